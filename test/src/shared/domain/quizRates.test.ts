import fc from 'fast-check'
import { leastPersons, rated, type Participation } from '@shared/domain/quizRates'

const unit: fc.Arbitrary<Participation> = fc.record({ unitId: fc.uuid(), staff: fc.option(fc.integer({ min: 1, max: 500 })), persons: fc.nat(400) })

test('whoever has a rate stands before whoever has none; higher rates first; the same rate is the same place; nobody is lost', () => {
  fc.assert(fc.property(fc.uniqueArray(unit, { selector: ({ unitId }) => unitId, maxLength: 30 }), (units) => {
    const rows = rated(units)
    expect(rows.map(({ unitId }) => unitId).sort()).toEqual(units.map(({ unitId }) => unitId).sort())
    const placed = rows.filter(({ place }) => place !== null)
    expect(rows.slice(0, placed.length)).toEqual(placed)
    for (const [n, row] of placed.entries()) {
      expect(row.place).toBe(1 + placed.filter(({ rate }) => rate! > row.rate!).length)
      if (n > 0) expect(placed[n - 1]!.rate).toBeGreaterThanOrEqual(row.rate!)
    }
    for (const { rate, staff, persons } of rows) expect(rate === null).toBe(staff === null || persons < leastPersons)
    const others = rows.slice(placed.length).map(({ unitId }) => unitId)
    expect(others).toEqual(units.map(({ unitId }) => unitId).filter((id) => others.includes(id)))
  }))
})
test('a rate is never above a hundred', () => {
  expect(rated([{ unitId: 'a', staff: 10, persons: 12 }])[0]).toMatchObject({ rate: 100, place: 1 })
})
