/** The tables of docs/model.md, each by its name. Those that need no simulation are cheap and a test compares them with the page. */
import { FOLD_LANES } from '@office/records/foldBuckets'
import { cost } from './cost'
import { checkInOperations } from './counts'
import type { Counts } from './counts'
import { deployedCourier } from './courier'
import type { Day } from './days'
import { aim, cityHour, lastEvening, quizEvening } from './days'
import { foldDay, standstill, sustained } from './fold'
import type { Limits } from './limits'
import { contentionLimits, paidPlan } from './limits'
import type { Counting, Outcome } from './simulate'
import { simulate } from './simulate'

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`
const seconds = (ms: number): string => (!Number.isFinite(ms) ? 'never' : ms < 1_000 ? `${ms.toFixed(0)} ms` : `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`)
const number = (value: number): string => Math.floor(value).toLocaleString('en-US')

export function operations({ actions, identity, courier, fold }: Counts): string {
  return table(['what', 'operations', 'of them writes', 'on an instance that has not seen the person'], [
    ['one row of the ledger (P12)', '1', '1', '1'],
    ['knowing who asks in wx.cloud', String(identity.warm), '0', String(identity.cold)],
    ...actions.map(({ name, warm, writes, cold }) => [`\`${name}\` at its door`, String(warm), String(writes), String(cold)]),
    ['courier, for each report it tells people of', courier.perReport.toFixed(1), '', ''],
    ['courier, for each audit row it seals', courier.perAuditRow.toFixed(1), '', ''],
    ['courier, a round with nothing to do, at its best', String(courier.idle.least), '0', ''],
    ['the same in the mean of a day, its jobs with it', courier.idle.trips.toFixed(1), courier.idle.writes.toFixed(1), ''],
    ['fold, for each row of somebody new (P13)', fold.fresh.operationsPerRow.toFixed(1), fold.fresh.writesPerRow.toFixed(1), ''],
    ['fold, for each row of somebody known', fold.known.operationsPerRow.toFixed(1), fold.known.writesPerRow.toFixed(1), ''],
  ])
}

/** Where each part gives way, for a check-in of so many operations. */
export function bends(counts: Counts): string {
  const plans: readonly (readonly [string, Limits])[] = [30, 300, 4_000].map((perSecond) => [`${number(perSecond)} operations/s`, { ...paidPlan, database: { ...paidPlan.database, perSecond } }])
  const kinds = [['1 write alone', 1], ['on an instance that knows him', checkInOperations(counts, false)], ['on one that does not', checkInOperations(counts, true)]] as const
  return table(['a check-in', 'operations', 'an instance holds it', ...plans.map(([name]) => `database of ${name}`), '1,000 instances'], kinds.map(([name, many]) => {
    const heldMs = paidPlan.ownMs + many * paidPlan.database.roundTripMs
    return [name, String(many), `${String(heldMs)} ms`, ...plans.map(([, { database }]) => `${number(database.perSecond / many)}/s`), `${number((paidPlan.instances.most * 1_000) / heldMs)}/s`]
  }))
}

const rates = [5, 28, 100, 280, 390, 3_000]
const widths = [1, FOLD_LANES, 4 * FOLD_LANES]
export function foldLag(counts: Counts): string {
  return table(['rows a second, ten minutes long', 'one trip at a time', `${String(FOLD_LANES)} at once (this house)`, `${String(4 * FOLD_LANES)} at once`], [
    ...rates.map((perSecond) => [number(perSecond), ...widths.map((lanes) => seconds(foldDay(deployedCourier(counts, paidPlan, lanes), () => perSecond, 600).worstLagMs))]),
    ['the city hour', ...widths.map((lanes) => seconds(foldDay(deployedCourier(counts, paidPlan, lanes), cityHour.rate, cityHour.seconds).worstLagMs))],
    ['**keeps up for ever with**', ...widths.map((lanes) => `${number(sustained(deployedCourier(counts, paidPlan, lanes)))}/s`)],
    ['**stands still above**', ...widths.map((lanes) => `${number(standstill(deployedCourier(counts, paidPlan, lanes)))}/s`)],
  ])
}

/** What the courier can carry, one after another and four at a time as deliver.ts does. */
export function courierBends({ courier }: Counts): string {
  const perSecond = (operations: number, width: number): string => `${((1_000 * width) / (operations * paidPlan.database.roundTripMs)).toFixed(0)}/s`
  return table(['the courier', 'operations each', 'at once', 'keeps up with'], [
    ['reports told', courier.perReport.toFixed(1), '4', perSecond(courier.perReport, 4)],
    ['audit rows sealed', courier.perAuditRow.toFixed(1), '1', perSecond(courier.perAuditRow, 1)],
  ])
}

const strategies: readonly (readonly [string, Counting])[] = [
  ['counter in the transaction, platform’s 3 tries', { by: 'transaction', shards: 1, tries: 3 }],
  ['the same, 8 tries', { by: 'transaction', shards: 1, tries: 8 }],
  ['16 counters, 8 tries', { by: 'transaction', shards: 16, tries: 8 }],
  ['256 counters, 8 tries', { by: 'transaction', shards: 256, tries: 8 }],
  ['$inc outside a transaction, 1 document', { by: 'increment', shards: 1 }],
  ['**a row of its own** (this house)', { by: 'row' }],
]
const contend = (counting: Counting, perSecond: number, long: number): Outcome =>
  simulate({ seed: 20, limits: contentionLimits, counting, rate: () => perSecond, peak: perSecond, seconds: long, operations: 0, resend: [] })
export const lostAt = (counting: Counting, perSecond: number): number => 1 - contend(counting, perSecond, 10).within10s

export function contention(): string {
  return table(['counting', ...[28, 100, 280, 700, 3_000].map((perSecond) => `${number(perSecond)}/s`)], strategies.map(([name, counting]) => [
    name,
    ...[28, 100, 280, 700, 3_000].map((perSecond) => {
      const { within10s, attempts, p99 } = contend(counting, perSecond, 20)
      return `${percent(1 - within10s)}, ${attempts.toFixed(1)}×, ${seconds(p99)}`
    }),
  ]))
}

/** src/outbox/item.ts: the phone's own waits. */
const phoneWaits = [5_000, 15_000, 60_000, 300_000, 900_000, 1_800_000]
export function days(counts: Counts): string {
  const plans: readonly (readonly [string, Limits])[] = [
    ['4,000 operations/s, 10 instances warm', paidPlan],
    ['the same, 300 warm', { ...paidPlan, instances: { ...paidPlan.instances, warm: 300 } }],
    ['20,000 operations/s, 300 warm', { ...paidPlan, instances: { ...paidPlan.instances, warm: 300 }, database: { ...paidPlan.database, perSecond: 20_000 } }],
  ]
  const rows = ([cityHour, quizEvening, lastEvening, aim] as readonly Day[]).flatMap((day) => plans.map(([plan, limits]) => {
    const outcome = simulate({ seed: 4, limits, counting: { by: 'row' }, rate: day.rate, peak: day.peak, seconds: day.seconds, operations: checkInOperations(counts, true) - 1, resend: phoneWaits })
    return [day.name, plan, number(outcome.calls), number(outcome.lost), percent(outcome.refusals / outcome.calls), percent(outcome.within10s), seconds(outcome.p50), seconds(outcome.p99), number(outcome.instances)]
  }))
  return table(['day', 'plan', 'calls', 'lost', 'refused at first', 'done in 10 s', 'p50', 'p99', 'instances'], rows)
}

/** By name: what needs no simulation, and what takes minutes. */
export const cheap = { operations, bends, foldLag, courierBends, cost: (counts: Counts) => cost(counts) } as const
export const simulated = { contention: () => contention(), days } as const
