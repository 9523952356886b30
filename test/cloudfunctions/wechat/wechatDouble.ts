/**
 * A double of WeChat's endpoints. The same answers are given over HTTPS's JSON (here plain HTTP on the loopback) and in the protobuf
 * that wx-server-sdk speaks to the cloud's gateway, so that one suite can ask both adapters. It keeps what WeChat keeps of messages:
 * one acceptance is one message.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openApiAsked, openApiSaid } from './openApiWire'

export const calls = {
  identify: { path: '/sns/jscode2session', api: '' },
  token: { path: '/cgi-bin/stable_token', api: '' },
  phoneNumber: { path: '/wxa/business/getuserphonenumber', api: 'phonenumber.getPhoneNumber' },
  sendSubscription: { path: '/cgi-bin/message/subscribe/send', api: 'subscribeMessage.send' },
  checkText: { path: '/wxa/msg_sec_check', api: 'security.msgSecCheck' },
  checkPicture: { path: '/wxa/media_check_async', api: 'security.mediaCheckAsync' },
  miniProgramCode: { path: '/wxa/getwxacodeunlimit', api: 'wxacode.getUnlimited' },
} as const
export type CallName = keyof typeof calls

export type Said =
  | { readonly json: object; readonly as?: 'text/plain' }
  | { readonly picture: Uint8Array }
  | 'a portal’s page'
  | 'elsewhere'
  | 'cut off'
  | 'cut off when done'
  | 'a failure'
export const errcode = (code: number): Said => ({ json: { errcode: code, errmsg: 'double' } })

export interface Asked {
  readonly call: CallName
  readonly body: Readonly<Record<string, unknown>>
  readonly token: string | null
}
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])

export class WechatDouble {
  readonly asked: Asked[] = []
  /** Messages WeChat has put into somebody's WeChat. */
  readonly delivered: Asked['body'][] = []
  private readonly scripted = new Map<CallName, Said[]>()
  private readonly accepted = new Map<string, number>()
  private tokens = 0
  validTokens = new Set<string>()
  private readonly server = createServer((request, response) => { void this.serve(request, response).catch(() => response.destroy()) })

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return this
  }
  get origin(): string { return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}` }
  /** Where the SDK finds the cloud's gateway. */
  get gateway(): string { return `${this.origin}/admin` }
  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }
  /** The next answers to a call, in order; afterwards it answers as WeChat does when all is well. */
  say(call: CallName, ...answers: Said[]): void { this.scripted.set(call, [...(this.scripted.get(call) ?? []), ...answers]) }
  /** The person has tapped 允许 once more. */
  accept(openid: string, templateId: string): void { this.accepted.set(`${openid} ${templateId}`, (this.accepted.get(`${openid} ${templateId}`) ?? 0) + 1) }
  forget(): void {
    this.scripted.clear()
    this.asked.length = 0
    this.delivered.length = 0
    this.accepted.clear()
  }
  countOf(call: CallName): number { return this.asked.filter((one) => one.call === call).length }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    const url = new URL(request.url ?? '', 'http://double')
    if (url.pathname === '/admin') return this.overGateway(bytes, request, response)
    const call = (Object.keys(calls) as CallName[]).find((name) => calls[name].path === url.pathname)
    if (!call) return void response.writeHead(404).end()
    const body = bytes.length > 0 ? (JSON.parse(bytes.toString()) as Record<string, unknown>) : Object.fromEntries(url.searchParams)
    const token = url.searchParams.get('access_token')
    this.asked.push({ call, body, token })
    const stale = token !== null && !this.validTokens.has(token)
    const said = stale ? errcode(40001) : this.answer(call, body)
    if (said === 'a portal’s page') response.end('<html>portal</html>')
    else if (said === 'elsewhere') response.writeHead(302, { location: `${this.origin}/elsewhere` }).end()
    else if (said === 'a failure') response.writeHead(502).end()
    else if (typeof said === 'string') response.destroy()
    else if ('picture' in said) response.setHeader('content-type', 'image/png').end(said.picture)
    else response.setHeader('content-type', said.as ?? 'application/json').end(JSON.stringify(said.json))
  }
  private overGateway(bytes: Buffer, request: IncomingMessage, response: ServerResponse): void {
    const { apiName, body } = openApiAsked(bytes, request.headers['content-type'] ?? '')
    const call = (Object.keys(calls) as CallName[]).find((name) => calls[name].api === apiName)
    if (!call) throw new RangeError(`the double knows no ${apiName}`)
    this.asked.push({ call, body, token: null })
    const said = this.answer(call, body)
    if (said === 'a failure') response.end(JSON.stringify({ code: 'SYS_ERR', message: 'gateway', requestId: 'r' }))
    else if (said === 'a portal’s page') response.end('<html>portal</html>')
    else if (typeof said === 'string') response.destroy()
    else if ('picture' in said) response.end(openApiSaid('image/png', said.picture))
    else if ((said.json as { errcode?: number }).errcode === -604101) response.end(openApiSaid('', new Uint8Array(), -604101))
    else response.end(openApiSaid(said.as ?? 'application/json', Buffer.from(JSON.stringify(said.json))))
  }
  private answer(call: CallName, body: Asked['body']): Said {
    const scripted = this.scripted.get(call)?.shift()
    if (scripted === 'cut off when done') this.usual(call, body)
    return scripted ?? this.usual(call, body)
  }
  private usual(call: CallName, body: Asked['body']): Said {
    if (call === 'identify') return { json: { openid: `o-${String(body['js_code'])}`, session_key: 'tiihtNczf5v6AKRyjwEUhQ==' } }
    if (call === 'token') {
      const access_token = `token-${String((this.tokens += 1))}`
      this.validTokens.add(access_token)
      return { json: { access_token, expires_in: 7200 } }
    }
    if (call === 'phoneNumber') return { json: { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: '+8613900000000', purePhoneNumber: '13900000000', countryCode: '86' } } }
    if (call === 'sendSubscription') return this.send(body)
    if (call === 'checkText') return { json: { errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 }, trace_id: `text-${String(this.asked.length)}` } }
    if (call === 'checkPicture') return { json: { errcode: 0, errmsg: 'ok', trace_id: `picture-${String(this.asked.length)}` } }
    const scene = String(body['scene'])
    return /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(scene) ? { picture: Uint8Array.from([...png, ...Buffer.from(scene)]) } : errcode(40169)
  }
  private send(body: Asked['body']): Said {
    const key = `${String(body['touser'])} ${String(body['template_id'])}`
    const left = this.accepted.get(key) ?? 0
    if (left === 0) return errcode(43101)
    const fields = Object.entries(body['data'] as Record<string, { value: string }>)
    if (fields.some(([name, { value }]) => value === '' || (name.startsWith('thing') && [...value].length > 20))) return errcode(47003)
    this.accepted.set(key, left - 1)
    this.delivered.push(body)
    return { json: { errcode: 0, errmsg: 'ok' } }
  }
}
