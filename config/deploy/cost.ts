// What so many participants of one month cost: pure, from counted operations and a price list.
import type { Prices } from './prices'

/** One kind of thing people do, or that follows from it. */
export interface Use {
  readonly what: string
  /** How often in the month, for all participants together. */
  readonly times: number
  /** Invocations of a function each; 0 where it rides in the courier. */
  readonly calls: number
  readonly memoryMb: number
  readonly seconds: number
  readonly reads: number
  readonly writes: number
  /** Bytes that stay: documents, files. */
  readonly kept: { readonly database: number; readonly storage: number }
  /** Bytes that people fetch. */
  readonly fetched: number
}
export interface CostLine {
  readonly what: string
  readonly times: number
  readonly functions: number
  readonly database: number
  /** Keeping files and handing them out. */
  readonly files: number
  readonly total: number
}
const daysKept = 30
const gigabyte = 1024 ** 3

/** Yuan for one month; what is kept is counted for thirty days. */
export function costOf(use: Use, prices: Prices): CostLine {
  const { times, calls, memoryMb, seconds, reads, writes, kept, fetched } = use
  const functions = times * ((calls * prices.invocations) / 10_000 + (memoryMb / 1024) * seconds * prices.gigabyteSecond)
  const database = (times * (reads * prices.reads + writes * prices.writes)) / 10_000 + ((times * kept.database) / gigabyte) * prices.databaseDay * daysKept
  const files = ((times * kept.storage) / gigabyte) * prices.storageDay * daysKept + ((times * fetched) / gigabyte) * prices.traffic
  return { what: use.what, times, functions, database, files, total: functions + database + files }
}
export const sumOf = (lines: readonly CostLine[]): CostLine =>
  lines.reduce((sum, line) => ({ what: sum.what, times: 0, functions: sum.functions + line.functions, database: sum.database + line.database, files: sum.files + line.files, total: sum.total + line.total }), { what: 'together', times: 0, functions: 0, database: 0, files: 0, total: 0 })
