import Taro from '@tarojs/taro'
import type { Dial } from './devices'

/** Opens the dialler with the number; works without network (W-21). */
export const dial: Dial = async (phoneNumber) => {
  try {
    await Taro.makePhoneCall({ phoneNumber })
    return { ok: true }
  } catch {
    return { ok: false, why: 'cancelled' }
  }
}
