/** One entry and the moves on it. */
import { useState } from 'react'
import type { SupplementMoveName } from '@shared/domain/supplement'
import type { Input } from '@shared/contract/actions'
import { call } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { dropCopies, sendEvidence } from './evidence'
import type { Proof } from './words'

type Told = Input<'campaign.supplementMove'>
type Without<D> = D extends Told ? Omit<D, 'id' | 'version'> : never
/** As the form says it: photos are still on this phone. */
export type Move = Exclude<Without<Told>, { move: 'prove' }> | ({ readonly move: 'prove' } & Proof)

export function useSupplement(id: string) {
  const { shown, reload, replace } = useLoaded(id, () => call('campaign.supplementRead', { id }))
  const [move, setMove] = useState<SupplementMoveName | null>(null)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const view = shown.state === 'ready' ? shown.value : undefined

  const send = async (told: Move): Promise<boolean> => {
    if (!view) return false
    setBusy(true)
    setSaid('')
    const on = { id, version: view.version }
    const sent = async () => {
      if (told.move !== 'prove') return call('campaign.supplementMove', { ...told, ...on })
      const after = await call('campaign.supplementMove', { move: 'prove', link: told.link, photos: await sendEvidence(told.photos), ...on })
      await dropCopies(told.photos)
      return after
    }
    const done = await sent().then(
      (after) => { replace(after); setMove(null); return true },
      async (error: unknown) => { setSaid(failureOf(error).say); await reload(); return false },
    )
    setBusy(false)
    return done
  }
  return { shown, reload, view, move, choose: (next: SupplementMoveName | null) => { setMove(next); setSaid('') }, busy, said, send }
}
