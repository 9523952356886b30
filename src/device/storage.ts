// Small things kept on the phone. A full or forbidden storage must not stop a page, so reading and keeping never throw.
import Taro from '@tarojs/taro'

export function recall(name: string): unknown {
  try {
    return Taro.getStorageSync(name)
  } catch {
    return undefined
  }
}

/** Whether it was kept. */
export function keep(name: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(name, value)
    return true
  } catch {
    return false
  }
}
