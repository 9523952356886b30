import Taro from '@tarojs/taro'
import type { CallCloud, Exchange, UploadCloud, Wire } from './devices'
import { bufferOf } from './bytes'

const failed = (reason: unknown): Exchange & { ok: false } =>
  ({ ok: false, why: /timeout/i.test(String((reason as { errMsg?: unknown } | undefined)?.errMsg ?? reason)) ? 'timeout' : 'offline' })

async function exchange(url: string, method: 'POST' | 'PUT', data: string | ArrayBuffer, header: Readonly<Record<string, string>>, timeout: number): Promise<Exchange> {
  try {
    // dataType '其他' keeps the body as text: a portal's HTML must reach us unparsed.
    const answer = await Taro.request<string>({ url, method, data, header: { ...header }, timeout, dataType: 'text', responseType: 'text' })
    return { ok: true, status: answer.statusCode, text: typeof answer.data === 'string' ? answer.data : JSON.stringify(answer.data) }
  } catch (reason) {
    return failed(reason)
  }
}

export const wire: Wire = {
  client: 'weapp',
  post: (url, body, headers, timeoutMs) => exchange(url, 'POST', body, { ...headers, 'content-type': 'application/json' }, timeoutMs),
  put: (url, bytes, headers, timeoutMs) => exchange(url, 'PUT', bufferOf(bytes), { ...headers, 'content-type': 'application/octet-stream' }, timeoutMs),
}

let opened = false
function openCloud(): void {
  if (opened) return
  Taro.cloud.init({})
  opened = true
}

// wx.cloud has no timeout of its own on every base library, so the clock runs here.
const within = async <T>(work: Promise<T>, timeoutMs: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error('timeout')), timeoutMs) })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

export const callCloud: CallCloud = async (name, request, timeoutMs) => {
  try {
    openCloud()
    const answer = await within(Promise.resolve(Taro.cloud.callFunction({ name, data: request })), timeoutMs)
    return { ok: true, result: (answer as { result?: unknown }).result }
  } catch (reason) {
    return failed(reason)
  }
}

export const uploadCloud: UploadCloud = async (cloudPath, filePath) => {
  try {
    openCloud()
    const answer = await Taro.cloud.uploadFile({ cloudPath, filePath })
    return Boolean((answer as { fileID?: string }).fileID)
  } catch {
    return false
  }
}
