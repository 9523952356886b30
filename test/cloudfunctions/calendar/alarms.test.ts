import { instantOf } from '@shared/domain/calendar'
import { firstDeadlineRules } from '@shared/domain/deadlines'
import type { ReportInput } from '@shared/contract/hazard'
import type { LocalOffice } from '@office/compose'
import { dueJobs, jobs } from '@office/jobs'
import { runSlot } from '@office/jobs/slots'
import type { Tx } from '@office/ports/store'
import { alarmMessages } from '@office/reactions/alarmMessages'
import { recount } from '@office/records/recount'
import { saveCalendar } from '@office/usecases/calendar/saveCalendar'
import { watchDeadlines } from '@office/usecases/calendar/watchDeadlines'
import { submitReport } from '@office/usecases/hazard/submitReport'
import { as, decide, june, openCounty, report, type County } from '../hazard/county'
import { arrivedPhoto } from '../hazard/photos'

const hour = 3_600_000
const minute = 60_000
const day = 24 * hour
const quiet = () => undefined
const watch = jobs.find(({ name }) => name === 'watchDeadlines')!

const open: County[] = []
const county = async (on: 'sqlite' | 'memory' = 'sqlite') => { const made = await openCounty(on); open.push(made); return made }
afterEach(async () => { for (const made of open.splice(0)) await made.close() })

const reportId = (n: number) => `alarm-${String(n).padStart(4, '0')}-0123456789abcdefghij`
const send = async ({ office }: County, n: number, change: Partial<ReportInput> = {}) =>
  (await submitReport(office, as('p-welder'), report({ id: reportId(n), receipt: `0123456789ABC${String(n).padStart(3, '0')}`, ...change }))).id
const caseOf = async ({ office }: County, id: string) => (await office.store.get('report', id))!
/** Everything the clock has written, without the moments of its rounds. */
async function written({ office }: Pick<County, 'office'>) {
  const names = ['remind', 'late', 'escalate', 'escalateAgain']
  const [ledger, events] = await Promise.all([office.store.find('ledgerByTime', {}, { limit: 100 }), office.store.find('eventsDue', { state: 'pending' }, { limit: 100 })])
  return {
    events: events.rows.filter(({ name }) => names.includes(name.slice(7))).map(({ _id, payload }) => ({ _id, payload })).sort((one, other) => (one._id < other._id ? -1 : 1)),
    rows: ledger.rows.map(({ _id, amount, facets, unitId }) => ({ _id, amount, facets, unitId })).sort((one, other) => (one._id < other._id ? -1 : 1)),
    reports: await Promise.all([1, 2, 3].map(async (n) => {
      const found = await office.store.get('report', reportId(n))
      return found && { late: found.late, escalated: found.escalated, dueAt: found.dueAt, wakeAt: found.wakeAt, version: found.version }
    })),
  }
}

test('red within a minute after the last millisecond, not before it (T-30)', async () => {
  const made = await county()
  const id = await send(made, 1)
  const { dueAt } = await caseOf(made, id)
  const lateAt = async (now: number) => { made.clock.set(now); await runSlot(made.office, watch, quiet); return (await caseOf(made, id)).late }
  expect(await lateAt(dueAt)).toBe(false)
  expect(await lateAt(dueAt + minute)).toBe(true)
  expect(await watchDeadlines(made.office)).toBe(0)
})

test.each([['sqlite'], ['memory']] as const)('on %s: fired twice, by two at once, skipped, a week late, all end with the rows of a punctual clock (T-29)', async (on) => {
  const punctual = await county(on)
  const careless = await county(on)
  for (const one of [punctual, careless]) for (const n of [1, 2, 3]) await send(one, n, n === 3 ? { suspicion: 'major' } : {})
  for (let now = june; now < june + 4 * day; now += hour) {
    punctual.clock.set(now)
    await runSlot(punctual.office, watch, quiet)
  }
  // Once past due nobody is reminded any more: so late it may not be for that.
  for (const early of [june + 3 * hour, june + 13 * hour]) {
    careless.clock.set(early)
    await Promise.all([1, 2, 3].map(() => runSlot(careless.office, watch, quiet)))
  }
  careless.clock.set(june + 12 * day)
  await Promise.all([watchDeadlines(careless.office), watchDeadlines(careless.office), runSlot(careless.office, watch, quiet)])
  const [one, other] = [await written(punctual), await written(careless)]
  expect(one.reports).toEqual([1, 2, 3].map(() => expect.objectContaining({ late: true, escalated: 2, wakeAt: 0, version: 1 }) as unknown))
  expect(other).toEqual(one)
  expect(one.events.map(({ _id }) => _id)).toContain(`hazard:${reportId(1)}:1:escalateAgain`)
  // Only one machine folds in the commit itself.
  if (on === 'sqlite') expect((await recount(careless.office)).differences).toEqual([])
})

test('a round that dies half-way leaves whole cases behind it, and the next round does the rest (T-29)', async () => {
  const made = await county()
  const clean = await county()
  for (const one of [made, clean]) for (const n of [1, 2, 3]) await send(one, n)
  for (const one of [made, clean]) one.clock.set(june + 12 * day)
  await watchDeadlines(clean.office)
  for (const killedAt of [3, 7, 12, 19]) {
    let steps = 0
    const die = () => { steps += 1; if (steps === killedAt) throw new Error('killed') }
    const dying = (tx: Tx): Tx => ({ ...tx, get: (kind, id) => { die(); return tx.get(kind, id) }, create: (kind, doc) => { die(); return tx.create(kind, doc) }, put: (kind, doc) => { die(); return tx.put(kind, doc) } })
    const office: LocalOffice = { ...made.office, store: { ...made.office.store, transact: (work) => made.office.store.transact((tx) => work(dying(tx))) } }
    await expect(watchDeadlines(office)).rejects.toThrow('killed')
    for (const n of [1, 2, 3]) {
      const { late, escalated } = await caseOf(made, reportId(n))
      expect([late, escalated]).toEqual(late ? [true, 2] : [false, 0])
    }
  }
  await watchDeadlines(made.office)
  expect(await written(made)).toEqual(await written(clean))
})

test('a move takes 逾期 back in the same commit and begins a new deadline with nothing done', async () => {
  const made = await county()
  const id = await send(made, 1)
  made.clock.set(june + 3 * day)
  await watchDeadlines(made.office)
  expect(await caseOf(made, id)).toMatchObject({ late: true, escalated: 2 })
  await decide(made, as('p-safety'), id, { move: 'accept' })
  const accepted = await caseOf(made, id)
  expect(accepted).toMatchObject({ late: false, escalated: 0, remindedAt: 0, dueAt: accepted.fixBy })
  expect(accepted.wakeAt).toBeGreaterThan(june + 3 * day)
  expect((await recount(made.office)).differences).toEqual([])
})

test('the clock changes no version: an officer who decides meanwhile is not told that somebody was faster', async () => {
  const made = await county()
  const id = await send(made, 1)
  const { version } = await caseOf(made, id)
  made.clock.set(june + 3 * day)
  await Promise.all([watchDeadlines(made.office), decide(made, as('p-safety'), id, { move: 'accept' })])
  expect(await caseOf(made, id)).toMatchObject({ state: 'accepted', version: version + 1, late: false })
})

test('a supplement keeps the deadline and what has been done for it', async () => {
  const made = await county()
  const id = await send(made, 1)
  made.clock.set(june + 13 * hour)
  await watchDeadlines(made.office)
  const before = await caseOf(made, id)
  await decide(made, as('p-welder'), id, { move: 'supplement', ground: '还在', photos: [] })
  const { dueAt, remindedAt, wakeAt } = await caseOf(made, id)
  expect({ dueAt, remindedAt, wakeAt }).toEqual({ dueAt: before.dueAt, remindedAt: june + 13 * hour, wakeAt: before.dueAt + 1 })
})

test('after the fix the time to verify runs; sent back, the old deadline runs again and is 逾期 anew; an extension moves it; reopened, all begins anew', async () => {
  const made = await county()
  const { office, clock } = made
  const id = await send(made, 1)
  const [safety, head, fire] = [as('p-safety'), as('p-head'), as('p-fire')]
  await decide(made, safety, id, { move: 'accept' })
  const { fixBy } = await caseOf(made, id)
  await decide(made, safety, id, { move: 'askExtension', ground: '配件要从外地调', until: fixBy + 3 * day })
  await decide(made, fire, id, { move: 'grantExtension', ground: '同意' })
  expect(await caseOf(made, id)).toMatchObject({ fixBy: fixBy + 3 * day, dueAt: fixBy + 3 * day })
  await decide(made, safety, id, { move: 'assign', personId: 'p-head' })
  clock.set(fixBy + 2 * day)
  await decide(made, head, id, { move: 'fix', ground: '', photos: [await arrivedPhoto(office, head, 'after')] })
  const fixed = await caseOf(made, id)
  expect([fixed.dueAt, fixed.reviewBy]).toEqual([fixed.reviewBy, instantOf('2027-06-11') - 1])
  clock.set(fixed.reviewBy + 1)
  await watchDeadlines(office)
  expect((await caseOf(made, id)).late).toBe(true)
  await decide(made, safety, id, { move: 'sendBack', ground: '出口还没有全部清开' })
  expect(await caseOf(made, id)).toMatchObject({ late: false, dueAt: fixBy + 3 * day, reviewBy: 0 })
  await watchDeadlines(office)
  expect(await caseOf(made, id)).toMatchObject({ late: true })
  await decide(made, head, id, { move: 'fix', ground: '', photos: [await arrivedPhoto(office, head, 'after')] })
  await decide(made, safety, id, { move: 'selfVerify', ground: '' })
  await decide(made, safety, id, { move: 'close', ground: '' })
  expect(await caseOf(made, id)).toMatchObject({ open: false, dueAt: 0, wakeAt: 0, late: false })
  await decide(made, as('p-welder'), id, { move: 'reopen', ground: '又堵上了', photos: [] })
  const again = await caseOf(made, id)
  expect(again).toMatchObject({ open: true, late: false, escalated: 0, dueAt: again.acceptBy })
  expect(again.acceptBy).toBeGreaterThan(clock.now())
  expect((await recount(office)).differences).toEqual([])
})

test('graded 重大 the time of 重大 begins, never later than what was promised; lowered, that of 一般', async () => {
  const made = await county()
  const id = await send(made, 1)
  await decide(made, as('p-safety'), id, { move: 'accept' })
  const promised = (await caseOf(made, id)).fixBy
  made.clock.advance(hour)
  await decide(made, as('p-fire'), id, { move: 'gradeMajor', criterionId: 'fire-2025', words: '疏散通道' })
  expect(await caseOf(made, id)).toMatchObject({ level: 'major', fixBy: Math.min(promised, june + 73 * hour) })
  made.clock.advance(hour)
  await decide(made, as('p-fire'), id, { move: 'lowerMajor', ground: '不符合判定要素' })
  expect(await caseOf(made, id)).toMatchObject({ level: 'ordinary', fixBy: instantOf('2027-06-09') - 1, dueAt: instantOf('2027-06-09') - 1 })
})

test('many cases past due are done in one round, page by page, by range and never by a scan', async () => {
  const made = await county('memory')
  const id = await send(made, 1)
  const first = await caseOf(made, id)
  for (let n = 0; n < 250; n += 1) await made.office.store.transact((tx) => tx.create('report', { ...first, _id: `many-${String(n)}` }))
  made.clock.set(first.dueAt + 2)
  const asked: string[] = []
  const office = { ...made.office, store: { ...made.office.store, find: ((query, ...rest) => { asked.push(query); return made.office.store.find(query, ...rest) }) as typeof made.office.store.find } }
  expect(await watchDeadlines(office)).toBe(251)
  expect(asked.filter((query) => query.startsWith('reports'))).toEqual(['reportsToWake', 'reportsToWake', 'reportsToWake'])
})

test('a rule that is changed holds for the next step of the clock', async () => {
  const made = await county()
  const id = await send(made, 1)
  await saveCalendar(made.office, as('p-clerk'), { version: 0, years: [], rules: { ...firstDeadlineRules, ordinary: { ...firstDeadlineRules.ordinary, escalateHours: 1 } } })
  const { dueAt } = await caseOf(made, id)
  made.clock.set(dueAt + 1)
  await watchDeadlines(made.office)
  expect(await caseOf(made, id)).toMatchObject({ late: true, escalated: 0, wakeAt: dueAt + hour })
})

test('one job that fails keeps no other from its slot', async () => {
  const made = await county()
  await send(made, 1)
  made.clock.set(june + 3 * day)
  const lines: unknown[] = []
  const broken: LocalOffice = { ...made.office, store: { ...made.office.store, find: ((query, ...rest) => (query === 'reportsToWake' ? Promise.reject(new RangeError('no')) : made.office.store.find(query, ...rest))) as typeof made.office.store.find } }
  await dueJobs(broken, (line) => { lines.push(line) })
  expect(lines).toContainEqual(expect.objectContaining({ level: 'error', job: 'watchDeadlines', error: 'RangeError' }))
  expect(lines).toContainEqual(expect.objectContaining({ level: 'info', job: 'recount' }))
})

test('every message of the clock is a neutral sentence that names its case by the number alone (T-06)', () => {
  for (const messages of Object.values(alarmMessages)) {
    for (const { title, body } of messages) {
      expect(title.length).toBeLessThanOrEqual(20)
      expect(body('隐患2026-11-ABC123')).toMatch(/^隐患2026-11-ABC123 .+。$/)
      expect(title + body('')).not.toMatch(/[！!]/)
    }
  }
})
