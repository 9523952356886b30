import { allowances, limits } from '@office/door/limits'
import { measureName } from '@shared/domain/sessionFigures'
import { readTallies } from '@office/records/tally'
import { proveSessions } from '@office/usecases/session/proveSessions'
import { as, freshId, openCounty, report, type County } from '../hazard/county'
import { plan } from '../session/sessions'
import { knocks } from './knocks'

const minute = 60_000

test('a burst is let through, then what leaks out', () => {
  const few = limits({ ...allowances, write: { burst: 3, perMinute: 2 } })
  expect([0, 0, 0, 0].map((at) => few.take('write', 'a', at))).toEqual([true, true, true, false])
  expect(few.take('write', 'b', 0)).toBe(true)
  expect(few.take('write', 'a', minute / 2 - 1)).toBe(false)
  expect(few.take('write', 'a', minute / 2)).toBe(true)
})

test('a clock that jumps back lets nobody in and keeps nobody out for ever (R-13)', () => {
  const few = limits({ ...allowances, write: { burst: 1, perMinute: 1 } })
  expect(few.take('write', 'a', 10 * minute)).toBe(true)
  expect(few.take('write', 'a', 0)).toBe(false)
  expect(few.take('write', 'a', minute)).toBe(true)
})

test('a flood of keys does not fill the memory', () => {
  const many = limits()
  for (let n = 0; n < 120_000; n += 1) many.take('read', String(n), 0)
  expect(many.size()).toBeLessThanOrEqual(50_000)
})

describe('one person', () => {
  let county: County
  beforeAll(async () => { county = await openCounty() })
  afterAll(() => county.close())

  test('who sends report after report is told to telephone; sending one again is no new one; others go on (T-15)', async () => {
    const desk = { ...county.office.desk, limits: limits({ ...allowances, report: { burst: 5, perMinute: 1 } }) }
    const door = knocks({ ...county.office, desk })
    const token = await door.enter('p-resident')
    const first = report()
    const codes = []
    for (const input of [first, first, first, ...Array.from({ length: 6 }, () => report())]) codes.push(await door.codeOf('hazard.submit', input, token))
    expect(codes).toEqual([...Array(7).fill('ok'), 'too_many_reports', 'too_many_reports'])
    const { status, reply } = await door.say('hazard', { action: 'hazard.submit', data: report(), v: 1 }, token)
    expect(status).toBe(429)
    expect(JSON.stringify(reply)).toMatch(/119.*12350/)
    expect(await door.codeOf('hazard.submit', first, token)).toBe('ok')
    expect(await door.codeOf('hazard.submit', report(), await door.enter('p-welder'))).toBe('ok')
  })

  test('question after question of one device: ten, then it is told to wait; the same one again is no new one; a helper types for the whole stand (J6 J7)', async () => {
    const door = knocks(county.office)
    const { id } = await plan(county, { activity: 'consultationDay', venue: 'government' }, as('p-clerk'))
    const question = (forOther: boolean) => ({ id: freshId('q').slice(0, 40), session: id, stand: null, category: 'ebike', text: '楼道里能充电吗', forOther })
    const ask = async (who: string, questions: readonly object[]) => {
      const token = await door.enter(who)
      const codes: unknown[] = []
      for (const input of questions) codes.push(await door.codeOf('session.ask', input, token))
      return codes
    }
    const first = question(false)
    const many = (count: number, forOther: boolean) => Array.from({ length: count }, () => question(forOther))
    expect(await ask('p-resident', [first, first, ...many(12, false), first])).toEqual([...Array<string>(11).fill('ok'), ...Array<string>(3).fill('too_many_questions'), 'ok'])
    expect(new Set(await ask('p-clerk', many(30, true)))).toEqual(new Set(['ok']))
    const asked = await readTallies(county.office.store, 'office', measureName('consult', 'industry-bureau'), 'all')
    expect(asked.get('')?.amount ?? 0).toBe(0)
    await proveSessions(county.office, as('p-clerk'), { ids: [id], evidence: { kind: 'paper', words: '咨询登记本第1页' } })
    expect((await readTallies(county.office.store, 'office', measureName('consult', 'industry-bureau'), 'all')).get('')?.amount).toBe(40)
  })
})
