import { useEffect, useRef, useState } from 'react'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { after } from '@/device/clock'
import { usePhotoLinks } from '@/api/usePhotoLinks'
import { useDecision } from './useDecision'

/** How long the office takes to clean a photo, ms: then the page looks again. */
const cleaning = 3_000

export interface CaseOptions {
  readonly onDecided?: () => void
  /** The move to begin with, if it is one that can be made. */
  readonly chosen?: string | undefined
}

/** One case with its photos' links and what this person may do to it. */
export function useCase(id: string, { onDecided, chosen }: CaseOptions = {}) {
  const { shown, reload, replace } = useLoaded(id, () => call('hazard.case', { id }))
  const found = shown.state === 'ready' ? shown.value : undefined
  const photos = [...(found?.photos ?? []), ...(found?.afterPhotos ?? [])].filter((photo) => photo.state === 'clean')
  const inCleaning = [...(found?.photos ?? []), ...(found?.afterPhotos ?? [])].some((photo) => photo.state === 'quarantined')
  const { links, broken, again } = usePhotoLinks(photos.map((photo) => photo.id), 'view')
  // A covered photo keeps its id and gets a new edition: the link at hand still shows what was covered.
  const editions = photos.map((photo) => photo.edition).join(' ')
  const shownEditions = useRef('')
  useEffect(() => {
    if (shownEditions.current !== '' && shownEditions.current !== editions) void again()
    shownEditions.current = editions
  }, [editions, again])
  const act = useDecision(found, (now) => {
    replace(now)
    onDecided?.()
  }, chosen)
  // Looks again until the photos are there, also past an answer that never came.
  const [looks, setLooks] = useState(0)
  useEffect(() => (inCleaning ? after(cleaning, () => void reload().finally(() => setLooks((before) => before + 1))) : undefined), [inCleaning, looks, reload])
  return { shown, reload, links, broken, act }
}
