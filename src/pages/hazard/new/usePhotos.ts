import { useState } from 'react'
import { timeWords } from '@shared/domain/calendar'
import { now } from '@/device/clock'
import { keep, recall } from '@/device/storage'
import { dropPhoto, takePhotos } from '@/outbox/drafts'
import { usePhotoAddresses } from '@/outbox/usePhotoAddresses'
import type { Writing } from './useDraft'

export const mostPhotos = 9
const markKey = 'watermark'

/** Photos of the draft: taken, retaken, moved, removed. `placed` = the place as words for the watermark; never a name. */
export function usePhotos(writing: Writing, placed: string) {
  const { draft, put } = writing
  const photos = draft?.photos ?? []
  const addresses = usePhotoAddresses(photos.map((photo) => photo.localPath))
  const [mark, setMark] = useState(recall(markKey) !== false)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  const take = async (from: 'camera' | 'album', instead?: string) => {
    setProblem('')
    setBusy(true)
    const count = instead ? 1 : from === 'camera' ? 1 : mostPhotos - photos.length
    // When an album's picture was taken, nobody here knows.
    const when = from === 'album' ? `${timeWords(now())} 从相册选取` : timeWords(now())
    const taken = await takePhotos({ from, count, ...(mark && { watermark: [when, placed].filter(Boolean) }) })
    setBusy(false)
    setProblem(taken.problem?.say ?? '')
    const [first] = taken.photos
    if (!first) return
    put((before) => ({
      ...before,
      photos: instead ? before.photos.map((photo) => (photo.id === instead ? first : photo)) : [...before.photos, ...taken.photos].slice(0, mostPhotos),
    }))
  }
  const remove = async (id: string) => {
    if (!draft) return
    const { photos: left } = await dropPhoto(draft, id)
    put((before) => ({ ...before, photos: left }))
  }
  const move = (id: string, by: -1 | 1) => put((before) => {
    const from = before.photos.findIndex((photo) => photo.id === id)
    const order = [...before.photos]
    const [photo] = order.splice(from, 1)
    if (photo) order.splice(from + by, 0, photo)
    return { ...before, photos: order }
  })
  return {
    strip: photos.map((photo, index) => ({ id: photo.id, url: addresses[photo.localPath] ?? null, label: `照片 ${index + 1}`, say: '正在打开' })),
    room: mostPhotos - photos.length,
    mark,
    placed: placed !== '',
    problem,
    busy,
    onMark: (on: boolean) => { keep(markKey, on); setMark(on) },
    onTake: (from: 'camera' | 'album', instead?: string) => void take(from, instead),
    onRemove: (id: string) => void remove(id),
    onMove: move,
  }
}
export type PhotosProps = ReturnType<typeof usePhotos>
