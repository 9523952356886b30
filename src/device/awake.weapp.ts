import Taro from '@tarojs/taro'
import type { StayAwake } from './devices'

const set = (keepScreenOn: boolean) => void Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined)

export const stayAwake: StayAwake = () => {
  set(true)
  return () => set(false)
}
