/**
 * What a mini-program code may carry (W-11): at most 32 letters of WeChat's alphabet. `%` is not among them, so nothing may need
 * escaping: the codes of sessions, stands and units are made to stand in it as they are.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html
 */
const scene = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/

export const isScene = (text: string): boolean => scene.test(text)

/** The pages that codes open, as WeChat wants them: without leading `/` and without a query. */
export const scanPage = 'pages/session/scan/index'
export const competitionPage = 'quiz/competition/index'
export const certificateCheckPage = 'quiz/check/index'
/** Asking a consultation from a phone. */
export const askPage = 'own/session/ask/index'
