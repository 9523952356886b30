/** The 备案号 that stands on this office's posters, kept on this computer. */
import { useState } from 'react'
import { keep, recall } from '@/device/storage'

const kept = 'filing'

export function useFiling() {
  const [filing, setFiling] = useState(() => { const found = recall(kept); return typeof found === 'string' ? found : '' })
  return [filing, (next: string) => { setFiling(next); keep(kept, next) }] as const
}
