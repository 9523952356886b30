import { inspect } from 'node:util'
import { sdkWechat } from '@office/adapters/cloudbase/sdkWechat'
import { httpsWechat } from '@office/adapters/local/wechat/httpsWechat'
import { noWechat } from '@office/adapters/wechat/noWechat'
import { WechatUnavailable } from '@office/ports/wechat'
import { errcode, WechatDouble } from './wechatDouble'
import { ask, wechatContract } from './wechatContract'

const double = new WechatDouble()
let now = 1_800_000_000_000
const app = () => ({ appId: 'wx-app', appSecret: 'the-secret-of-the-app', origin: double.origin })
const https = () => httpsWechat(app(), () => now)
/** What a function finds in its environment. */
const inFunction = () => ({ TCB_ENV: 'env-1', SCF_NAMESPACE: 'env-1', TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key', TENCENTCLOUD_SESSIONTOKEN: 'session', WX_API_TOKEN: 'wx-token', TCB_CONTEXT_CNFG: JSON.stringify({ URL: double.gateway }) })
const before = { ...process.env }
const sdk = sdkWechat()

beforeAll(async () => {
  await double.open()
  Object.assign(process.env, inFunction())
})
afterAll(async () => {
  process.env = before
  await double.close()
})

wechatContract('over HTTPS', () => double, https)
wechatContract('wx-server-sdk in a function', () => double, () => sdk)

describe('an instance without a mini-program', () => {
  test('says so to everything', async () => {
    for (const call of Object.values(ask)) expect(await call(noWechat)).toEqual({ ok: false, why: 'not_here' })
    expect(await noWechat.identify('code')).toEqual({ ok: false, why: 'not_here' })
    expect([noWechat.offered, noWechat.connected]).toEqual([false, false])
  })
})

test('in a function the platform says who calls: no code is exchanged', async () => {
  expect(sdk.offered).toBe(false)
  expect(await sdk.identify('code')).toEqual({ ok: false, why: 'not_here' })
})

describe('code2session', () => {
  beforeEach(() => double.forget())
  test.each([[40029, 'code'], [40163, 'code'], [40226, 'blocked'], [40013, 'denied'], [40125, 'denied']])('%i is the outcome %s', async (code, why) => {
    double.say('identify', errcode(code))
    expect(await https().identify('x')).toEqual({ ok: false, why })
  })
  test('names the person', async () => {
    expect(await https().identify('x')).toEqual({ ok: true, openid: 'o-x' })
  })
  test.each([errcode(-1), errcode(45011), 'a portal’s page', 'elsewhere', 'cut off'] as const)('%j: later', async (said) => {
    double.say('identify', said)
    await expect(https().identify('x')).rejects.toThrow(WechatUnavailable)
  })
})

describe('the access token', () => {
  beforeEach(() => double.forget())
  const tokensAsked = () => double.asked.filter(({ call }) => call === 'token')

  test('is asked for once by fifty at once, and kept', async () => {
    const wechat = https()
    await Promise.all(Array.from({ length: 50 }, () => wechat.checkText('o-1', 2, '一句')))
    await wechat.checkText('o-1', 2, '一句')
    expect(tokensAsked()).toHaveLength(1)
    expect(tokensAsked()[0]?.body).toMatchObject({ grant_type: 'client_credential', appid: 'wx-app', force_refresh: false })
  })
  test('is asked for anew five minutes before its end', async () => {
    const wechat = https()
    await wechat.checkText('o-1', 2, '一句')
    now += 7_200_000 - 300_000 - 1
    await wechat.checkText('o-1', 2, '一句')
    expect(tokensAsked()).toHaveLength(1)
    now += 1
    await wechat.checkText('o-1', 2, '一句')
    expect(tokensAsked()).toHaveLength(2)
  })
  test('that WeChat no longer takes is replaced once, by one request of many, and the calls go through', async () => {
    const wechat = https()
    await wechat.checkText('o-1', 2, '一句')
    double.validTokens.clear()
    const answers = await Promise.all(Array.from({ length: 20 }, () => wechat.checkText('o-1', 2, '一句')))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(tokensAsked()).toHaveLength(2)
  })
  test('that WeChat hands out again though it refuses it is forced to be new', async () => {
    const wechat = https()
    await wechat.checkText('o-1', 2, '一句')
    const stale = [...double.validTokens].at(-1)
    double.validTokens.clear()
    double.say('token', { json: { access_token: stale, expires_in: 7200 } })
    expect((await wechat.checkText('o-1', 2, '一句')).ok).toBe(true)
    expect(tokensAsked().map(({ body }) => body['force_refresh'])).toEqual([false, false, true])
  })
  test.each([42001, 40001, 40014])('refused twice (%i) is not asked for a third time', async (code) => {
    double.say('checkText', errcode(code), errcode(code))
    await expect(ask.checkText(https())).rejects.toMatchObject({ name: 'WechatUnavailable', done: 'no' })
    expect(double.countOf('checkText')).toBe(2)
  })
  test.each([40001, 40125, 40013, 40164, 89503])('%i when asking for a token is for the operator', async (code) => {
    double.say('token', errcode(code))
    expect(await ask.sendSubscription(https())).toEqual({ ok: false, why: 'denied' })
  })
  test.each([errcode(-1), errcode(45009), 'a failure', 'cut off'] as const)('%j when asking for a token: not sent, later', async (said) => {
    double.say('token', said)
    await expect(ask.sendSubscription(https())).rejects.toThrow(WechatUnavailable)
    expect(double.delivered).toEqual([])
  })
})

describe('over HTTPS (T-24)', () => {
  beforeEach(() => double.forget())
  test('no redirect is followed', async () => {
    const wechat = https()
    double.say('checkText', 'elsewhere')
    await expect(ask.checkText(wechat)).rejects.toThrow(WechatUnavailable)
  })
  test('a machine that is not there has certainly not sent anything', async () => {
    const closed = await new WechatDouble().open()
    const { origin } = closed
    await closed.close()
    const gone = httpsWechat({ ...app(), origin }, () => now)
    await expect(gone.sendSubscription({ openid: 'o', templateId: 't', page: 'p', fields: {} })).rejects.toMatchObject({ done: 'no' })
  })
  test('what is thrown shows neither secret nor token, however it is printed', async () => {
    const wechat = https()
    await ask.checkText(wechat)
    const shown: string[] = []
    for (const said of ['cut off', 'a portal’s page', 'a failure', errcode(987)] as const) {
      double.say('checkText', said)
      double.say('identify', said)
      for (const work of [() => ask.checkText(wechat), () => wechat.identify('c')]) await work().catch((error: unknown) => shown.push(inspect(error, { depth: 9 }), JSON.stringify(error)))
    }
    expect(shown.length).toBeGreaterThan(8)
    for (const text of shown) for (const secret of ['the-secret-of-the-app', 'token-']) expect(text).not.toContain(secret)
  })
})
