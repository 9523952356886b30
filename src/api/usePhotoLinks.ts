/** Links to photos last ten minutes at most (design decision 9): asked for in batches, and again when one no longer opens. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from './client'
import { after, now } from '@/device/clock'

export interface PhotoLink { readonly id: string; readonly url: string | null; readonly state: string }
export type PhotoSize = 'thumb' | 'view'
type Links = Readonly<Record<string, PhotoLink>>

const batch = 50
/** A photo that still does not open is asked for again only after this (ms): no loop on a broken one. */
const patience = 20_000
/** An office that did not answer is asked once more after this (ms): no photo stays unopened for one lost request. */
const pause = 5_000

const batches = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / batch) }, (_, i) => ids.slice(i * batch, (i + 1) * batch))

/** Links by photo id; `broken(id)` is told by an image that did not load, `again()` renews all before one is opened large. A receipt code opens the photos of its own case. */
export function usePhotoLinks(ids: readonly string[], size: PhotoSize, receipt?: string) {
  const [links, setLinks] = useState<Links>({})
  const [missed, setMissed] = useState(0)
  const asked = useRef(new Map<string, number>())

  const ask = useCallback(async (wanted: readonly string[]) => {
    for (const part of batches(wanted)) {
      part.forEach((id) => asked.current.set(id, now()))
      // Without its link a photo keeps its place and its word; the page works without it.
      const answer = await call('photo.link', { ids: part, size, ...(receipt !== undefined && { receipt }) }).catch(() => null)
      if (!answer) {
        part.forEach((id) => asked.current.delete(id))
        setMissed((before) => before + 1)
        return
      }
      setLinks((before) => ({ ...before, ...Object.fromEntries(answer.links.map((link) => [link.id, link])) }))
    }
  }, [size, receipt])

  const key = ids.join(' ')
  const askRest = useCallback(() => void ask(key.split(' ').filter((id) => id !== '' && !asked.current.has(id))), [ask, key])
  useEffect(askRest, [askRest])
  useEffect(() => (missed > 0 ? after(pause, askRest) : undefined), [missed, askRest])

  const broken = useCallback((id: string) => {
    if (now() - (asked.current.get(id) ?? 0) > patience) void ask([id])
  }, [ask])
  const again = useCallback(() => ask(key.split(' ').filter(Boolean)), [ask, key])
  return { links, broken, again }
}
