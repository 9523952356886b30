/** How a plain value lies in a column, so that `=` alone compares it: null and the booleans are blobs, never NULL or 0/1. */
import type { Value } from '../../rules/values'
import type { SqlValue } from './engine'

const NULL = Uint8Array.of(0)
const FALSE = Uint8Array.of(1)
const TRUE = Uint8Array.of(2)

/** Sorts below every number and above every string: the open ends of a range. */
export const LOWEST: SqlValue = Number.NEGATIVE_INFINITY
export const HIGHEST: SqlValue = Uint8Array.of(255)

export function columnOf(value: Value): SqlValue {
  if (value === null) return NULL
  if (typeof value === 'boolean') return value ? TRUE : FALSE
  return value
}
