import Taro from '@tarojs/taro'
import type { CopyText } from './devices'
import { meaningOf } from './refusals'

export const copyText: CopyText = async (data) => {
  try {
    await Taro.setClipboardData({ data })
    return { ok: true }
  } catch (reason) {
    return { ok: false, why: meaningOf(reason, 'not_on_this_phone', 'not_on_this_phone') }
  }
}
