/** The stand-in's own clock: real time plus what a test has moved it ahead, so 30 seconds need not be waited for. */
export class StandInClock {
  #ahead = 0
  #listeners: (() => void)[] = []

  constructor(private readonly real: () => number) {}

  /** Milliseconds since 1970. */
  now(): number {
    return this.real() + this.#ahead
  }

  /** Moves the clock ahead by so many milliseconds; what has run out by then ends at once. */
  advance(ms: number): void {
    this.#ahead += ms
    for (const told of this.#listeners) told()
  }

  onAdvance(told: () => void): void {
    this.#listeners.push(told)
  }
}
