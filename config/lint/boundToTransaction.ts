// The cloud SDK sends where().update(), where().remove(), where().count() and aggregate() without the id of the transaction
// they were asked in: they run beside it, and a rollback does not take them back (cloudbase.md 1.5). Seen through chains and names.
import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { ESLintUtils } from '@typescript-eslint/utils'

const beside = new Set(['update', 'remove', 'count'])

const nameOf = (call: TSESTree.CallExpression): string | undefined => {
  const { callee } = call
  if (callee.type !== 'MemberExpression') return undefined
  if (callee.property.type === 'Identifier' && !callee.computed) return callee.property.name
  return callee.property.type === 'Literal' ? String(callee.property.value) : undefined
}

function initialOf(node: TSESTree.Identifier, scope: TSESLint.Scope.Scope): TSESTree.Node | undefined {
  for (let at: TSESLint.Scope.Scope | null = scope; at; at = at.upper) {
    const definition = at.set.get(node.name)?.defs[0]?.node
    if (definition) return definition.type === 'VariableDeclarator' ? (definition.init ?? undefined) : undefined
  }
  return undefined
}

/** Whether the chain this value comes from asks for rows by conditions. */
function asksWhere(node: TSESTree.Node | undefined, scope: TSESLint.Scope.Scope): boolean {
  if (node?.type === 'AwaitExpression' || node?.type === 'TSNonNullExpression' || node?.type === 'TSAsExpression') return asksWhere(node.type === 'AwaitExpression' ? node.argument : node.expression, scope)
  if (node?.type === 'Identifier') return asksWhere(initialOf(node, scope), scope)
  if (node?.type === 'MemberExpression') return asksWhere(node.object, scope)
  if (node?.type !== 'CallExpression') return false
  return nameOf(node) === 'where' || asksWhere(node.callee, scope)
}

export const boundToTransaction = ESLintUtils.RuleCreator.withoutDocs({
  meta: { type: 'problem', schema: [], messages: { beside: '{{what}} leaves the transaction it is asked in (cloudbase.md 1.5): use doc().get/set/remove, add or where().get.' } },
  defaultOptions: [],
  create(context) {
    return {
      CallExpression(node) {
        const name = nameOf(node)
        if (name === undefined || node.callee.type !== 'MemberExpression') return
        if (name === 'aggregate') context.report({ node, messageId: 'beside', data: { what: 'aggregate()' } })
        else if (beside.has(name) && asksWhere(node.callee.object, context.sourceCode.getScope(node))) context.report({ node, messageId: 'beside', data: { what: `where().${name}()` } })
      },
    }
  },
})
