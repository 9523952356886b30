import { bufferOf } from './bytes'
import type { CallCloud, Exchange, UploadCloud, Wire } from './devices'

async function exchange(url: string, init: RequestInit, timeoutMs: number): Promise<Exchange> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), timeoutMs)
  try {
    const answer = await fetch(url, { ...init, credentials: 'same-origin', cache: 'no-store', redirect: 'follow', signal: stop.signal })
    return { ok: true, status: answer.status, text: await answer.text() }
  } catch {
    return { ok: false, why: stop.signal.aborted ? 'timeout' : 'offline' }
  } finally {
    clearTimeout(timer)
  }
}

export const wire: Wire = {
  client: 'h5',
  post: (url, body, headers, timeoutMs) => exchange(url, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } }, timeoutMs),
  put: (url, bytes, headers, timeoutMs) => exchange(url, { method: 'PUT', body: bufferOf(bytes), headers: { ...headers, 'content-type': 'application/octet-stream' } }, timeoutMs),
}

// A browser has no wx.cloud: it always speaks HTTPS.
export const callCloud: CallCloud = async () => ({ ok: false, why: 'offline' })
export const uploadCloud: UploadCloud = async () => false
