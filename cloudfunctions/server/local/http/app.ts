/** Everything one machine answers over HTTP: the doors, photos by ticket, the browser's pages, the health sheet. */
import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { refusedAnswer, type Answer, type OpenDoor, type OpenOffice } from '../../door'
import { largestBody } from '../../door/body'
import { identify } from '../../door/identify'
import { Refusal } from '../../records/refusal'
import type { PushSecret } from '../../records/wechatPush'
import { receivePhoto } from '../../usecases/photo/receivePhoto'
import { viewPhoto } from '../../usecases/photo/viewPhoto'
import { arrivingDevice, enterOnTheWay, tokenIn } from './arrival'
import { readCapped } from './capped'
import { securityHeaders } from './headers'
import type { Health } from './health'
import { pages } from './pages'
import { wechatPush } from './wechatPush'
import { carryToken, isForeign, tokenOf } from './session'

export interface AppParts {
  readonly office: OpenOffice
  readonly doors: Readonly<Record<string, OpenDoor>>
  readonly health: () => Promise<Health>
  /** Folder of the H5 build. */
  readonly pagesDir: string
  readonly publicOrigin: string
  /** Proxies whose word about who is before them is believed; absent = none. */
  readonly trustedProxy?: number
  /** Where WeChat's events are taken; absent = nowhere. */
  readonly push?: PushSecret
}
type Room = Context<{ Bindings: HttpBindings }>

/** The application; `fetch` of it answers. */
export function app({ office, doors, health, pagesDir, publicOrigin, trustedProxy = 0, push }: AppParts): Hono<{ Bindings: HttpBindings }> {
  const secure = publicOrigin.startsWith('https:')
  const page = pages(pagesDir, () => performance.now())
  const say = (c: Room, { status, reply }: Pick<Answer, 'status' | 'reply'>): Response =>
    c.json(reply, status as ContentfulStatusCode, { 'cache-control': 'no-store' })
  const house = new Hono<{ Bindings: HttpBindings }>()

  house.use(securityHeaders(secure))
  house.onError((error, c) => say(c, refusedAnswer(office, 'http', error)))
  house.notFound((c) => say(c, refusedAnswer(office, 'http', new Refusal('not_found'))))

  house.post('/fn/:door', async (c) => {
    const door = Object.hasOwn(doors, c.req.param('door')) ? doors[c.req.param('door')] : undefined
    if (!door) throw new Refusal('not_found')
    if (isForeign(c, publicOrigin)) throw new Refusal('foreign_page')
    const body = await readCapped(declaredOf(c), bodyOf(c), largestBody)
    if (body === 'too_large') throw new Refusal('too_large')
    const address = addressOf(c, trustedProxy)
    const answer = await door({ body, token: tokenOf(c), address })
    const device = arrivingDevice(c, answer)
    if (device === undefined) return say(c, { status: answer.status, reply: carryToken(c, answer, secure) })
    const entered = await enterOnTheWay(doors.account as OpenDoor, device, address)
    carryToken(c, entered, secure)
    return say(c, entered.reply.ok ? await door({ body, token: tokenIn(entered), address }) : entered)
  })

  house.put('/files/:ticket', async (c) => {
    if (isForeign(c, publicOrigin)) throw new Refusal('foreign_page')
    const value = await receivePhoto(office, c.req.param('ticket'), { length: declaredOf(c), body: bodyOf(c) })
    return say(c, { status: 200, reply: { ok: true, value } })
  })
  house.get('/files/view/:token', async (c) => {
    const { caller } = await identify(office, tokenOf(c), true)
    const { bytes, headers } = await viewPhoto(office, caller, c.req.param('token'))
    return c.body(new Uint8Array(bytes), 200, { ...headers })
  })
  if (push) wechatPush(house, office, push)
  house.get('/health', async (c) => {
    const sheet = await health()
    return c.json(sheet, sheet.ok ? 200 : 503, { 'cache-control': 'no-store' })
  })
  // Every code's plain link is one page, which reads the code off its own address (W-12).
  const fileOf = (path: string) => (path.startsWith('/s/') ? '/s/index.html' : path)
  house.get('*', async (c) => {
    const reply = await page({ path: fileOf(c.req.path), accepts: c.req.header('accept-encoding') ?? '', known: c.req.header('if-none-match') ?? '' })
    // Every browser asks for one by itself; a page without one is no mistake.
    if (reply.status === 404 && c.req.path === '/favicon.ico') return c.body(null, 204)
    if (reply.status === 404) throw new Refusal('not_found')
    return new Response(reply.bytes === null ? null : new Uint8Array(reply.bytes), { status: reply.status, headers: reply.headers })
  })
  return house
}

/** The neighbour on the wire, or whom one's own proxies saw; what a header claims beyond that is not believed. */
function addressOf(c: Room, proxies: number): string {
  const neighbour = c.env?.incoming?.socket.remoteAddress ?? ''
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  // Each proxy adds at the right whom it saw; a header that is too short did not come by them.
  return proxies === 0 ? neighbour : told[told.length - proxies] || neighbour
}
function declaredOf(c: Room): number | null {
  const declared = c.req.header('content-length')
  return declared === undefined ? null : Number(declared)
}
/** Straight from the wire: no body need pass through a web stream (P6). Refused half-way, the connection lives on to carry the reason. */
const bodyOf = (c: Room): AsyncIterable<Uint8Array> => c.env?.incoming?.iterator({ destroyOnReturn: false }) ?? c.req.raw.body ?? nothingSent()
async function* nothingSent(): AsyncIterable<Uint8Array> {}
