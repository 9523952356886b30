/** The HTTP face: one address for calls, the routes of the object store beside it; every fault strikes here. */
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Call, Handler, Reply } from './call'
import { clientOf, isRaw, readBody } from './call'
import { CloudError, invalidAction, transactionConflict } from './errors'
import type { Fault, Faults } from './faults'
import type { Journal } from './journal'
import { readMultipart } from './multipart'
import { readBytes } from './storageRoutes'

export interface Route { method: RegExp; at: RegExp; action: string; serve(path: string, query: URLSearchParams, request: IncomingMessage, response: ServerResponse): void | Promise<void> }

export interface Wiring {
  handlers: Record<string, Handler>
  routes: readonly Route[]
  faults: Faults
  journal: Journal
  /** Sees each call before the work. */
  watch(call: Call): void
  /** Aborts the call's transaction, as a conflict does. */
  abort(call: Call): void
  /** More calls at once than this are refused (EXCEED_CONCURRENT_REQUEST_LIMIT). */
  concurrency: number
}

/** Longer than the SDK keeps an idle socket (4.8 s): its retry of a reset socket never fires, so we must not close first. */
const keepIdle = 15_000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

interface Answer { outcome: string; send(response: ServerResponse): void }

const json = (value: unknown, status = 200) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}
const failing = (status: number, body: 'json' | 'html' | 'empty') => (response: ServerResponse) => {
  if (body === 'json') return json({ code: 'SYS_ERR', message: 'system error', requestId: 'standin-fault' }, status)(response)
  response.writeHead(status, { 'content-type': 'text/html' }).end(body === 'html' ? `<html><body><h1>${status}</h1></body></html>` : '')
}

export class CloudServer {
  readonly #server: Server
  #inFlight = 0

  constructor(private readonly wiring: Wiring) {
    this.#server = createServer((request, response) => void this.#serve(request, response))
    this.#server.keepAliveTimeout = keepIdle
    this.#server.headersTimeout = keepIdle + 5_000
  }

  /** @returns the port. */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => this.#server.once('error', reject).listen(port, '127.0.0.1', resolve))
    return (this.#server.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://stand.in')
    const path = decodeURIComponent(url.pathname)
    try {
      const route = this.wiring.routes.find(({ method, at }) => method.test(request.method ?? '') && at.test(path))
      if (route) return await this.#onRoute(route, path.replace(route.at, ''), url.searchParams, request, response)
      if (request.method !== 'POST' || path !== '/admin') return void response.writeHead(404).end()
      await this.#onCall(request, response)
    } catch (error) {
      if (response.headersSent) return void response.destroy()
      if (error instanceof CloudError) return json({ code: error.code, message: error.message, requestId: 'standin' })(response)
      json({ code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error), requestId: 'standin' })(response)
    }
  }

  async #onRoute(route: Route, path: string, query: URLSearchParams, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call: Call = { nth: this.wiring.journal.next(), action: route.action, body: { path }, ...clientOf(request) }
    const faults = this.wiring.faults.strike(call)
    this.wiring.journal.note(call, outcomeOf(faults) ?? 'ok')
    if (await struckBefore(faults, request, response)) return
    if (faults.some((fault) => fault.kind === 'cut' || fault.kind === 'timeoutAfterCommit')) {
      // The bytes are taken, the answer never leaves.
      const silent = { writeHead: () => silent, end: () => silent } as unknown as ServerResponse
      await route.serve(path, query, request, silent)
      if (faults.some((fault) => fault.kind === 'cut')) request.socket.destroy()
      return
    }
    await route.serve(path, query, request, response)
  }

  async #onCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await readBytes(request)
    const type = request.headers['content-type'] ?? ''
    const body = type.startsWith('multipart/') ? fields(readMultipart(bytes, type)) : readBody(bytes.toString('utf8'))
    const call: Call = { nth: this.wiring.journal.next(), action: String(body.action), body, ...clientOf(request) }
    const faults = this.wiring.faults.strike(call)
    if (await struckBefore(faults, request, response)) return this.wiring.journal.note(call, outcomeOf(faults) ?? 'cut')
    const answer = await this.#work(call, request, faults.find((fault) => fault.kind !== 'delay'))
    this.wiring.journal.note(call, answer.outcome)
    if (faults.some((fault) => fault.kind === 'cut')) return void request.socket.destroy()
    if (faults.some((fault) => fault.kind === 'timeoutAfterCommit')) return
    answer.send(response)
  }

  async #work(call: Call, request: IncomingMessage, fault: Fault | undefined): Promise<Answer> {
    if (fault?.kind === 'conflict') {
      this.wiring.abort(call)
      return refusal(call, transactionConflict())
    }
    if (fault?.kind === 'error') {
      // These codes say that the transaction is over, so it is.
      if (/^DATABASE_TRANSACTION_/.test(fault.code)) this.wiring.abort(call)
      return refusal(call, new CloudError(fault.code, fault.message ?? fault.code))
    }
    const first = await this.#once(call, request)
    if (fault?.kind === 'status') return { outcome: `status ${fault.status}`, send: failing(fault.status, fault.body ?? 'json') }
    if (fault?.kind !== 'duplicate') return first
    const second = await this.#once(call, request)
    return fault.answer === 'first' ? first : second
  }

  async #once(call: Call, request: IncomingMessage): Promise<Answer> {
    this.#inFlight += 1
    try {
      if (this.#inFlight > this.wiring.concurrency) throw new CloudError('EXCEED_CONCURRENT_REQUEST_LIMIT', '[LimitExceeded.ConcurrentRequest] concurrent requests exceed the limit')
      if (!/^(TC3-HMAC-SHA256 |Bearer )/.test(request.headers.authorization ?? '')) throw new CloudError('SIGN_PARAM_INVALID', '[InvalidParameter] the request is not signed')
      this.wiring.watch(call)
      const handler = this.wiring.handlers[call.action]
      if (!handler) throw invalidAction(call.action)
      const reply = await handler(call)
      return { outcome: 'ok', send: isRaw(reply) ? sendRaw(reply) : json({ requestId: requestId(call), ...reply }) }
    } catch (error) {
      if (error instanceof CloudError) return refusal(call, error)
      return refusal(call, new CloudError('SYS_ERR', error instanceof Error ? (error.stack ?? error.message) : String(error)))
    } finally {
      this.#inFlight -= 1
    }
  }
}

const requestId = ({ nth }: Call) => `standin-${nth}`
const refusal = (call: Call, { code, message }: CloudError): Answer => ({ outcome: code, send: json({ requestId: requestId(call), code, message }) })
const sendRaw = ({ raw }: Extract<Reply, { raw: Buffer }>) => (response: ServerResponse) => void response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(raw)
const outcomeOf = (faults: readonly Fault[]) => faults.find((fault) => fault.kind !== 'delay')?.kind

/** Parts other than the bytes are texts. */
const fields = (parts: Map<string, Buffer>): Record<string, unknown> =>
  Object.fromEntries([...parts].map(([name, value]) => [name, name === 'requestData' ? value : value.toString()]))

/** Waits, and answers or cuts where the work is not to be done. */
async function struckBefore(faults: readonly Fault[], request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  for (const fault of faults) {
    if (fault.kind === 'delay') await pause(fault.ms)
    if (fault.kind === 'cut' && fault.when === 'before') {
      request.socket.destroy()
      return true
    }
    if (fault.kind === 'status' && fault.after !== true) {
      request.resume()
      failing(fault.status, fault.body ?? 'json')(response)
      return true
    }
  }
  return false
}
