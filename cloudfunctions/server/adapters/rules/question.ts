/** A checked question: what every adapter's `find` starts from (design decision 5, T-20). */
import type { QueryName, QueryShape } from '../../ports/queries'
import { queries } from '../../ports/queries'
import type { PageRequest } from '../../ports/store'
import { StoreMisuse } from '../../ports/store'
import type { Position } from './cursor'
import { cursorAt, positionOf } from './cursor'
import type { QueryTable } from './queriedFields'
import type { OrderValue, Value } from './values'
import { checkId, checkOrder, checkValue } from './values'

const MOST_ALTERNATIVES = 30
const MOST_ROWS = 100

export interface Question {
  readonly name: QueryName
  readonly shape: QueryShape
  /** In the order of `shape.equals`. */
  readonly equals: readonly Value[]
  readonly scope: string | undefined
  /** Without repetitions; undefined when the query has no `oneOf`. */
  readonly oneOf: readonly Value[] | undefined
  readonly from: OrderValue | undefined
  readonly until: OrderValue | undefined
  readonly limit: number
  readonly after: Position | undefined
  /** The cursor for the page that ends here. */
  cursorAt(position: Position): string
}

/** @throws StoreMisuse for an unknown query, a missing, extra or untyped argument, a bad limit or a foreign cursor. */
export function ask(name: QueryName, args: object, page: PageRequest, table: QueryTable = queries): Question {
  const shape = Object.hasOwn(table, name) ? table[name] : undefined
  if (!shape) throw new StoreMisuse(`there is no query ${String(name)}`)
  const given = args as Readonly<Record<string, unknown>>
  checkNames(name, shape, given)
  const equals = shape.equals.map((field) => checkValue(given[field], `${name}.${field}`))
  const scope = shape.has === undefined ? undefined : checkId(given[shape.has], `${name}.${shape.has}`)
  const oneOf = shape.oneOf === undefined ? undefined : alternatives(given[shape.oneOf], `${name}.${shape.oneOf}`)
  const from = bound(given.from, `${name}.from`)
  const until = bound(given.until, `${name}.until`)
  const words = JSON.stringify([name, equals, scope ?? null, oneOf ?? null, from ?? null, until ?? null])
  return {
    name,
    shape,
    equals,
    scope,
    oneOf,
    from,
    until,
    limit: checkLimit(page.limit),
    after: page.cursor === undefined ? undefined : positionOf(words, page.cursor),
    cursorAt: (position) => cursorAt(words, position),
  }
}

function checkNames(name: string, shape: QueryShape, given: Readonly<Record<string, unknown>>): void {
  const known = new Set([...shape.equals, shape.has, shape.oneOf, 'from', 'until'])
  for (const field of Object.keys(given)) {
    if (!known.has(field)) throw new StoreMisuse(`${name} does not ask for ${field}`)
    // One undefined among defined conditions would widen the answer to other people's rows.
    if (given[field] === undefined) throw new StoreMisuse(`${name}.${field} is undefined`)
  }
}

function alternatives(list: unknown, what: string): readonly Value[] {
  if (!Array.isArray(list)) throw new StoreMisuse(`${what} must be a list`)
  const values = [...new Set(list.map((value) => checkValue(value, `${what}[]`)))]
  if (values.length > MOST_ALTERNATIVES) throw new StoreMisuse(`${what} has more than ${String(MOST_ALTERNATIVES)} values`)
  return values
}

const bound = (value: unknown, what: string): OrderValue | undefined => (value === undefined ? undefined : checkOrder(value, what))

function checkLimit(limit: unknown): number {
  if (typeof limit === 'number' && Number.isInteger(limit) && limit >= 1 && limit <= MOST_ROWS) return limit
  throw new StoreMisuse(`a page holds 1 to ${String(MOST_ROWS)} rows`)
}
