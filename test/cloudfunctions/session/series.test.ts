/** Series with one page of proof (班前会), placement asked once (5a/5e), forgotten sessions, and the drill calendar (L-30 L-31 L-32). */
import { blanksOfCell, measureName } from '@shared/domain/sessionFigures'
import { industryBureau } from '@shared/domain/campaigns/industryBureau'
import { drillDutiesOf, dutyPeriod } from '@shared/domain/drillDuties'
import { isHandCount } from '@shared/domain/headCount'
import { instantOf } from '@shared/domain/calendar'
import { readTallies } from '@office/records/tally'
import { recount } from '@office/records/recount'
import { placeCell } from '@office/usecases/campaign/placeCell'
import { readCampaign } from '@office/usecases/campaign/readCampaign'
import { bookPage } from '@office/usecases/session/bookPage'
import { createSeries } from '@office/usecases/session/createSeries'
import { draftCard } from '@office/usecases/session/draftCard'
import { endForgotten } from '@office/usecases/session/endForgotten'
import { listDrillDuties } from '@office/usecases/session/listDrillDuties'
import { nameKeyFire } from '@office/usecases/session/nameKeyFire'
import { readSession } from '@office/usecases/session/readSession'
import { as, closeCounted, june, openCounty, refusal, type County } from '../hazard/county'
import { openMortalCounty } from './mortalCounty'
import { figure, move, plan, planned, resident, scan } from './sessions'

const hour = 3_600_000
const day = 24 * hour
const officer = as('p-safety')
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => closeCounted(county))
const amount = (measure: 'attend' | 'held', period = 'all'): Promise<number> => figure(county, measure, { period })

test('thirty 班前会 planned in one act; one page proves them all without a photo; sending the page again adds nothing', async () => {
  const { id: _id, ...card } = planned({ activity: 'preShift', endsAt: june + hour / 4 })
  const starts = Array.from({ length: 30 }, (_, n) => june + n * day)
  const { ids } = await createSeries(county.office, officer, { series: 'morning', card, starts })
  expect((await createSeries(county.office, officer, { series: 'morning', card, starts })).ids).toEqual(ids)
  county.clock.set(june + 31 * day)
  const page = { page: 'page-12', words: '班前会记录本第12页', rows: ids.map((id) => ({ id, amount: 20 })) }
  expect(await bookPage(county.office, officer, page)).toEqual({ counted: 30, times: 600 })
  await bookPage(county.office, officer, page)
  expect([await amount('held'), await amount('attend'), await amount('held', 'd:2027-06-16'), await amount('attend', 'm:2027-06')]).toEqual([30, 600, 1, 600])
  expect(await readSession(county.office, officer, { id: ids[0]! })).toMatchObject({ summary: { counted: true, sources: { paper: 20 } }, countedIn: { words: '第1项' } })
})

test('a page of the book whose answer is lost counts each session once: cut after any of them, sent with rows dropped, reversed, or as another page', async () => {
  const { id: _id, ...card } = planned({ activity: 'preShift', endsAt: june + hour / 4 })
  for (const cut of [0, 3, 5, 8]) {
    const mortal = await openMortalCounty('sqlite')
    const { ids } = await createSeries(mortal.office, officer, { series: 'morning', card, starts: [0, 1, 2, 3].map((n) => june + n * day) })
    mortal.clock.set(june + 31 * day)
    const rows = ids.map((id, n) => ({ id, amount: 20 + n }))
    const send = (page: string, sent: typeof rows) => bookPage(mortal.office, officer, { page, words: '班前会记录本第12页', rows: sent })
    mortal.dieAt(cut, 'done')
    await expect(send('page-12', rows)).rejects.toThrow()
    await mortal.restart()
    // The page that was loaded again shows only what still waits.
    const left: typeof rows = []
    for (const row of rows) if ((await mortal.office.store.get('session', row.id))!.state !== 'closed') left.push(row)
    await send('page-12', left.reverse())
    await send('page-12', rows)
    await send('page-13', [rows[2]!, rows[0]!])
    // Another number for a session of the book is no second count: it is refused whole, before its first row.
    await expect(send('page-14', [rows[1]!, { id: ids[0]!, amount: 7 }])).rejects.toMatchObject({ code: 'book_counted', say: expect.stringContaining('已按记录本计入 20 人次') as string })
    expect(await refusal(send('page-14', [rows[1]!, { id: ids[1]!, amount: 3 }]))).toBe('book_counted')
    const sums = (await readTallies(mortal.office.store, 'office', measureName('attend', 'industry-bureau'), 'all')).get('')?.amount
    expect([cut, sums, (await readTallies(mortal.office.store, 'office', measureName('held', 'industry-bureau'), 'all')).get('')?.amount]).toEqual([cut, 20 + 21 + 22 + 23, 4])
    expect((await recount(mortal.office)).differences).toEqual([])
    await mortal.close()
  }
})

test('和上周一样: a card like the last one, a week later, and nothing is written', async () => {
  const { id } = await plan(county, { title: '违章案例', topics: ['动火'] })
  const { card, like } = await draftCard(county.office, officer, { activity: 'talk', like: id })
  expect({ title: card.title, topics: card.topics, startsAt: card.startsAt, like }).toEqual({ title: '违章案例', topics: ['动火'], startsAt: june + 7 * day, like: id })
  expect(await draftCard(county.office, officer, { activity: 'drill' })).toMatchObject({ card: { venue: 'enterprise', scenario: 'confinedSpace' } })
})

test('5a/5e: a drill of a shopping centre fits neither, is asked, and the office sets the mapping once', async () => {
  const cell = { activity: 'drill', venue: 'mall', placement: null } as const
  expect(blanksOfCell({ ...cell, venue: 'enterprise' }, industryBureau.activities, {})).toEqual({ sessions: '5a', times: '5b' })
  expect(blanksOfCell({ ...cell, venue: 'school' }, industryBureau.activities, {})).toEqual({ sessions: '5e', times: '5f' })
  const { id } = await plan(county, { activity: 'drill', venue: 'mall', scenario: 'fire' })
  expect((await readSession(county.office, officer, { id })).countedIn).toEqual({ words: '', asks: true })
  const asksAt = async () => (await readCampaign(county.office, officer, {})).activities.find(({ key }) => key === 'drill')?.asksAt
  expect(await asksAt()).toContain('mall')
  for (const fits of ['enterprise', 'school']) expect(await asksAt()).not.toContain(fits)
  await placeCell(county.office, as('p-clerk'), { activity: 'drill', venue: 'mall', placement: 'special' })
  expect((await readSession(county.office, officer, { id })).countedIn).toEqual({ words: '第7项 其他特色活动', asks: false })
  expect(await asksAt()).not.toContain('mall')
  const { placements } = await readCampaign(county.office, as('p-clerk'), {})
  expect(placements).toEqual([{ activity: 'drill', venue: 'mall', placement: 'special' }])
  expect(blanksOfCell(cell, industryBureau.activities, { 'drill:mall': 'special' })).toEqual({ sessions: '7a', times: '7b' })
  expect(blanksOfCell(cell, industryBureau.activities, { 'drill:mall': 'uncounted' })).toBeUndefined()
})

test('forms.md F2: the campaign feeds each of the blanks that sessions can feed', () => {
  const fed = new Set(industryBureau.activities.flatMap(({ blanks, byVenue }) => (byVenue ? Object.values(blanks).flatMap((of) => Object.values(of as object)) : Object.values(blanks))))
  const numbered = ['1abcde', '2abc', '3abcdefghijkl', '4abc', '5abcdef', '6abcd'].flatMap(([row, ...letters]) => letters.map((letter) => `${row!}${letter}`))
  expect(numbered).toHaveLength(33)
  expect([...fed].sort()).toEqual([...numbered, '7a', '7b'].sort())
})

test('a session that nobody ended is ended after twelve hours; a drill waits for its assessment', async () => {
  const talk = await plan(county)
  const drill = await plan(county, { activity: 'drill', scenario: 'fire' })
  await scan(county, talk.code, resident(1))
  county.clock.set(june + 15 * hour)
  expect(await endForgotten(county.office)).toBe(1)
  expect(await endForgotten(county.office)).toBe(0)
  expect((await readSession(county.office, officer, { id: talk.id })).summary).toMatchObject({ state: 'closed', counted: true })
  expect((await readSession(county.office, officer, { id: drill.id })).summary.state).toBe('planned')
})

test('L-30 L-31 L-32: who owes which drill; one that counts meets it in its half-year', async () => {
  expect(drillDutiesOf({ kind: 'enterprise', industry: 'chemical', keyFire: true }).map(({ key, every }) => `${key}:${every}`)).toEqual(['plan:year', 'site:half', 'risky:half', 'keyFire:half'])
  expect(drillDutiesOf({ kind: 'enterprise', industry: 'machinery', keyFire: false }).map(({ key }) => key)).toEqual(['plan', 'site', 'fire'])
  expect(drillDutiesOf({ kind: 'town', industry: null, keyFire: false })).toMatchObject([{ every: 'twoYears' }])
  expect(drillDutiesOf({ kind: 'community', industry: null, keyFire: false })).toEqual([])
  expect([dutyPeriod('half', instantOf('2027-07-01') - 1).until, dutyPeriod('half', instantOf('2027-07-01')).from]).toEqual([instantOf('2027-07-01'), instantOf('2027-07-01')])
  const mine = async () => (await listDrillDuties(county.office, officer, {})).rows[0]!.duties.map(({ key, state }) => `${key}:${state}`)
  expect(await mine()).toEqual(['plan:open', 'site:soon', 'fire:open'])
  const { id, code } = await plan(county, { activity: 'drill', scenario: 'confinedSpace' })
  await scan(county, code, resident(1))
  await move(county, id, { move: 'close', assessment: { lessons: '通风检测慢', worked: 'partly', revise: '' } })
  expect(await mine()).toEqual(['plan:done', 'site:done', 'fire:open'])
})

test('a hand counts two a second', () => {
  expect([isHandCount(20, june, june), isHandCount(21, june, june), isHandCount(140, june, june + 60_000), isHandCount(1000, june, june + 60_000), isHandCount(141, 0, june)]).toEqual([true, false, true, false, false])
})

test('L-32 a unit that the fire department has named drills every half year: set by itself or its line, by nobody else', async () => {
  const duty = async () => (await listDrillDuties(county.office, as('p-safety'), {})).rows[0]
  expect(await duty()).toMatchObject({ keyFire: false })
  expect(await refusal(nameKeyFire(county.office, as('o-e-dingsheng'), { unit: 'e-hongyuan', named: true }))).toBe('not_found')
  expect(await refusal(nameKeyFire(county.office, as('p-clerk'), { unit: 't-east', named: true }))).toBe('not_found')
  await nameKeyFire(county.office, as('p-clerk'), { unit: 'e-hongyuan', named: true })
  await nameKeyFire(county.office, as('p-safety'), { unit: 'e-hongyuan', named: true })
  expect((await duty())?.duties.map(({ key }) => key)).toContain('keyFire')
  expect((await county.office.store.find('auditAbout', { about: 'unit:e-hongyuan' }, { limit: 5 })).rows).toHaveLength(1)
  await nameKeyFire(county.office, as('p-safety'), { unit: 'e-hongyuan', named: false })
  expect((await duty())?.duties.map(({ key }) => key)).toContain('fire')
})
