/** The keyboard through the list at a desk: next, before, into the case, choose. */
import { useEffect, useRef } from 'react'
import { onKey, reveal, stepInto } from '@/device/keys'

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

export interface ListKeys { readonly ids: readonly string[]; readonly openId: string; readonly onOpen: (id: string) => void; readonly onChoose: (id: string) => void; /** The element that Enter steps into. */ readonly into: string }

export function useListKeys(active: boolean, keys: ListKeys): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    if (!active) return undefined
    return onKey((key) => {
      const { ids, openId, onOpen, onChoose, into } = current.current
      const step = steps[key]
      if (step !== undefined) {
        const next = ids[Math.min(ids.length - 1, Math.max(0, ids.indexOf(openId) + step))]
        if (next === undefined) return false
        onOpen(next)
        reveal(`row-${next}`)
        stepInto(`row-${next}`)
        return true
      }
      if (key === 'x' && openId !== '') return onChoose(openId), true
      if (key === 'Enter' && openId !== '') return stepInto(into), true
      return false
    })
  }, [active])
}
