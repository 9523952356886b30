/** What may stand in a stored field that is asked for, and the one order both machines sort it in. */
import { StoreMisuse } from '../../ports/store'

export type Value = string | number | boolean | null
export type OrderValue = string | number

const CONTROL_OR_HALF = /[\u0000-\u001f\u007f\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const LONGEST = 512

/** @throws StoreMisuse for anything but a clean, short, non-empty string. */
export function checkId(id: unknown, what: string): string {
  if (typeof id !== 'string' || id === '') throw new StoreMisuse(`${what} must be a non-empty string`)
  return checkText(id, what)
}

/** @throws StoreMisuse for `undefined`, objects, arrays, NaN and whatever else is no plain value (T-20). */
export function checkValue(value: unknown, what: string): Value {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return checkText(value, what)
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new StoreMisuse(`${what} must be a string, a finite number, a boolean or null`)
}

/** @throws StoreMisuse: what lists are ordered by is a string or a finite number, never null. */
export function checkOrder(value: unknown, what: string): OrderValue {
  const checked = checkValue(value, what)
  if (typeof checked === 'string' || typeof checked === 'number') return checked
  throw new StoreMisuse(`${what} orders a list and must be a string or a finite number`)
}

// Half characters and control characters sort and compare differently from one database to the next.
function checkText(text: string, what: string): string {
  if (text.length > LONGEST) throw new StoreMisuse(`${what} is longer than ${String(LONGEST)} characters`)
  if (CONTROL_OR_HALF.test(text)) throw new StoreMisuse(`${what} holds control or half characters`)
  return text
}

/** Numbers before strings; strings by their bytes, as SQLite and the document database sort them (JS compares UTF-16). */
export function compareOrder(a: OrderValue, b: OrderValue): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1
  return typeof b === 'number' ? 1 : Buffer.compare(Buffer.from(a), Buffer.from(b))
}
