/** Where WeChat pushes its events to an office on a server of one's own: `/wechat/push`. What is not signed with the operator's token is not there. */
import type { Hono } from 'hono'
import type { HttpBindings } from '@hono/node-server'
import { readBody } from '../../door/body'
import type { Office } from '../../ports/office'
import { Refusal } from '../../records/refusal'
import { isFromWechat, takePush, type PushSecret } from '../../records/wechatPush'
import { readCapped } from './capped'

const largestEvent = 64 * 1024

export function wechatPush(house: Hono<{ Bindings: HttpBindings }>, office: Office, secret: PushSecret): void {
  house.use('/wechat/push', async (c, next) => {
    const sign = { signature: c.req.query('signature') ?? '', timestamp: c.req.query('timestamp') ?? '', nonce: c.req.query('nonce') ?? '' }
    if (!isFromWechat(secret, sign, office.clock.now())) throw new Refusal('not_found')
    await next()
  })
  // WeChat asks once, when the operator enters the address.
  house.get('/wechat/push', (c) => c.text(c.req.query('echostr') ?? ''))
  house.post('/wechat/push', async (c) => {
    const body = await readCapped(null, c.env?.incoming?.iterator({ destroyOnReturn: false }) ?? c.req.raw.body ?? [], largestEvent)
    if (body === 'too_large') throw new Refusal('too_large')
    await takePush(office, readBody(body), secret.appId)
    return c.text('success')
  })
}
