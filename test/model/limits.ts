/**
 * What the cloud allows, as parameters with their source: plans change and its pages disagree, so nothing here is a constant of
 * the product. [doc] = the platform's page, [plan] = what is bought, [?] = a guess that only a real environment can mend.
 */
export interface Limits {
  readonly instances: {
    /** Per function; over it calls are refused [doc: docs.cloudbase.net/cloud-function/how-works, 1,000]. */
    readonly most: number
    /** How many may be started a minute [doc: docs.cloudbase.net/practices/scf-preset-concurrency, 500 for a person, 1,000 for an enterprise]. */
    readonly perMinute: number
    /** Ready when the load begins: the floor the owner keeps warm [plan]. */
    readonly warm: number
    /** Platform's part and our own require together [?]; our own part is P15. */
    readonly coldMs: number
  }
  /** The function's own work for one call, besides waiting for the database [?; 120 ms a whole call is what performance.md 5 computes with]. */
  readonly ownMs: number
  readonly database: {
    /** One question and its answer inside the cloud [?]. */
    readonly roundTripMs: number
    /** Operations a second of the bought plan [plan; old free tier 30; the others say connections, not rates]. */
    readonly perSecond: number
    /** Longer than this nobody waits: EXCEED_REQUEST_LIMIT or the function's own end. */
    readonly patienceMs: number
  }
  /** How long a transaction holds the document it wrote, until its commit is through [?]. */
  readonly commitMs: number
  /** How long a single $inc holds its document [?]. */
  readonly incrementMs: number
}

/** performance.md 6.1: the parameters that the contention table was computed with; instances without end. */
export const contentionLimits: Limits = {
  instances: { most: Infinity, perMinute: Infinity, warm: Infinity, coldMs: 0 },
  ownMs: 0,
  // The paper counts its 4,000 writes a second alone; every operation counts here, about three of them a write.
  database: { roundTripMs: 4, perSecond: 12_000, patienceMs: 10_000 },
  commitMs: 20,
  incrementMs: 1.5,
}

/** A paid environment as its pages describe it, on the day of the platform.md and cloudbase.md papers; the database rate is the guess to check first. */
export const paidPlan: Limits = {
  instances: { most: 1_000, perMinute: 500, warm: 10, coldMs: 600 },
  ownMs: 20,
  database: { roundTripMs: 8, perSecond: 4_000, patienceMs: 5_000 },
  commitMs: 20,
  incrementMs: 1.5,
}
