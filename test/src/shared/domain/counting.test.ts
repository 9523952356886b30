import fc from 'fast-check'
import { periodsOf, startOfDay } from '@shared/domain/calendar'
import type { CountedRow, PersonActs } from '@shared/domain/counting'
import { foldRow, foldRows, tallyId } from '@shared/domain/counting'
import type { Figures } from './countedByHand'
import { addSum, countedByHand, withoutZeros } from './countedByHand'
import { anyRow } from './randomRows'

const row = (more: Partial<CountedRow> = {}): CountedRow => ({
  measure: 'checkIn', scopes: ['u1', 't1', 'o'], personId: 'p1', at: Date.UTC(2027, 5, 16, 1), receivedAt: 5, amount: 1, facets: {}, ...more,
})

/** Folds batch after batch, with marks and sums kept in between as a store would. */
function folded(batches: readonly (readonly CountedRow[])[], looked: string[] = []): Figures {
  const known = new Map<string, PersonActs>()
  const figures: Figures = {}
  for (const batch of batches) {
    const fold = foldRows(batch, periodsOf)
    let step = fold.next()
    while (step.done !== true) {
      looked.push(step.value)
      step = fold.next(known.get(step.value))
    }
    for (const [id, acts] of step.value.persons) known.set(id, acts)
    for (const sum of step.value.sums) addSum(figures, sum)
  }
  return withoutZeros(figures)
}
const persons = (figures: Figures, scope: string, period: string): number => figures[`checkIn|${scope}|${period}|`]?.persons ?? 0

test('a row adds its amount under each unit above it, in each period, as a whole and by facet', () => {
  const sums = foldRow(row({ amount: 46, facets: { source: 'paper' } }), periodsOf)
  expect(sums).toHaveLength(3 * 5)
  for (const { amounts, asOf } of sums) expect([amounts, asOf]).toEqual([new Map([['', 46], ['source=paper', 46]]), 5])
  expect(sums.map(tallyId)).toEqual(expect.arrayContaining(['checkIn|o|d:2027-06-16', 'checkIn|t1|w:2027-06-14', 'checkIn|u1|all']))
})

test('P11 any rows in any batches give what a recount by hand gives', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyRow.map((r) => ({ ...r, receivedAt: 0 })), { maxLength: 6 }), { maxLength: 12 }), (batches) => {
      expect(folded(batches)).toEqual(countedByHand(batches.flat(), periodsOf))
    }),
    { numRuns: 600 },
  )
})

test('the order in which rows arrive does not matter', () => {
  const rows = fc.array(anyRow.map((r) => ({ ...r, receivedAt: 0 })), { minLength: 2, maxLength: 15 })
  fc.assert(
    fc.property(rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([one, other]) => {
      expect(folded(one.map((r) => [r]))).toEqual(folded([other]))
    }),
  )
})

test('a person counts once, in the week of his first act, so that weeks add up to the whole', () => {
  const week = 7 * 86_400_000
  const figures = folded([[row(), row({ at: row().at + week })], [row({ at: row().at + 2 * week })]])
  expect([persons(figures, 'o', 'all'), persons(figures, 'o', 'w:2027-06-14'), persons(figures, 'o', 'w:2027-06-21'), persons(figures, 'o', 'w:2027-06-28')]).toEqual([1, 1, 0, 0])
})

test('an earlier act heard of later moves him to its week', () => {
  const figures = folded([[row()], [row({ at: Date.UTC(2027, 5, 9) })]])
  expect([persons(figures, 'o', 'w:2027-06-07'), persons(figures, 'o', 'w:2027-06-14'), persons(figures, 'o', 'all')]).toEqual([1, 0, 1])
})

test('a person counts at one unit: where his first act was, so that units add up to the whole', () => {
  const figures = folded([[row()], [row({ scopes: ['u1', 't2', 'o'], at: row().at + 86_400_000 })]])
  expect(['u1', 't1', 't2', 'o'].map((scope) => persons(figures, scope, 'all'))).toEqual([1, 1, 0, 1])
})

test('he counts at home, the amount where it was held', () => {
  const figures = folded([[row({ personScopes: ['u9', 't2', 'o'] })]])
  expect(['u1', 't1', 'u9', 't2', 'o'].map((scope) => [figures[`checkIn|${scope}|all|`]?.amount ?? 0, persons(figures, scope, 'all')])).toEqual([[1, 0], [1, 0], [0, 1], [0, 1], [1, 1]])
})

test('what is taken back leaves him at his next act, or nowhere; the taking back may come first', () => {
  const later = row({ at: Date.UTC(2027, 5, 23) })
  const figures = folded([[row({ amount: -1 })], [row(), later]])
  expect([persons(figures, 'o', 'w:2027-06-14'), persons(figures, 'o', 'w:2027-06-21'), persons(figures, 'o', 'all')]).toEqual([0, 1, 1])
  expect(persons(folded([[row()], [row({ amount: -1 })]]), 'o', 'all')).toBe(0)
})

test('a person costs one look a batch, and a visitor who comes again changes no figure of persons', () => {
  const looked: string[] = []
  folded([[row(), row({ at: row().at + 1 })]], looked)
  expect(looked).toEqual(['checkIn|all|p1'])
  const fold = foldRows([row({ at: row().at + 1 })], periodsOf)
  fold.next()
  const { value } = fold.next({ paths: ['u1 t1 o'], of: [0], at: [startOfDay(row().at)], net: [1] })
  expect(value).toMatchObject({ persons: new Map([['checkIn|all|p1', { net: [2] }]]) })
  expect((value as { sums: readonly { persons: number }[] }).sums.every(({ persons: changed }) => changed === 0)).toBe(true)
})

test('nobody and what is taken back bring no person', () => {
  expect(persons(folded([[row({ personId: '' }), row({ amount: -1 }), row({ amount: 0 })]]), 'o', 'all')).toBe(0)
})
