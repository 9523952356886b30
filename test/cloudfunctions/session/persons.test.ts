/** 人 opens to persons (field.md Counting): each once, at home, on his first day; names for the session's own officers alone (T-02). */
import { liftMark, placeMark } from '@office/ports/upgrades.counting'
import { listPersons } from '@office/usecases/session/listPersons'
import { signInOthers } from '@office/usecases/session/signInOthers'
import { enterDevice } from '@office/usecases/account/enterDevice'
import { as, june, openCounty, refusal, type County } from '../hazard/county'
import { plan, resident, scan } from './sessions'

let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())
const day = 86_400_000
const shown = async (who: string, asked: Parameters<typeof listPersons>[2] = {}) => (await listPersons(county.office, as(who), asked)).rows.map(({ unit, kind, name, opens }) => [unit.name, kind, name, opens].join(' ')).sort()

test('a worker, a typed name and a resident: three rows; who runs it reads names, the line above none, another unit nothing', async () => {
  const { id, code } = await plan(county)
  await scan(county, code, as('p-welder'))
  await scan(county, code, resident(1))
  await signInOthers(county.office, as('p-safety'), { id, source: 'staff', people: [{ who: { name: '张建国', another: 0 }, claimedAt: june }] })
  const names = (await shown('p-safety')).join('\n')
  expect(names).toContain('member')
  expect(names).toContain('listed 张建国 true')
  expect(names).toMatch(/resident 居民 [0-9A-F]{4} true/i)
  const above = await shown('p-clerk')
  expect(above.map((row) => row.split(' ').slice(1).join(' '))).toEqual(['listed  true', 'member  true', 'resident  true'])
  expect(await shown('o-e-dingsheng')).toEqual([])
  expect(await refusal(listPersons(county.office, as('o-e-dingsheng'), { scope: 'e-hongyuan' }))).toBe('not_found')
})

test('somebody who was at another unit’s session is a row at home, which does not lead there', async () => {
  const { code } = await plan(county, {}, as('o-e-dingsheng'))
  await scan(county, code, as('p-welder'))
  const { amount, rows } = await listPersons(county.office, as('p-safety'), {})
  expect([amount, rows.map(({ opens, name, session }) => [opens, name, session?.lead.id])]).toEqual([1, [[false, '', 'e-dingsheng']]])
  expect((await listPersons(county.office, as('o-e-dingsheng'), {})).amount).toBe(0)
})

test('two pages hold each person once, in the order of the first day; a second session adds nobody', async () => {
  const first = await plan(county)
  for (const n of [1, 2, 3]) await scan(county, first.code, resident(n))
  county.clock.set(june + day)
  const second = await plan(county, { startsAt: june + day, endsAt: june + day + 3_600_000 })
  for (const n of [3, 4]) await scan(county, second.code, resident(n))
  const one = await listPersons(county.office, as('p-clerk'), { limit: 3 })
  const two = await listPersons(county.office, as('p-clerk'), { limit: 3, cursor: one.next! })
  expect([one.amount, one.rows.length, two.rows.length, two.next]).toEqual([4, 3, 1, undefined])
  expect([one.rows.map(({ day: at }) => at === one.rows[0]!.day), two.rows[0]!.day - one.rows[0]!.day]).toEqual([[true, true, true], day])
})

test('a device of a resident is a resident', async () => {
  const { code } = await plan(county)
  const { me } = await enterDevice(county.office, { ...resident(0), personId: '', kind: 'nobody' } as never, { device: 'd'.repeat(30) })
  await scan(county, code, { ...resident(1), personId: me.personId })
  expect((await listPersons(county.office, as('p-clerk'), {})).rows.map(({ kind }) => kind)).toEqual(['resident'])
})

test('a mark of before is found where its person counts; one of another measure is not listed', () => {
  const older = (measure: string) => ({ _id: `${measure}|all|p-1`, v: 1, scopes: ['e-1', 'office'], at: [june, june] })
  expect(placeMark(liftMark(older('session.attend.industry-bureau')))).toMatchObject({ v: 3, scopes: ['e-1', 'office'], firstDay: june - 10 * 3_600_000, measure: 'session.attend.industry-bureau' })
  expect(placeMark(liftMark(older('hazard.state')))).toMatchObject({ v: 3, scopes: [] })
})
