// What a screen costs, as WeChat's audits count it.
import type { WxHost } from '../wxhost'

export interface Weight {
  readonly nodes: number
  readonly depth: number
  readonly children: number
}

const isView = (node: Element) => /^wx-/.test(node.localName)

/** Of the built-in components on the open page: Taro's own wrappers are no nodes of the page's tree in WeChat. */
export function weightOf(host: WxHost): Weight {
  let nodes = 0
  let depth = 0
  let children = 0
  // What lies under a wrapper counts for the node above it.
  const visit = (node: Element, above: number): number => {
    const at = isView(node) ? above + 1 : above
    depth = Math.max(depth, at)
    const below = [...node.children].reduce((sum, child) => sum + visit(child, at), 0)
    if (!isView(node)) return below
    nodes += 1
    children = Math.max(children, below)
    return 1
  }
  visit(host.top.element, 0)
  return { nodes, depth, children }
}
