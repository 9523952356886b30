/** Ids and randomness are handed in (design decision 10). */
export interface Ids {
  /** A new id, ordered by time within one writer (uuid v7). */
  next(): string
  /** `bytes` random bytes, fit for secrets. */
  random(bytes: number): Uint8Array
}
