/**
 * A call that came by the platform's HTTP access: the same envelope as everywhere, in the shape its gateway wants. It carries no WeChat
 * identity, whatever its headers claim; the only one it can show is a session's bearer token (T-01).
 */
import type { Answer, OpenDoor } from '../door'

export interface HttpEvent {
  readonly httpMethod: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
  readonly isBase64Encoded: boolean
}
export interface HttpReply {
  readonly isBase64Encoded: false
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The event as the gateway makes it; undefined for any other. */
export function httpEventIn(event: object): HttpEvent | undefined {
  const { httpMethod, headers, body, isBase64Encoded } = event as Readonly<Record<string, unknown>>
  if (typeof httpMethod !== 'string' || typeof headers !== 'object' || headers === null) return undefined
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
  return { httpMethod, headers: Object.fromEntries(named), body: typeof body === 'string' ? body : '', isBase64Encoded: isBase64Encoded === true }
}

const header = (event: HttpEvent, name: string): string => {
  const value = event.headers[name]
  return typeof value === 'string' ? value : ''
}
const tokenIn = (event: HttpEvent): string | null => /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(header(event, 'authorization'))?.[1] ?? null
/** The last one was written by the gateway itself; those before it by anybody. */
const addressIn = (event: HttpEvent): string => header(event, 'x-forwarded-for').split(',').at(-1)?.trim() ?? ''

const replyOf = ({ status, reply }: Answer): HttpReply =>
  ({ isBase64Encoded: false, statusCode: status, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }, body: JSON.stringify(reply) })

export const openToHttp = (door: OpenDoor) => async (event: HttpEvent): Promise<HttpReply> => {
  const body = new Uint8Array(Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8'))
  return replyOf(await door({ body, token: tokenIn(event), address: addressIn(event) }))
}
