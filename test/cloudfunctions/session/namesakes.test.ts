/** Somebody of another unit, whose name an officer types and who scans himself: once in either order, and whether it is he is said by the officer (J7, J9). */
import { callRoll } from '@office/usecases/session/callRoll'
import { decideHeld } from '@office/usecases/session/decideHeld'
import { listHeld } from '@office/usecases/session/listHeld'
import { listParticipation } from '@office/usecases/session/listParticipation'
import { readBoard } from '@office/usecases/session/readBoard'
import { saveRoll } from '@office/usecases/session/saveRoll'
import { signInOthers } from '@office/usecases/session/signInOthers'
import { takeAttendanceBack } from '@office/usecases/session/takeAttendanceBack'
import { as, closeCounted, june, openCounty, type County } from '../hazard/county'
import { figure, move, plan, scan } from './sessions'

const minute = 60_000
/** 鼎盛 holds it; 赵建国 works at 宏远. */
const officer = as('o-e-dingsheng')
const visitor = as('p-welder')
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => closeCounted(county))

const typed = async (id: string, another = 0) => (await signInOthers(county.office, officer, { id, source: 'staff', people: [{ who: { name: ' 赵建 国', another }, claimedAt: june }] })).people[0]!
const held = async (id: string) => (await listHeld(county.office, officer, { id })).rows
const decide = async (id: string, verdict: 'count' | 'refuse') => decideHeld(county.office, officer, { id, keys: (await held(id)).filter(({ decided }) => !decided).map(({ key }) => key), verdict, ground: '问过本人' })
const figures = async () => [await figure(county, 'attend'), await figure(county, 'attend', { scope: 'e-dingsheng' })]

test('typed first: his scan waits, and he is told no name; that it is he leaves him counted once, whatever he scans afterwards', async () => {
  const { id, code } = await plan(county, {}, officer)
  expect(await typed(id)).toMatchObject({ outcome: 'in' })
  const answer = await scan(county, code, visitor)
  expect(answer).toMatchObject({ outcome: 'held', reason: 'namesake' })
  expect(JSON.stringify(answer)).not.toContain('赵')
  expect(await scan(county, code, visitor, { claimedAt: june + 1 })).toMatchObject({ outcome: 'held' })
  expect(await held(id)).toMatchObject([{ name: '赵建国', reason: '已有同名的人登记' }])
  expect(await figures()).toEqual([1, 1])
  expect(await decide(id, 'refuse')).toEqual({ decided: 1, skipped: 0 })
  expect(await scan(county, code, visitor)).toMatchObject({ outcome: 'already' })
  county.clock.set(june + minute)
  expect(await scan(county, code, visitor)).toMatchObject({ outcome: 'already' })
  expect((await held(id)).filter(({ decided }) => !decided)).toEqual([])
  expect(await figures()).toEqual([1, 1])
  expect((await listParticipation(county.office, visitor, {})).rows).toMatchObject([{ state: 'refused', reason: 'namesake' }])
})

test('that it is another person counts him beside the name, and sending again changes nothing', async () => {
  const { id, code } = await plan(county, {}, officer)
  await typed(id)
  await scan(county, code, visitor)
  await decide(id, 'count')
  expect(await figures()).toEqual([2, 2])
  expect([(await typed(id)).outcome, (await scan(county, code, visitor)).outcome]).toEqual(['already', 'already'])
  expect(await figures()).toEqual([2, 2])
})

test('scanned first: his name is there already; the other of that name counts, and once only', async () => {
  const { id, code } = await plan(county, {}, officer)
  expect(await scan(county, code, visitor)).toMatchObject({ outcome: 'accepted' })
  expect(await typed(id)).toMatchObject({ outcome: 'already' })
  expect(await figures()).toEqual([1, 1])
  expect([(await typed(id, 1)).outcome, (await typed(id, 1)).outcome, (await scan(county, code, visitor)).outcome]).toEqual(['in', 'already', 'already'])
  expect(await figures()).toEqual([2, 2])
})

test('typed and scanned at the same moment he counts once; a name taken back asks nobody', async () => {
  const { id, code } = await plan(county, {}, officer)
  const [name, came] = await Promise.all([typed(id), scan(county, code, visitor)])
  expect([name.outcome, came.outcome]).toEqual(expect.arrayContaining(name.outcome === 'in' ? ['in', 'held'] : ['already', 'accepted']))
  expect(await figures()).toEqual([1, 1])
  const other = await plan(county, {}, officer)
  const { who } = await typed(other.id)
  await takeAttendanceBack(county.office, officer, { id: other.id, who, ground: '点错了' })
  expect(await scan(county, other.code, visitor)).toMatchObject({ outcome: 'accepted' })
  expect(await figures()).toEqual([2, 2])
})

test('a late scan that was held for its time and is counted after his name was typed adds nothing', async () => {
  const { id, code } = await plan(county, {}, officer)
  county.clock.set(june + 30 * 60 * minute)
  expect(await scan(county, code, visitor, { claimedAt: june })).toMatchObject({ outcome: 'held', reason: 'old' })
  await typed(id)
  await decide(id, 'count')
  expect(await figures()).toEqual([1, 1])
})

test('a member who was entered by a name that is a visitor’s too: the visitor’s scan asks, unless the member has scanned himself', async () => {
  const twin = { ...(await county.office.store.get('person', 'p-welder'))!, _id: 'p-twin00' }
  const post = { ...(await county.office.store.get('post', 'e-hongyuan:p-welder:employee'))!, _id: 'e-dingsheng:p-twin00:employee', personId: 'p-twin00', unitId: 'e-dingsheng' }
  await county.office.store.create('person', twin)
  await county.office.store.create('post', post)
  const one = await plan(county, {}, officer)
  expect(await typed(one.id)).toMatchObject({ who: 'p-twin00', outcome: 'in' })
  expect(await scan(county, one.code, visitor)).toMatchObject({ outcome: 'held', reason: 'namesake' })
  const other = await plan(county, {}, officer)
  await scan(county, other.code, { ...officer, personId: 'p-twin00' })
  expect(await scan(county, other.code, visitor)).toMatchObject({ outcome: 'accepted' })
})

describe('on the list of a drill', () => {
  async function drill(): Promise<{ id: string; code: string; key: string }> {
    const { id, code } = await plan(county, { activity: 'drill', scenario: 'hotWork', groups: [{ key: 'weld', name: '外协班', expected: 2, leaderId: null }] }, officer)
    const board = await saveRoll(county.office, officer, { id, group: 'weld', people: [{ name: '赵建国', another: 0 }, { name: '李外协', another: 0 }] })
    await move(county, id, { move: 'open' }, officer)
    return { id, code, key: board.groups[0]!.people[0]!.who }
  }
  const tap = (id: string, who: string, mark: 'present' | 'undo', after: number) => callRoll(county.office, officer, { id, marks: [{ who, group: 'weld', mark, claimedAt: june + after }] })

  test('J8 a name of the list is there as soon as its bearer scans; a tap adds nobody', async () => {
    const { id, code, key } = await drill()
    expect(await scan(county, code, visitor)).toMatchObject({ outcome: 'accepted' })
    expect(await readBoard(county.office, officer, { id })).toMatchObject({ present: 1, missing: 1, extra: 0, groups: [{ people: [{ name: '赵建国', state: 'present', source: 'self' }, { state: 'missing' }] }] })
    county.clock.set(june + minute)
    expect(await tap(id, key, 'present', minute)).toMatchObject({ present: 1, missing: 1, extra: 0 })
    expect(await figures()).toEqual([1, 1])
  })

  test('J8 called first, his scan waits; he is there once', async () => {
    const { id, code, key } = await drill()
    county.clock.set(june + 2 * minute)
    expect(await tap(id, key, 'present', minute)).toMatchObject({ present: 1, missing: 1 })
    expect(await scan(county, code, visitor)).toMatchObject({ outcome: 'held', reason: 'namesake' })
    expect(await readBoard(county.office, officer, { id })).toMatchObject({ present: 1, missing: 1, extra: 0 })
    expect(await figures()).toEqual([1, 1])
    // Called by mistake: whoever scans then is in himself, and on the list.
    await tap(id, key, 'undo', 2 * minute)
    expect(await scan(county, code, visitor)).toMatchObject({ outcome: 'accepted' })
    expect(await readBoard(county.office, officer, { id })).toMatchObject({ present: 1, missing: 1, extra: 0 })
    expect(await figures()).toEqual([1, 1])
  })
})
