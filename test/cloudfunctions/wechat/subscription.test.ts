import * as fc from 'fast-check'
import { courierRound } from '@office/reactions/courier'
import type { Notice } from '@office/ports/notifier'
import { WechatUnavailable } from '@office/ports/wechat'
import { freshId, as, decide, sent, report } from '../hazard/county'
import { minute } from '../account/opened'
import { reachable, templates, type Reachable } from './reachable'
import { errcode, type Said } from './wechatDouble'

let house: Reachable
const template = templates.progress!.templateId
const accept = async (personId: string, tap = freshId('tap')) => {
  house.double.accept(`o-${personId}`, template)
  return house.door.ask('account.acceptMessages', { id: tap, purposes: ['progress'] }, await house.door.enter(personId))
}
const left = async (personId: string) => (await house.door.ask('account.messages', {}, await house.door.enter(personId))).offers.find(({ purpose }) => purpose === 'progress')?.left
const notice = (id: string, personId = 'p-welder'): Notice => ({ id, personId, purpose: 'progress', title: '您上报的隐患有新进展', number: '隐患2027-06-ABC123', at: house.clock.now(), link: '/own/hazard/trace/index?id=a' })
const tell = (id: string) => house.office.notifier.tell(notice(id))
const dispatch = (id: string) => house.office.store.get('dispatch', id)

describe.each(['sqlite', 'memory'] as const)('subscription messages on %s (W-10)', (on) => {
  beforeEach(async () => {
    house = await reachable(on)
    await house.bind('p-welder')
  })
  afterEach(() => house.close())

  test('one acceptance is one message; without one there is only the inbox', async () => {
    await accept('p-welder')
    expect([await tell('n1'), await tell('n2')]).toEqual(['sent', 'no_channel'])
    expect(house.double.delivered).toHaveLength(1)
    expect(await left('p-welder')).toBe(0)
  })

  test('a tap that arrives twice counts once, the same tap of another person is his own', async () => {
    await accept('p-welder', 'tap-0001')
    await house.door.ask('account.acceptMessages', { id: 'tap-0001', purposes: ['progress'] }, await house.door.enter('p-welder'))
    expect(await left('p-welder')).toBe(1)
    await house.bind('p-head')
    await accept('p-head', 'tap-0001')
    expect([await left('p-welder'), await left('p-head')]).toEqual([1, 1])
  })

  test('a notice delivered twice leaves once, though two were accepted', async () => {
    await accept('p-welder')
    await accept('p-welder')
    await tell('n1')
    await tell('n1')
    expect(house.double.delivered).toHaveLength(1)
    expect(await left('p-welder')).toBe(1)
  })

  test('ten couriers at once with one acceptance send one message', async () => {
    await accept('p-welder')
    await Promise.all(Array.from({ length: 10 }, (_, at) => tell(`n${String(at % 3)}`)))
    expect(house.double.delivered).toHaveLength(1)
    expect(house.double.countOf('sendSubscription')).toBe(1)
  })

  test('43101: nothing more is tried, and what was accepted counts no more', async () => {
    await accept('p-welder')
    await accept('p-welder')
    house.double.say('sendSubscription', errcode(43101))
    expect(await tell('n1')).toBe('no_channel')
    expect(await dispatch('n1')).toMatchObject({ state: 'refused' })
    expect(await left('p-welder')).toBe(0)
    expect([await tell('n1'), await tell('n2')]).toEqual(['no_channel', 'no_channel'])
    expect(house.double.countOf('sendSubscription')).toBe(1)
  })

  test.each<[string, Said]>([['too often', errcode(45009)], ['no token', 'a failure']])('certainly not sent (%s): asked again with the same acceptance', async (what, said) => {
    await accept('p-welder')
    house.double.say(what === 'no token' ? 'token' : 'sendSubscription', what === 'no token' ? errcode(45009) : said)
    await expect(tell('n1')).rejects.toThrow(WechatUnavailable)
    expect(await dispatch('n1')).toMatchObject({ state: 'waiting' })
    expect(await tell('n1')).toBe('sent')
    expect(house.double.delivered).toHaveLength(1)
    expect(await left('p-welder')).toBe(0)
  })

  test.each<Said>(['cut off when done', 'cut off', 'a failure', 'a portal’s page', errcode(-1)])('where nobody knows (%j) it is never sent a second time', async (said) => {
    await accept('p-welder')
    await accept('p-welder')
    house.double.say('sendSubscription', said)
    expect(await tell('n1')).toBe('no_channel')
    expect(await dispatch('n1')).toMatchObject({ state: 'unknown' })
    expect(await tell('n1')).toBe('no_channel')
    expect(house.double.countOf('sendSubscription')).toBe(1)
    expect(await left('p-welder')).toBe(1)
  })

  test('a courier that died while it asked is not repeated', async () => {
    await accept('p-welder')
    const { rows: [grant] } = await house.office.store.find('grantsOfPerson', { personId: 'p-welder' }, { limit: 1 })
    await house.office.store.transact(async (tx) => {
      await tx.put('grant', { ...grant!, state: 'spent', spentOn: 'n1' })
      await tx.create('dispatch', { _id: 'n1', v: 1, personId: 'p-welder', grantId: grant!._id, at: 0, state: 'leaving', why: '' })
    })
    expect(await tell('n1')).toBe('no_channel')
    expect(await dispatch('n1')).toMatchObject({ state: 'unknown' })
    expect(house.double.asked).toEqual([])
  })

  test.each([[47003, 'template'], [41030, 'template'], [40037, 'template'], [40003, 'person'], [48001, 'denied']])('%i gives the acceptance back, once, and is not tried again', async (code, why) => {
    await accept('p-welder')
    house.double.say('sendSubscription', errcode(code))
    expect([await tell('n1'), await tell('n1')]).toEqual(['no_channel', 'no_channel'])
    expect(await dispatch('n1')).toMatchObject({ state: 'given_up', why })
    expect(await left('p-welder')).toBe(1)
    expect(await tell('n2')).toBe('sent')
  })

  test('whatever happens, in any order and at once: never more messages than acceptances, none twice, every acceptance spent at most once', async () => {
    const happening = fc.oneof(
      { weight: 3, arbitrary: fc.record({ do: fc.constant('accept' as const), tap: fc.integer({ min: 0, max: 5 }) }) },
      { weight: 6, arbitrary: fc.record({ do: fc.constant('tell' as const), ids: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 }) }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('fail' as const), said: fc.constantFrom<Said>(errcode(45009), errcode(47003), 'cut off', 'cut off when done', 'a failure') }) },
    )
    let run = 0
    await fc.assert(fc.asyncProperty(fc.array(happening, { maxLength: 14 }), async (happenings) => {
      const personId = `x-many-${on}-${String((run += 1))}`
      await house.office.store.create('person', { _id: personId, v: 1, name: null, kind: 'resident', createdAt: 0, erasedAt: null })
      await house.bind(personId)
      house.double.forget()
      const offers = [{ purpose: 'progress' as const, templateId: template }]
      const { acceptGrants } = await import('@office/records/grants')
      const taps = new Set<number>()
      for (const one of happenings) {
        if (one.do === 'accept') {
          // The same tap delivered again is no second acceptance, at WeChat or here.
          if (!taps.has(one.tap)) house.double.accept(`o-${personId}`, template)
          taps.add(one.tap)
          await Promise.all([1, 2].map(() => acceptGrants(house.office, personId, `tap-${String(one.tap)}`, offers)))
        } else if (one.do === 'fail') house.double.say('sendSubscription', one.said)
        else await Promise.allSettled(one.ids.map((id) => house.office.notifier.tell(notice(`${personId}-n${String(id)}`, personId))))
      }
      const { rows: grants } = await house.office.store.find('grantsOfPerson', { personId }, { limit: 100 })
      const { rows: dispatches } = await house.office.store.find('dispatchesOfPerson', { personId }, { limit: 100 })
      const spent = grants.filter(({ state }) => state === 'spent').map(({ spentOn }) => spentOn)
      expect(grants).toHaveLength(taps.size)
      expect(house.double.delivered.length).toBeLessThanOrEqual(taps.size)
      expect(new Set(spent).size).toBe(spent.length)
      // What was not given up holds one acceptance each: nothing was sent on credit.
      expect(dispatches.filter(({ state }) => state !== 'given_up').map(({ _id }) => _id).sort()).toEqual([...spent].sort())
      expect(dispatches.filter(({ state }) => state === 'refused')).toEqual([])
      const made = dispatches.filter(({ state }) => state === 'sent').length
      const perhaps = dispatches.filter(({ state }) => state === 'unknown').length
      expect(house.double.delivered.length).toBeGreaterThanOrEqual(made)
      expect(house.double.delivered.length).toBeLessThanOrEqual(made + perhaps)
    }), { numRuns: 60 })
  }, 120_000)
})

describe('messages of a case', () => {
  beforeEach(async () => { house = await reachable() })
  afterEach(() => house.close())
  const deliver = () => courierRound(house.office, () => undefined)

  test('the reporter and the officer are told in WeChat with none of the protected fields (T-06)', async () => {
    for (const person of ['p-welder', 'p-safety']) await house.bind(person)
    await accept('p-welder')
    house.double.accept('o-p-safety', templates.todo!.templateId)
    await house.door.ask('account.acceptMessages', { id: freshId('tap'), purposes: ['todo'] }, await house.door.enter('p-safety'))
    const words = { place: '地下一层配件库西北角', text: '出口被货架挡住一半', contact: '13800000000' }
    const { id } = await house.door.ask('hazard.submit', report({ text: words.text, place: { class: 'enterprise', unitId: 'e-hongyuan', words: words.place, position: null } }), await house.door.enter('p-welder'))
    await deliver()
    house.clock.advance(minute)
    await decide(house, as('p-safety'), id, { move: 'accept' })
    await deliver()
    expect(house.double.delivered.map(({ data, page, template_id }) => ({ data, page, template_id }))).toEqual([
      { data: { thing4: { value: '有一件隐患待接收' }, time2: { value: '2027年6月1日 10:00' } }, page: `office/hazard/case/index?id=${id}`, template_id: templates.todo!.templateId },
      { data: { thing1: { value: '您上报的隐患已接收' }, time2: { value: '2027年6月1日 10:01' }, character_string3: { value: expect.stringMatching(/^\d{6}-[0-9A-Z]+$|^2027/) } }, page: `own/hazard/trace/index?id=${id}`, template_id: template },
    ])
    const all = JSON.stringify(house.double.delivered)
    for (const secret of [...Object.values(words), '赵建国', '宏远', '消防', 'p-welder"']) expect(all.replace(/"touser":"[^"]*"/g, '')).not.toContain(secret)
  })

  test('where WeChat cannot be reached the inbox has it, the courier tries again and the stuck board shows it', async () => {
    await house.bind('p-welder')
    await accept('p-welder')
    const id = await sent(house, 'p-welder')
    house.clock.advance(1000)
    await decide(house, as('p-safety'), id, { move: 'accept' })
    house.double.say('sendSubscription', ...Array.from({ length: 3 }, () => errcode(45009)))
    for (const wait of [0, 5 * minute, 30 * minute]) {
      house.clock.advance(wait)
      await deliver()
    }
    expect((await house.office.store.find('inboxOfPerson', { personId: 'p-welder' }, { limit: 5 })).rows).toHaveLength(1)
    const { rows: [stuck] } = await house.office.store.find('eventsDue', { state: 'stuck' }, { limit: 5 })
    expect(stuck).toMatchObject({ name: 'hazard.accept', lastProblem: 'WechatUnavailable' })
    await house.door.ask('board.retry', { id: stuck!._id }, await house.door.enter('p-clerk'))
    await deliver()
    expect(house.double.delivered).toHaveLength(1)
  })

  test('no openid lies open in the database or the log, and 注销 takes all of it away (T-05 T-38)', async () => {
    const { token, me } = await house.door.ask('account.enterWechat', { code: 'canary' })
    house.double.accept('o-canary', template)
    await house.door.ask('account.acceptMessages', { id: freshId('tap'), purposes: ['progress'] }, token)
    expect(await house.office.notifier.tell(notice('n1', me.personId))).toBe('sent')
    const rows = async () => [
      (await house.office.store.find('loginsOfPerson', { personId: me.personId }, { limit: 5 })).rows,
      (await house.office.store.find('grantsOfPerson', { personId: me.personId }, { limit: 5 })).rows,
      (await house.office.store.find('dispatchesOfPerson', { personId: me.personId }, { limit: 5 })).rows,
    ].flat()
    expect(await rows()).toHaveLength(3)
    expect(JSON.stringify(await rows()) + house.lines.join('')).not.toContain('o-canary')
    await house.door.ask('account.erase', { confirm: '注销' }, token)
    expect(await rows()).toEqual([])
  })

  test('somebody who did not come in by WeChat is offered nothing and can accept nothing', async () => {
    const token = await house.door.device('a')
    expect(await house.door.ask('account.messages', {}, token)).toEqual({ offers: [] })
    expect(await house.door.codeOf('account.acceptMessages', { id: freshId('tap'), purposes: ['progress'] }, token)).toBe('no_messages')
  })
})
