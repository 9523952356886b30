import { useEffect, useState } from 'react'
import { after } from '@/device/clock'

/** ms: whoever holds a key down does not ask the office for each row that passes. */
const pause = 150

/** The value once it has stood still; the first one at once. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (value === settled) return undefined
    if (settled === '') return setSettled(value)
    return after(pause, () => setSettled(value))
  }, [value, settled])
  return settled
}
