/** The three things a call waits for: an instance, the database, and one document that others write as well. */
import type { Agenda } from './agenda'
import type { Limits } from './limits'

/** Instances of one function: each serves one call at a time, more are started as calls come, at the pace the platform allows. */
export class Instances {
  private idle: number
  private started: number
  private nextStart = 0
  /** Milliseconds of work done by all of them. */
  busyMs = 0

  constructor(private readonly agenda: Agenda, private readonly limits: Limits['instances']) {
    this.started = limits.warm
    this.idle = limits.warm
  }
  get count(): number {
    return this.started
  }
  /** @returns false when the call is refused: none is idle and none may be started now. */
  take(begin: () => void): boolean {
    if (this.idle > 0) {
      this.idle -= 1
      begin()
      return true
    }
    const { most, perMinute, coldMs } = this.limits
    if (this.started >= most || this.agenda.now < this.nextStart) return false
    this.started += 1
    this.nextStart = Math.max(this.nextStart, this.agenda.now - 1_000) + 60_000 / perMinute
    this.agenda.after(coldMs, begin)
    return true
  }
  free(heldMs: number): void {
    this.idle += 1
    this.busyMs += heldMs
  }
}

/** A plan's operations a second: one line in order of arrival (M/D/1), and a trip there and back. */
export class Database {
  private freeAt = 0
  operations = 0

  constructor(private readonly agenda: Agenda, private readonly limits: Limits['database']) {}

  /** @returns false when the line is longer than anybody waits. */
  ask(answered: () => void): boolean {
    const { perSecond, patienceMs, roundTripMs } = this.limits
    const begins = Math.max(this.agenda.now, this.freeAt)
    if (begins - this.agenda.now > patienceMs) return false
    this.freeAt = begins + 1_000 / perSecond
    this.operations += 1
    this.agenda.after(this.freeAt - this.agenda.now + roundTripMs, answered)
    return true
  }
}

/** A document many calls change: the first writer holds it until its commit; a second one hears of the conflict at its write. */
export class HotDocument {
  private heldUntil = 0
  private changedAt = -1
  private freeAt = 0

  constructor(private readonly agenda: Agenda) {}

  /** @param since when the transaction's snapshot was taken */
  write(since: number, holdMs: number): 'held' | 'conflict' {
    const { now } = this.agenda
    if (now < this.heldUntil || this.changedAt > since) return 'conflict'
    this.heldUntil = now + holdMs
    this.changedAt = this.heldUntil
    return 'held'
  }
  /** One after the other; nobody conflicts, everybody waits. @returns ms until it is done. */
  increment(holdMs: number): number {
    this.freeAt = Math.max(this.agenda.now, this.freeAt) + holdMs
    return this.freeAt - this.agenda.now
  }
}
