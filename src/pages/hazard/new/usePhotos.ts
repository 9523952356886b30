import { useState } from 'react'
import { timeWords } from '@shared/domain/calendar'
import { now } from '@/device/clock'
import { keep, recall } from '@/device/storage'
import { dropPhoto, printPhotos, takePhotos, type Draft } from '@/outbox/drafts'
import { usePhotoAddresses } from '@/outbox/usePhotoAddresses'
import type { Writing } from './useDraft'

export const mostPhotos = 9
const markKey = 'watermark'

/** Photos of the draft: taken, retaken, moved, removed; at the end printed on. `placed` = the place as words for that; never a name. */
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
    const chosen = await takePhotos({ from, count })
    setBusy(false)
    setProblem(chosen.problem?.say ?? '')
    const taken = chosen.photos.map((photo) => ({ ...photo, taken: when }))
    const [first] = taken
    if (!first) return
    put((before) => ({
      ...before,
      photos: instead ? before.photos.map((photo) => (photo.id === instead ? first : photo)) : [...before.photos, ...taken].slice(0, mostPhotos),
    }))
  }
  /** Time and place on every photo, where that is wanted: the draft as it may go out. */
  const finish = async (now: Draft): Promise<Draft> => {
    if (!mark) return now
    const printed = await printPhotos(now, placed)
    put(() => printed)
    return printed
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
    problem,
    busy,
    finish,
    onMark: (on: boolean) => { keep(markKey, on); setMark(on) },
    onTake: (from: 'camera' | 'album', instead?: string) => void take(from, instead),
    onRemove: (id: string) => void remove(id),
    onMove: move,
  }
}
export type PhotosProps = ReturnType<typeof usePhotos>
