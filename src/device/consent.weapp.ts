import Taro from '@tarojs/taro'
import type { ConsentAsk } from './devices'

/**
 * Before the first call that touches personal information WeChat asks us to ask (W-01): `show` puts up our sheet, whose
 * agreeing button has openType agreePrivacyAuthorization. Without this listener WeChat shows its own pop-up.
 * Since base library 2.32.3 (W-25).
 */
export function onConsentAsk(show: (ask: ConsentAsk) => void): void {
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) => {
    show({
      agree: (buttonId) => resolve({ event: 'agree', buttonId }),
      refuse: () => resolve({ event: 'disagree' }),
    })
  })
}

/** WeChat's page with our 用户隐私保护指引; false where it cannot be opened. */
export async function openPrivacyGuide(): Promise<boolean> {
  try {
    await Taro.openPrivacyContract({})
    return true
  } catch {
    return false
  }
}
