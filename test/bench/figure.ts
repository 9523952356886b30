/** One row of the table and of the JSON file. */
import type { Ratio } from './rounds'

export interface Figure extends Ratio {
  /** P-id of performance.md where it has one. */
  readonly id: string
  /** What was divided by what. */
  readonly what: string
  /** The absolute numbers beside the ratio; they drift with the machine. */
  readonly seen: string
  /** What the ratio must keep to; absent = told for information. */
  readonly must?: Bound
  /** What it should reach; missing it fails nothing. */
  readonly aim?: Bound
}
export type Bound = { readonly atLeast: number } | { readonly atMost: number }
/** A figure that is measured once and has no spread. */
export const plain = (value: number): Ratio => ({ ratio: value, low: value, high: value })
const within = (ratio: number, bound: Bound): boolean => ('atLeast' in bound ? ratio >= bound.atLeast : ratio <= bound.atMost)
export const keeps = ({ ratio, must }: Figure): boolean => must === undefined || within(ratio, must)
export const round = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)))

const words = (bound: Bound): string => ('atLeast' in bound ? `≥ ${String(bound.atLeast)}` : `≤ ${String(bound.atMost)}`)
function verdict({ ratio, must, aim }: Figure): string {
  const told = must === undefined ? [] : [`${within(ratio, must) ? 'kept  ' : 'MISSED'} ${words(must)}`]
  return [...told, ...(aim === undefined ? [] : [`aim ${words(aim)}${within(ratio, aim) ? '' : ' missed'}`])].join(', ')
}
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [figure.id, String(round(figure.ratio)), `${String(round(figure.low))}–${String(round(figure.high))}`, verdict(figure), figure.what, figure.seen])
  const all = [['id', 'median', 'low–high', 'bound', 'what', 'seen here'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n')
}
export const asJson = (figures: readonly Figure[]): string =>
  JSON.stringify(Object.fromEntries(figures.map(({ id, ratio, low, high, what, seen }) => [id, { ratio: round(ratio), low: round(low), high: round(high), what, seen }])), null, 2)
