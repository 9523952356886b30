import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { partsOf } from '@shared/domain/moderation'
import { dueJobs } from '@office/jobs'
import { openDoors } from '@office/local/doors'
import { app } from '@office/local/http/app'
import { moderatePicture, moderateText } from '@office/records/askModeration'
import { decideModeration, hasPassed, noteTrace, takeVerdict } from '@office/records/moderation'
import { forgetTraces, overdueModerations } from '@office/records/overdueModeration'
import { verdictOf } from '@office/records/wechatPush'
import { minute, day } from '../account/opened'
import { refusal } from '../hazard/county'
import { reachable, type Reachable } from './reachable'
import { errcode, type Said } from './wechatDouble'

let house: Reachable
const stateOf = async (id: string) => {
  const { state, reason } = (await house.office.store.get('moderation', id))!
  return reason === '' ? state : `${state}: ${reason}`
}
const text = (id: string, words = '一句话') => moderateText(house.office, id, 'p-welder', 2, words)
const picture = (id: string) => moderatePicture(house.office, id, 'p-welder', 3, 'https://files.example/a')
const suggest = (word: string): Said => ({ json: { errcode: 0, errmsg: 'ok', result: { suggest: word, label: 1 }, trace_id: 't' } })

describe.each(['sqlite', 'memory'] as const)('moderation on %s', (on) => {
  beforeEach(async () => {
    house = await reachable(on)
    await house.bind('p-welder')
  })
  afterEach(() => house.close())

  test.each([['pass', 'pass'], ['review', 'human: review'], ['risky', 'human: risky'], ['maybe', 'human: review']])('a text of which WeChat says %s is %s (W-07)', async (word, state) => {
    house.double.say('checkText', suggest(word))
    await text('q:1')
    expect(await stateOf('q:1')).toBe(state)
    expect(await hasPassed(house.office, 'q:1')).toBe(state === 'pass')
  })

  test.each<[Said, string]>([[errcode(61010), 'human: writer'], [errcode(45009), 'human: unavailable'], [errcode(48001), 'human: unavailable'], [errcode(47001), 'human: content'], ['cut off', 'human: unavailable'], ['a failure', 'human: unavailable']])('what WeChat cannot say (%j) is for people, never passed (W-07)', async (said, state) => {
    house.double.say('checkText', said)
    await text('q:1')
    expect(await stateOf('q:1')).toBe(state)
    house.double.say('checkPicture', said)
    await picture('p:1')
    expect(await stateOf('p:1')).toBe(state)
  })

  test('a long text is asked in parts of 2,500 letters, and the worst part decides', async () => {
    house.double.say('checkText', suggest('pass'), suggest('risky'), suggest('review'))
    await text('q:1', '😀'.repeat(5001))
    expect(house.double.asked.filter(({ call }) => call === 'checkText').map(({ body }) => [...String(body['content'])].length)).toEqual([2500, 2500, 1])
    expect(await stateOf('q:1')).toBe('human: risky')
  })

  test('a writer whom WeChat does not know is for people, without asking', async () => {
    await moderateText(house.office, 'q:1', 'p-head', 2, '一句话')
    expect(await stateOf('q:1')).toBe('human: writer')
    expect(house.double.asked).toEqual([])
  })

  test('asked twice, what is decided is not asked again', async () => {
    await text('q:1')
    await text('q:1')
    expect(house.double.countOf('checkText')).toBe(1)
  })

  test.each([['pass', 'pass'], ['review', 'human: review'], ['risky', 'human: risky'], ['unknown', 'human: content']] as const)('a picture is pending until the push says %s (W-08)', async (verdict, state) => {
    house.double.say('checkPicture', { json: { errcode: 0, trace_id: 'trace-1' } })
    await picture('p:1')
    expect(await stateOf('p:1')).toBe('pending')
    await takeVerdict(house.office, 'trace-1', verdict)
    expect(await stateOf('p:1')).toBe(state)
  })

  test('R-20: a push that comes before its trace is noted counts; twice it counts once; another verdict after it does not', async () => {
    await takeVerdict(house.office, 'trace-1', 'risky')
    house.double.say('checkPicture', { json: { errcode: 0, trace_id: 'trace-1' } })
    await picture('p:1')
    expect(await stateOf('p:1')).toBe('human: risky')
    await takeVerdict(house.office, 'trace-1', 'pass')
    await noteTrace(house.office, 'trace-1', 'p:2')
    expect(await stateOf('p:1')).toBe('human: risky')
  })

  test('R-20: one that never comes is for people after 35 minutes, not a moment earlier; one of an unknown trace is nobody’s', async () => {
    house.double.say('checkPicture', { json: { errcode: 0, trace_id: 'trace-1' } })
    await picture('p:1')
    await takeVerdict(house.office, 'trace-of-nobody', 'pass')
    house.clock.advance(35 * minute - 1)
    expect(await overdueModerations(house.office)).toBe(0)
    house.clock.advance(1)
    await dueJobs(house.office, () => undefined)
    expect(await stateOf('p:1')).toBe('human: timeout')
  })

  test.each([['pass', 'pass'], ['risky', 'human: risky']] as const)('R-20: a late %s still counts while nobody has decided', async (verdict, state) => {
    house.double.say('checkPicture', { json: { errcode: 0, trace_id: 'trace-1' } })
    await picture('p:1')
    house.clock.advance(40 * minute)
    await overdueModerations(house.office)
    await takeVerdict(house.office, 'trace-1', verdict)
    expect(await stateOf('p:1')).toBe(state)
  })

  test('what an officer has decided stays, is audited once, and a second officer is told', async () => {
    house.double.say('checkPicture', { json: { errcode: 0, trace_id: 'trace-1' } })
    await picture('p:1')
    house.clock.advance(40 * minute)
    await overdueModerations(house.office)
    const clerk = { personId: 'p-clerk', unitId: 'office' }
    await decideModeration(house.office, clerk, 'p:1', 'blocked')
    await decideModeration(house.office, clerk, 'p:1', 'blocked')
    await takeVerdict(house.office, 'trace-1', 'pass')
    expect(await stateOf('p:1')).toBe('blocked: timeout')
    expect(await refusal(decideModeration(house.office, { personId: 'p-leader', unitId: 'office' }, 'p:1', 'pass'))).toBe('moved_on')
    expect((await house.office.store.find('auditAbout', { about: 'moderation:p:1' }, { limit: 5 })).rows).toHaveLength(1)
    await text('q:1')
    expect(await refusal(decideModeration(house.office, clerk, 'q:1', 'blocked'))).toBe('moved_on')
    expect(await refusal(decideModeration(house.office, clerk, 'nothing', 'pass'))).toBe('not_found')
  })

  test('traces that nobody asks for any more are forgotten after three days', async () => {
    await takeVerdict(house.office, 'trace-of-nobody', 'pass')
    house.clock.advance(3 * day)
    expect(await forgetTraces(house.office)).toBe(0)
    house.clock.advance(1)
    expect(await forgetTraces(house.office)).toBe(1)
  })

  test('R-20: in every order and however often, nothing passes that WeChat has not passed first', async () => {
    const step = fc.constantFrom('note', 'push pass', 'push risky', 'push review', 'sweep', 'late')
    let run = 0
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const id = `p:${String((run += 1))}`
      const trace = `trace-${String(run)}`
      await house.office.store.create('moderation', { _id: id, v: 1, kind: 'picture', personId: 'p-welder', at: house.clock.now(), state: 'pending', reason: '', decidedBy: '' })
      for (const one of steps) {
        if (one === 'note') await noteTrace(house.office, trace, id)
        else if (one === 'sweep') await overdueModerations(house.office)
        else if (one === 'late') house.clock.advance(36 * minute)
        else await takeVerdict(house.office, trace, one.slice(5) as 'pass')
      }
      const first = steps.find((one) => one.startsWith('push'))
      expect(await hasPassed(house.office, id)).toBe(first === 'push pass' && steps.includes('note'))
    }), { numRuns: 80 })
  })
})

describe('the push over HTTP (R-20, T-24)', () => {
  beforeEach(async () => {
    house = await reachable()
    await house.bind('p-welder')
  })
  afterEach(() => house.close())
  const token = 'TokenOfTheOperator'
  const signed = (change: { token?: string; at?: number } = {}): string => {
    const timestamp = String(Math.floor((change.at ?? house.clock.now()) / 1000))
    const signature = createHash('sha1').update([change.token ?? token, timestamp, 'nonce'].sort().join('')).digest('hex')
    return `signature=${signature}&timestamp=${timestamp}&nonce=nonce`
  }
  const ask = (query: string, body?: unknown) => {
    const http = app({ office: house.office, doors: openDoors(house.office), health: () => Promise.reject(new Error('not asked')), pagesDir: house.folder, publicOrigin: 'http://127.0.0.1:5160', push: { appId: 'wx-app', token } })
    return http.request(`/wechat/push?${query}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
  }
  const event = (change: object = {}) => ({ ToUserName: 'gh_1', FromUserName: 'o-x', CreateTime: 1, MsgType: 'event', Event: 'wxa_media_check', appid: 'wx-app', trace_id: 'trace-1', version: 2, errcode: 0, errmsg: 'ok', detail: [], result: { suggest: 'pass', label: 100 }, ...change })
  const pending = async () => {
    house.double.say('checkPicture', { json: { errcode: 0, trace_id: 'trace-1' } })
    await picture('p:1')
  }

  test('WeChat’s own question about the address is answered with its word', async () => {
    const reply = await ask(`${signed()}&echostr=12345`)
    expect([reply.status, await reply.text()]).toEqual([200, '12345'])
  })

  test('a signed verdict counts, however often it comes', async () => {
    await pending()
    for (let times = 0; times < 3; times += 1) expect(await (await ask(signed(), event())).text()).toBe('success')
    expect(await stateOf('p:1')).toBe('pass')
  })

  test('a forged or old signature is answered as if there were nothing here, and changes nothing', async () => {
    await pending()
    const forged = [signed({ token: 'another' }), signed({ at: house.clock.now() - 11 * minute }), signed({ at: house.clock.now() + 11 * minute }), 'signature=&timestamp=&nonce=', '', `${signed()}0`.replace('signature=', 'signature=0')]
    for (const query of forged) expect((await ask(query, event())).status).toBe(404)
    expect(await stateOf('p:1')).toBe('pending')
  })

  test.each<[string, object]>([
    ['of another app', { appid: 'wx-other' }], ['without an app', { appid: undefined }], ['of another kind', { Event: 'subscribe_msg_popup_event' }],
    ['with a trace that is none', { trace_id: { $ne: '' } }], ['with no trace', { trace_id: '' }],
  ])('an event %s changes nothing', async (_, change) => {
    await pending()
    expect((await ask(signed(), event(change))).status).toBe(200)
    expect(await stateOf('p:1')).toBe('pending')
  })

  test('a picture WeChat could not fetch is for people', async () => {
    await pending()
    await ask(signed(), event({ errcode: -1008, result: undefined }))
    expect(await stateOf('p:1')).toBe('human: content')
  })

  test('a verdict in a word nobody knows never passes', () => {
    expect(verdictOf(event({ result: { suggest: 'ok' } }), 'wx-app')).toEqual({ trace: 'trace-1', verdict: 'unknown' })
    expect(verdictOf(event({ errcode: -1, result: { suggest: 'pass' } }), 'wx-app')).toEqual({ trace: 'trace-1', verdict: 'unknown' })
  })

  test('without a token of the operator’s nothing is there', async () => {
    const http = app({ office: house.office, doors: openDoors(house.office), health: () => Promise.reject(new Error('not asked')), pagesDir: house.folder, publicOrigin: 'http://127.0.0.1:5160' })
    expect((await http.request(`/wechat/push?${signed()}`, { method: 'POST', body: '{}' })).status).toBe(404)
  })
})

test('a text is cut between letters and nothing of it is lost', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer({ min: 0, max: 400 }), (unit, times) => {
    const whole = unit.repeat(times)
    const parts = partsOf(whole)
    expect(parts.join('')).toBe(whole)
    expect(parts.every((part) => [...part].length <= 2500)).toBe(true)
  }), { numRuns: 200 })
})
