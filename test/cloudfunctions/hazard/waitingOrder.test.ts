import { listCases } from '@office/usecases/hazard/listCases'
import { as, decide, openCounty, sent } from './county'
import type { County } from './county'

const hour = 3_600_000
let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())

/** Ids of the safety officer's list over all its pages, each once. */
async function waiting(limit: number): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await listCases(county.office, as('p-safety'), { show: 'todo', limit, ...(cursor !== undefined && { cursor }) })
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

test('a cursor that is not ours is refused, not read as the first page', async () => {
  await expect(listCases(county.office, as('p-safety'), { show: 'todo', cursor: 'nonsense' })).rejects.toThrow()
})
