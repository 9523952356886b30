import { useState } from 'react'
import { takePhotos } from '@/outbox/drafts'
import type { KeptPhoto } from '@/outbox/outbox'
import { usePhotoAddresses } from '@/outbox/usePhotoAddresses'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { PhotoStrip } from '@/components/PhotoStrip'

const mostPhotos = 9
const mostWords = 300

/** More words and photos for a report that is under way. */
export function Supplement({ problem, busy, onSend }: { problem: string; busy: boolean; onSend: (words: string, photos: readonly KeptPhoto[]) => void }) {
  const [words, setWords] = useState('')
  const [photos, setPhotos] = useState<readonly KeptPhoto[]>([])
  const [say, setSay] = useState('')
  const addresses = usePhotoAddresses(photos.map((photo) => photo.localPath))
  const take = async () => {
    const taken = await takePhotos({ from: 'both', count: mostPhotos - photos.length })
    setSay(taken.problem?.say ?? '')
    setPhotos((before) => [...before, ...taken.photos])
  }
  const wrong = problem || say
  return (
    <>
      <Field label='补充说明' multiline value={words} onInput={setWords} maxLength={mostWords} placeholder='例如：通道又被占用了' {...(wrong && { problem: wrong })} />
      <PhotoStrip
        photos={photos.map((photo, index) => ({ id: photo.id, url: addresses[photo.localPath] ?? null, label: `补充照片 ${index + 1}`, say: '正在打开' }))}
        addLabel={photos.length === 0 ? '加照片' : '再加一张'} {...(photos.length < mostPhotos && { onAdd: () => void take() })}
        onRemove={(id) => setPhotos((before) => before.filter((photo) => photo.id !== id))}
      />
      <BigButton icon='sending' label='送出补充' busy={busy} disabled={words.trim() === ''} onTap={() => onSend(words.trim(), photos)} />
    </>
  )
}
