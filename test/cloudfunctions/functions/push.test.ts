/** The built push entry: WeChat's verdicts count, and nobody else's (W-08, R-20, T-24). */
import { noteTrace } from '@office/records/moderation'
import type { Caller } from '../../standin/functions'
import { appId, openPlatform, phoneOf, theTimer, type Platform } from './platform'

jest.setTimeout(60_000)

let platform: Platform
beforeAll(async () => { platform = await openPlatform() })
afterAll(() => platform.close())

const wechat: Caller = { appid: appId }
let made = 0
/** A picture that waits for WeChat's verdict under a trace of its own. */
async function waiting(): Promise<{ id: string; trace: string }> {
  const [id, trace] = [`picture:${String((made += 1))}`, `60ae120f-371d5872-${String(made).padStart(8, '0')}`]
  await platform.office.store.create('moderation', { _id: id, v: 1, kind: 'picture', personId: 'p-welder', at: platform.office.clock.now(), state: 'pending', reason: '', decidedBy: '' })
  await noteTrace(platform.office, trace, id)
  return { id, trace }
}
const stateOf = async (id: string) => (await platform.office.store.get('moderation', id))?.state
const event = (trace: string, change: object = {}) => ({ ToUserName: 'gh_1', FromUserName: 'o-x', CreateTime: 1, MsgType: 'event', Event: 'wxa_media_check', appid: appId, trace_id: trace, version: 2, errcode: 0, errmsg: 'ok', detail: [], result: { suggest: 'pass', label: 100 }, ...change })

test.each<[string, Caller]>([['without a source', wechat], ['of a source WeChat does not name', { ...wechat, source: 'wx_unknown' }], ['with the openid the event is from', { ...wechat, openid: 'o-x', source: 'wx_unknown' }]])('a push %s counts, however often it comes', async (_, caller) => {
  const { id, trace } = await waiting()
  for (let times = 0; times < 3; times += 1) expect(await platform.invoke('push', event(trace), caller)).toBe('success')
  expect(await stateOf(id)).toBe('pass')
})

test.each<[string, Caller]>([
  ['a phone', phoneOf('o-x')],
  ['the developer’s tools', { ...phoneOf('o-x'), source: 'wx_devtools' }],
  ['a function that a phone has called', { ...wechat, source: 'wx_client,scf' }],
  ['a chain that ends where nobody knows', { ...wechat, source: 'wx_client,wx_unknown' }],
  ['WeChat’s HTTP interface', { ...wechat, source: 'wx_http' }],
  ['the timer', theTimer],
  ['a timer with our app', { ...wechat, more: { TRIGGER_SRC: 'timer' } }],
  ['another mini-program', { appid: 'wxfedcba9876543210' }],
  ['a browser', { uid: 'o-x', source: '' }],
  ['nobody at all', {}],
])('%s is told nothing and changes nothing', async (_, caller) => {
  const { id, trace } = await waiting()
  expect(await platform.invoke('push', event(trace), caller)).toBe('')
  expect(await stateOf(id)).toBe('pending')
})

test.each<[string, object]>([
  ['of another app', { appid: 'wx-other' }], ['without an app', { appid: undefined }], ['of another kind', { Event: 'subscribe_msg_popup_event' }], ['with a trace that is none', { trace_id: { $ne: '' } }],
  ['that brings a context of its own', { appid: 'wx-other', userInfo: { appId, openId: 'o-x' }, WX_APPID: appId }],
])('an event %s is answered and changes nothing', async (_, change) => {
  const { id, trace } = await waiting()
  expect(await platform.invoke('push', event(trace, change), wechat)).toBe('success')
  expect(await stateOf(id)).toBe('pending')
})

test.each([null, 'text', 7, []])('what is no event (%j) is answered and let go', async (said) => { expect(await platform.invoke('push', said, wechat)).toBe('success') })

test('a risk is for people', async () => {
  const { id, trace } = await waiting()
  await platform.invoke('push', event(trace, { result: { suggest: 'risky', label: 20002 } }), wechat)
  expect(await stateOf(id)).toBe('human')
})
