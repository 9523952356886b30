import Taro from '@tarojs/taro'
import type { OnLooking } from './devices'

export const onLooking: OnLooking = (back) => {
  const shown = () => back(true)
  const hidden = () => back(false)
  Taro.onAppShow(shown)
  Taro.onAppHide(hidden)
  return () => {
    Taro.offAppShow(shown)
    Taro.offAppHide(hidden)
  }
}
