// W-19: what can be tapped says what it is to a screen reader. Button says so itself.
import type { TSESTree } from '@typescript-eslint/utils'
import { ESLintUtils } from '@typescript-eslint/utils'

const silent = new Set(['View', 'Text', 'Image', 'CoverView', 'CoverImage', 'ScrollView', 'Label'])
const nameOf = (attribute: TSESTree.JSXAttribute | TSESTree.JSXSpreadAttribute) =>
  attribute.type === 'JSXAttribute' && attribute.name.type === 'JSXIdentifier' ? attribute.name.name : ''

export const tappableIsNamed = ESLintUtils.RuleCreator.withoutDocs({
  meta: { type: 'problem', schema: [], messages: { unnamed: '<{{tag}} onClick> needs role and aria-label.' } },
  defaultOptions: [],
  create: (context) => ({
    JSXOpeningElement(node) {
      if (node.name.type !== 'JSXIdentifier' || !silent.has(node.name.name)) return
      const names = node.attributes.map(nameOf)
      if (!names.includes('onClick') || (names.includes('role') && names.includes('aria-label'))) return
      context.report({ node, messageId: 'unnamed', data: { tag: node.name.name } })
    },
  }),
})
