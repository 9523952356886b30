import Taro from '@tarojs/taro'

/** Unpredictable bytes: mini-programs have no `crypto`. */
export const randomBytes = async (length: number): Promise<Uint8Array> => {
  const { randomValues } = await Taro.getRandomValues({ length })
  return new Uint8Array(randomValues)
}
