import Taro from '@tarojs/taro'
import type { AskMessages } from './devices'

export const canAskMessages = true

/** WeChat opens its window only within the tap itself: nothing may be awaited before this call. At most three templates (W-10). */
export const askMessages: AskMessages = (templateIds) =>
  new Promise((resolve) => {
    const ids = templateIds.slice(0, 3)
    // A phone too old for it has none of these.
    if (typeof Taro.requestSubscribeMessage !== 'function') return resolve([])
    void Taro.requestSubscribeMessage({
      tmplIds: ids as string[], entityIds: [],
      success: (said) => resolve(ids.filter((id) => (said as unknown as Record<string, string>)[id] === 'accept')),
      fail: () => resolve([]),
    })
  })
