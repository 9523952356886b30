/** The courier of one machine: wakes right after a commit with events, looks around by itself every few seconds, runs due jobs. */
import type { LocalOffice } from '../compose'
import { runCourier } from '../../courier/index'

export interface Courier {
  /** Ends after the round that is under way. */
  stop(): Promise<void>
}
const restless = 5_000

export function startCourier(office: LocalOffice): Courier {
  let stopped = false
  let woken = false
  let round: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let lookedAround = Number.NEGATIVE_INFINITY

  const rounds = async (): Promise<void> => {
    do {
      woken = false
      const why = performance.now() - lookedAround >= restless ? 'timer' : 'wake'
      if (why === 'timer') lookedAround = performance.now()
      await runCourier(office, why)
    } while (woken && !stopped)
  }
  const begin = (): void => {
    woken = true
    if (stopped || round) return
    clearTimeout(timer)
    round = rounds().finally(() => {
      round = undefined
      if (stopped) return
      timer = setTimeout(begin, restless)
      timer.unref()
    })
  }
  // A commit that wakes while a round runs is served by the next one; a turn later lets the answer leave first.
  office.onEvent(() => { setImmediate(begin) })
  begin()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await round
    },
  }
}
