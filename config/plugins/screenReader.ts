// Taro's weapp templates drop role and aria-*, so a screen reader would hear nothing of them (W-19).
// The runtime already sends such props to the page under their camel-case names; this lets the templates use them.
// https://developers.weixin.qq.com/miniprogram/dev/component/aria-component.html

interface Template {
  buildAttribute(attributes: object, node: string): string
}

interface TaroPluginContext {
  registerMethod(method: { name: string; fn: (platform: { template?: Template }) => void }): void
}

const nodes = /^(?:(?:static-|catch-)?view|(?:static-)?text|(?:static-)?image|button|input|textarea|picker|scroll-view)$/
const attributes = [
  ['aria-role', 'role'],
  ['aria-label', 'ariaLabel'],
  ['aria-hidden', 'ariaHidden'],
  ['aria-checked', 'ariaChecked'],
  ['aria-selected', 'ariaSelected'],
  ['aria-expanded', 'ariaExpanded'],
]
const spoken = attributes.map(([attribute, prop]) => `${attribute}="{{i.${prop}}}" `).join('')

export default (context: TaroPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }) => {
      if (!template) return
      const built = template.buildAttribute.bind(template)
      template.buildAttribute = (own, node) => built(own, node) + (nodes.test(node) ? spoken : '')
    },
  })
}
