import { useState } from 'react'

/** The office takes so many at once. */
const most = 50

/** Which rows are ticked: what has left the list is no longer chosen. */
export function useChosen(there: readonly string[]) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const chosen = ticked.filter((one) => there.includes(one))
  const all = Math.min(most, there.length)
  return {
    chosen,
    all,
    toggle: (one: string) => setTicked(chosen.includes(one) ? chosen.filter((other) => other !== one) : chosen.length < most ? [...chosen, one] : chosen),
    toggleAll: () => setTicked(chosen.length === all ? [] : there.slice(0, most)),
    clear: () => setTicked([]),
  }
}
