/** What can go wrong on the way, on demand: per action, collection and nth call, or drawn by a seeded chance. */
import type { Call } from './call'

export type Fault =
  /** Waits before the work. */
  | { kind: 'delay'; ms: number }
  /** DATABASE_TRANSACTION_CONFLICT without the work; an open transaction of the call is aborted. */
  | { kind: 'conflict' }
  /** Any code of the catalogue, without the work. */
  | { kind: 'error'; code: string; message?: string }
  /** An HTTP status with a JSON, an HTML or no body; `after` = the work was done. */
  | { kind: 'status'; status: number; body?: 'json' | 'html' | 'empty'; after?: boolean }
  /** The connection is cut before or after the work. */
  | { kind: 'cut'; when: 'before' | 'after' }
  /** The request arrives twice; the client sees the answer of one of them, by default the second. */
  | { kind: 'duplicate'; answer?: 'first' | 'second' }
  /** The work is done and the answer never comes: the SDK's timeout strikes. */
  | { kind: 'timeoutAfterCommit' }

export interface FaultRule {
  fault: Fault
  /** `database.commitTransaction`, `storage.put`, `storage.get` … */
  action?: string | RegExp
  collection?: string
  /** Only calls inside (true) or outside (false) transactions. */
  inTransaction?: boolean
  /** The first matching call that is struck, counted from 1; default 1. */
  nth?: number
  /** How many matching calls in a row; default 1, with a probability without end. */
  times?: number
  /** 0–1, drawn anew for each matching call. */
  probability?: number
}

/** mulberry32: small, seeded, the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

interface Armed extends FaultRule { seen: number; struck: number }

export class Faults {
  /** What has struck, in order. */
  readonly struck: { nth: number; action: string; fault: Fault }[] = []
  #rules: Armed[] = []
  #chance = seeded(1)

  /** The chances that follow are drawn from this seed. */
  seed(seed: number): void {
    this.#chance = seeded(seed)
  }

  /** @returns takes the rule away again. */
  add(rule: FaultRule): () => void {
    const armed: Armed = { ...rule, seen: 0, struck: 0 }
    this.#rules.push(armed)
    return () => { this.#rules = this.#rules.filter((one) => one !== armed) }
  }

  /** A schedule for a whole run: each matching call meets one of the faults with this probability. */
  schedule(seed: number, probability: number, faults: readonly Fault[], action: string | RegExp = /^database\./): void {
    this.seed(seed)
    for (const fault of faults) this.add({ fault, action, probability: probability / faults.length })
  }

  clear(): void {
    this.#rules = []
  }

  /** The faults of this call: any delays, and at most one other. */
  strike(call: Call): Fault[] {
    const chosen: Fault[] = []
    for (const rule of this.#rules) {
      if (!matches(rule, call) || (rule.fault.kind !== 'delay' && chosen.some((fault) => fault.kind !== 'delay'))) continue
      rule.seen += 1
      if (!this.#due(rule)) continue
      rule.struck += 1
      chosen.push(rule.fault)
      this.struck.push({ nth: call.nth, action: call.action, fault: rule.fault })
    }
    return chosen
  }

  #due({ seen, struck, nth = 1, times, probability }: Armed): boolean {
    if (seen < nth) return false
    if (probability === undefined) return struck < (times ?? 1)
    return struck < (times ?? Infinity) && this.#chance() < probability
  }
}

function matches({ action, collection, inTransaction }: FaultRule, call: Call): boolean {
  if (typeof action === 'string' ? action !== call.action : action && !action.test(call.action)) return false
  if (collection !== undefined && call.body.collectionName !== collection) return false
  return inTransaction === undefined || inTransaction === (call.body.transactionId !== undefined)
}
