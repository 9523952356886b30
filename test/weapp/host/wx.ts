// The wx object that the bundle sees: ready-made answers, then what a test puts in their place. Every call is recorded.
import api from 'miniprogram-simulate/src/api'

export interface CallOptions {
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
  [option: string]: unknown
}

// A stub takes whatever the bundle hands over; the test that writes it knows what that is.
export type WxFunction = (...args: never[]) => unknown
export type Stubs = Readonly<Record<string, WxFunction | Readonly<Record<string, WxFunction | string>>>>
export type Call = readonly [name: string, ...args: unknown[]]

/** What navigation calls do to the stack of pages. */
export interface Navigation {
  navigateTo: (url: string) => void
  redirectTo: (url: string) => void
  switchTab: (url: string) => void
  navigateBack: (delta?: number) => void
  reLaunch: (url: string) => void
}

/** Answers as wx does: callbacks first, and a promise for who wants one. Stubs must do the same, or Taro waits for ever. */
export function answer(name: string, options: CallOptions = {}, result: object = {}): Promise<object> {
  const full = { errMsg: `${name}:ok`, ...result }
  options.success?.(full)
  options.complete?.(full)
  return Promise.resolve(full)
}

/** Refuses as wx does, e.g. `refuse('scanCode', options, 'cancel')`. */
export function refuse(name: string, options: CallOptions = {}, why = ''): void {
  const full = { errMsg: `${name}:fail ${why}` }
  options.fail?.(full)
  options.complete?.(full)
}

const phone = {
  SDKVersion: '3.5.0', platform: 'devtools', system: 'iOS 17', model: 'sim', brand: 'sim', language: 'zh_CN', version: '8.0.50',
  windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, pixelRatio: 3, statusBarHeight: 44, theme: 'light',
}
// There is no layout here: every node has this place.
const place = { top: 0, left: 0, right: 390, bottom: 100, width: 390, height: 100, scrollTop: 0, scrollLeft: 0 }

interface SelectorQuery {
  exec: (done?: (places: object[]) => void) => void
  [method: string]: unknown
}

function selectorQuery(): SelectorQuery {
  let asked = 0
  const query: SelectorQuery = new Proxy<SelectorQuery>({
    exec: (done) => { done?.(Array.from({ length: Math.max(1, asked) }, () => place)) },
  }, {
    get: (known, method: string) => known[method] ?? (() => {
      if (/^(?:boundingClientRect|scrollOffset|fields|node|context)$/.test(method)) asked += 1
      return query
    }),
  })
  return query
}

function storage(): Record<string, WxFunction> {
  const kept = new Map<string, unknown>()
  const get = (key: string) => kept.get(key) ?? ''
  return {
    getStorageSync: get,
    setStorageSync: (key: string, value: unknown) => { kept.set(key, JSON.parse(JSON.stringify(value))) },
    removeStorageSync: (key: string) => { kept.delete(key) },
    clearStorageSync: () => { kept.clear() },
    getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 0, limitSize: 10240 }),
    getStorage: (options: CallOptions) =>
      (kept.has(String(options.key)) ? answer('getStorage', options, { data: get(String(options.key)) }) : refuse('getStorage', options, 'data not found')),
    setStorage: (options: CallOptions) => { kept.set(String(options.key), options.data); return answer('setStorage', options) },
    removeStorage: (options: CallOptions) => { kept.delete(String(options.key)); return answer('removeStorage', options) },
  }
}

function moving(navigation: Navigation): Record<string, WxFunction> {
  const by = (name: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch') => (options: CallOptions) => {
    navigation[name](String(options.url))
    return answer(name, options)
  }
  return {
    navigateTo: by('navigateTo'), redirectTo: by('redirectTo'), switchTab: by('switchTab'), reLaunch: by('reLaunch'),
    navigateBack: (options: CallOptions = {}) => {
      navigation.navigateBack(options.delta === undefined ? undefined : Number(options.delta))
      return answer('navigateBack', options)
    },
  }
}

const silent = ['showToast', 'hideToast', 'showLoading', 'hideLoading', 'stopPullDownRefresh', 'setNavigationBarTitle',
  'setNavigationBarColor', 'setTabBarStyle', 'setTabBarItem', 'setTabBarBadge', 'removeTabBarBadge', 'pageScrollTo', 'vibrateShort', 'setKeepScreenOn']
const listeners = ['onAppShow', 'onAppHide', 'offAppShow', 'offAppHide', 'onError', 'onUnhandledRejection', 'onPageNotFound', 'onThemeChange',
  'offThemeChange', 'onNetworkStatusChange', 'offNetworkStatusChange', 'onNeedPrivacyAuthorization', 'onMemoryWarning']

function defaults(navigation: Navigation, launchOptions: () => object): Record<string, WxFunction> {
  return {
    ...Object.fromEntries(Object.entries(api).filter(([, value]) => typeof value === 'function')) as Record<string, WxFunction>,
    ...Object.fromEntries(['getSystemInfoSync', 'getWindowInfo', 'getAppBaseInfo', 'getDeviceInfo', 'getSystemSetting'].map((name) => [name, () => phone])),
    ...Object.fromEntries(silent.map((name) => [name, (options?: CallOptions) => answer(name, options)])),
    ...Object.fromEntries(listeners.map((name) => [name, () => undefined])),
    ...storage(),
    ...moving(navigation),
    canIUse: () => true,
    getLaunchOptionsSync: launchOptions,
    getEnterOptionsSync: launchOptions,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    nextTick: (call: () => void) => { void Promise.resolve().then(call) },
    showModal: (options: CallOptions) => answer('showModal', options, { confirm: true, cancel: false }),
    getNetworkType: (options: CallOptions) => answer('getNetworkType', options, { networkType: 'wifi', isConnected: true }),
    createSelectorQuery: selectorQuery,
  }
}

const isFunction = (value: unknown): value is WxFunction => typeof value === 'function'

export function createWx(stubs: Stubs, calls: Call[], navigation: Navigation, launchOptions: () => object): object {
  const recorded = (functions: object, prefix = ''): Record<string, unknown> => Object.fromEntries(Object.entries(functions).map(([name, value]: [string, unknown]) => {
    if (!isFunction(value)) return [name, value !== null && typeof value === 'object' ? recorded(value, `${name}.`) : value]
    return [name, (...args: never[]) => {
      calls.push([prefix + name, ...args])
      return value(...args)
    }]
  }))
  const base = defaults(navigation, launchOptions)
  const { cloud, ...rest } = stubs
  return recorded({ ...base, ...rest, cloud: { init: () => undefined, ...(cloud && !isFunction(cloud) ? cloud : {}) } })
}
