import Taro from '@tarojs/taro'

/** Px of the window: tablets and the desktop client are wide too. */
export const windowWidth = (): number => Taro.getWindowInfo().windowWidth

/** Calls back when the window is made wider or narrower; the answer ends it. */
export function onWidth(back: () => void): () => void {
  Taro.onWindowResize(back)
  return () => Taro.offWindowResize(back)
}
