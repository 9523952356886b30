/** Time is handed in (design decision 10). */
export interface Clock {
  /** Epoch milliseconds, UTC. */
  now(): number
}
