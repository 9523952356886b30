/**
 * How rows of the ledger become sums: pure, and the same whether it runs inside a commit, over closed buckets or in a
 * recount (design decision 6, performance.md 6). The order of the rows never matters.
 *
 * Persons (field.md, Counting): each counts once in the widest period, at his home unit and all above it, in the narrower
 * period of his first act, so that units and weeks both add up to the whole. An act that is heard of late but lies earlier
 * moves him to its own day; one that is taken back leaves him at the next.
 */

import { startOfDay } from './calendar'

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
  /** Where the person counts, if not where the amount does. */
  readonly personScopes?: readonly string[]
}

/** Measures whose rows are facts and audit entries only: nobody reads their sums, so none are kept (P6). A case is summed by how it stands. */
const unsummed: ReadonlySet<string> = new Set(['hazard.step'])
export const isSummed = (measure: string): boolean => !unsummed.has(measure)

/** The periods an act lies in, widest first. */
export type PeriodsOf = (at: number) => readonly string[]

/**
 * What a person did of a measure, by day and by the path of units he counted under: how often, less what was taken back. Act n was
 * under `paths[of[n]]` (lowest unit first, a blank between) on the day that begins `at[n]`.
 */
export interface PersonActs {
  readonly paths: readonly string[]
  readonly of: readonly number[]
  readonly at: readonly number[]
  readonly net: readonly number[]
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
  /** Acts of the persons for whom something is new, by mark id. */
  readonly persons: ReadonlyMap<string, PersonActs>
}

export const tallyId = ({ measure, scope, period }: Pick<Sum, 'measure' | 'scope' | 'period'>): string => `${measure}|${scope}|${period}`
export const markId = (measure: string, period: string, person: string): string => `${measure}|${period}|${person}`
export const measureOfMark = (id: string): string => id.slice(0, id.indexOf('|'))
export const personOfMark = (id: string): string => id.slice(id.lastIndexOf('|') + 1)

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
  readonly before: PersonActs
  /** Net of each act by `<day> <path>`. */
  readonly acts: Map<string, number>
  asOf: number
}
const never: PersonActs = { paths: [], of: [], at: [], net: [] }

/**
 * Folds rows that were never folded before. Yields the id of each mark it must know and is answered with what is
 * stored there; so one algorithm serves stores that answer at once and stores that answer later.
 */
export function* foldRows(rows: Iterable<CountedRow>, periodsOf: PeriodsOf): Generator<string, Folded, PersonActs | undefined> {
  const sums: Sums = new Map()
  const seen = new Map<string, Seen>()
  for (const row of rows) {
    if (!isSummed(row.measure)) continue
    const periods = periodsOf(row.at)
    addRow(sums, row, periods)
    if (row.personId === '' || row.amount === 0) continue
    const id = markId(row.measure, periods[0] ?? '', row.personId)
    let person = seen.get(id)
    if (!person) {
      const before = (yield id) ?? never
      person = { measure: row.measure, before, acts: actsByKey(before), asOf: row.receivedAt }
      seen.set(id, person)
    }
    see(person, row)
  }
  const persons = new Map<string, PersonActs>()
  for (const [id, person] of seen) {
    const after = actsOf(person.acts)
    if (!isSame(person.before, after)) persons.set(id, after)
    movePerson(sums, person, periodsOf)
  }
  return { sums: [...sums.values()].filter(changesSomething), persons }
}

const actsByKey = ({ paths, of, at, net }: PersonActs): Map<string, number> => new Map(at.map((day, n) => [`${String(day)} ${paths[of[n] ?? 0] ?? ''}`, net[n] ?? 0]))
const readAct = (key: string): { day: number; path: string } => ({ day: Number(key.slice(0, key.indexOf(' '))), path: key.slice(key.indexOf(' ') + 1) })

/** What a row brings, or takes back, of his. */
function see(person: Seen, row: CountedRow): void {
  const key = `${String(startOfDay(row.at))} ${(row.personScopes ?? row.scopes).join(' ')}`
  person.acts.set(key, (person.acts.get(key) ?? 0) + Math.sign(row.amount))
  if (row.receivedAt > person.asOf) person.asOf = row.receivedAt
}

/** In one order, whatever the order of the rows; what came down to nothing is not kept. */
function actsOf(acts: ReadonlyMap<string, number>): PersonActs {
  const kept = [...acts].filter(([, net]) => net !== 0).map(([key, net]) => ({ ...readAct(key), net })).sort((a, b) => a.day - b.day || (a.path < b.path ? -1 : 1))
  const paths = [...new Set(kept.map(({ path }) => path))].sort()
  return { paths, of: kept.map(({ path }) => paths.indexOf(path)), at: kept.map(({ day }) => day), net: kept.map(({ net }) => net) }
}
const isSame = (one: PersonActs, other: PersonActs): boolean => one.at.join() === other.at.join() && one.net.join() === other.net.join() && one.of.join() === other.of.join() && one.paths.join() === other.paths.join()

/** His first act that stands; of two units on one day, the one whose path comes first. */
function firstOf(acts: ReadonlyMap<string, number>): { day: number; path: string } | undefined {
  let first: { day: number; path: string } | undefined
  for (const [key, net] of acts) {
    if (net <= 0) continue
    const act = readAct(key)
    if (!first || act.day < first.day || (act.day === first.day && act.path < first.path)) first = act
  }
  return first
}

/** Where a person counts by his acts: the first moment of the day, and the path of units, lowest first; undefined = nowhere. */
export function countsAt(acts: PersonActs): { readonly day: number; readonly scopes: readonly string[] } | undefined {
  const first = firstOf(actsByKey(acts))
  return first && { day: first.day, scopes: first.path.split(' ') }
}

/** Counts the person where his first act is now, and no more where it was. */
function movePerson(sums: Sums, { measure, before, acts, asOf }: Seen, periodsOf: PeriodsOf): void {
  const was = firstOf(actsByKey(before))
  const is = firstOf(acts)
  if (was?.day === is?.day && was?.path === is?.path) return
  const count = (act: typeof was, sign: 1 | -1): void => {
    if (act) for (const scope of act.path.split(' ')) for (const period of periodsOf(act.day)) sumAt(sums, measure, scope, period, asOf).persons += sign
  }
  count(was, -1)
  count(is, 1)
}

const changesSomething = ({ amounts, persons }: Sum): boolean => persons !== 0 || [...amounts.values()].some((amount) => amount !== 0)
