import Taro from '@tarojs/taro'
import type { LastingRecords } from './devices'

/** Records in the mini-program's storage: 1 MB a key, 10 MB in all (W-15), so one record a key. */
export const records: LastingRecords = {
  async set(key, data) {
    try {
      await Taro.setStorage({ key, data: JSON.stringify(data) })
      return { ok: true }
    } catch {
      return { ok: false, why: 'phone_full' }
    }
  },
  async get(key) {
    try {
      const { data } = await Taro.getStorage<unknown>({ key })
      return typeof data === 'string' ? JSON.parse(data) : undefined
    } catch {
      return undefined // WeChat answers a missing key with an error
    }
  },
  async change(key, turn) {
    try {
      const kept: unknown = Taro.getStorageSync(key)
      const next = turn(typeof kept === 'string' && kept !== '' ? JSON.parse(kept) : undefined)
      if (next !== undefined) Taro.setStorageSync(key, JSON.stringify(next))
      return { ok: true }
    } catch {
      return { ok: false, why: 'phone_full' }
    }
  },
  async remove(key) {
    await Taro.removeStorage({ key })
  },
  async keys(prefix) {
    const { keys } = Taro.getStorageInfoSync()
    return keys.filter((key) => key.startsWith(prefix))
  },
}
