/** WeChat's openapi: the JSON path of node-sdk and the protobuf path of wx-server-sdk, answered by registered handlers. */
import cloudSdk from 'wx-server-sdk'
import { codeOf, eachTest } from './cloud'

const cloud = eachTest()
interface Openapi { security: { msgSecCheck(data: object): Promise<Record<string, unknown>> }; wxacode: { getUnlimited(data: object): Promise<{ buffer: Buffer; contentType: string }> } }
/** wx-server-sdk takes no serviceUrl: the environment redirects it, as it names the secrets in a function. */
const environment = () => ({ TCB_CONTEXT_CNFG: JSON.stringify({ URL: cloud().standin.url }), TENCENTCLOUD_SECRETID: 'a', TENCENTCLOUD_SECRETKEY: 'b' })
const openapi = (): Openapi => {
  cloudSdk.init({ env: 'standin' })
  return (cloudSdk as unknown as { openapi: Openapi }).openapi
}
beforeEach(() => { Object.assign(process.env, environment()) })
afterEach(() => { for (const name of Object.keys(environment())) delete process.env[name] })

test('wx.api: JSON there and back', async () => {
  cloud().standin.openapi.register('security.msgSecCheck', ({ content }) => ({ errcode: 0, result: { suggest: content === '坏' ? 'risky' : 'pass' } }))
  const call = async (content: string) => (await cloud().app.callWxOpenApi({ apiName: 'security.msgSecCheck', cgiName: 'commrpcv2', requestData: { content } } as never)) as { result: unknown }
  expect((await call('好')).result).toEqual({ errcode: 0, result: { suggest: 'pass' } })
  expect((await call('坏')).result).toEqual({ errcode: 0, result: { suggest: 'risky' } })
})

test('wx.api that no handler answers: no permission', async () => {
  expect(await codeOf(cloud().app.callWxOpenApi({ apiName: 'never.known', requestData: {} } as never))).toBe('OPENAPI_NO_PERMISSION')
})

test('wx-server-sdk: names in snake case reach the handler, camel case comes back', async () => {
  let got: unknown
  cloud().standin.openapi.register('security.msgSecCheck', (data) => { got = data; return { errcode: 0, errmsg: 'ok', trace_id: 't1', result: { suggest: 'review', label: 20001 } } })
  const answer = await openapi().security.msgSecCheck({ openid: 'o1', scene: 2, version: 2, content: '消防通道堵塞' })
  expect(got).toEqual({ openid: 'o1', scene: 2, version: 2, content: '消防通道堵塞' })
  expect(answer).toMatchObject({ errCode: 0, traceId: 't1', result: { suggest: 'review', label: 20001 } })
})

test('wx-server-sdk: an errcode is thrown', async () => {
  cloud().standin.openapi.register('security.msgSecCheck', () => ({ errcode: 43101, errmsg: 'user refuse to accept the msg' }))
  await expect(openapi().security.msgSecCheck({})).rejects.toMatchObject({ errCode: 43101 })
})

test('wx-server-sdk: an API that the function may not use: -604101', async () => {
  await expect(openapi().security.msgSecCheck({})).rejects.toMatchObject({ errCode: -604101 })
})

test('wx-server-sdk: bytes come back as bytes', async () => {
  const picture = Buffer.from([0xff, 0xd8, 0x00, 0x80, 0x0d, 0x0a])
  cloud().standin.openapi.register('wxacode.getUnlimited', () => ({ buffer: picture, contentType: 'image/jpeg' }))
  const { buffer, contentType } = await openapi().wxacode.getUnlimited({ scene: 's=1' })
  expect([Buffer.from(buffer), contentType]).toEqual([picture, 'image/jpeg'])
})

test('the pay path gives the raw bytes', async () => {
  cloud().standin.openapi.register('unifiedOrder', () => ({ return_code: 'SUCCESS' }))
  const answer: unknown = await cloud().app.callWxPayApi({ apiName: 'unifiedOrder', requestData: Buffer.from('x') } as never)
  expect(String(answer)).toBe('{"return_code":"SUCCESS"}')
})
