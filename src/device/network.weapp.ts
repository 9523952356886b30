import Taro from '@tarojs/taro'

/** False only when the phone is sure there is no network. */
export async function online(): Promise<boolean> {
  try {
    return (await Taro.getNetworkType()).networkType !== 'none'
  } catch {
    return true
  }
}

/** Calls back each time the network is there again. */
export function onNetwork(back: () => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => { if (isConnected) back() })
}

/** Calls back each time the person looks at the app again. */
export function onAppShow(back: () => void): void {
  Taro.onAppShow(back)
}
