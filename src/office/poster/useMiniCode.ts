/** The mini-program code beside the plain one: a poster never waits for it (W-11). */
import { useState } from 'react'
import type { Input } from '@shared/contract/actions'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'

/** `none`: nothing to show, none here or still being asked for · `missed`: not to be had now, `again` may help · `refused`: WeChat gives none. */
export type MiniCode = { readonly state: 'none' | 'missed' | 'refused' } | { readonly state: 'made'; readonly url: string }

/** @param printed undefined where none may be printed: then nobody is asked. */
export function useMiniCode(printed: Input<'session.miniCode'> | undefined) {
  const { shown, reload } = useLoaded(JSON.stringify(printed ?? null), () => (printed ? call('session.miniCode', printed) : Promise.resolve({ state: 'none' as const })))
  const [broken, setBroken] = useState('')
  const found: MiniCode = shown.state === 'loading' ? { state: 'none' } : shown.state === 'ready' ? shown.value : { state: 'missed' }
  // A link opens for ten minutes: a picture that did not come in that time has no place on paper.
  const mini: MiniCode = found.state === 'made' && found.url === broken ? { state: 'missed' } : found
  return { mini, again: () => void reload(), onBroken: setBroken }
}
