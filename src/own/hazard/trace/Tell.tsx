import { useState } from 'react'
import { Text } from '@tarojs/components'
import { takePhotos } from '@/outbox/drafts'
import type { KeptPhoto } from '@/outbox/outbox'
import { usePhotoAddresses } from '@/outbox/usePhotoAddresses'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { PhotoStrip } from '@/components/PhotoStrip'
import styles from './index.module.scss'

const mostPhotos = 9
const mostWords = 300

/** What the reporter has written and not sent; it stays when the sheet is closed. */
export interface Told { readonly words: string; readonly photos: readonly KeptPhoto[] }
export const untold: Told = { words: '', photos: [] }

const ways = {
  supplement: { say: '补充的内容会给承办单位看，不显示您的姓名。', label: '补充说明', hint: '例如：通道又被占用了', photo: '补充照片', send: '送出补充', least: 1 },
  reopen: { say: '说明哪里还没有整改，最好在原处再拍一张。承办单位会重新办理，期限重新计算。', label: '哪里没有整改', hint: '例如：纸箱又堆回来了', photo: '现在的照片', send: '重新打开', least: 2 },
} as const
export type Way = keyof typeof ways

export interface TellProps { way: Way; told: Told; problem: string; busy: boolean; onChange: (told: Told) => void; onSend: () => void }

/** Words and photos of the reporter for a case: more of them, or that it was not mended. */
export function Tell({ way, told, problem, busy, onChange, onSend }: TellProps) {
  const [say, setSay] = useState('')
  const { words, photos } = told
  const text = ways[way]
  const addresses = usePhotoAddresses(photos.map((photo) => photo.localPath))
  const take = async () => {
    const taken = await takePhotos({ from: 'both', count: mostPhotos - photos.length })
    setSay(taken.problem?.say ?? '')
    onChange({ ...told, photos: [...photos, ...taken.photos] })
  }
  const wrong = problem || say
  return (
    <>
      <Text className={styles.why}>{text.say}</Text>
      <Field label={text.label} multiline value={words} onInput={(next) => onChange({ ...told, words: next })} maxLength={mostWords} placeholder={text.hint} {...(wrong && { problem: wrong })} />
      <PhotoStrip
        photos={photos.map((photo, index) => ({ id: photo.id, url: addresses[photo.localPath] ?? null, label: `${text.photo} ${index + 1}`, say: '正在打开' }))}
        addLabel={photos.length === 0 ? '加照片' : '再加一张'} {...(photos.length < mostPhotos && { onAdd: () => void take() })}
        onRemove={(id) => onChange({ ...told, photos: photos.filter((photo) => photo.id !== id) })}
      />
      <BigButton icon='sending' label={text.send} busy={busy} disabled={words.trim().length < text.least} onTap={onSend} />
    </>
  )
}
