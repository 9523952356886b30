/** The built functions: who calls is the platform's context of that very call, whatever anybody writes anywhere else (T-01). */
import path from 'node:path'
import type { Caller } from '../../standin/functions'
import { deviceId } from '../door/knocks'
import { overlapping } from './overlapping'
import { appId, dist, openPlatform, phoneOf, theTimer, variablesOf, type Platform } from './platform'

jest.setTimeout(60_000)

const [leader, welder] = ['o-leader-of-the-office', 'o-welder-of-hongyuan']
let platform: Platform
beforeAll(async () => {
  platform = await openPlatform()
  await platform.bind(leader, 'p-leader')
  await platform.bind(welder, 'p-welder')
})
afterAll(() => platform.close())

const me = { action: 'account.me', data: {}, v: 1 }
interface Heard { ok: boolean; value?: { personId: string }; problem?: { code: string; kind: string } }
const ask = async (event: object, caller: Caller = phoneOf(welder)) => (await platform.invoke('account', event, caller)) as Heard
const environment = (variables: object) => ({ environment: JSON.stringify(variables) })

test('the context of the call says who asks', async () => {
  expect((await ask(me)).value?.personId).toBe('p-welder')
  expect((await ask(me, phoneOf(leader))).value?.personId).toBe('p-leader')
})

test.each<[string, object]>([
  ['an openid in the event', { ...me, openid: leader }],
  ['userInfo in the event', { ...me, userInfo: { openId: leader, appId } }],
  ['a context in the event', { ...me, tcbContext: { OPENID: leader, WX_OPENID: leader }, context: environment({ WX_OPENID: leader, WX_APPID: appId, TCB_SOURCE: 'wx_client' }) }],
  ['an openid and a person in the data', { ...me, data: { openid: leader, personId: 'p-leader' } }],
  ['headers of a gateway that never saw it', { ...me, headers: { 'x-wx-openid': leader, 'x-wx-source': 'wx_client', cookie: `openid=${leader}` }, httpMethod: 'POST', body: JSON.stringify(me) }],
  ['the variables of the platform in the event', { ...me, WX_OPENID: leader, WX_APPID: appId, TCB_SOURCE: 'wx_client', environment: JSON.stringify({ WX_OPENID: leader }) }],
  ['a session of somebody else', { ...me, token: 'A'.repeat(43), authorization: `Bearer ${'A'.repeat(43)}` }],
])('%s makes the welder nobody else', async (_, event) => {
  const reply = await ask(event)
  if (reply.ok) expect(reply.value?.personId).toBe('p-welder')
  else expect(reply.problem?.kind).toBe('fix')
})

test.each<[string, Caller]>([
  ['another mini-program', { ...phoneOf(leader), appid: 'wxfedcba9876543210' }],
  ['a function that a phone has called', { ...phoneOf(leader), source: 'wx_client,scf' }],
  ['WeChat\'s HTTP interface', { ...phoneOf(leader), source: 'wx_http' }],
  ['a timer that carries somebody\'s name', { ...phoneOf(leader), source: 'wx_trigger', more: { TRIGGER_SRC: 'timer' } }],
  ['a browser of the platform\'s own login', { uid: leader, source: '' }],
  ['nobody at all', {}],
])('%s signs nobody in', async (_, caller) => {
  expect(await ask(me, caller)).toMatchObject({ ok: false, problem: { code: 'sign_in_needed' } })
})

test('by HTTP access a session is all that counts, and the answer has the gateway\'s shape', async () => {
  const http = async (asked: object, headers: object = {}) => {
    const reply = (await platform.invoke('account', { path: '/fn/account', httpMethod: 'POST', headers, queryStringParameters: {}, body: JSON.stringify(asked), isBase64Encoded: false }, {})) as { statusCode: number; headers: object; body: string }
    return { status: reply.statusCode, keys: Object.keys(reply).sort(), ...(JSON.parse(reply.body) as Heard & { value?: { token?: string } }) }
  }
  const spoof = { 'x-wx-openid': leader, 'X-WX-Source': 'wx_client', 'x-cloudbase-context': Buffer.from(JSON.stringify({ WX_OPENID: leader })).toString('base64'), cookie: `anquanyue=${'A'.repeat(43)}` }
  expect(await http(me, spoof)).toMatchObject({ status: 401, ok: false, keys: ['body', 'headers', 'isBase64Encoded', 'statusCode'] })
  const entered = await http({ action: 'account.enterDevice', data: { device: deviceId('http') }, v: 1 })
  expect(entered).toMatchObject({ status: 200, ok: true })
  const known = await http(me, { ...spoof, Authorization: `Bearer ${entered.value?.token ?? ''}` })
  expect([known.ok, known.value?.personId]).toEqual([true, (entered.value as unknown as { me: { personId: string } }).me.personId])
})

describe('one instance with several calls at once', () => {
  const contextOf = (openid: string) => environment({ WX_OPENID: openid, WX_APPID: appId, TCB_SOURCE: 'wx_client' })
  const file = path.join(dist, 'account', 'index.js')

  test('each keeps its own person', async () => {
    const instance = await overlapping(file, variablesOf(platform.standin))
    const asked = Array.from({ length: 60 }, (_, n) => (n % 3 === 0 ? leader : welder))
    const told = (await instance.together(asked.map((openid) => ({ event: me, context: contextOf(openid) })))) as Heard[]
    instance.stop()
    expect(told.map(({ value }) => value?.personId)).toEqual(asked.map((openid) => (openid === leader ? 'p-leader' : 'p-welder')))
  })

  test('the process\'s own variables, which are those of the call before, count only where the context has none', async () => {
    const instance = await overlapping(file, { ...variablesOf(platform.standin), WX_OPENID: leader, WX_APPID: appId, TCB_SOURCE: 'wx_client', WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID' })
    const contexts = [contextOf(welder), environment({ TCB_SOURCE: 'wx_client' }), environment({}), { environment: 'not JSON' }, { environ: 'A=1;TCB_SOURCE=wx_client' }, {}, undefined]
    const told = (await instance.together(contexts.map((context) => ({ event: me, context })))) as Heard[]
    instance.stop()
    expect(told.map(({ value }) => value?.personId ?? 'nobody')).toEqual(['p-welder', 'nobody', 'nobody', 'nobody', 'nobody', 'p-leader', 'p-leader'])
  })
})

test('the courier lets the platform\'s timer in and nobody else', async () => {
  const knock = (caller: Caller) => platform.invoke('courier', { Type: 'Timer', TriggerName: 'courier', TRIGGER_SRC: 'timer' }, caller)
  for (const caller of [phoneOf(leader), { source: 'scf' }, {}, { ...phoneOf(leader), more: { TRIGGER_SRC: 'timer' } }]) expect(await knock(caller)).toEqual({ ran: false })
  expect(await knock(theTimer)).toEqual({ ran: true })
})

test('no answer carries anything of event, context or environment, and no line names an account (T-05)', async () => {
  const canary = 'canary-7f3a'
  const answers = [
    await ask({ ...me, note: canary }), await ask({ ...me, action: canary }), await ask(me, { ...phoneOf(welder), more: { CANARY: canary } }),
    await platform.invoke('courier', { canary }, theTimer), await platform.invoke('hazard', null, phoneOf(welder)), await platform.invoke('hazard', canary, phoneOf(welder)),
    await platform.invoke('photo', { httpMethod: 'GET', headers: { canary }, body: canary, isBase64Encoded: false }, {}),
  ]
  const said = JSON.stringify(answers) + platform.lines.join('')
  for (const word of [canary, welder, leader, variablesOf(platform.standin).INSTANCE_SECRET!, 'SECRETKEY', platform.standin.config.secretKey, '10.0.0.1']) expect(said).not.toContain(word)
  expect(platform.lines.length).toBeGreaterThan(10)
})
