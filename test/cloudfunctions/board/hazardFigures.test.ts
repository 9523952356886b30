/** The board of hazards through its use cases: what each number says, opens and costs. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Input, Output } from '@shared/contract/actions'
import { instantOf } from '@shared/domain/calendar'
import { stateNames } from '@shared/domain/standing'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { local } from '@office/compose'
import { makeSampleCounty } from '@office/local/sample/makeSampleCounty'
import type { Caller } from '@office/ports/caller'
import type { Report } from '@office/ports/documents'
import type { Office } from '@office/ports/office'
import type { Store } from '@office/ports/store'
import { recount } from '@office/records/recount'
import { listHazardCases } from '@office/usecases/board/listHazardCases'
import { readBrief } from '@office/usecases/board/readBrief'
import { readHazardBars } from '@office/usecases/board/readHazardBars'
import { watchDeadlines } from '@office/usecases/calendar/watchDeadlines'
import { listCases } from '@office/usecases/hazard/listCases'
import { readCase } from '@office/usecases/hazard/readCase'
import { as, decide, june, openCounty, refusal, seated, sent } from '../hazard/county'
import type { County } from '../hazard/county'

const market = { class: 'market' as const, unitId: 'e-market', words: '二楼', position: null }
const tower = { class: 'other' as const, unitId: null, words: '水塔', position: null }

let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

const bars = (by: Input<'board.hazardBars'>['by'], more: Partial<Input<'board.hazardBars'>> = {}, who: Caller = as('p-clerk')) => readHazardBars(county.office, who, { by, ...more })
const cases = (input: Input<'board.hazardCases'>, who: Caller = as('p-clerk')) => listHazardCases(county.office, who, input)
const said = ({ bars: all }: Output<'board.hazardBars'>) => all.map(({ key, figures }) => [key, figures.found, figures.open, figures.closed])

async function everyReport(office: Pick<Office, 'store'>): Promise<Report[]> {
  const pages = await Promise.all([true, false].map((open) => office.store.find('reportsByMovement', { open }, { limit: 100 })))
  return pages.flatMap(({ rows }) => rows)
}

/** Two at 宏远机械 (one accepted), one at 城东市场 (no hazard), one waiting for a lead, one withdrawn. */
async function someCases(): Promise<void> {
  await decide(county, as('p-safety'), await sent(county, 'p-welder'), { move: 'accept' })
  await sent(county, 'p-welder', { category: 'gas.leak' })
  await decide(county, as('p-safety2'), await sent(county, 'p-resident', { place: market }), { move: 'notHazard', ground: '现场合格' })
  await sent(county, 'p-resident', { place: tower, category: '' })
  await decide(county, as('p-resident'), await sent(county, 'p-resident', { place: market, category: 'fire' }), { move: 'withdraw' })
}

test('by unit in tree order, the unit itself first; the parts sum to the total', async () => {
  await someCases()
  const ofCounty = await bars('unit')
  expect(said(ofCounty)).toEqual([['own', 1, 1, 0], ['t-east', 4, 2, 0]])
  expect(ofCounty.total.figures).toMatchObject({ found: 5, open: 3, notDue: 3, late: 0, submitted: 1, accepted: 1, toAssign: 1, notHazard: 1, withdrawn: 1, counted: 4 })
  expect(ofCounty).toMatchObject({ asOf: june, scope: { id: 'office' }, period: 'all', periodWords: '全部' })
  expect(said(await bars('unit', { scope: 't-east' })).reduce((sum, [, found]) => sum + Number(found), 0)).toBe(4)
  expect(said(await bars('unit', { scope: 'e-hongyuan' }))).toEqual([['own', 2, 2, 0]])
})

test('by category in the order of the list, by level, by week', async () => {
  await someCases()
  expect(said(await bars('category'))).toEqual([['escape', 2, 1, 0], ['fire', 1, 0, 0], ['gas', 1, 1, 0], ['none', 1, 1, 0]])
  expect(said(await bars('level'))).toEqual([['ordinary', 5, 3, 0], ['major', 0, 0, 0]])
  const weeks = await bars('week')
  expect(weeks.bars).toHaveLength(12)
  expect(weeks.bars.at(-1)).toMatchObject({ key: '2027-05-31', label: '5月31日—6月1日', figures: { found: 5 } })
  expect(said(await bars('week', { period: 'm:2027-05' })).map(([key]) => key)).toEqual(['2027-04-26', '2027-05-03', '2027-05-10', '2027-05-17', '2027-05-24', '2027-05-31'])
})

test('every number opens exactly its cases, page by page, and each of them can be opened', async () => {
  await someCases()
  for (const by of ['unit', 'category', 'level', 'week'] as const) {
    const { bars: all } = await bars(by)
    for (const { key, figures } of all) {
      for (const figure of ['found', 'open', 'counted', 'submitted', 'withdrawn'] as const) {
        const ids: string[] = []
        let cursor: string | undefined
        do {
          const page = await cases({ figure, by, key, limit: 1, ...(cursor === undefined ? {} : { cursor }) })
          expect(page.amount).toBe(figures[figure])
          ids.push(...page.rows.map(({ id }) => id))
          cursor = page.next
        } while (cursor !== undefined)
        expect(new Set(ids).size).toBe(figures[figure])
        for (const id of ids) expect((await readCase(county.office, as('p-clerk'), { id })).id).toBe(id)
      }
    }
  }
  expect(await cases({ figure: 'open', by: 'category', key: 'gas' })).toMatchObject({ label: '燃气 · 全部 · 未销号' })
})

test('a case that moves takes its number along: out of one unit and state, into the other', async () => {
  const id = await sent(county, 'p-resident', { place: market })
  expect(said(await bars('unit', { scope: 'c-xinghe' }))).toContainEqual(['e-market', 1, 1, 0])
  await decide(county, as('p-safety2'), id, { move: 'return', ground: '归物业', targetId: 'w-anju' })
  expect(said(await bars('unit', { scope: 'c-xinghe' }))).toEqual([['w-anju', 1, 1, 0]])
  expect((await recount(county.office)).differences).toEqual([])
})

test('a unit reads its own figures and those below, nobody else’s (T-02)', async () => {
  await someCases()
  expect((await bars('category', {}, as('p-safety'))).total.figures.found).toBe(2)
  for (const scope of ['e-market', 'office', 't-east', 'no-such-unit']) {
    expect(await refusal(bars('category', { scope }, as('p-safety')))).toBe('not_found')
    expect(await refusal(cases({ figure: 'found', scope }, as('p-safety')))).toBe('not_found')
  }
  expect(await refusal(bars('category', {}, as('p-resident')))).toBe('not_allowed')
  expect(await refusal(cases({ figure: 'found', by: 'unit', key: 'e-market' }))).toBe('not_found')
  for (const [by, key] of [['level', 'great'], ['week', 'soon'], ['category', 'x'], ['unit', 'office']] as const) expect(await refusal(cases({ figure: 'found', by, key }))).toBe('not_found')
})

test('what goes past a unit is not in the figures that unit reads (T-10)', async () => {
  await sent(county, 'p-welder', { channel: 'regulator' })
  expect((await bars('level', {}, as('p-safety'))).total.figures.found).toBe(0)
  expect((await bars('level', {}, as('p-fire'))).total.figures.found).toBe(1)
  expect(said(await bars('unit'))).toEqual([['d-fire', 1, 1, 0]])
})

test('says until when everything is in, never when the newest report came (T-06)', async () => {
  await sent(county, 'p-welder')
  county.clock.advance(7 * 3_600_000 + 1)
  const now = county.clock.now()
  for (const by of ['unit', 'category', 'level', 'week'] as const) expect((await bars(by, {}, as('p-safety'))).asOf).toBe(now)
  expect((await cases({ figure: 'found' }, as('p-safety'))).asOf).toBe(now)
  expect((await readBrief(county.office, as('p-safety'), {})).asOf).toBe(now)
})

test('the weekly brief: one paragraph within 150 characters, no name, no place, no hazard text; each figure opens its cases', async () => {
  await someCases()
  const brief = await readBrief(county.office, as('p-clerk'), {})
  expect(brief).toMatchObject({ week: '2027-05-31', weekWords: '2027年5月31日—6月6日', asOf: june })
  expect(brief.text).toBe('隐患周报（5月31日—6月6日）：本周发现5件，其中重大0件，已销号0件，未销号3件。累计发现5件，未销号3件，其中逾期0件，已销号 0 件，应整改 4 件。截至6月1日 10:00。')
  for (const word of ['宏远', '市场', '货架', '赵建国', '安委办', '水塔']) expect(brief.text).not.toContain(word)
  for (const { amount, opens } of brief.figures) expect((await cases(opens)).amount).toBe(amount)
  expect((await readBrief(county.office, as('p-clerk'), { week: '2027-05-24' })).text).toContain('本周发现0件')
})

/** The office, counting each question to the store. */
function counted(office: Office): { office: Office; calls: () => number } {
  let calls = 0
  const through = <T>(value: T): T => {
    calls += 1
    return value
  }
  const { store } = office
  const watched: Store = { ...store, get: (kind, id) => through(store.get(kind, id)), find: (query, args, page) => through(store.find(query, args, page)), create: (kind, doc) => store.create(kind, doc), transact: (work) => store.transact(work) }
  return { office: { ...office, store: watched }, calls: () => { const so = calls; calls = 0; return so } }
}

test('a page of figures asks the store as often with sixty cases as with one (P8, P12)', async () => {
  const { office, calls } = counted(county.office)
  const clerk = as('p-clerk')
  const cost = async (): Promise<number[]> => {
    const costs: number[] = []
    for (const by of ['unit', 'category', 'level', 'week'] as const) {
      calls()
      await readHazardBars(office, clerk, { by })
      costs.push(calls())
    }
    await listHazardCases(office, clerk, { figure: 'found', by: 'category', key: 'escape', limit: 5 })
    return [...costs, calls()]
  }
  await sent(county, 'p-welder')
  await cost()
  const few = await cost()
  expect(few).toEqual([4, 3, 3, 3, 5])
  for (let n = 0; n < 60; n += 1) await sent(county, 'p-welder', { seenAt: june - n * 3_600_000 })
  const many = await cost()
  expect(many.slice(0, 4)).toEqual(few.slice(0, 4))
  expect(many[4]).toBe(9)
})

test('逾期 counts from the minute it is marked and is taken back when the case moves on; what is not due stands apart', async () => {
  const id = await sent(county, 'p-resident', { place: market })
  const late = async () => (({ late: over, notDue, open, submitted, accepted }) => [over, notDue, open, submitted, accepted])((await bars('level')).total.figures)
  expect(await late()).toEqual([0, 1, 1, 1, 0])
  county.clock.advance(30 * 86_400_000)
  await watchDeadlines(county.office)
  await watchDeadlines(county.office)
  expect(await late()).toEqual([1, 0, 1, 1, 0])
  expect((await cases({ figure: 'late' })).rows.map((row) => row.id)).toEqual([id])
  await decide(county, as('p-safety2'), id, { move: 'notHazard', ground: '现场合格' })
  expect(await late()).toEqual([0, 0, 0, 0, 0])
  expect((await recount(county.office)).differences).toEqual([])
})

test('in the sample county every state’s number is the number of its cases', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sample-figures-'))
  const office = local({ dataDir, secret: 'a secret of the tests, long enough', sample: true, clock: scriptedClock(june), write: () => undefined })
  await makeSampleCounty(office)
  const { total } = await readHazardBars(office, as('p-clerk'), { by: 'unit' })
  for (const state of stateNames) {
    expect({ state, amount: total.figures[state] }).toEqual({ state, amount: (await everyReport(office)).filter((report) => report.state === state).length })
  }
  expect(total.figures.found).toBeGreaterThan(10)
  expect((await recount(office)).differences).toEqual([])
  await office.close()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

test('a unit with hundreds below it is shown in pages of bars', async () => {
  const community = (await county.office.store.get('unit', 'c-xinghe'))
  if (!community) throw new Error('no community')
  expect((await bars('unit', { cursor: '60' })).bars).toEqual([])
  expect((await bars('unit', { scope: 'c-xinghe' }, seated(community, ['liaison']))).next).toBeUndefined()
})

test('a month counts by the day found in Shanghai, not by the day it was told', async () => {
  await sent(county, 'p-welder', { seenAt: instantOf('2027-06-01') - 1 })
  await sent(county, 'p-welder', { seenAt: instantOf('2027-06-01') })
  expect([(await bars('level', { period: 'm:2027-05' })).total.figures.found, (await bars('level', { period: 'm:2027-06' })).total.figures.found, (await bars('level', { period: 'd:2027-06-01' })).total.figures.found]).toEqual([1, 1, 1])
})

describe('the office’s narrowed list', () => {
  const list = async (show: Input<'hazard.list'>['show'], where: NonNullable<Input<'hazard.list'>['where']>, limit = 1) => {
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const page = await listCases(county.office, as('p-clerk'), { show, where, limit, ...(cursor === undefined ? {} : { cursor }) })
      ids.push(...page.rows.map(({ id }) => id))
      cursor = page.next
    } while (cursor !== undefined)
    return ids
  }

  test('holds exactly the cases that pass, whatever is asked together', async () => {
    await someCases()
    const stored = await everyReport(county.office)
    const ids = (passes: (report: (typeof stored)[number]) => boolean) => stored.filter(passes).map(({ _id }) => _id).sort()
    for (const category of ['escape', 'gas', 'fire', 'lift'] as const) {
      for (const level of [undefined, 'ordinary', 'major'] as const) {
        for (const show of ['open', 'done', 'all'] as const) {
          const open = (report: (typeof stored)[number]) => show === 'all' || report.open === (show === 'open')
          expect((await list(show, { category, ...(level && { level }) })).sort()).toEqual(ids((one) => one.category.startsWith(category) && one.level === (level ?? one.level) && open(one)))
        }
      }
    }
    expect((await list('all', { state: 'withdrawn' })).sort()).toEqual(ids(({ state }) => state === 'withdrawn'))
    expect(await list('open', { state: 'withdrawn' })).toEqual([])
    expect((await list('all', { week: '2027-05-31' })).sort()).toEqual(ids(() => true))
    expect(await list('all', { week: '2027-05-24' })).toEqual([])
    expect(await list('all', { late: true })).toEqual([])
    expect((await list('open', { late: false })).sort()).toEqual(ids(({ open }) => open))
  })

  test('finds the one in many without looking through them', async () => {
    for (let n = 0; n < 60; n += 1) await sent(county, 'p-resident', { seenAt: june - n * 60_000 })
    const rare = await sent(county, 'p-resident', { category: 'lift.overdue', seenAt: june - 86_400_000 })
    const { office, calls } = counted(county.office)
    await listCases(office, as('p-clerk'), { show: 'all', where: { category: 'lift' } })
    calls()
    expect((await listCases(office, as('p-clerk'), { show: 'all', where: { category: 'lift' } })).rows.map(({ id }) => id)).toEqual([rare])
    expect(calls()).toBe(3)
  })
})
