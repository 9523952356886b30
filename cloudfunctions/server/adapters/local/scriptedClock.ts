import type { Clock } from '../../ports/clock'

/** A clock that moves only when it is told to: tests and the sample county (design decision 11). */
export interface ScriptedClock extends Clock {
  set(at: number): void
  advance(ms: number): void
}

export function scriptedClock(start: number): ScriptedClock {
  let at = start
  return {
    now: () => at,
    set: (next) => {
      at = next
    },
    advance: (ms) => {
      at += ms
    },
  }
}
