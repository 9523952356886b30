import Taro from '@tarojs/taro'

/** Brings what has this id into sight, with room above it; a page that cannot scroll stays as it is. */
export const scrollToId = (id: string, above: number) =>
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -above, duration: 0 }).then(() => undefined, () => undefined)

export const scrollToTop = () => Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).then(() => undefined, () => undefined)
