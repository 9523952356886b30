import type { Input } from '@shared/contract/actions'
import { diffRouting } from '@office/usecases/hazard/diffRouting'
import { dryRunRouting } from '@office/usecases/hazard/dryRunRouting'
import { listRoutingVersions } from '@office/usecases/hazard/listRoutingVersions'
import { previewRoute } from '@office/usecases/hazard/previewRoute'
import { readRouting } from '@office/usecases/hazard/readRouting'
import { saveRouting } from '@office/usecases/hazard/saveRouting'
import type { Refusal } from '@office/records/refusal'
import { as, freshId, june, openCounty, refusal, sent } from './county'
import type { County } from './county'

let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

type Rows = Input<'hazard.saveRouting'>['rows']
const clerk = as('p-clerk')
const market = { place: { class: 'market' as const, unitId: 'e-market', words: '', position: null }, category: 'fire.door', suspicion: 'ordinary' as const, channel: 'unit' as const }
const draft = async (): Promise<Rows> => (await readRouting(county.office, clerk, {})).rows.map(({ key: _, ...row }) => ({ ...row, category: row.category as Rows[number]['category'] }))
const withMarketAtTown = (rows: Rows): Rows => rows.map((row) => (row.class === 'market' && row.category === 'fire' ? { ...row, owner: 'town', fixDays: 2 } : row))
const save = (base: number, rows: Rows, from: number | null = null) => saveRouting(county.office, clerk, { base, note: '市场的消防设施由街道牵头', from, rows })
const handler = async () => (await previewRoute(county.office, as('p-resident'), market)).handler?.id
const days = 86_400_000

test('a saved version routes what comes after it, says who saved it and leaves an audit row', async () => {
  const early = await sent(county, 'p-resident', market)
  county.clock.advance(60_000)
  expect(await save(1, withMarketAtTown(await draft()))).toEqual({ version: 2, from: june + 60_000 })
  expect(await handler()).toBe('t-east')
  expect((await county.office.store.get('report', early))?.handlerId).toBe('e-market')
  const { rows } = await listRoutingVersions(county.office, clerk, {})
  expect(rows).toMatchObject([{ version: 2, by: '王丽', savedAt: june + 60_000, state: 'inForce' }, { version: 1, by: '', state: 'past' }])
  expect((await county.office.store.find('auditAbout', { about: 'routing:2' }, { limit: 5 })).rows).toMatchObject([{ who: 'p-clerk', what: 'hazard.saveRouting', outcome: 'done' }])
})

test('a version may wait for its day; an edit starts from it, the cases of today do not', async () => {
  await save(1, withMarketAtTown(await draft()), june + 2 * days)
  expect(await handler()).toBe('e-market')
  expect(await readRouting(county.office, clerk, {})).toMatchObject({ version: 1, newest: 2, inForce: true })
  expect(await readRouting(county.office, clerk, { version: 2 })).toMatchObject({ version: 2, inForce: false, from: june + 2 * days })
  expect((await listRoutingVersions(county.office, clerk, {})).rows.map(({ state }) => state)).toEqual(['waiting', 'inForce'])
  county.clock.advance(2 * days)
  expect(await handler()).toBe('t-east')
})

test('two who edit the same version: one saves, the other is told by whom and when, and nothing of it is written', async () => {
  const rows = await draft()
  const [first, second] = await Promise.allSettled([saveRouting(county.office, as('p-leader'), { base: 1, note: '第一个人', from: null, rows }), save(1, withMarketAtTown(rows))])
  const failed = [first, second].filter((one) => one.status === 'rejected').map((one) => one.reason as Refusal)
  expect(failed).toHaveLength(1)
  expect(failed[0]).toMatchObject({ code: 'moved_on' })
  expect(failed[0]?.say).toMatch(/已由(冯国栋|王丽)保存为第 2 版（10:00）/)
  expect((await listRoutingVersions(county.office, clerk, {})).rows).toHaveLength(2)
})

test('an older base is refused the same way', async () => {
  await save(1, await draft())
  expect(await refusal(save(1, withMarketAtTown(await draft())))).toBe('moved_on')
  expect(await refusal(save(7, await draft()))).toBe('moved_on')
})

test('a class of place without its default row is refused, and the sentence names it', async () => {
  const rows = (await draft()).filter((row) => row.class !== 'woods')
  await expect(save(1, rows)).rejects.toMatchObject({ code: 'routing_gap', field: 'rows', say: expect.stringContaining('“林地”没有默认行') as string })
  expect((await readRouting(county.office, clerk, {})).version).toBe(1)
})

test.each<[string, (rows: Rows) => Rows]>([
  ['two default rows', (rows) => [...rows, rows.find((row) => row.class === 'woods')!]],
  ['the same category twice', (rows) => [...rows, rows.find((row) => row.category === 'gas')!]],
  ['a department that is not named', (rows) => rows.map((row) => (row.owner === 'department' ? { ...row, departmentId: null } : row))],
  ['a unit that is not there', (rows) => rows.map((row) => ({ ...row, supervisorId: 'd-nobody' }))],
])('%s is refused', async (_, change) => { expect(await refusal(save(1, change(await draft())))).toBe('routing_gap') })

test('a start in the past or beyond a year is refused', async () => {
  const rows = await draft()
  expect(await refusal(save(1, rows, june - 1))).toBe('from_not_possible')
  expect(await refusal(save(1, rows, june + 400 * days))).toBe('from_not_possible')
})

test('the difference of a draft and of two versions, in words', async () => {
  const rows = withMarketAtTown(await draft())
  const changed = { kind: 'changed', row: '市场 · 消防设施', sentences: ['主办：所在单位 → 所在街道、乡镇', '整改时限：5 个工作日 → 2 个工作日'] }
  expect(await diffRouting(county.office, clerk, { before: 1, after: { rows } })).toEqual({ changes: [changed], faults: [], gaps: [] })
  await save(1, rows)
  expect((await diffRouting(county.office, clerk, { before: 1, after: { version: 2 } })).changes).toEqual([changed])
  expect((await diffRouting(county.office, clerk, { before: 2, after: { version: 2 } })).changes).toEqual([])
  expect(await refusal(diffRouting(county.office, clerk, { before: 9, after: { version: 2 } }))).toBe('not_found')
})

describe('a dry run over last month’s cases', () => {
  test('shows those that would have gone another way, and writes nothing', async () => {
    await sent(county, 'p-welder')
    const id = await sent(county, 'p-resident', market)
    const found = await dryRunRouting(county.office, clerk, { rows: withMarketAtTown(await draft()) })
    expect(found).toMatchObject({ looked: 2, rows: [{ id, before: '城东市场管理有限公司', after: '云溪城东街道', category: '消防设施·防火门' }] })
    expect(found.rows[0]?.sentences[0]).toBe('主办：城东市场管理有限公司 → 云溪城东街道')
    expect((await readRouting(county.office, clerk, {})).version).toBe(1)
  })

  test('the table as it is changes nothing', async () => {
    await sent(county, 'p-welder', { channel: 'regulator' })
    await sent(county, 'p-resident', market)
    expect(await dryRunRouting(county.office, clerk, { rows: await draft() })).toMatchObject({ looked: 2, rows: [] })
  })

  test('a case of the month before is not asked', async () => {
    await sent(county, 'p-resident', market)
    county.clock.advance(32 * days)
    expect(await dryRunRouting(county.office, clerk, { rows: withMarketAtTown(await draft()) })).toMatchObject({ looked: 0, rows: [] })
  })

  test('a case against the office itself is not shown to the office', async () => {
    await sent(county, 'p-resident', { place: { class: 'other', unitId: 'office', words: '', position: null }, channel: 'regulator' })
    expect(await dryRunRouting(county.office, clerk, { rows: await draft() })).toMatchObject({ looked: 0 })
  })

  test('comes page by page', async () => {
    for (let n = 0; n < 103; n++) await sent(county, 'p-resident', { ...market, id: freshId('paged') })
    const rows = withMarketAtTown(await draft())
    const first = await dryRunRouting(county.office, clerk, { rows })
    const second = await dryRunRouting(county.office, clerk, { rows, cursor: first.next })
    expect([first.looked, first.rows.length, second.looked, second.next]).toEqual([100, 100, 3, undefined])
  })
})
