import { bufferOf } from './bytes'
import type { CallCloud, Exchange, UploadCloud, Wire } from './devices'

async function exchange(url: string, init: RequestInit, timeoutMs: number): Promise<Exchange> {
  // Chrome before 66 cannot stop a request: there the answer that comes too late is not listened to.
  const stop = 'AbortController' in window ? new AbortController() : undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Exchange>((resolve) => {
    timer = setTimeout(() => { resolve({ ok: false, why: 'timeout' }); stop?.abort() }, timeoutMs)
  })
  const heard = async (): Promise<Exchange> => {
    const answer = await fetch(url, { ...init, credentials: 'same-origin', cache: 'no-store', redirect: 'follow', ...(stop && { signal: stop.signal }) })
    return { ok: true, status: answer.status, text: await answer.text() }
  }
  const offline = (): Exchange => ({ ok: false, why: 'offline' })
  const first = await Promise.race([heard().catch(offline), late])
  clearTimeout(timer)
  return first
}

export const wire: Wire = {
  client: 'h5',
  post: (url, body, headers, timeoutMs) => exchange(url, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } }, timeoutMs),
  put: (url, bytes, headers, timeoutMs) => exchange(url, { method: 'PUT', body: bufferOf(bytes), headers: { ...headers, 'content-type': 'application/octet-stream' } }, timeoutMs),
}

// A browser has no wx.cloud: it always speaks HTTPS.
export const callCloud: CallCloud = async () => ({ ok: false, why: 'offline' })
export const uploadCloud: UploadCloud = async () => false
