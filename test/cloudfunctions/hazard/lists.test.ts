import { findPlaces } from '@office/usecases/hazard/findPlaces'
import { listCases } from '@office/usecases/hazard/listCases'
import { listOwnReports } from '@office/usecases/hazard/listOwnReports'
import { traceReport } from '@office/usecases/hazard/traceReport'
import { sampleUnits } from '@office/local/sample/units'
import type { ListFilter } from '@shared/contract/hazard'
import { weekOf } from '@shared/domain/calendar'
import { formatReceipt } from '@shared/domain/receipt'
import { as, decide, openCounty, refusal, report, sent } from './county'
import { submitReport } from '@office/usecases/hazard/submitReport'
import type { County } from './county'

let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())

/** All rows of a list, page by page, checking that no page is longer than asked. */
async function every<T>(page: (cursor?: string) => Promise<{ rows: readonly T[]; next?: string | undefined }>, limit: number): Promise<T[]> {
  const rows: T[] = []
  let cursor: string | undefined
  do {
    const got = await page(cursor)
    expect(got.rows.length).toBeLessThanOrEqual(limit)
    rows.push(...got.rows)
    cursor = got.next
  } while (cursor !== undefined)
  return rows
}
const more = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor })

test('listCases pages through 45 cases, each once, the latest first, while new ones come in', async () => {
  const ids: string[] = []
  for (let index = 0; index < 45; index++) {
    county.clock.advance(1000)
    ids.push(await sent(county, 'p-welder'))
  }
  const rows = await every(async (cursor) => {
    county.clock.advance(1000)
    await sent(county, 'p-welder')
    return listCases(county.office, as('p-safety'), { show: 'open', limit: 10, ...more(cursor) })
  }, 10)
  const seen = rows.map((row) => row.id).filter((id) => ids.includes(id))
  expect(seen).toEqual([...ids].reverse())
})

test('a case moves from todo to done, and the supervisor’s open list has what he does not handle', async () => {
  const id = await sent(county, 'p-resident', { place: { class: 'market', unitId: 'e-market', words: '', position: null } })
  const has = async (who: string, show: 'todo' | 'open' | 'done') => (await listCases(county.office, as(who), { show, limit: 50 })).rows.some((row) => row.id === id)
  expect([await has('p-safety2', 'todo'), await has('p-safety2', 'done'), await has('p-fire', 'todo'), await has('p-fire', 'open')]).toEqual([true, false, false, true])
  await decide(county, as('p-safety2'), id, { move: 'notHazard', ground: '已核实不是' })
  expect([await has('p-safety2', 'todo'), await has('p-safety2', 'done'), await has('p-fire', 'open')]).toEqual([false, true, false])
})

test('a list says unit, place and days left; the hour and the reporter it does not', async () => {
  const id = await sent(county, 'p-welder', { showName: true })
  const todo = () => every((cursor) => listCases(county.office, as('p-safety'), { show: 'todo', limit: 50, ...more(cursor) }), 50)
  const row = (await todo()).find((one) => one.id === id)
  expect(row).toMatchObject({ place: '宏远机械有限公司 地下一层配件库', category: '消防通道·通道堵塞占用', seenDay: '2027-06-01', late: false, handler: '宏远机械有限公司', thumb: null })
  expect(JSON.stringify(row)).not.toContain('赵建国')
  county.clock.advance(25 * 3_600_000)
  expect((await todo()).find((one) => one.id === id)?.late).toBe(true)
})

test('a person without a unit to act for has no list', async () => {
  expect(await refusal(listCases(county.office, as('p-resident'), { show: 'all' }))).toBe('not_allowed')
})

test('my reports are mine alone, with the hour, and those I typed in for others', async () => {
  const own = await sent(county, 'p-resident')
  const behalf = await sent(county, 'p-liaison', { source: 'phone' })
  const mine = async (who: string) => every((cursor) => listOwnReports(county.office, as(who), { limit: 20, ...more(cursor) }), 20)
  const residents = await mine('p-resident')
  expect(residents.map((row) => row.id)).toContain(own)
  expect(residents.find((row) => row.id === own)?.seenDay).toMatch(/^2027-06-01 \d\d:\d\d$/)
  expect((await mine('p-liaison')).map((row) => row.id)).toEqual([behalf])
  expect(await mine('p-head')).toEqual([])
})

test('whoever holds the receipt reads the progress, however he types it; a wrong one tells nothing', async () => {
  const told = report()
  await submitReport(county.office, as('p-welder'), told)
  const nobody = { ...as('p-resident'), personId: '', kind: 'nobody' as const }
  for (const receipt of [told.receipt, formatReceipt(told.receipt), formatReceipt(told.receipt).toLowerCase().replace(/0/g, 'o')]) {
    expect(await traceReport(county.office, nobody, { receipt })).toMatchObject({ id: told.id, moves: ['supplement'] })
  }
  for (const receipt of ['', '0000-0000-0000-0000', `${told.receipt}0`, 'not a receipt']) expect(await refusal(traceReport(county.office, nobody, { receipt }))).toBe('not_found')
  expect(JSON.stringify(await county.office.store.get('report', told.id))).not.toContain(told.receipt)
})

test('a code opens the report it was given for, not one that somebody who has seen it lays over it', async () => {
  const told = report()
  await submitReport(county.office, as('p-welder'), told)
  county.clock.advance(1000)
  await submitReport(county.office, as('p-resident'), report({ receipt: told.receipt, text: '别的事' }))
  expect((await traceReport(county.office, as('p-welder'), { receipt: told.receipt })).id).toBe(told.id)
})

describe('findPlaces', () => {
  const find = (words: string, code?: string) => findPlaces(county.office, as('p-resident'), { words, limit: 50, ...(code === undefined ? {} : { code }) })
  test('names that begin with the words come before those that hold them, and addresses count', async () => {
    expect((await find('云溪')).rows[0]?.name).toBe('云溪经开区安委办')
    const [first, ...rest] = (await find('溪谷')).rows.map((row) => row.name)
    expect([first, rest]).toEqual(['溪谷面粉有限公司', []])
    const road = (await find('东溪')).rows.map((row) => row.name)
    expect(road[0]).toBe('东溪早点铺')
    expect(road).toContain('云溪城东街道')
    expect((await find('星河路66号')).rows).toEqual([{ id: 'e-hongyuan', name: '宏远机械有限公司', kind: '企业', address: '星河路66号', class: 'enterprise' }])
    expect((await find('没有这样的地方')).rows).toEqual([])
  })
  test('the code on the unit’s own QR finds exactly it', async () => {
    for (const unit of sampleUnits.slice(0, 12)) expect((await find('', unit.code.toLowerCase())).rows.map((row) => row.id)).toEqual([unit._id])
    expect((await find('', 'U000000')).rows).toEqual([])
  })
  test('all units page by page, each once; a cursor of another list is refused', async () => {
    const rows = await every((cursor) => findPlaces(county.office, as('p-resident'), { words: '', limit: 7, ...more(cursor) }), 7)
    expect(rows.map((row) => row.id)).toEqual(sampleUnits.map((unit) => unit._id))
    expect(await refusal(findPlaces(county.office, as('p-resident'), { words: '宏远', cursor: 'd-fire' }))).toBe('invalid_field')
  })
  test('no phone number of a unit leaves', async () => {
    expect(JSON.stringify(await find(''))).not.toContain('000-')
  })
})

describe('a narrowed list', () => {
  const list = (where: ListFilter, limit = 10) => every((cursor) => listCases(county.office, as('p-safety'), { show: 'all', where, limit, ...more(cursor) }), 2 * limit - 1)

  test('holds exactly the cases that the whole list would show', async () => {
    const gas = await sent(county, 'p-welder', { category: 'gas.leak' })
    await decide(county, as('p-safety'), gas, { move: 'accept' })
    const whole = await list({})
    expect((await list({ category: 'gas' }, 3)).map(({ id }) => id)).toEqual([gas])
    expect((await list({ state: 'accepted' })).map(({ id }) => id)).toEqual(whole.filter(({ state }) => state === 'accepted').map(({ id }) => id))
    expect(await list({ late: false }, 7)).toEqual(whole.filter(({ late }) => !late))
    expect(await list({ level: 'major' })).toEqual(whole.filter(({ level }) => level === 'major'))
    expect(await list({ week: weekOf(county.clock.now()), category: 'gas', unitId: 'e-hongyuan' })).toHaveLength(1)
    expect(await list({ week: '2027-01-04' })).toEqual([])
    expect(await list({ unitId: 'e-market' })).toEqual([])
  })

  test('a state that the list does not show is an empty list', async () => {
    expect(await listCases(county.office, as('p-safety'), { show: 'done', where: { state: 'submitted' }, limit: 10 })).toEqual({ rows: [] })
  })
})
