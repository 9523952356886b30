/** The month of 10,000 participants, in counted operations; what people do is the assumption to argue about. */
import { costOf, sumOf, type Use } from '../../config/deploy/cost'
import { listPrices, type Prices } from '../../config/deploy/prices'
import { functions } from '../../config/functions'
import type { Counts } from './counts'
import { paidPlan } from './limits'
import type { Operation } from './operations/counted'
import { how } from './operations/counted'

const kilobyte = 1024
const memoryOf = (name: string): number => functions.find((one) => one.name === name)?.memory ?? 256

/** Begin and commit are charged as nothing; unknown, and the cheaper guess would be none. */
const split = (operations: readonly Operation[]) => ({ reads: how(operations, 'read'), writes: how(operations, 'write') })

export function month({ actions, courier, fold }: Counts): readonly Use[] {
  const door = (name: string, times: number, what: string, more: Partial<Use> = {}): Use => {
    const cost = actions.find((one) => one.name === name)
    if (!cost) throw new Error(`nobody counted ${name}`)
    // Nobody is remembered: the dearer case.
    const { reads, writes } = split(cost.operations)
    const seconds = (paidPlan.ownMs + cost.cold * paidPlan.database.roundTripMs) / 1_000
    return { what, times, calls: 1, memoryMb: memoryOf(name.split('.')[0] ?? ''), seconds, reads: reads + cost.cold - cost.warm, writes, kept: { database: kilobyte, storage: 0 }, fetched: 0, ...more }
  }
  const riding = (what: string, times: number, operations: number, writes: number): Use =>
    ({ what, times, calls: 0, memoryMb: memoryOf('courier'), seconds: (operations * paidPlan.database.roundTripMs) / 1_000, reads: operations - writes, writes, kept: { database: kilobyte, storage: 0 }, fetched: 0 })
  const rounds = 4 * 60 * 24 * 30
  return [
    door('session.checkIn', 20_000, '2 check-ins each'),
    door('account.me', 100_000, 'the mini-program opened 10 times each'),
    door('hazard.submit', 500, '1 report from every 20th', { kept: { database: 20 * kilobyte, storage: 0 } }),
    { what: 'its 3 photos: sent, cleaned, kept, each seen 4 times', times: 1_500, calls: 3, memoryMb: memoryOf('courier'), seconds: 2, reads: 20, writes: 8, kept: { database: 2 * kilobyte, storage: 400 * kilobyte }, fetched: 4 * 250 * kilobyte },
    door('board.hazardBars', 3_000, 'boards read 100 times a day', { kept: { database: 0, storage: 0 } }),
    riding('figures: a row folded', 20_500, fold.fresh.operationsPerRow, fold.fresh.writesPerRow),
    riding('reports told', 500, courier.perReport, courier.perReport / 3),
    riding('audit rows sealed', 2_000, courier.perAuditRow, 2),
    { what: 'the courier awake every 15 seconds, nothing to do', times: rounds, calls: 1, memoryMb: memoryOf('courier'), seconds: (paidPlan.ownMs + courier.idle.trips * paidPlan.database.roundTripMs) / 1_000, reads: courier.idle.reads, writes: courier.idle.writes, kept: { database: 0, storage: 0 }, fetched: 0 },
  ]
}

const yuan = (value: number): string => value.toFixed(2)
export function cost(counts: Counts, prices: Prices = listPrices): string {
  const lines = month(counts).map((use) => costOf(use, prices))
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const head = ['a month of 10,000 participants', 'times', 'functions', 'database', 'files', 'yuan']
  return [
    row(head), row(head.map(() => '---')),
    ...lines.map(({ what, times, functions: run, database, files, total }) => row([what, times.toLocaleString('en-US'), yuan(run), yuan(database), yuan(files), yuan(total)])),
    ...[sumOf(lines)].map(({ functions: run, database, files, total }) => row(['**together**', '', yuan(run), yuan(database), yuan(files), `**${yuan(total)}**`])),
  ].join('\n')
}
