/** Documents of 重大事故隐患 by industry (statutes 5.4): what may be cited on which day. */
import { civilDay, instantOf } from '@shared/domain/calendar'
import { criteriaDocuments, criterionDocument, inForce, isStale } from '@shared/domain/criteriaDocuments'

const dayAfter = (day: string): string => civilDay(instantOf(day) + 86_400_000)

test('every row names a real day, an id of its own and, where it was replaced, the one that took its place the day after', () => {
  expect(new Set(criteriaDocuments.map(({ id }) => id)).size).toBe(criteriaDocuments.length)
  for (const one of criteriaDocuments) {
    for (const day of [one.from, one.checkedOn, ...(one.until === null ? [] : [one.until])]) expect(civilDay(instantOf(day))).toBe(day)
    if (one.until === null) {
      expect(one.replacedBy).toBeNull()
      continue
    }
    expect(one.from < one.until).toBe(true)
    expect(criterionDocument(one.replacedBy ?? '')).toMatchObject({ industry: one.industry, from: dayAfter(one.until) })
  }
})

test('on its first and last day it may be cited, a day before or after it may not', () => {
  const [old, current] = [criterionDocument('fire-2017')!, criterionDocument('fire-2025')!]
  expect([inForce(old, '2025-10-31'), inForce(old, '2025-11-01')]).toEqual([true, false])
  expect([inForce(current, '2025-10-31'), inForce(current, '2025-11-01')]).toEqual([false, true])
  expect(inForce(criterionDocument('chemical-2026')!, '2026-09-29')).toBe(false)
})

test('a row nobody has held against its source for more than 180 days is stale', () => {
  expect([isStale({ checkedOn: '2026-10-01' }, '2027-03-30'), isStale({ checkedOn: '2026-10-01' }, '2027-03-31')]).toEqual([false, true])
})
