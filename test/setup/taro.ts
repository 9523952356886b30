// Stands in for @tarojs/taro when pages are tested in jsdom: hooks that act, and spies for the rest.
import { useEffect, useRef } from 'react'

type Call = () => unknown

/** Pull-down, reach-bottom and show handlers of the page under test, to be called by it. */
export const pageEvents: Record<string, Call> = {}
export const router = { params: {} as Record<string, string>, path: '' }

const onMount = (call: Call) => {
  const first = useRef(call)
  useEffect(() => { first.current() }, [])
}
const remembered = (name: string) => (call: Call) => { pageEvents[name] = call }

export const useLaunch = onMount
export const useLoad = onMount
export const useReady = onMount
export const useDidShow = (call: Call) => { pageEvents.show = call; onMount(call) }
export const useDidHide = remembered('hide')
export const useUnload = remembered('unload')
export const useReachBottom = remembered('reachBottom')
export const usePullDownRefresh = remembered('pullDownRefresh')
export const usePageScroll = remembered('pageScroll')
export const useShareAppMessage = remembered('shareAppMessage')
export const useRouter = () => router

const kept = new Map<string, unknown>()
const storage: Record<string, unknown> = {
  getStorageSync: (key: string) => kept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => { kept.set(key, value) },
  removeStorageSync: (key: string) => { kept.delete(key) },
  getCurrentInstance: () => ({ router }),
  useRouter, useDidShow, useDidHide, useLoad, useReady, useUnload, useReachBottom, usePullDownRefresh, usePageScroll, useShareAppMessage,
}

/** Every other API is a jest.fn that resolves to {}; a test replaces the ones it looks at. */
const Taro = new Proxy(storage, {
  get: (known, name: string) => (known[name] ??= jest.fn(async () => ({}))),
})

export default Taro
