import Taro from '@tarojs/taro'
import type { Scan } from './devices'
import { meaningOf } from './refusals'

/** The content of a live code: a QR code's text, or the scene of a mini-program code. */
export const scan: Scan = async () => {
  try {
    const seen = await Taro.scanCode({ scanType: ['qrCode'] })
    const content = seen.result || seen.path || ''
    return content ? { ok: true, content } : { ok: false, why: 'code_unknown' }
  } catch (reason) {
    return { ok: false, why: meaningOf(reason, 'scan_unsupported', 'code_unknown') }
  }
}
/** Whether a page may offer it. */
export const canScan: boolean = true
