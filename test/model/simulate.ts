/** One function, one database, calls that come by themselves: what is done, what is refused, what is lost, and how long it took. */
import { seededRandom } from '../soak/random'
import { Agenda } from './agenda'
import type { Limits } from './limits'
import { percentile } from './percentile'
import { Database, HotDocument, Instances } from './resources'

/** How an action counts: by a row of its own, or by changing a counter that everybody changes. */
export type Counting =
  | { readonly by: 'row' }
  | { readonly by: 'transaction'; readonly shards: number; readonly tries: number }
  | { readonly by: 'increment'; readonly shards: number }

export interface Scenario {
  readonly seed: number
  readonly limits: Limits
  readonly counting: Counting
  /** Calls a second at each moment, and the highest of them. */
  readonly rate: (second: number) => number
  readonly peak: number
  readonly seconds: number
  /** Operations of one action on the database, besides the counter; counted from the adapters. */
  readonly operations: number
  /** The phone's waits before it sends again, ms; none = a refused call is lost. */
  readonly resend: readonly number[]
}
export interface Outcome {
  readonly calls: number
  readonly done: number
  /** Never done: the function gave up, or was refused, and nobody sent it again. */
  readonly lost: number
  /** Answered `later` by the platform: no instance, or the database's line too long. */
  readonly refusals: number
  /** Tries at the counter for each call that reached it. */
  readonly attempts: number
  /** From the first sending to done, ms. */
  readonly mean: number
  readonly p50: number
  readonly p99: number
  /** Share of all calls that were done within ten seconds of their first sending. */
  readonly within10s: number
  readonly instances: number
  /** Share of their time that the instances worked. */
  readonly utilisation: number
  readonly operationsPerSecond: number
}

const firstBackoffMs = 20

export function simulate(scenario: Scenario): Outcome {
  const { limits, counting, operations } = scenario
  const random = seededRandom(scenario.seed)
  const agenda = new Agenda()
  const instances = new Instances(agenda, limits.instances)
  const database = new Database(agenda, limits.database)
  const documents = Array.from({ length: counting.by === 'row' ? 0 : counting.shards }, () => new HotDocument(agenda))
  const document = (): HotDocument => documents[Math.floor(random() * documents.length)] as HotDocument
  const took: number[] = []
  const seen = { calls: 0, lost: 0, refusals: 0, attempts: 0, counted: 0 }

  /** Trip after trip; the first one refused ends the call. */
  function ask(times: number, then: () => void, refused: () => void): void {
    if (times === 0) then()
    else if (!database.ask(() => { ask(times - 1, then, refused) })) refused()
  }

  function count(done: () => void, failed: () => void, refused: () => void, tried = 1): void {
    seen.attempts += 1
    if (counting.by === 'row') return ask(1, done, refused)
    const one = document()
    if (counting.by === 'increment') return ask(1, () => { agenda.after(one.increment(limits.incrementMs), done) }, refused)
    // Begin and read are one look at the database: the snapshot is taken when the read is answered.
    return ask(1, () => {
      const since = agenda.now
      ask(1, () => {
        if (one.write(since, limits.commitMs) === 'held') agenda.after(limits.commitMs, done)
        else if (tried >= counting.tries) failed()
        else agenda.after(random() * firstBackoffMs * 2 ** tried, () => { count(done, failed, refused, tried + 1) })
      }, refused)
    }, refused)
  }

  function send(first: number, sent: number): void {
    const again = (): void => {
      const wait = scenario.resend[Math.min(sent, scenario.resend.length - 1)]
      if (wait === undefined) seen.lost += 1
      else agenda.after(wait * (1 + random() / 4), () => { send(first, sent + 1) })
    }
    const begin = (): void => {
      const began = agenda.now
      const leave = (): void => { instances.free(agenda.now - began) }
      const refused = (): void => { leave(); seen.refusals += 1; again() }
      const failed = (): void => { leave(); again() }
      agenda.after(limits.ownMs, () => {
        ask(operations, () => {
          seen.counted += 1
          count(() => { leave(); took.push(agenda.now - first) }, failed, refused)
        }, refused)
      })
    }
    if (!instances.take(begin)) {
      seen.refusals += 1
      again()
    }
  }

  const highest = scenario.peak
  const arrive = (): void => {
    const gap = (-Math.log(1 - random()) / highest) * 1_000
    if (agenda.now + gap >= scenario.seconds * 1_000) return
    agenda.after(gap, () => {
      // Thinning: a Poisson stream of the highest rate, of which each moment keeps its own share.
      if (random() * highest < scenario.rate(agenda.now / 1_000)) {
        seen.calls += 1
        send(agenda.now, 0)
      }
      arrive()
    })
  }
  arrive()
  agenda.run()

  took.sort((one, other) => one - other)
  return {
    calls: seen.calls,
    done: took.length,
    lost: seen.lost,
    refusals: seen.refusals,
    attempts: seen.counted === 0 ? 0 : seen.attempts / seen.counted,
    mean: took.reduce((sum, ms) => sum + ms, 0) / took.length,
    p50: percentile(took, 0.5),
    p99: percentile(took, 0.99),
    within10s: seen.calls === 0 ? 1 : took.filter((ms) => ms <= 10_000).length / seen.calls,
    instances: instances.count,
    utilisation: instances.busyMs / (instances.count * scenario.seconds * 1_000),
    operationsPerSecond: database.operations / scenario.seconds,
  }
}
