// The house's own lint rules, room by room. eslint.config.ts adds the ones that need types.
import path from 'node:path'
import type { Linter } from 'eslint'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { boundToTransaction } from './boundToTransaction'
import { platformInDevice } from './platformInDevice'
import { rooms } from './rooms'
import { tappableIsNamed } from './tappableIsNamed'

export const importRule = 'house/rooms'

const rulePlugin = { rules: { rooms, 'tappable-is-named': tappableIsNamed, 'platform-in-device': platformInDevice, 'bound-to-transaction': boundToTransaction } }

interface Forbidden { selector: string; message: string }
const environment: Forbidden = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'config/env.ts is the one reader of the environment.',
}
const handedIn: Forbidden[] = [
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'Time is handed in.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is handed in.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Time is handed in.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Randomness is handed in.' },
  { selector: 'MemberExpression[property.name=/^(randomUUID|getRandomValues|randomBytes|randomInt)$/]', message: 'Randomness is handed in.' },
  { selector: 'ImportSpecifier[imported.name=/^(randomUUID|getRandomValues|randomBytes|randomInt)$/]', message: 'Randomness is handed in.' },
]
const hostTag: Forbidden = {
  selector: 'JSXOpeningElement > JSXIdentifier.name[name=/^[a-z]/]',
  message: 'Lower-case tags render nothing in weapp: use the components of @tarojs/components.',
}
const syntax = (...forbidden: Forbidden[]): Linter.RulesRecord => ({ 'no-restricted-syntax': ['error', ...forbidden] })

const browserGlobals = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB', 'location', 'wx', 'fetch', 'XMLHttpRequest']

export const houseRules: Linter.Config[] = [
  { ignores: ['dist/', 'node_modules/', 'out/', '.data/', 'coverage/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parser: tseslint.parser as Linter.Parser,
      parserOptions: { ecmaFeatures: { jsx: true }, tsconfigRootDir: path.resolve(__dirname, '..', '..') },
    },
    plugins: { house: rulePlugin as never, '@typescript-eslint': tseslint.plugin as never, 'react-hooks': reactHooks as never },
    rules: {
      [importRule]: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all', caughtErrorsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      ...syntax(environment),
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'house/tappable-is-named': 'error',
      'house/platform-in-device': 'error',
      'no-restricted-globals': ['error', ...browserGlobals.map((name) => ({ name, message: 'Only src/device knows the platform.' }))],
      ...syntax(environment, hostTag),
    },
  },
  {
    files: ['src/device/**/*.{ts,tsx}'],
    rules: { 'house/platform-in-device': 'off', 'no-restricted-globals': 'off' },
  },
  {
    // A page of its own, without Taro: the browser's document is all it has.
    files: ['src/landing/**/*.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    // TARO_ENV is no environment at run time: the build writes the target's name in its place.
    files: ['src/device/**/*.{ts,tsx}', 'src/app.config.ts'],
    rules: syntax({ ...environment, selector: `:not(MemberExpression[property.name="TARO_ENV"]) > ${environment.selector}` }, hostTag),
  },
  {
    files: ['src/shared/**/*.ts', 'cloudfunctions/server/{usecases,records,ports,reactions,jobs,door}/**/*.ts', 'cloudfunctions/server/{reactions,jobs,door}.ts'],
    rules: syntax(environment, ...handedIn),
  },
  { files: ['cloudfunctions/**/*.ts'], rules: { 'house/bound-to-transaction': 'error' } },
  { files: ['config/env.ts', 'test/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
]
