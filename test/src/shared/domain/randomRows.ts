/** Random rows of the ledger in a small world: units that move, persons in several units, late and early acts. */
import fc from 'fast-check'
import type { CountedRow } from '@shared/domain/counting'

const day = 86_400_000
const start = Date.UTC(2027, 4, 28)
/** `u1` stands under two towns in turn; `t1` also acts for itself. */
const paths = [['u1', 't1', 'o'], ['u1', 't2', 'o'], ['u2', 't1', 'o'], ['t1', 'o'], ['o'], ['u3', 'd1', 'o2']] as const

export const anyRow: fc.Arbitrary<Omit<CountedRow, 'receivedAt'>> = fc.record({
  measure: fc.constantFrom('checkIn', 'attempt'),
  scopes: fc.constantFrom(...paths),
  personId: fc.constantFrom('', 'p1', 'p2', 'p3'),
  at: fc.integer({ min: 0, max: 40 }).map((n) => start + n * (day / 3)),
  amount: fc.constantFrom(1, 1, 1, 46, 0, -1, -46),
  personScopes: fc.constantFrom(...paths),
  facets: fc.constantFrom<Record<string, string>>({}, { source: 'self' }, { source: 'paper', level: 'major' }),
})
