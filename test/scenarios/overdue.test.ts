/** A case nobody takes on: reminded, marked 逾期, raised one unit up, and up again; then accepted, and 逾期 is taken back. */
import { wordsOf, standingOf } from '@shared/domain/standing'
import { courierRound } from '@office/reactions/courier'
import { recount } from '@office/records/recount'
import { opened, type Opened } from '../cloudfunctions/account/opened'
import { as, decide, sent } from '../cloudfunctions/hazard/county'

const minute = 60_000
const hour = 60 * minute
let house: Opened
beforeEach(async () => { house = await opened() })
afterEach(() => house.close())

const tick = async (until: number) => {
  house.clock.set(until)
  await courierRound(house.office, () => undefined)
  await courierRound(house.office, () => undefined)
}
const titles = async (personId: string) => (await house.office.store.find('inboxOfPerson', { personId }, { limit: 50 })).rows.map(({ title }) => title)
/** As the office reads its figure: sums of the tally of the whole county. */
async function lateNow(): Promise<number> {
  const tally = await house.office.store.get('tally', 'hazard.state|office|all')
  return (tally?.facets ?? []).reduce((sum, facet, n) => {
    const standing = facet.startsWith('standing=') ? standingOf(facet.slice('standing='.length)) : undefined
    return standing && wordsOf('late').includes(standing.word) ? sum + (tally?.amounts[n] ?? 0) : sum
  }, 0)
}

test('from the reminder to the town, and back with the acceptance', async () => {
  const id = await sent(house, 'p-welder')
  const caseNow = async () => (await house.office.store.get('report', id))!
  const { dueAt, wakeAt } = await caseNow()
  await tick(house.clock.now())
  expect(await titles('p-safety')).toEqual(['有一件隐患待接收'])

  await tick(wakeAt + minute)
  for (const officer of ['p-safety', 'p-head']) expect((await titles(officer))[0]).toBe('一件隐患快到期了')
  expect(await lateNow()).toBe(0)

  await tick(dueAt + minute)
  for (const officer of ['p-safety', 'p-head']) expect((await titles(officer))[0]).toBe('一件隐患已逾期')
  expect(await lateNow()).toBe(1)
  expect(await house.door.ask('hazard.case', { id }, await house.door.enter('p-safety'))).toMatchObject({ late: true, escalated: 0, dueAt })

  await tick(dueAt + 24 * hour + minute)
  expect(await titles('p-liaison')).toEqual(['下级单位一件隐患逾期'])
  expect((await titles('p-safety'))[0]).toBe('逾期隐患已上报')
  expect(await titles('o-t-east')).toEqual([])

  await tick(dueAt + 48 * hour + minute)
  expect(await titles('o-t-east')).toEqual(['一件隐患长时间逾期'])
  expect(await caseNow()).toMatchObject({ late: true, escalated: 2, wakeAt: 0, state: 'submitted', version: 1 })
  for (const stranger of ['p-welder', 'p-safety2', 'p-fire', 'p-clerk']) expect((await titles(stranger)).filter((title) => title.includes('逾期'))).toEqual([])

  await decide(house, as('p-safety'), id, { move: 'accept' })
  expect(await caseNow()).toMatchObject({ state: 'accepted', late: false, escalated: 0 })
  expect(await lateNow()).toBe(0)
  expect((await recount(house.office)).differences).toEqual([])
  const { rows } = await house.office.store.find('auditAbout', { about: `hazard:${id}` }, { limit: 20 })
  expect(rows.map(({ what, who }) => [what, who])).toEqual([['hazard.submit', 'informant'], ['hazard.late', 'clock'], ['hazard.escalate', 'clock'], ['hazard.escalateAgain', 'clock'], ['hazard.accept', 'p-safety']])
})

test('what is against a unit is never told to it, nor past it to those it answers for (T-10)', async () => {
  const id = await sent(house, 'p-welder', { channel: 'regulator' })
  const { dueAt, assignment } = (await house.office.store.get('report', id))!
  const before = [await titles('p-safety'), await titles('p-head')]
  expect(assignment.barredIds).toContain('e-hongyuan')
  await tick(dueAt + 200 * hour)
  expect([await titles('p-safety'), await titles('p-head')]).toEqual(before)
  expect((await titles('p-fire'))[0]).toMatch(/逾期/)
})

test('one that waits for its lead is the office’s own: told to it, raised to nobody', async () => {
  const id = await sent(house, 'p-resident', { place: { class: 'other', unitId: null, words: '废弃水塔', position: null }, category: 'building.falling' })
  const { dueAt } = (await house.office.store.get('report', id))!
  await tick(dueAt + 200 * hour)
  for (const person of ['p-clerk', 'p-leader']) expect((await titles(person)).sort()).toEqual(['一件隐患仍待指定牵头', '一件隐患已逾期', '一件隐患长时间待指定', '有一件隐患待指定牵头'])
})

test('a worker who was asked to fix it is told too', async () => {
  const id = await sent(house, 'p-resident', { place: { class: 'enterprise', unitId: 'e-hongyuan', words: '东门', position: null } })
  await decide(house, as('p-safety'), id, { move: 'accept' })
  await decide(house, as('p-safety'), id, { move: 'assign', personId: 'p-welder' })
  const { dueAt } = (await house.office.store.get('report', id))!
  await tick(dueAt + minute)
  expect((await titles('p-welder')).filter((title) => title.includes('逾期'))).toEqual(['一件隐患已逾期'])
})

test('a 重大 one that waits for the regulator’s review is the regulator’s: told to it, raised above it', async () => {
  const id = await sent(house, 'p-welder')
  const found = (await house.office.store.get('report', id))!
  const dueAt = house.clock.now() + 3_600_000
  await house.office.store.transact((tx) => tx.put('report', { ...found, state: 'selfVerified', level: 'major', reviewBy: dueAt, dueAt, wakeAt: dueAt + 1 }))
  await tick(dueAt + 20 * hour)
  expect((await titles('p-fire')).sort()).toEqual(['一件隐患已逾期', '逾期隐患再次上报', '逾期隐患已上报'])
  expect((await titles('p-clerk')).sort()).toEqual(['一件隐患长时间逾期', '下级单位一件隐患逾期'])
  expect((await titles('p-liaison')).filter((title) => title.includes('逾期'))).toEqual([])
})
