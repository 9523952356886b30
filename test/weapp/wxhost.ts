// Runs the compiled weapp bundle as WeChat would: its own compiler makes the pages, exparser renders them into jsdom, and
// the bundle sees only what WeChat's logic layer has. Built-ins are empty shells here: a test fires `change` or `submit`.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import exparser from 'miniprogram-exparser'
import type { SetDataRecord } from './host/component'
import { createLogicLayer } from './host/logicLayer'
import type { AppJson, OpenPage } from './host/pages'
import { Pages, routesOf } from './host/pages'
import type { Call, Stubs } from './host/wx'
import { createWx } from './host/wx'

export { answer, refuse } from './host/wx'
export type { Call, CallOptions, Stubs } from './host/wx'
export type { AppJson } from './host/pages'
export { routesOf } from './host/pages'

export const bundle = path.resolve(__dirname, '..', '..', 'dist', 'weapp')

const bubbling = new Set(['tap', 'longpress', 'longtap', 'touchstart', 'touchmove', 'touchend', 'touchcancel'])
const pause = (ms: number) => new Promise<void>((resolve) => { setTimeout(resolve, ms) })

interface ViewNode extends Element {
  __wxElement?: { _vt: { attrs: { name: string; value: unknown }[] } }
}
type Where = string | Element

export class WxHost {
  readonly app: AppJson
  readonly calls: Call[] = []
  readonly setDataLog: SetDataRecord[] = []
  /** Blank spots: what the compiled pages complained of. A test ends with `expect(host.errors).toEqual([])`. */
  readonly errors: string[] = []
  readonly wx: object
  private readonly pages: Pages
  private readonly layer: ReturnType<typeof createLogicLayer>
  private readonly warn = console.warn
  private launchOptions: object = {}

  constructor(stubs: Stubs = {}, root = bundle) {
    this.app = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as AppJson
    this.pages = new Pages(root, this.app, () => this.layer, this.setDataLog)
    this.wx = createWx(stubs, this.calls, this.pages, () => this.launchOptions)
    this.layer = createLogicLayer(root, {
      wx: this.wx,
      behavior: (definition) => (globalThis as unknown as { Behavior: (definition: object) => unknown }).Behavior(definition),
      currentPages: () => this.pages.open.map(({ instance }) => instance),
    })
    console.warn = (...said: unknown[]) => {
      if (/WXMLRT_/.test(String(said[0]))) this.errors.push(String(said[0]))
      else this.warn(...said)
    }
  }

  get top(): OpenPage {
    return this.pages.top
  }

  get routes(): string[] {
    return routesOf(this.app)
  }

  /** A cold start on a page; `scene` says how people came, e.g. 1011 by a live scan. */
  async launch(url = this.pages.first, scene = 1001): Promise<void> {
    this.launchOptions = { path: url.split('?')[0], query: {}, scene }
    this.layer.load('app.js')
    this.layer.app().onLaunch?.(this.launchOptions)
    this.layer.app().onShow?.(this.launchOptions)
    this.pages.push(url)
    await this.until(() => this.text() !== '')
  }

  navigateTo(url: string): void {
    this.pages.navigateTo(url)
  }

  switchTab(url: string): void {
    this.pages.switchTab(url)
  }

  back(delta = 1): void {
    this.pages.navigateBack(delta)
  }

  /** What the page puts on the card when somebody taps a share button on it. */
  share(): { readonly title?: string; readonly path?: string; readonly imageUrl?: string } {
    const asked = this.top.instance.onShareAppMessage
    if (typeof asked !== 'function') throw new Error(`${this.top.route} cannot be shared`)
    return (asked as (from: object) => object).call(this.top.instance, { from: 'button' })
  }

  close(): void {
    console.warn = this.warn
    this.pages.closeAll()
    this.layer.stop()
  }

  /** CSS over the rendered tree: wx-view, wx-button, .class. */
  all(selector: string): ViewNode[] {
    return [...this.top.element.querySelectorAll(selector)]
  }

  find(where: Where): ViewNode | null {
    return typeof where === 'string' ? this.top.element.querySelector(where) : where
  }

  /** The innermost node that shows exactly this text. */
  saying(words: string): ViewNode {
    const node = this.all('*').reverse().find((one) => one.textContent?.replace(/\s+/g, ' ').trim() === words)
    if (!node) throw new Error(`Nothing says “${words}” on ${this.top.route}, which shows: ${this.text()}`)
    return node
  }

  text(where?: Where): string {
    const node = where === undefined ? this.top.element : this.find(where)
    return node?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  }

  /** By its name in the page's code: `aria-label`, `disabled`, `hover-class`. */
  attribute(where: Where, name: string): unknown {
    const compiled = name.startsWith('data-') ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    return this.find(where)?.__wxElement?._vt.attrs.find((attribute) => attribute.name === compiled)?.value
  }

  async fire(where: Where, type: string, detail: unknown = {}): Promise<void> {
    const node = this.find(where)
    if (!node?.__wxElement) throw new Error(`No node for ${String(where)} on ${this.top.route}, which shows: ${this.text()}`)
    const button = type === 'tap' ? node.closest('wx-button') : null
    if (button && this.attribute(button, 'disabled') === true) throw new Error(`${String(where)} is disabled`)
    const bubbles = bubbling.has(type)
    exparser.Event.dispatchEvent(node.__wxElement, exparser.Event.create(type, detail, { bubbles, composed: bubbles, capturePhase: true }))
    await pause(10)
  }

  tap(where: Where): Promise<void> {
    return this.fire(where, 'tap', { x: 1, y: 1 })
  }

  /** React needs some ticks: waits until it holds. */
  async until<T>(holds: () => T, patience = 3000): Promise<NonNullable<T>> {
    for (const end = Date.now() + patience; Date.now() < end; await pause(5)) {
      const value = this.attempt(holds)
      if (value) return value as NonNullable<T>
    }
    throw new Error(`Waited in vain for ${holds.toString()}; ${this.top.route} shows: ${this.text()}`)
  }

  private attempt<T>(holds: () => T): T | undefined {
    try {
      return holds()
    } catch {
      return undefined
    }
  }
}
