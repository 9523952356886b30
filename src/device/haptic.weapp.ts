import Taro from '@tarojs/taro'

/** One short stroke: it worked. A phone that has none stays silent. */
export function tapBack(): void {
  void Taro.vibrateShort({ type: 'light' }).catch(() => undefined)
}
