/** The roll of a drill (J8): one person once, undo, late taps, time to clear, assessment. */
import { measureName } from '@shared/domain/sessionFigures'
import { readTallies } from '@office/records/tally'
import { callRoll } from '@office/usecases/session/callRoll'
import { readBoard } from '@office/usecases/session/readBoard'
import { listSessions } from '@office/usecases/session/listSessions'
import { readSession } from '@office/usecases/session/readSession'
import { saveRoll } from '@office/usecases/session/saveRoll'
import { signInOthers } from '@office/usecases/session/signInOthers'
import { as, closeCounted, june, openCounty, refusal, type County } from '../hazard/county'
import { figure, move, plan, scan } from './sessions'

const minute = 60_000
const officer = as('p-safety')
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => closeCounted(county))

async function drill(): Promise<{ id: string; code: string; keys: string[] }> {
  const { id, code } = await plan(county, {
    activity: 'drill', scenario: 'hotWork', groups: [{ key: 'weld', name: '焊接班', expected: 5, leaderId: 'p-welder' }, { key: 'store', name: '库房', expected: 3, leaderId: null }],
  })
  const names = Array.from({ length: 4 }, (_, n) => ({ name: `工人${String(n)}`, another: 0 }))
  const board = await saveRoll(county.office, officer, { id, group: 'weld', people: [...names, { personId: 'p-welder' }] })
  return { id, code, keys: board.groups[0]!.people.map(({ who }) => who) }
}

test('J8 the leader calls the roll on his own phone; missing = expected − present, and who is missing has a name', async () => {
  const { id, code, keys } = await drill()
  await move(county, id, { move: 'open' })
  const leader = as('p-welder')
  const tap = (n: number, mark: 'present' | 'absent' | 'undo', after: number) => ({ who: keys[n]!, group: 'weld', mark, claimedAt: june + after })
  county.clock.set(june + 4 * minute)
  const first = await callRoll(county.office, leader, { id, marks: [tap(0, 'present', minute), tap(1, 'present', minute), tap(2, 'absent', 2 * minute), tap(3, 'present', 2 * minute), tap(3, 'undo', 3 * minute)] })
  expect(first).toMatchObject({ expected: 8, present: 2, missing: 6, clearedAt: null, timeToClear: null })
  expect(first.groups[0]).toMatchObject({ key: 'weld', expected: 5, present: 2, missing: 3 })
  expect(first.groups[0]!.people.filter(({ state }) => state !== 'present').map(({ name, state }) => [name, state])).toEqual([['工人2', 'absent'], ['工人3', 'missing'], ['赵建国', 'missing']])
  expect(await scan(county, code, leader)).toMatchObject({ outcome: 'accepted' })
  // Planned for one more than its list has: board, page and list of sessions say the same.
  await saveRoll(county.office, officer, { id, group: 'store', people: [{ name: '库管员', another: 0 }] })
  expect([(await readBoard(county.office, officer, { id })).expected, (await readSession(county.office, officer, { id })).summary.expected, (await listSessions(county.office, officer, { show: 'now' })).rows[0]?.expected]).toEqual([6, 6, 6])
  expect(await scan(county, code, leader)).toMatchObject({ outcome: 'already' })
  expect((await callRoll(county.office, leader, { id, marks: [tap(4, 'present', 4 * minute)] })).present).toBe(3)
})

test('a page of drills reads no list: how many names each has stands on the session', async () => {
  const { id } = await drill()
  await drill()
  const asked: string[] = []
  const store: typeof county.office.store = Object.create(county.office.store, { find: { value: (query: string, ...rest: unknown[]) => { asked.push(query); return (county.office.store.find as (...told: unknown[]) => unknown)(query, ...rest) } } })
  const { rows } = await listSessions({ ...county.office, store }, officer, { show: 'now' })
  expect([rows.filter(({ expected }) => expected === 8).length, asked.includes('sessionsInScope'), asked.filter((query) => query === 'rollsOfSession')]).toEqual([2, true, []])
  const { version } = (await readSession(county.office, officer, { id })).summary
  await saveRoll(county.office, officer, { id, group: 'weld', people: [{ personId: 'p-welder' }] })
  expect((await readSession(county.office, officer, { id })).summary).toMatchObject({ expected: 4, version })
})

test('taps that come late or twice end as they were tapped (R-04)', async () => {
  const { id, keys } = await drill()
  const tap = (mark: 'present' | 'absent' | 'undo', after: number) => ({ who: keys[0]!, group: 'weld', mark, claimedAt: june + after })
  county.clock.set(june + 20 * minute)
  const call = (...marks: ReturnType<typeof tap>[]) => callRoll(county.office, officer, { id, marks })
  await call(tap('present', minute))
  await call(tap('undo', 2 * minute))
  expect((await call(tap('present', minute))).present).toBe(0)
  expect((await call(tap('present', 3 * minute))).present).toBe(1)
  expect((await call(tap('undo', 2 * minute))).present).toBe(1)
  const attended = await readTallies(county.office.store, 'office', measureName('attend', 'industry-bureau'), 'all')
  expect(attended.get('')).toMatchObject({ amount: 1 })
  // 缺 after 到 is a correction; an older 缺 or 到 that comes late changes nothing, and 撤销 leaves neither.
  const state = async (...marks: ReturnType<typeof tap>[]) => (await call(...marks)).groups[0]!.people[0]!.state
  expect(await state(tap('absent', 4 * minute))).toBe('absent')
  expect(await state(tap('present', 3 * minute))).toBe('absent')
  expect(await state(tap('undo', 5 * minute), tap('absent', 4 * minute))).toBe('missing')
  expect(await figure(county, 'attend')).toBe(0)
})

test('time to clear; who is above sees numbers and no names; the drill ends with an assessment (L-33)', async () => {
  const { id, keys } = await drill()
  await move(county, id, { move: 'open' })
  county.clock.set(june + 6 * minute)
  await callRoll(county.office, officer, { id, marks: keys.map((who, n) => ({ who, group: 'weld', mark: 'present' as const, claimedAt: june + n * minute })) })
  const board = await readBoard(county.office, as('p-liaison'), { id })
  expect(board.groups[0]).toMatchObject({ present: 5, missing: 0, people: [], clearedAt: june + 4 * minute })
  expect(board.missing).toBe(3)
  expect(JSON.stringify(board)).not.toContain('工人')
  expect(await refusal(readBoard(county.office, as('p-safety2'), { id }))).toBe('not_found')
  expect(await refusal(move(county, id, { move: 'close', assessment: null }))).toBe('assessment_needed')
  const view = await move(county, id, { move: 'close', assessment: { lessons: '东门反锁，绕行两分钟', worked: 'partly', revise: '东门改为推杆锁' } })
  expect(view).toMatchObject({ summary: { counted: true, times: 5 }, countedIn: { words: '第5项' } })
})

test('J8 a name on the list is the member who bears it: his scan and the leader\'s mark are one, in either order; two of one name are two, also in two groups', async () => {
  const { id, code } = await drill()
  const name = (of: string, another = 0) => ({ name: of, another })
  const save = (group: string, ...people: ReturnType<typeof name>[]) => saveRoll(county.office, officer, { id, group, people })
  await save('weld', name('赵建国'), name('张伟'), name('张伟', 1), name('李强'))
  const board = await save('store', name('张伟'))
  const [welder, first, second, strong] = board.groups[0]!.people
  const third = board.groups[1]!.people[0]!
  expect([welder!.who, welder!.name, new Set([first!.who, second!.who, third.who]).size]).toEqual(['p-welder', '赵建国', 3])
  await scan(county, code, as('p-welder'))
  const call = (who: string, group: string) => callRoll(county.office, officer, { id, marks: [{ who, group, mark: 'present', claimedAt: june }] })
  await call('p-welder', 'weld')
  await call(third.who, 'store')
  expect(await call(second!.who, 'weld')).toMatchObject({ present: 3, missing: 2, extra: 0 })
  expect(await figure(county, 'attend')).toBe(3)
  // Saved again in another order, each stays who he was; a list that loses one keeps the other's mark.
  const again = await save('weld', name('李强'), name('张伟'), name('张伟', 1), name('赵建国'))
  expect(again.groups[0]!.people.map(({ who, state }) => [who, state])).toEqual([[strong!.who, 'missing'], [first!.who, 'missing'], [second!.who, 'present'], ['p-welder', 'present']])
  await save('weld', name('李强'))
  expect((await save('store', name('张伟'))).groups[1]!.people).toMatchObject([{ who: third.who, state: 'present' }])
})

test('J8 a line of a name that stands twice is deleted: whoever is in stays, with his mark', async () => {
  const { id } = await drill()
  const save = (...another: number[]) => saveRoll(county.office, officer, { id, group: 'store', people: another.map((n) => ({ name: '张伟', another: n })) })
  const people = (await save(0, 1)).groups[1]!.people
  await callRoll(county.office, officer, { id, marks: [{ who: people[1]!.who, group: 'store', mark: 'present', claimedAt: june }] })
  expect((await save(0)).groups[1]).toMatchObject({ expected: 1, present: 1, missing: 0, people: [{ who: people[1]!.who, state: 'present' }] })
})

test('J8 a name that stands on two lists is asked about when a helper types it; of one that stands once he who is listed is meant', async () => {
  const { id } = await drill()
  const save = (group: string, ...another: number[]) => saveRoll(county.office, officer, { id, group, people: another.map((n) => ({ name: '王强', another: n })) })
  const first = (await save('weld', 0)).groups[0]!.people[0]!.who
  const second = (await save('store', 0)).groups[1]!.people[0]!.who
  const typed = async () => (await signInOthers(county.office, officer, { id, source: 'staff', people: [{ who: { name: '王 强', another: 0 }, claimedAt: june }] })).people
  const call = (who: string, group: string) => callRoll(county.office, officer, { id, marks: [{ who, group, mark: 'present', claimedAt: june }] })
  await call(second, 'store')
  expect(await typed()).toMatchObject([{ outcome: 'which', choices: [{ who: first, group: 'weld', groupName: '焊接班' }, { who: second, group: 'store', groupName: '库房' }] }])
  expect((await readBoard(county.office, officer, { id })).groups.map(({ present }) => present)).toEqual([0, 1])
  await save('weld')
  expect(await typed()).toMatchObject([{ who: second, outcome: 'already' }])
  expect(await readBoard(county.office, officer, { id })).toMatchObject({ present: 1, extra: 0 })
})
