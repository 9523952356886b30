// Pages know hooks and navigation; every other Taro API lives in src/device, because in H5 an unsupported one
// resolves as if it had worked.
import type { TSESTree } from '@typescript-eslint/utils'
import { ESLintUtils } from '@typescript-eslint/utils'

const open = /^(?:use[A-Z]\w*|navigateTo|navigateBack|redirectTo|switchTab|reLaunch|getCurrentPages|getCurrentInstance|nextTick)$/
const nameOf = (node: TSESTree.Node) => (node.type === 'Identifier' ? node.name : node.type === 'Literal' ? String(node.value) : '')

export const platformInDevice = ESLintUtils.RuleCreator.withoutDocs({
  meta: { type: 'problem', schema: [], messages: { outside: 'Taro.{{name}} is a platform API: give it a function in src/device.' } },
  defaultOptions: [],
  create(context) {
    const locals = new Set<string>()
    const check = (node: TSESTree.Node, name: string) => {
      if (!open.test(name)) context.report({ node, messageId: 'outside', data: { name } })
    }
    return {
      ImportDeclaration(node) {
        if (node.source.value !== '@tarojs/taro' || node.importKind === 'type') return
        for (const part of node.specifiers) {
          if (part.type !== 'ImportSpecifier') locals.add(part.local.name)
          else if (part.importKind !== 'type') check(part, nameOf(part.imported))
        }
      },
      MemberExpression(node) {
        if (node.object.type === 'Identifier' && locals.has(node.object.name)) check(node, nameOf(node.property))
      },
    }
  },
})
