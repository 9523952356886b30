/** Several cases of one enterprise or place: offered as 专项排查 from the places themselves. */
import { listClusterCases } from '@office/usecases/board/listClusterCases'
import { listClusters } from '@office/usecases/board/listClusters'
import { as, decide, june, openCounty, refusal, sent } from '../hazard/county'
import type { County } from '../hazard/county'

const day = 86_400_000
const estate = (words: string) => ({ place: { class: 'estateUnmanaged' as const, unitId: 'c-xinghe', words, position: null } })
const tower = { place: { class: 'other' as const, unitId: null, words: '废弃水塔', position: null } }

let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

const clusters = (input: Parameters<typeof listClusters>[2] = {}) => listClusters(county.office, as('p-clerk'), input)
const times = async (count: number, change: Parameters<typeof sent>[2] = {}) => {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) ids.push(await sent(county, 'p-resident', change))
  return ids
}

test('two are none, three are one: with place, days, categories and exactly its cases', async () => {
  const ids = await times(2)
  expect((await clusters()).rows).toEqual([])
  ids.push(...(await times(1, { category: 'gas.leak', seenAt: june - 3 * day })))
  const { rows, rule, days, least } = await clusters()
  expect(rows).toEqual([{ key: 'e-hongyuan', place: expect.stringContaining('宏远') as string, unit: { id: 'e-hongyuan', name: expect.any(String) as string }, amount: 3, firstDay: '2027-05-29', lastDay: '2027-06-01', categories: [{ label: '消防通道', amount: 2 }, { label: '燃气', amount: 1 }] }])
  expect([days, least, rule]).toEqual([30, 3, '最近30天内，同一单位或地点发现3件及以上的列在这里；不构成隐患、并案和撤回的不算。'])
  expect((await listClusterCases(county.office, as('p-clerk'), { key: 'e-hongyuan' })).rows.map(({ id }) => id).sort()).toEqual([...ids].sort())
})

test('only within the days asked for, today included', async () => {
  for (const back of [0, 6, 7]) await sent(county, 'p-resident', { seenAt: june - back * day })
  expect((await clusters({ days: 7 })).rows).toEqual([])
  expect((await clusters({ days: 8 })).rows.map(({ amount }) => amount)).toEqual([3])
  expect((await listClusterCases(county.office, as('p-clerk'), { key: 'e-hongyuan', days: 7 })).rows).toHaveLength(2)
})

test('a higher bar shows fewer; what came late but lies earlier counts in its own days', async () => {
  await times(4, tower)
  await times(3, { seenAt: june - 40 * day })
  expect((await clusters({ least: 4 })).rows.map(({ place, unit, amount }) => [place, unit, amount])).toEqual([['废弃水塔', null, 4]])
  expect((await clusters({ least: 5 })).rows).toEqual([])
  expect((await clusters({ days: 60 })).rows.map(({ key }) => key)).toEqual([expect.stringContaining('水塔') as string, 'e-hongyuan'])
})

test('a community is no place: its yards are told apart by their words, and a place nobody knows is none', async () => {
  for (const words of ['1号楼', '2号楼', '3号楼', '4号楼']) await sent(county, 'p-resident', estate(words))
  expect((await clusters()).rows).toEqual([])
  await times(2, estate('2号楼。'))
  expect((await clusters()).rows.map(({ place, amount }) => [place, amount])).toEqual([[expect.stringContaining('2号楼') as string, 3]])
})

test('what was taken back is no sign; a case sent twice is one', async () => {
  const [first = ''] = await times(3)
  await decide(county, as('p-resident'), first, { move: 'withdraw' })
  expect((await clusters()).rows).toEqual([])
  expect(await refusal(listClusterCases(county.office, as('p-clerk'), { key: 'nowhere' }))).toBe('not_found')
})

test('places come in pages, the latest first', async () => {
  await times(3, { seenAt: june - 5 * day })
  await times(3, tower)
  const first = await clusters({ limit: 1 })
  expect(first.rows.map(({ place }) => place)).toEqual(['废弃水塔'])
  const second = await clusters({ limit: 1, ...(first.next === undefined ? {} : { cursor: first.next }) })
  expect([second.rows[0]?.key, second.next]).toEqual(['e-hongyuan', undefined])
})
