import Taro from '@tarojs/taro'

/** Where an element of the page lies, in px of the window; undefined when it is not there. */
export interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

export const boxOf = (id: string): Promise<Box | undefined> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery().select(`#${id}`).boundingClientRect().exec(([found]: (Box | null | undefined)[]) => resolve(found ?? undefined))
  })
