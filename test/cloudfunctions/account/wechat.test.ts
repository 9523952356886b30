/** A double of WeChat's own endpoint: the adapter speaks to it over HTTP as it would to WeChat. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { httpsWechat } from '@office/adapters/local/wechat/httpsWechat'
import { knocks, type Knocks } from '../door/knocks'
import { opened, type Opened } from './opened'

const replies: Readonly<Record<string, string>> = {
  good: '{"openid":"o-6_bmjrPTlm6_2sgVt7hMZOPfL2M","session_key":"tiihtNczf5v6AKRyjwEUhQ=="}',
  used: '{"errcode":40163,"errmsg":"code been used"}',
  foreign: '{"errcode":40029,"errmsg":"invalid code"}',
  busy: '{"errcode":-1,"errmsg":"system error"}',
  page: '<html>captive portal</html>',
}
let server: Server
let house: Opened
let door: Knocks
let asked: URL[]

beforeAll(async () => {
  asked = []
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://double')
    asked.push(url)
    const reply = replies[url.searchParams.get('js_code') ?? '']
    if (reply === undefined) response.writeHead(302, { location: 'http://192.0.2.1/' }).end()
    else response.end(reply)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  house = await opened()
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  door = knocks({ ...house.office, wechat: httpsWechat({ appId: 'wx-app', appSecret: 'app-secret', origin }, () => house.clock.now()) })
})
afterAll(async () => {
  await house.close()
  await new Promise((resolve) => server.close(resolve))
})

test('a good code enters as one resident, who is kept by a keyed hash of the openid', async () => {
  const first = await door.ask('account.enterWechat', { code: 'good' })
  const again = await door.ask('account.enterWechat', { code: 'good' })
  expect(again.me).toMatchObject({ personId: first.me.personId, provider: 'wechat', kind: 'resident' })
  expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({ appid: 'wx-app', secret: 'app-secret', js_code: 'good', grant_type: 'authorization_code' })
  const { rows } = await house.office.store.find('loginsOfPerson', { personId: first.me.personId }, { limit: 5 })
  expect(JSON.stringify([rows, again])).not.toContain('o-6_bmjrPTlm6')
})

test.each([
  ['used', 'wrong_code'],
  ['foreign', 'wrong_code'],
  ['busy', 'unavailable'],
  ['page', 'unavailable'],
  ['elsewhere', 'unavailable'],
])('a code that is %s → %s', async (code, problem) => {
  expect(await door.codeOf('account.enterWechat', { code })).toBe(problem)
})

test('an instance without a mini-program says so', async () => {
  expect(await house.door.codeOf('account.enterWechat', { code: 'good' })).toBe('wechat_off')
})
