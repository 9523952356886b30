/** One call on the wire: what the SDK sent, from which client. */
import type { IncomingMessage } from 'node:http'
import { isPlain } from './ejson'
import { invalidParam } from './errors'

export interface Call {
  /** 1 for the first call of the run. */
  nth: number
  action: string
  body: Record<string, unknown>
  /** Whose requests belong together; see `clientOf`. */
  client: string
  /** The client named itself, so its transactions are certainly its own. */
  marked: boolean
}

/** What an answer holds besides `requestId`, or raw bytes (openapi's protobuf path). */
export type Reply = Record<string, unknown> | RawReply
export interface RawReply { raw: Buffer }
export type Handler = (call: Call) => Reply | Promise<Reply>

export const isRaw = (reply: Reply): reply is RawReply => Buffer.isBuffer(reply.raw)

/** The header by which a test tells clients of one process apart: `app.database({ headers: { 'x-standin-client': 'b' } })`. */
export const clientHeader = 'x-standin-client'

const anybody = 'run'

/**
 * Who is calling. In order: the header; what stands before the SDK's own counter in `seqId`, which is the invocation's
 * `context.eventID` or `TCB_SEQID`, so each function invocation is one client; else the whole run is one client.
 */
export function clientOf(request: IncomingMessage): { client: string; marked: boolean } {
  const header = request.headers[clientHeader]
  if (typeof header === 'string' && header !== '') return { client: header, marked: true }
  const seqId = new URL(request.url ?? '/', 'http://stand.in').searchParams.get('seqId') ?? ''
  const invocation = seqId.replace(/-?[0-9a-f]+_[0-9a-f]+$/, '')
  return invocation === '' ? { client: anybody, marked: false } : { client: invocation, marked: true }
}

export function readBody(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text)
    if (isPlain(body) && typeof body.action === 'string') return body
  } catch (_) {
    // Answered below: neither JSON nor a call.
  }
  throw invalidParam('the body must be JSON with an action')
}
