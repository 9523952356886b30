import fc from 'fast-check'
import { routingFaults } from '@shared/domain/routingGaps'
import { withKey } from '@shared/domain/routingWords'
import { firstRoutingRows } from '@shared/domain/routingTable'
import { changed, classes, freeCategories, lackOf, moved, newRow, removed, rowsOf, rowsOfClass, type Row, type Table } from '@/office/hazard/routing/edit/draft'
import { startOf } from '@/office/hazard/routing/edit/startTimes'

const first = firstRoutingRows({ emergency: 'd-emergency', fire: 'd-fire', housing: 'd-housing', market: 'd-market', transport: 'd-transport', power: 'd-power' })
const table = { rows: first.map((row) => ({ ...row, assistIds: [...row.assistIds] })) } as unknown as Table
const rows = rowsOf(table)
const units = new Map()

test('a version becomes rows without keys, and the keys come back', () => {
  expect(rows.map((row) => withKey(row).key)).toEqual(first.map(({ key }) => key))
})

test('the default row of a class stands first, wherever it is in the table', () => {
  const turned = [...rows].reverse()
  for (const place of classes) expect(rowsOfClass(turned, place)[0]?.row.category).toBe('')
})

test('a new row is like the default one, for a category that has none; nothing is left when all have one', () => {
  const added = newRow(rows, 'market')
  expect(added).toMatchObject({ class: 'market', supervisorId: 'd-market', because: '' })
  expect(rows.some((row) => row.class === 'market' && row.category === added?.category)).toBe(false)
  let full: readonly Row[] = rows
  for (let next = newRow(full, 'market'); next; next = newRow(full, 'market')) full = [...full, { ...next, because: '测试' }]
  expect(rowsOfClass(full, 'market')).toHaveLength(19)
  expect(routingFaults(full.map(withKey), units).filter((say) => say.includes('重复'))).toEqual([])
})

test('a class without a default row is offered one first', () => {
  expect(newRow(rows.filter((row) => row.class !== 'woods'), 'woods')).toMatchObject({ class: 'woods', category: '' })
})

test('a row may keep its own category and take a free one, never another row’s', () => {
  const fire = rows.find((row) => row.class === 'market' && row.category === 'fire')!
  const free = freeCategories(rows, fire)
  expect(free).toContain('fire')
  expect(free).toContain('ebike')
  expect(free).not.toContain('escape')
  expect(free).not.toContain('')
})

test('moving up and down again gives the same list; rows of other classes stay where they are', () => {
  fc.assert(fc.property(fc.nat(rows.length - 1), fc.constantFrom(1 as const, -1 as const), (at, by) => {
    const once = moved(rows, at, by)
    const now = once.findIndex((row) => row === rows[at])
    expect(once.filter((row) => row.class !== rows[at]?.class)).toEqual(rows.filter((row) => row.class !== rows[at]?.class))
    expect(new Set(once)).toEqual(new Set(rows))
    if (once !== rows) expect(moved(once, now, by === 1 ? -1 : 1)).toEqual(rows)
  }))
})

test('a row is changed and taken away at its place', () => {
  const next = { ...rows[3]!, fixDays: 9 }
  expect(changed(rows, 3, next)[3]?.fixDays).toBe(9)
  expect(removed(rows, 3)).toHaveLength(rows.length - 1)
})

test.each<[Partial<Row>, RegExp]>([
  [{ owner: 'department', departmentId: null }, /请选择主办部门/],
  [{ because: ' ' }, /请写明为什么/],
  [{ acceptHours: 0 }, /1 至 240 小时/],
  [{ fixDays: 91 }, /1 至 90 个工作日/],
])('%j is said before it is taken into the draft', (part, say) => { expect(lackOf({ ...rows[0]!, ...part })).toMatch(say) })

test('the start of a version: now, or 0:00 of a day people plan by', () => {
  const wednesday = Date.UTC(2027, 5, 16, 2)
  const day = 86_400_000
  expect(startOf('now', wednesday)).toBeNull()
  expect(startOf('tomorrow', wednesday)).toBe(Date.UTC(2027, 5, 16, 16))
  expect(startOf('monday', wednesday)).toBe(Date.UTC(2027, 5, 20, 16))
  expect(startOf('month', wednesday)).toBe(Date.UTC(2027, 5, 30, 16))
  expect(startOf('monday', Date.UTC(2027, 5, 20, 17))).toBe(Date.UTC(2027, 5, 20, 16) + 7 * day)
  expect(startOf('month', Date.UTC(2027, 11, 31, 12))).toBe(Date.UTC(2027, 11, 31, 16))
})
