import { listCases } from '@office/usecases/hazard/listCases'
import { as, decide, openCounty, sent } from './county'
import type { County } from './county'

const hour = 3_600_000
let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())

/** Ids of a person's list over all its pages, each once. */
async function waiting(limit: number, who = 'p-safety', show: 'todo' | 'toAssign' = 'todo'): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await listCases(county.office, as(who), { show, limit, ...(cursor !== undefined && { cursor }) })
    expect(page.rows.length).toBeLessThanOrEqual(limit)
    ids.push(...page.rows.map((row) => row.id))
    cursor = page.next
  } while (cursor !== undefined)
  return [...new Set(ids)]
}

test('what waits stands overdue first, then suspected 重大, then by its deadline, over all pages', async () => {
  const late = await sent(county, 'p-welder')
  const lateToFix = await sent(county, 'p-welder')
  await decide(county, as('p-safety'), lateToFix, { move: 'accept' })
  county.clock.advance(30 * 24 * hour)
  const accepted = await sent(county, 'p-welder')
  await decide(county, as('p-safety'), accepted, { move: 'accept' })
  const earlier = await sent(county, 'p-welder')
  county.clock.advance(2 * hour)
  const suspected = await sent(county, 'p-welder', { suspicion: 'major' })
  const later = await sent(county, 'p-welder')
  const order = [late, lateToFix, suspected, earlier, later, accepted]
  for (const limit of [1, 2, 3, 50]) {
    const ids = await waiting(limit)
    expect(ids.filter((id) => order.includes(id))).toEqual(order)
  }
})

test('what waits for 指定牵头 stands in the same order for the office, also narrowed', async () => {
  const nobodys = { class: 'other', unitId: null, words: '无主的水塔', position: null } as const
  const late = await sent(county, 'p-resident', { place: nobodys })
  county.clock.advance(30 * 24 * hour)
  const earlier = await sent(county, 'p-resident', { place: nobodys })
  county.clock.advance(2 * hour)
  const suspected = await sent(county, 'p-resident', { place: nobodys, suspicion: 'major' })
  const later = await sent(county, 'p-resident', { place: nobodys })
  const order = [late, suspected, earlier, later]
  for (const limit of [1, 2, 3, 50]) expect((await waiting(limit, 'p-clerk', 'toAssign')).filter((id) => order.includes(id))).toEqual(order)
  const narrow = await listCases(county.office, as('p-clerk'), { show: 'toAssign', where: { late: true } })
  expect(narrow.rows.map(({ id }) => id)).toContain(late)
})

test('a cursor that is not ours is refused, not read as the first page', async () => {
  await expect(listCases(county.office, as('p-safety'), { show: 'todo', cursor: 'nonsense' })).rejects.toThrow()
})
