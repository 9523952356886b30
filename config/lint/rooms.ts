// The import table as a lint rule: resolves each import to a file of the project or a package and asks the table.
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { TSESTree } from '@typescript-eslint/utils'
import { ESLintUtils } from '@typescript-eslint/utils'
import { fileRefusal, packageRefusal } from './importTable'

const top = path.resolve(__dirname, '..', '..')
const aliases: readonly (readonly [string, string])[] = [
  ['@/', 'src/'],
  ['@shared/', 'src/shared/'],
  ['@office/', 'cloudfunctions/server/'],
]

const fromTop = (file: string) => path.relative(top, file).split(path.sep).join('/')
// `hazard.rows` has none: a dot alone does not make an extension.
const extension = /\.(?:[cm]?[jt]sx?|json|s?css|png|svg)$/
/** Imports name neither extension nor index; single-file rooms and doors need both to be known. */
function whole(file: string): string {
  if (extension.test(file)) return file
  const onDisk = path.join(top, file)
  return existsSync(onDisk) && statSync(onDisk).isDirectory() && !existsSync(`${onDisk}.ts`) ? `${file}/index.ts` : `${file}.ts`
}

function projectFile(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return whole(fromTop(path.resolve(top, path.dirname(from), specifier)))
  const alias = aliases.find(([prefix]) => specifier.startsWith(prefix))
  return alias && whole(alias[1] + specifier.slice(alias[0].length))
}

/** `import { type A, type B }` leaves nothing; `import 'x'` leaves all of it. */
const areTypes = (parts: readonly TSESTree.ImportClause[]): boolean =>
  parts.length > 0 && parts.every((part) => part.type === 'ImportSpecifier' && part.importKind === 'type')

export const rooms = ESLintUtils.RuleCreator.withoutDocs({
  meta: { type: 'problem', schema: [], messages: { refused: '{{why}}' } },
  defaultOptions: [],
  create(context) {
    const from = fromTop(context.filename)
    const check = (source: TSESTree.Node | null | undefined, typesOnly = false) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return
      const file = projectFile(from, source.value)
      const why = file ? fileRefusal(from, file, typesOnly) : packageRefusal(from, source.value)
      if (why) context.report({ node: source, messageId: 'refused', data: { why } })
    }
    return {
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type' || areTypes(node.specifiers)),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source, true),
      'CallExpression[callee.name="require"]': (node: TSESTree.CallExpression) => check(node.arguments[0]),
    }
  },
})
