/**
 * How rows of the ledger become sums: pure, and the same whether it runs inside a commit, over closed buckets or in a
 * recount (design decision 6, performance.md 6). The order of the rows never matters.
 *
 * Persons (field.md, Counting): each counts once in the widest period, under every unit he took part in, and in the
 * narrower period of his first act there, so that weeks add up to the whole. An act that is heard of late but lies
 * earlier moves him to its own week.
 */

/** What the fold reads of a row. */
export interface CountedRow {
  readonly measure: string
  /** The unit and all above it, lowest first. */
  readonly scopes: readonly string[]
  /** '' counts no person. */
  readonly personId: string
  readonly at: number
  readonly receivedAt: number
  readonly amount: number
  readonly facets: Readonly<Record<string, string>>
}

/** The periods an act lies in, widest first. */
export type PeriodsOf = (at: number) => readonly string[]

/** A person's first act under a unit. `path`, at the lowest unit only: the units above it in that row. */
export interface Sight {
  readonly at: number
  readonly path: string
}

/** A change of one stored sum. */
export interface Sum {
  readonly measure: string
  readonly scope: string
  readonly period: string
  readonly facet: string
  readonly amount: number
  readonly persons: number
  readonly asOf: number
}
export interface Folded {
  /** One change a stored sum; those that change nothing are left out. */
  readonly sums: readonly Sum[]
  /** First acts that are new or earlier than known, by mark id. */
  readonly sights: ReadonlyMap<string, Sight>
}

export const tallyId = ({ measure, scope, period, facet }: Pick<Sum, 'measure' | 'scope' | 'period' | 'facet'>): string => `${measure}|${scope}|${period}|${facet}`
export const markId = (measure: string, period: string, scope: string, person: string): string => `${measure}|${period}|${scope}|${person}`

/** The amounts one row adds: under each of its units, in each of its periods, as a whole and by each facet. */
export function foldRow(row: CountedRow, periodsOf: PeriodsOf): readonly Sum[] {
  const sums: Sums = new Map()
  addRow(sums, row, periodsOf(row.at))
  return [...sums.values()]
}

/** Sums that grow in place while rows are folded: one object a figure, not one a row. */
type Sums = Map<string, { -readonly [Field in keyof Sum]: Sum[Field] }>

function addRow(sums: Sums, row: CountedRow, periods: readonly string[]): void {
  const facets = ['', ...Object.entries(row.facets).map(([name, value]) => `${name}=${value}`)]
  for (const scope of row.scopes) {
    for (const period of periods) for (const facet of facets) add(sums, row.measure, scope, period, facet, row.amount, 0, row.receivedAt)
  }
}

function add(sums: Sums, measure: string, scope: string, period: string, facet: string, amount: number, persons: number, asOf: number): void {
  const id = `${measure}|${scope}|${period}|${facet}`
  const there = sums.get(id)
  if (!there) {
    sums.set(id, { measure, scope, period, facet, amount, persons, asOf })
    return
  }
  there.amount += amount
  there.persons += persons
  if (asOf > there.asOf) there.asOf = asOf
}

interface Seen {
  readonly measure: string
  readonly scope: string
  readonly before: Sight | undefined
  readonly asOf: number
  now: Sight
}

/**
 * Folds rows that were never folded before. Yields the id of each mark it must know and is answered with what is
 * stored there; so one algorithm serves stores that answer at once and stores that answer later.
 */
export function* foldRows(rows: Iterable<CountedRow>, periodsOf: PeriodsOf): Generator<string, Folded, Sight | undefined> {
  const sums: Sums = new Map()
  const seen = new Map<string, Seen>()
  for (const row of rows) {
    const periods = periodsOf(row.at)
    addRow(sums, row, periods)
    // A row that takes something back (a negative supplement) brings nobody.
    if (row.personId !== '' && row.amount > 0) yield* climb(row, periods[0] ?? '', seen)
  }
  const sights = new Map<string, Sight>()
  for (const [id, { measure, scope, before, now, asOf }] of seen) {
    if (before?.at === now.at) continue
    sights.set(id, now)
    const person = (at: number, persons: number): void => {
      for (const period of periodsOf(at)) add(sums, measure, scope, period, '', 0, persons, asOf)
    }
    if (before) person(before.at, -1)
    person(now.at, 1)
  }
  return { sums: [...sums.values()].filter(({ amount, persons }) => amount !== 0 || persons !== 0), sights }
}

/**
 * Marks the person under the row's units, from the lowest up. Known at the lowest by an act that is no later and had
 * the same units above it, he is known at all of them: a frequent visitor costs one look.
 */
function* climb(row: CountedRow, widest: string, seen: Map<string, Seen>): Generator<string, void, Sight | undefined> {
  const path = row.scopes.slice(1).join('|')
  for (const [level, scope] of row.scopes.entries()) {
    const id = markId(row.measure, widest, scope, row.personId)
    const mine = { at: row.at, path: level === 0 ? path : '' }
    let known = seen.get(id)
    if (!known) {
      const before = yield id
      known = { measure: row.measure, scope, before, now: before ?? mine, asOf: row.receivedAt }
      seen.set(id, known)
      if (!before) continue
    }
    if (known.now.at > row.at) known.now = mine
    else if (level === 0 && known.now.path === path) return
  }
}
