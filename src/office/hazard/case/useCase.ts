/** One case with its photos' links and what this person may do to it. */
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { usePhotoLinks } from '@/api/usePhotoLinks'
import { useDecision } from './useDecision'

export function useCase(id: string, onDecided?: () => void) {
  const { shown, reload, replace } = useLoaded(id, () => call('hazard.case', { id }))
  const found = shown.state === 'ready' ? shown.value : undefined
  const photos = [...(found?.photos ?? []), ...(found?.afterPhotos ?? [])].filter((photo) => photo.state === 'clean')
  const { links, broken } = usePhotoLinks(photos.map((photo) => photo.id), 'view')
  const act = useDecision(found, (now) => {
    replace(now)
    onDecided?.()
  })
  return { shown, reload, links, broken, act }
}
