/** One exchange with WeChat over HTTPS. The operator fixes the host; no redirect is followed; nothing waits or reads without end (T-24). */
import { WechatUnavailable } from '../../../ports/wechat'
import { answerIn } from '../../wechat/answers'

export interface Exchange {
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** JSON to post; absent = GET. */
  readonly body?: object
}
export interface Reply {
  readonly type: string
  readonly bytes: Uint8Array
}
const patience = 5_000
/** A code of 1280 pixels weighs a tenth of it. */
const largest = 4 * 1024 * 1024
/** The connection never stood: nothing has been asked. */
const neverAsked = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']

const codeIn = (error: unknown): string => String(answerIn(answerIn(error)['cause'])['code'] ?? '')

async function bytesOf(reply: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of reply.body ?? []) {
    size += (chunk as Uint8Array).byteLength
    if (size > largest) throw new RangeError('WeChat sent too much')
    chunks.push(chunk as Uint8Array)
  }
  return Buffer.concat(chunks)
}

/**
 * @param origin `https://api.weixin.qq.com`, or a double's in tests.
 * @throws WechatUnavailable; neither its message nor its cause holds the address, which carries secret and token.
 */
export async function exchange(origin: string, { path, query = {}, body }: Exchange): Promise<Reply> {
  const url = new URL(path, origin)
  url.search = new URLSearchParams(query).toString()
  const posted = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const reply = await fetch(url, { ...posted, redirect: 'error', signal: AbortSignal.timeout(patience) })
    if (reply.status !== 200) throw new RangeError(`status ${String(reply.status)}`)
    return { type: reply.headers.get('content-type') ?? '', bytes: await bytesOf(reply) }
  } catch (error) {
    const code = codeIn(error)
    throw new WechatUnavailable(`WeChat did not answer ${path} ${code}`.trim(), neverAsked.includes(code) ? 'no' : 'unknown')
  }
}

/** JSON whatever the content type says: WeChat sends it as text/plain too. Undefined for what is none. */
export function jsonOf({ bytes }: Reply): unknown {
  // No picture begins with a brace.
  if (bytes[0] !== 0x7b) return undefined
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}
