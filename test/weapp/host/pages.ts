// The stack of open pages and the rules WeChat has for it.
import path from 'node:path'
import simulate from 'miniprogram-simulate'
import simulateOwn from 'miniprogram-simulate/src/utils'
import type { Instance, SetDataRecord } from './component'
import { recordSetData, simulated } from './component'
import type { LogicLayer } from './logicLayer'
import type { Navigation } from './wx'

const deepest = 10

export interface OpenPage {
  route: string
  url: string
  instance: Instance
  element: HTMLElement
  detach: () => void
}

interface Rendered {
  instance: Instance
  attach: (parent: HTMLElement) => void
  detach: () => void
}

export interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string; iconPath?: string; selectedIconPath?: string; text: string }[] }
  [key: string]: unknown
}

export const routesOf = (app: AppJson): string[] =>
  [...app.pages, ...(app.subPackages ?? app.subpackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]

const routeOf = (url: string) => url.replace(/^\//, '').split('?')[0] ?? ''
// WeChat hands the query to onLoad as it stands in the address, not decoded.
const queryOf = (url: string): Record<string, string> =>
  Object.fromEntries((url.split('?')[1] ?? '').split('&').filter(Boolean).map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]))

export class Pages implements Navigation {
  readonly open: OpenPage[] = []
  private readonly compiled = new Map<string, string>()
  private readonly resting = new Map<string, OpenPage>()
  private readonly routes: string[]
  private readonly tabs: string[]

  constructor(private readonly root: string, app: AppJson, private readonly layer: () => LogicLayer, private readonly log: SetDataRecord[]) {
    this.routes = routesOf(app)
    this.tabs = (app.tabBar?.list ?? []).map(({ pagePath }) => pagePath)
  }

  get first(): string {
    return this.routes[0] ?? ''
  }

  get top(): OpenPage {
    const top = this.open[this.open.length - 1]
    if (!top) throw new Error('No page is open')
    return top
  }

  push(url: string): OpenPage {
    const route = routeOf(url)
    if (!this.routes.includes(route)) throw new Error(`${route} is not in app.json`)
    const rendered = this.render(route)
    const query = queryOf(url)
    const { instance } = rendered
    Object.assign(instance, { route, __route__: route, options: query })
    recordSetData(instance, route, this.log)
    const element = document.body.appendChild(document.createElement('div'))
    rendered.attach(element)
    this.open.push({ route, url, instance, element, detach: () => rendered.detach() })
    instance.onLoad?.(query)
    instance.onShow?.()
    instance.onReady?.()
    return this.top
  }

  navigateTo(url: string): void {
    if (this.tabs.includes(routeOf(url))) throw new Error(`navigateTo:fail can not navigateTo a tabbar page ${url}`)
    if (this.open.length >= deepest) throw new Error('navigateTo:fail webview count limit exceed')
    this.top.instance.onHide?.()
    this.push(url)
  }

  redirectTo(url: string): void {
    if (this.tabs.includes(routeOf(url))) throw new Error(`redirectTo:fail can not redirectTo a tabbar page ${url}`)
    this.pop()
    this.push(url)
  }

  reLaunch(url: string): void {
    this.closeAll()
    this.push(url)
  }

  navigateBack(delta = 1): void {
    for (let left = delta; left > 0 && this.open.length > 1; left -= 1) this.pop()
    this.top.instance.onShow?.()
  }

  /** A tab page that was left rests with its state and comes back as it was. */
  switchTab(url: string): void {
    const route = routeOf(url)
    if (!this.tabs.includes(route)) throw new Error(`switchTab:fail ${route} is not a tab`)
    while (this.open.length > 1) this.pop()
    const left = this.open.pop()
    if (left) {
      left.instance.onHide?.()
      left.element.remove()
      if (this.tabs.includes(left.route)) this.resting.set(left.route, left)
    }
    const back = this.resting.get(route)
    if (!back) {
      this.push(url)
      return
    }
    this.open.push(back)
    document.body.appendChild(back.element)
    back.instance.onShow?.()
  }

  closeAll(): void {
    while (this.open.length > 0) this.pop()
  }

  private pop(): void {
    const page = this.open.pop()
    if (!page) return
    page.instance.onUnload?.()
    page.detach()
    page.element.remove()
  }

  private render(route: string): Rendered {
    // simulate registers a component afresh for each page that uses it, while the bundle's own loader runs it once.
    simulateOwn.runJs = (file) => {
      const register = (globalThis as unknown as { Component: (definition: object) => void }).Component
      register(simulated(this.layer().registeredBy(file), path.relative(this.root, file), this.log))
    }
    let id = this.compiled.get(route)
    if (id === undefined) {
      // The official compiler: the pure JavaScript one drops template, import and wxs, on which all of Taro's pages stand.
      id = simulate.load(path.join(this.root, route), 'page', { compiler: 'official', rootPath: this.root, compilerOptions: { maxBuffer: 64 << 20 } } as never)
      this.compiled.set(route, id)
    }
    return simulate.render(id) as unknown as Rendered
  }
}
