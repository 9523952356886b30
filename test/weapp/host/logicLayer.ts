// WeChat's logic layer for one bundle: its modules, with App, Page, Component and wx as the only globals it adds and
// none of the browser's. What a bundle registers is caught here.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

const browserOnly = [
  'window', 'document', 'frames', 'self', 'location', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB', 'history', 'screen',
  'alert', 'confirm', 'prompt', 'fetch', 'XMLHttpRequest', 'WebSocket', 'URL', 'URLSearchParams', 'DOMParser', 'HTMLElement', 'Element',
  'Node', 'Event', 'CustomEvent', 'Blob', 'File', 'FileReader', 'FormData', 'Image', 'process', 'Buffer', 'requestAnimationFrame',
  'cancelAnimationFrame', 'MutationObserver', 'performance', 'crypto', 'TextEncoder', 'TextDecoder', 'structuredClone', 'Intl',
]

export type Lifecycle = (...args: unknown[]) => void
export type Definition = Record<string, unknown>
export interface Registered {
  isPage: boolean
  definition: Definition
}
export interface AppInstance {
  onLaunch?: (options: object) => void
  onShow?: (options: object) => void
  onHide?: () => void
}

export interface LogicLayer {
  load: (file: string) => unknown
  /** What a page's or component's script registers; a script runs once, later askers get what was caught then. */
  registeredBy: (file: string) => Registered
  app: () => AppInstance
  /** Ends the run: what its clocks would still do is not done. */
  stop: () => void
}

interface Globals {
  wx: object
  behavior: (definition: object) => unknown
  currentPages: () => object[]
}

export function createLogicLayer(root: string, { wx, behavior, currentPages }: Globals): LogicLayer {
  const modules = new Map<string, { exports: unknown }>()
  const caught = new Map<string, Registered>()
  let app: AppInstance = {}
  let latest: Registered | undefined

  const timers = new Set<ReturnType<typeof setTimeout>>()
  let running = true
  const later = (call: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      if (running) call(...args)
    }, ms)
    timers.add(timer)
    return timer
  }

  const scope: Record<string, unknown> = {
    wx,
    setTimeout: later,
    App: (definition: AppInstance) => { app = definition },
    Page: (definition: Definition) => { latest = { isPage: true, definition } },
    Component: (definition: Definition) => { latest = { isPage: false, definition } },
    Behavior: behavior,
    getApp: () => app,
    getCurrentPages: currentPages,
  }
  // Through globalThis a bundle may reach ECMAScript's own names, timers and the above; never jsdom.
  const own: Record<string, unknown> = { console, clearTimeout, setInterval, clearInterval, ...scope }
  const standard = vm.runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]
  for (const name of standard) {
    if (name !== 'globalThis' && !browserOnly.includes(name)) own[name] = (globalThis as Record<string, unknown>)[name]
  }
  Object.assign(scope, { globalThis: own, global: own })

  const load = (file: string): unknown => {
    const full = path.resolve(root, file).replace(/(?:\.js)?$/, '.js')
    const known = modules.get(full)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    modules.set(full, module)
    // Not vm: arrays of another realm fail exparser's instanceof checks without a word.
    const run = new Function('require', 'module', 'exports', ...Object.keys(scope), ...browserOnly, `${readFileSync(full, 'utf8')}\n//# sourceURL=${full}`)
    run((wanted: string) => load(path.resolve(path.dirname(full), wanted)), module, module.exports, ...Object.values(scope))
    return module.exports
  }

  return {
    load,
    app: () => app,
    stop: () => {
      running = false
      for (const timer of timers) clearTimeout(timer)
    },
    registeredBy: (file) => {
      const known = caught.get(file)
      if (known) return known
      latest = undefined
      load(file)
      if (!latest) throw new Error(`${path.relative(root, file)} registered neither a page nor a component`)
      caught.set(file, latest)
      return latest
    },
  }
}
