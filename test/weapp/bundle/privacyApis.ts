// The APIs that WeChat holds back until people agreed, with the data type each one asks for.
// https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html
import type { BundleFile } from './files'

const calls = [
  'chooseImage', 'chooseMedia', 'chooseVideo', 'chooseMessageFile', 'saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'saveFileToDisk',
  'getLocation', 'getFuzzyLocation', 'chooseLocation', 'choosePoi', 'startLocationUpdate', 'startLocationUpdateBackground', 'onLocationChange',
  'getClipboardData', 'setClipboardData', 'getRecorderManager', 'startRecord', 'createCameraContext', 'createLivePusherContext', 'joinVoIPChat',
  'chooseAddress', 'chooseInvoice', 'chooseInvoiceTitle', 'chooseLicensePlate', 'chooseContact', 'addPhoneContact',
  'addPhoneCalendar', 'addPhoneRepeatCalendar', 'getWeRunData', 'authorizeForMiniProgram',
  'openBluetoothAdapter', 'createBLEPeripheralServer', 'startAccelerometer', 'startGyroscope', 'startCompass', 'startDeviceMotionListening',
]
const openTypes = ['getPhoneNumber', 'getRealtimePhoneNumber', 'chooseAvatar']

/** The location APIs that app.json must list too (W-03). */
export const listedLocationApis = [
  'getFuzzyLocation', 'getLocation', 'onLocationChange', 'startLocationUpdate', 'startLocationUpdateBackground',
  'chooseLocation', 'choosePoi', 'chooseAddress',
]

const isCalled = (code: string, api: string) => new RegExp(`\\.${api}\\s*(?:\\(|\\)\\s*\\()`).test(code)
const isOpened = (code: string, openType: string) => new RegExp(`(?:openType|"open-type"|open-type)\\s*[:=]\\s*["']${openType}["']`).test(code)

export function privacyApisOf(files: readonly BundleFile[]): string[] {
  const code = files.filter(({ name }) => /\.(?:js|wxml)$/.test(name)).map((file) => file.text()).join('\n')
  const used = [...calls.filter((api) => isCalled(code, api)), ...openTypes.filter((openType) => isOpened(code, openType))]
  if (/type\s*[:=]\s*["']nickname["']/.test(code)) used.push('nickname')
  return used.sort()
}
