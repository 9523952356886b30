import type { StayAwake } from './devices'

/** Asked again each time the page is looked at: a browser takes the lock away when it is hidden. Old browsers have none. */
export const stayAwake: StayAwake = () => {
  const lock = 'wakeLock' in navigator ? navigator.wakeLock : undefined
  let held: { release(): Promise<void> } | undefined
  let ended = false
  const ask = () => {
    if (ended || document.visibilityState !== 'visible') return
    void lock?.request('screen').then((got) => {
      if (ended) void got.release()
      else held = got
    }, () => undefined)
  }
  ask()
  document.addEventListener('visibilitychange', ask)
  return () => {
    ended = true
    document.removeEventListener('visibilitychange', ask)
    void held?.release()
  }
}
