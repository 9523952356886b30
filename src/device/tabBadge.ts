import Taro from '@tarojs/taro'

/** A short word on a tab, '' for none. Off the tabs WeChat refuses, and then there is nothing to show it on. */
export function badgeTab(index: number, words: string): void {
  const act = words === '' ? Taro.removeTabBarBadge({ index }) : Taro.setTabBarBadge({ index, text: words })
  act.catch(() => undefined)
}
