import type { Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { houseRules } from './config/lint/house'

// A promise that nobody waits for is a report that nobody sends: the one rule worth asking the type checker for.
const promises: Linter.Config = {
  files: ['src/**/*.{ts,tsx}', 'cloudfunctions/**/*.ts'],
  languageOptions: { parser: tseslint.parser as Linter.Parser, parserOptions: { projectService: true } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  },
}

export default [...houseRules, promises]
