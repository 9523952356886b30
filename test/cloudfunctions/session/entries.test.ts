/** Entries by officers and helpers, held rows and corrections (J7, J9, T-11, T-12), on both stores' rules by the figures' own rows. */
import type { CountInput } from '@shared/contract/session'
import { measureName } from '@shared/domain/sessionFigures'
import { readTallies } from '@office/records/tally'
import { sessionScope } from '@office/records/sessionCounts'
import { countHeads } from '@office/usecases/session/countHeads'
import { decideHeld } from '@office/usecases/session/decideHeld'
import { listAttendance } from '@office/usecases/session/listAttendance'
import { listHeld } from '@office/usecases/session/listHeld'
import { listParticipation } from '@office/usecases/session/listParticipation'
import { proveSessions } from '@office/usecases/session/proveSessions'
import { readSession } from '@office/usecases/session/readSession'
import { settleSession } from '@office/usecases/session/settleSession'
import { signInOthers } from '@office/usecases/session/signInOthers'
import { takeAttendanceBack } from '@office/usecases/session/takeAttendanceBack'
import { as, closeCounted, freshId, june, openCounty, refusal, type County } from '../hazard/county'
import { figure, move, plan, resident, scan } from './sessions'

const minute = 60_000
const hour = 60 * minute
const officer = as('p-safety')
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => closeCounted(county))

const amount = (measure: 'attend' | 'held', scope = 'office'): Promise<number> => figure(county, measure, { scope })
const batch = (id: string, change: Partial<CountInput> = {}): CountInput => ({ id, batch: freshId('batch').slice(0, 40), what: 'attend', source: 'heads', stand: null, amount: 1, ground: '', since: june, claimedAt: june + minute, ...change })

test('J7 46 heads wait for a proof, 12 names off a paper prove them, sources stay apart', async () => {
  const { id } = await plan(county)
  const told = await countHeads(county.office, officer, batch(id, { amount: 46 }))
  expect(told).toMatchObject({ state: 'waiting', total: 46 })
  expect(told.say).toContain('未计入')
  expect(await amount('attend')).toBe(0)
  county.clock.set(june + 3 * hour)
  const people = Array.from({ length: 12 }, (_, n) => ({ who: { name: `职工${String(n)}`, another: 0 }, claimedAt: june + hour }))
  const entered = await signInOthers(county.office, officer, { id, source: 'paper', people })
  expect(entered.people.every(({ outcome }) => outcome === 'in')).toBe(true)
  expect(await amount('attend')).toBe(58)
  expect((await readSession(county.office, officer, { id })).summary.sources).toMatchObject({ heads: 46, paper: 12, self: 0 })
  // 同名: asked, not guessed
  const again = await signInOthers(county.office, officer, { id, source: 'paper', people: [{ who: { name: ' 职工 3', another: 0 }, claimedAt: june }, { who: { name: '职工3', another: 1 }, claimedAt: june }] })
  expect(again.people.map(({ outcome }) => outcome)).toEqual(['already', 'in'])
  const rows = (await listAttendance(county.office, officer, { id })).rows
  expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(await amount('attend', sessionScope(id)))
  expect(rows.filter(({ name }) => name.startsWith('职工'))).toHaveLength(13)
})

test('what waits for a proof or a decision stands beside what counts, marked, until it counts', async () => {
  const { id } = await plan(county)
  await countHeads(county.office, officer, batch(id, { amount: 46 }))
  await countHeads(county.office, officer, batch(id, { amount: 1000 }))
  expect(await readSession(county.office, officer, { id })).toMatchObject({ summary: { times: 0 }, uncounted: 46, heldWaiting: 1000 })
  const waiting = await listAttendance(county.office, officer, { id })
  expect(waiting.times).toBe(0)
  expect(waiting.rows.map(({ amount: of, uncounted }) => [of, uncounted])).toEqual(expect.arrayContaining([[46, 'noProof'], [1000, 'held']]))
  await proveSessions(county.office, officer, { ids: [id], evidence: { kind: 'paper', words: '班前会记录本第12页' } })
  const key = (await listHeld(county.office, officer, { id })).rows[0]!.key
  await decideHeld(county.office, officer, { id, keys: [key], verdict: 'refuse', ground: '误触' })
  expect(await readSession(county.office, officer, { id })).toMatchObject({ summary: { times: 46 }, uncounted: 0, heldWaiting: 0 })
  expect((await listAttendance(county.office, officer, { id })).rows.map(({ amount: of, uncounted }) => [of, uncounted])).toEqual([[46, null]])
})

test('J7 a name off the paper of a member who has scanned is asked about, not counted again; another person of that name counts', async () => {
  const { id, code } = await plan(county)
  await scan(county, code, as('p-welder'))
  const typed = (another: number, source: 'paper' | 'staff' = 'paper') => signInOthers(county.office, officer, { id, source, people: [{ who: { name: ' 赵建 国', another }, claimedAt: june }, { who: { name: '李秀兰', another: 0 }, claimedAt: june }] })
  expect((await typed(0)).people.map(({ outcome }) => outcome)).toEqual(['already', 'in'])
  expect((await typed(0, 'staff')).people.map(({ outcome }) => outcome)).toEqual(['already', 'already'])
  expect(await amount('attend')).toBe(2)
  expect((await typed(1)).people.map(({ outcome }) => outcome)).toEqual(['in', 'already'])
  expect(await amount('attend')).toBe(3)
  // Taken back he is not there: the paper counts.
  const { rows } = await listAttendance(county.office, officer, { id })
  await takeAttendanceBack(county.office, officer, { id, who: rows.find(({ source }) => source === 'self')!.who, ground: '点错了' })
  expect((await typed(0)).people[0]).toMatchObject({ outcome: 'in' })
})

test('J7 a member whose name was typed first and who scans afterwards counts once, at home; so does the second of his name', async () => {
  const { id, code } = await plan(county)
  const typed = (name: string, another: number) => signInOthers(county.office, officer, { id, source: 'staff', people: [{ who: { name, another }, claimedAt: june }] })
  expect((await typed(' 赵建 国', 0)).people).toMatchObject([{ who: 'p-welder', name: '赵建国', outcome: 'in' }])
  expect(await scan(county, code, as('p-welder'))).toMatchObject({ outcome: 'already', at: june })
  expect(await amount('attend')).toBe(1)
  expect((await listParticipation(county.office, as('p-welder'), {})).rows).toMatchObject([{ state: 'counted', source: 'staff' }])
  // A second member of that name, a third who is nobody's: each is one, whoever scans.
  const twin = await county.office.store.get('person', 'p-welder')
  const post = await county.office.store.get('post', 'e-hongyuan:p-welder:employee')
  await county.office.store.create('person', { ...twin!, _id: 'p-twin00', createdAt: twin!.createdAt + 1 })
  await county.office.store.create('post', { ...post!, _id: 'e-hongyuan:p-twin00:employee', personId: 'p-twin00' })
  expect((await typed('赵建国', 0)).people).toMatchObject([{ outcome: 'already' }])
  expect((await typed('赵建国', 1)).people).toMatchObject([{ who: 'p-twin00', outcome: 'in' }])
  expect(await scan(county, code, { ...as('p-welder'), personId: 'p-twin00' })).toMatchObject({ outcome: 'already' })
  expect((await typed('赵建国', 2)).people).toMatchObject([{ outcome: 'in' }])
  expect(await amount('attend')).toBe(3)
})

test('who was typed before he had an account here stays that name when it is sent again; a namesake of another unit is not taken for him', async () => {
  const { id } = await plan(county)
  const typed = async () => (await signInOthers(county.office, officer, { id, source: 'paper', people: [{ who: { name: '陈新来', another: 0 }, claimedAt: june }] })).people[0]!
  const { who } = await typed()
  const [person, post] = await Promise.all([county.office.store.get('person', 'p-welder'), county.office.store.get('post', 'e-hongyuan:p-welder:employee')])
  await county.office.store.create('person', { ...person!, _id: 'p-newone', name: '陈新来' })
  await county.office.store.create('post', { ...post!, _id: 'e-hongyuan:p-newone:employee', personId: 'p-newone' })
  expect(await typed()).toMatchObject({ who, outcome: 'already' })
  expect(await amount('attend')).toBe(1)
  const other = await plan(county, {}, as('o-e-dingsheng'))
  const { people } = await signInOthers(county.office, as('o-e-dingsheng'), { id: other.id, source: 'staff', people: [{ who: { name: '赵建国', another: 0 }, claimedAt: june }] })
  expect(people[0]!.who).toMatch(/^n-/)
})

test('a batch counts once however often it is sent; a correction is a row; below zero is refused', async () => {
  const { id } = await plan(county)
  await proveSessions(county.office, officer, { ids: [id], evidence: { kind: 'paper', words: '班前会记录本第12页' } })
  const one = batch(id, { amount: 30 })
  expect(await countHeads(county.office, officer, one)).toMatchObject({ state: 'counted', total: 30 })
  expect(await countHeads(county.office, officer, one)).toMatchObject({ state: 'counted', total: 30 })
  expect(await refusal(countHeads(county.office, officer, { ...one, amount: 31 }))).toBe('different_body')
  expect(await countHeads(county.office, officer, batch(id, { amount: -4, ground: '重复数了一组' }))).toMatchObject({ total: 26 })
  expect(await refusal(countHeads(county.office, officer, batch(id, { amount: -27 })))).toBe('below_zero')
  expect(await amount('attend')).toBe(26)
})

test('T-11 +1 pressed a thousand times in a minute is held until the officer has decided', async () => {
  const { id } = await plan(county)
  await proveSessions(county.office, officer, { ids: [id], evidence: { kind: 'paper', words: '纸质名单在安全科' } })
  expect(await countHeads(county.office, officer, batch(id, { amount: 1000 }))).toMatchObject({ state: 'held', total: 0 })
  expect(await amount('attend')).toBe(0)
  const { rows } = await listHeld(county.office, officer, { id })
  expect(rows).toMatchObject([{ amount: 1000, reason: '点数快过人手', decided: null }])
  expect((await readSession(county.office, officer, { id })).heldWaiting).toBe(1000)
  await decideHeld(county.office, officer, { id, keys: [rows[0]!.key], verdict: 'refuse', ground: '误触' })
  expect(await decideHeld(county.office, officer, { id, keys: [rows[0]!.key], verdict: 'count', ground: '改主意' })).toEqual({ decided: 0, skipped: 1 })
  expect(await amount('attend')).toBe(0)
  expect((await listHeld(county.office, officer, { id, show: 'decided' })).rows).toMatchObject([{ decided: { verdict: 'refuse', by: '钱红梅', ground: '误触' } }])
})

test('T-11 what a program sends in many small batches is held too, each answered again as it was; what waited without network is not, nor another hand', async () => {
  const { id } = await plan(county)
  await proveSessions(county.office, officer, { ids: [id], evidence: { kind: 'paper', words: '纸质名单在安全科' } })
  county.clock.set(june + hour)
  const at = june + hour - 5_000
  const send = (one: CountInput, by = officer) => countHeads(county.office, by, one)
  const burst = Array.from({ length: 12 }, () => batch(id, { amount: 20, since: at, claimedAt: at }))
  const states = async () => { const answers = []; for (const one of burst) answers.push((await send(one)).state); return answers }
  const first = await states()
  expect(first).toEqual([...Array.from({ length: 7 }, () => 'counted'), ...Array.from({ length: 5 }, () => 'held')])
  expect(await states()).toEqual(first)
  expect([await amount('attend'), (await listHeld(county.office, officer, { id })).rows.length]).toEqual([140, 5])
  // An hour without network: a minute a batch, sent at once. Cut in halves that overlap two minutes, it is the same.
  for (let n = 2; n < 50; n += 1) expect((await send(batch(id, { amount: 60, since: june + n * minute - 30_000, claimedAt: june + n * minute + 15_000 }))).state).toBe('counted')
  // Another helper counts beside him in the same minute.
  expect((await send(batch(id, { amount: 100, since: at - minute, claimedAt: at }), as('p-head'))).state).toBe('counted')
  // A first press of last year buys nothing, nor do times before anybody could come, or ones that are still to come: they are one moment.
  expect((await send(batch(id, { amount: 141, since: 0, claimedAt: june + 50 * minute }))).state).toBe('held')
  const spread = async (from: number, by: number) => { const answers = []; for (let n = 1; n < 4; n += 1) answers.push((await send(batch(id, { amount: 70, since: from + n * by - minute, claimedAt: from + n * by }), as('p-head'))).state); return answers }
  expect(await spread(june - 30 * hour, hour)).toEqual(['counted', 'counted', 'held'])
  expect((await spread(june + 2 * hour, hour)).filter((state) => state === 'held').length).toBeGreaterThan(1)
})

test('T-11 minutes claimed after the last could come are one moment: a week of them, sent at once, is 待核', async () => {
  const { id } = await plan(county)
  await proveSessions(county.office, officer, { ids: [id], evidence: { kind: 'paper', words: '纸质名单在安全科' } })
  county.clock.set(june + 7 * 24 * hour)
  const states = []
  for (let n = 1; n <= 20; n += 1) states.push((await countHeads(county.office, officer, batch(id, { amount: 100, since: june + n * 8 * hour - minute, claimedAt: june + n * 8 * hour }))).state)
  expect(states).toEqual(['counted', ...Array.from({ length: 19 }, () => 'held')])
  expect(await amount('attend')).toBe(100)
})

test('J9 what is outside the window is held, decided once, and counted on its day', async () => {
  const { id, code } = await plan(county)
  county.clock.set(june + 30 * hour)
  expect(await scan(county, code, resident(1))).toMatchObject({ outcome: 'held', reason: 'outside' })
  expect(await scan(county, code, resident(2), { claimedAt: june + minute })).toMatchObject({ outcome: 'held', reason: 'old' })
  expect(await scan(county, code, resident(1))).toMatchObject({ outcome: 'held' })
  const { rows } = await listHeld(county.office, officer, { id })
  expect(rows).toHaveLength(2)
  expect(await refusal(listHeld(county.office, as('p-clerk'), { id }))).toBe('not_allowed')
  await decideHeld(county.office, officer, { id, keys: rows.map(({ key }) => key), verdict: 'count', ground: '当天在场，手机没电' })
  expect(await amount('attend')).toBe(2)
  expect((await readTallies(county.office.store, 'office', measureName('attend', 'industry-bureau'), 'd:2027-06-01')).get('')?.amount).toBe(2)
  expect((await listParticipation(county.office, resident(2), {})).rows).toMatchObject([{ state: 'counted', session: { id } }])
})

test('album, link, far away and a clock that runs ahead are counted and marked; late rows keep their time (T-11 T-12)', async () => {
  const { code, id } = await plan(county, { place: { words: '一车间', position: { lng: 113, lat: 30, accuracy: 10, system: 'gcj02' } } })
  const near = { lng: 113, lat: 30, accuracy: 20, system: 'gcj02' as const }
  expect(await scan(county, code, resident(1), { entry: 'album', position: { ...near, lat: 30.1 } })).toMatchObject({ outcome: 'accepted', flags: ['album', 'far'] })
  expect(await scan(county, code, resident(2), { position: near })).toMatchObject({ outcome: 'accepted', flags: [] })
  expect(await scan(county, code, resident(3), { claimedAt: june + 24 * hour })).toMatchObject({ outcome: 'accepted', at: june, flags: ['clock', 'noPosition'] })
  county.clock.set(june + 5 * hour)
  expect(await scan(county, code, resident(4), { claimedAt: june + hour })).toMatchObject({ outcome: 'accepted', at: june + hour, flags: ['late', 'noPosition'] })
  // a clock a day slow
  expect(await scan(county, code, resident(5), { claimedAt: june - 20 * hour })).toMatchObject({ outcome: 'held', reason: 'old' })
  const { rows } = await listAttendance(county.office, officer, { id })
  expect(rows.map(({ name }) => name).every((name) => /^居民 [0-9A-F]{4}$/.test(name))).toBe(true)
})

test('taken back is a row; the person counts again when he really comes; a voided session counts nowhere, opened again it counts as before', async () => {
  const { id, code } = await plan(county)
  await scan(county, code, as('p-welder'))
  await scan(county, code, resident(1))
  const { rows } = await listAttendance(county.office, officer, { id })
  expect(await takeAttendanceBack(county.office, officer, { id, who: rows[0]!.who, ground: '点错了' })).toEqual({ takenBack: true })
  expect(await takeAttendanceBack(county.office, officer, { id, who: rows[0]!.who, ground: '点错了' })).toEqual({ takenBack: false })
  expect(await amount('attend')).toBe(1)
  county.clock.set(june + minute)
  expect(await scan(county, code, as('p-welder'))).toMatchObject({ outcome: 'accepted', nth: 2 })
  expect(await scan(county, code, as('p-welder'))).toMatchObject({ outcome: 'already' })
  await move(county, id, { move: 'close', assessment: null })
  expect([await amount('attend'), await amount('held')]).toEqual([2, 1])
  await move(county, id, { move: 'void', ground: '不是本月的活动' })
  expect(await settleSession(county.office, id)).toBe(2)
  expect([await amount('attend'), await amount('held')]).toEqual([0, 0])
  expect(await scan(county, code, resident(9))).toMatchObject({ outcome: 'closed' })
  await move(county, id, { move: 'reopen', ground: '核对过了' })
  await settleSession(county.office, id)
  expect(await settleSession(county.office, id)).toBe(0)
  await move(county, id, { move: 'close', assessment: null })
  expect([await amount('attend'), await amount('held')]).toEqual([2, 1])
})

test('evidence by a second person is never by the one who planned it', async () => {
  const { id } = await plan(county)
  await move(county, id, { move: 'close', assessment: null })
  const witness = { ids: [id], evidence: { kind: 'witness' as const, words: '现场看到二十多人参加' } }
  expect(await refusal(proveSessions(county.office, officer, witness))).toBe('witness_other')
  expect(await refusal(proveSessions(county.office, as('p-safety2'), witness))).toBe('not_found')
  expect(await proveSessions(county.office, as('p-head'), witness)).toEqual({ sessions: [{ id, counted: true, owes: '' }] })
  expect(await amount('held')).toBe(1)
})
