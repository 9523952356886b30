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

/** Measures whose rows are facts and audit entries only: nobody reads their sums, so none are kept (P6). A case is summed by how it stands. */
const unsummed: ReadonlySet<string> = new Set(['hazard.step'])
export const isSummed = (measure: string): boolean => !unsummed.has(measure)

/** The periods an act lies in, widest first. */
export type PeriodsOf = (at: number) => readonly string[]

/** A person's first act of a measure under each unit he took part in: `at[n]` under `scopes[n]`. */
export interface FirstActs {
  readonly scopes: readonly string[]
  readonly at: readonly number[]
}

/** A change of one stored sum: a measure under a unit in a period, as a whole (facet '') and by each facet. */
export interface Sum {
  readonly measure: string
  readonly scope: string
  readonly period: string
  readonly amounts: ReadonlyMap<string, number>
  readonly persons: number
  /** Receipt of the newest row in it. */
  readonly asOf: number
}
export interface Folded {
  /** One change a stored sum; those that change nothing are left out. */
  readonly sums: readonly Sum[]
  /** First acts of the persons for whom one is new or earlier than known, by mark id. */
  readonly firsts: ReadonlyMap<string, FirstActs>
}

export const tallyId = ({ measure, scope, period }: Pick<Sum, 'measure' | 'scope' | 'period'>): string => `${measure}|${scope}|${period}`
export const markId = (measure: string, period: string, person: string): string => `${measure}|${period}|${person}`

/** The amounts one row of a summed measure adds: under each of its units, in each of its periods. */
export function foldRow(row: CountedRow, periodsOf: PeriodsOf): readonly Sum[] {
  const sums: Sums = new Map()
  addRow(sums, row, periodsOf(row.at))
  return [...sums.values()]
}

/** Sums that grow in place while rows are folded: one object a sum, not one a row. */
interface Growing extends Sum {
  readonly amounts: Map<string, number>
  persons: number
  asOf: number
}
type Sums = Map<string, Growing>

function addRow(sums: Sums, row: CountedRow, periods: readonly string[]): void {
  const facets = ['', ...Object.entries(row.facets).map(([name, value]) => `${name}=${value}`)]
  for (const scope of row.scopes) {
    for (const period of periods) {
      const { amounts } = sumAt(sums, row.measure, scope, period, row.receivedAt)
      for (const facet of facets) amounts.set(facet, (amounts.get(facet) ?? 0) + row.amount)
    }
  }
}

function sumAt(sums: Sums, measure: string, scope: string, period: string, asOf: number): Growing {
  const id = tallyId({ measure, scope, period })
  let sum = sums.get(id)
  if (!sum) {
    sum = { measure, scope, period, amounts: new Map(), persons: 0, asOf }
    sums.set(id, sum)
  }
  if (asOf > sum.asOf) sum.asOf = asOf
  return sum
}

interface Seen {
  readonly measure: string
  readonly before: FirstActs
  readonly scopes: string[]
  readonly at: number[]
  asOf: number
}
const never: FirstActs = { scopes: [], at: [] }

/**
 * Folds rows that were never folded before. Yields the id of each mark it must know and is answered with what is
 * stored there; so one algorithm serves stores that answer at once and stores that answer later.
 */
export function* foldRows(rows: Iterable<CountedRow>, periodsOf: PeriodsOf): Generator<string, Folded, FirstActs | undefined> {
  const sums: Sums = new Map()
  const seen = new Map<string, Seen>()
  for (const row of rows) {
    if (!isSummed(row.measure)) continue
    const periods = periodsOf(row.at)
    addRow(sums, row, periods)
    // A row that takes something back (a negative supplement) brings nobody.
    if (row.personId === '' || row.amount <= 0) continue
    const id = markId(row.measure, periods[0] ?? '', row.personId)
    let person = seen.get(id)
    if (!person) {
      const before = (yield id) ?? never
      person = { measure: row.measure, before, scopes: [...before.scopes], at: [...before.at], asOf: row.receivedAt }
      seen.set(id, person)
    }
    see(person, row)
  }
  const firsts = new Map<string, FirstActs>()
  for (const [id, person] of seen) if (movePerson(sums, person, periodsOf)) firsts.set(id, { scopes: person.scopes, at: person.at })
  return { sums: [...sums.values()].filter(changesSomething), firsts }
}

/** Notes the act under each of the row's units where it is the person's first, whatever path the unit has had before. */
function see(person: Seen, row: CountedRow): void {
  for (const scope of row.scopes) {
    const there = person.scopes.indexOf(scope)
    if (there < 0) {
      person.scopes.push(scope)
      person.at.push(row.at)
    } else if (row.at < (person.at[there] ?? 0)) person.at[there] = row.at
  }
  if (row.receivedAt > person.asOf) person.asOf = row.receivedAt
}

/** Counts the person where his first act is new, and in its other periods where it moved. */
function movePerson(sums: Sums, { measure, before, scopes, at, asOf }: Seen, periodsOf: PeriodsOf): boolean {
  let moved = false
  for (const [n, scope] of scopes.entries()) {
    const was = before.at[n]
    const is = at[n]
    if (is === undefined || is === was) continue
    moved = true
    if (was !== undefined) for (const period of periodsOf(was)) sumAt(sums, measure, scope, period, asOf).persons -= 1
    for (const period of periodsOf(is)) sumAt(sums, measure, scope, period, asOf).persons += 1
  }
  return moved
}

const changesSomething = ({ amounts, persons }: Sum): boolean => persons !== 0 || [...amounts.values()].some((amount) => amount !== 0)
