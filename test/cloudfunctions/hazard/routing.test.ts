import { civilDay } from '@shared/domain/calendar'
import { putTable } from '@office/records/routingTables'
import { previewRoute } from '@office/usecases/hazard/previewRoute'
import { readRouting } from '@office/usecases/hazard/readRouting'
import { tryRouting } from '@office/usecases/hazard/tryRouting'
import { saveCalendar } from '@office/usecases/calendar/saveCalendar'
import { readCase } from '@office/usecases/hazard/readCase'
import { recordRoutingTable } from '@office/records/routingTables'
import { recordUnits } from '@office/records/units'
import { sampleUnits } from '@office/local/sample/units'
import { as, june, openCounty, refusal, sent } from './county'
import type { County } from './county'

let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())

const market = { place: { class: 'market' as const, unitId: 'e-market', words: '', position: null }, category: 'escape.blocked', suspicion: 'ordinary' as const, channel: 'unit' as const }
const rowsOf = async ({ store }: County['office']) => {
  const [ledger, events] = await Promise.all([store.find('ledgerByTime', {}, { limit: 100 }), store.find('eventsDue', { state: 'pending' }, { limit: 100 })])
  return [ledger.rows.length, events.rows.length]
}

test('a preview says where, why, until when and who sees it, and writes nothing', async () => {
  const before = await rowsOf(county.office)
  const view = await previewRoute(county.office, as('p-resident'), market)
  expect(view).toMatchObject({ to: '城东市场管理有限公司', onBehalf: false, acceptBy: june + 24 * 3_600_000 })
  expect(view.seenBy).toContain('承办人看不到您的姓名')
  expect(await rowsOf(county.office)).toEqual(before)
})

test('a preview with the sentence knows when the report is against the head (T-10)', async () => {
  const told = { ...market, place: { ...market.place, class: 'enterprise' as const, unitId: 'e-hongyuan' } }
  expect((await previewRoute(county.office, as('p-welder'), { ...told, text: '孙志强要求夜班锁门' })).handler?.id).toBe('d-fire')
  expect((await previewRoute(county.office, as('p-welder'), { ...told, text: '夜班锁门' })).handler?.id).toBe('e-hongyuan')
  expect((await previewRoute(county.office, as('p-welder'), { ...told, place: { ...told.place, words: '东门，孙志强锁的' } })).handler?.id).toBe('d-fire')
})

test('the 安委办 is headed by its leader: a report that names him goes to a regulator (T-10)', async () => {
  const told = { ...market, place: { ...market.place, class: 'other' as const, unitId: 'office' } }
  expect((await previewRoute(county.office, as('p-resident'), { ...told, text: '办公楼后门锁着' })).handler?.id).toBe('office')
  const against = await previewRoute(county.office, as('p-resident'), { ...told, text: '冯国栋叫人锁了后门' })
  expect(against.handler?.id).toBe('d-emergency')
  expect(against.seenBy).toContain('云溪经开区安委办看不到这一件')
})

test('a preview of a 代报 leaves the clerk’s own unit out, as the report will', async () => {
  const past = { ...market, channel: 'regulator' as const }
  const own = await previewRoute(county.office, as('p-fire'), past)
  const behalf = await previewRoute(county.office, as('p-fire'), { ...past, source: 'phone', showName: true })
  expect([own.handler?.id, behalf.handler?.id]).toEqual(['d-market', 'd-fire'])
  expect(behalf.seenBy).toContain('承办人看不到您的姓名')
})

test('a unit that is not there is said at its field', async () => {
  expect(await refusal(previewRoute(county.office, as('p-resident'), { ...market, place: { ...market.place, unitId: 'e-nobody' } }))).toBe('unknown_unit')
})

test('the clerk tries the table as a resident’s report would go, whatever unit he acts for', async () => {
  expect(await tryRouting(county.office, as('p-clerk'), { ...market, channel: 'regulator' })).toMatchObject({ handler: { id: 'd-fire' }, seenBy: expect.stringContaining('城东市场管理有限公司看不到这一件') as string })
})

test('the office reads the table in force, without gaps', async () => {
  const table = await readRouting(county.office, as('p-clerk'), {})
  expect(table).toMatchObject({ version: 1, gaps: [] })
  expect(table.rows.length).toBeGreaterThan(20)
})

test('a new version routes what comes after it; earlier cases keep the version that routed them', async () => {
  const early = await sent(county, 'p-resident', market)
  const { rows } = await readRouting(county.office, as('p-clerk'), {})
  county.clock.advance(1000)
  await recordRoutingTable(county.office, 2, '市场改由街道牵头', rows.map((row) => (row.class === 'market' ? { ...row, owner: 'town' } : row)))
  const late = await sent(county, 'p-resident', market)
  const handler = async (id: string) => (await readCase(county.office, as('p-clerk'), { id })).route.handler?.id
  expect([await handler(early), await handler(late)]).toEqual(['e-market', 't-east'])
  expect((await county.office.store.get('report', early))?.assignment.tableVersion).toBe(1)
  expect((await county.office.store.get('report', late))?.assignment.tableVersion).toBe(2)
})

test('a version that comes into force later waits, however many are prepared', async () => {
  const { rows } = await readRouting(county.office, as('p-clerk'), {})
  for (let version = 10; version < 18; version++) {
    await county.office.store.transact((tx) => putTable(tx, { _id: String(version).padStart(6, '0'), v: 1, version, from: county.clock.now() + version * 1000, note: '', rows }, county.clock.now()))
  }
  expect((await readRouting(county.office, as('p-clerk'), {})).version).toBe(2)
  county.clock.advance(12_500)
  expect((await readRouting(county.office, as('p-clerk'), {})).version).toBe(12)
})

test('the office’s holidays move the deadline of a report', async () => {
  const told = { ...market, place: { ...market.place, class: 'enterprise' as const, unitId: 'e-hongyuan' } }
  const { fixBy } = await previewRoute(county.office, as('p-welder'), told)
  await saveCalendar(county.office, as('p-clerk'), { version: 0, years: [{ year: 2027, off: ['2027-06-02', '2027-06-03'], work: [], status: 'official', source: '本测试' }] })
  const moved = await previewRoute(county.office, as('p-welder'), told)
  expect([civilDay(fixBy ?? 0), civilDay(moved.fixBy ?? 0), civilDay(moved.acceptBy ?? 0)]).toEqual(['2027-06-04', '2027-06-08', '2027-06-04'])
})

test('a unit that joins is found and routed to at once, without reading the whole tree for each request', async () => {
  const asked: string[] = []
  const { store } = county.office
  const watched = { ...county.office, store: { ...store, find: ((query, ...rest) => { asked.push(query); return store.find(query, ...rest) }) as typeof store.find } }
  await previewRoute(watched, as('p-resident'), market)
  asked.length = 0
  await previewRoute(watched, as('p-resident'), market)
  expect(asked.filter((query) => query.startsWith('units'))).toEqual([])
  await recordUnits(watched, [{ ...sampleUnits.find((unit) => unit._id === 'e-market')!, _id: 'e-newmarket', name: '新市场', scopes: ['e-newmarket', 'c-xinghe', 't-east', 'office'], order: 999, code: 'U999999' }])
  expect((await previewRoute(watched, as('p-resident'), { ...market, place: { ...market.place, class: 'smallVenue', unitId: 'e-newmarket' } })).to).toBe('新市场')
})
