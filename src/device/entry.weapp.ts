import Taro from '@tarojs/taro'

/** WeChat's number for how the app was entered this time: 1047 a live scan, 1048 an album (W-13); -1 where it does not say. */
export const entryScene = (): number => {
  try {
    return Taro.getEnterOptionsSync().scene ?? -1
  } catch {
    return Taro.getLaunchOptionsSync().scene ?? -1 // before 2.9.4
  }
}
