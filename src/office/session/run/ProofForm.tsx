import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { failureOf } from '@/api/useLoaded'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { PhotoStrip } from '@/components/PhotoStrip'
import { takePhotos } from '@/outbox/drafts'
import type { KeptPhoto } from '@/outbox/outbox'
import { usePhotoAddresses } from '@/outbox/usePhotoAddresses'
import { useProofs } from '@/outbox/useProofs'
import { useKept } from '../useKept'
import styles from './index.module.scss'

export interface ProofFormProps { id: string; /** It lies on the phone and goes out by itself. */ onDone: (say: string) => void; onCancel?: () => void }
const kinds = { photo: '照片', paper: '纸质名单', witness: '第二人证明' } as const
type Kind = keyof typeof kinds
const options = (Object.keys(kinds) as Kind[]).map((value) => ({ value, label: kinds[value] }))
const mostPhotos = 9
const says: Readonly<Record<Exclude<Kind, 'photo'>, { label: string; hint: string; least: number; placeholder: string }>> = {
  paper: { label: '名单放在哪里', hint: '纸质名单留在本单位备查；一页班前会记录本可以证明同一系列的多场。', least: 2, placeholder: '例如：安全科档案柜，6月班前会记录本第 12 页' },
  witness: { label: '您看到了什么', hint: '由组织这一场以外的另一个人写一句，写明您亲眼看到的。', least: 4, placeholder: '例如：我在现场，看到一百多人在广场集合点名' },
}

/** Any one proof: a photo, where the paper list is kept, or a second person's sentence. */
export function ProofForm({ id, onDone, onCancel }: ProofFormProps) {
  const { prove } = useProofs(id)
  const [kind, setKind] = useState<Kind>('photo')
  const [words, setWords, forgetWords] = useKept(`${id} proof`, '')
  const [photos, setPhotos] = useState<readonly KeptPhoto[]>([])
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const addresses = usePhotoAddresses(photos.map(({ localPath }) => localPath))
  const add = async () => {
    const taken = await takePhotos({ from: 'both', count: mostPhotos - photos.length })
    setSaid(taken.problem?.say ?? '')
    if (taken.photos.length > 0) setPhotos([...photos, ...taken.photos])
  }
  const send = async () => {
    if (kind === 'photo' && photos.length === 0) return setSaid('请先拍一张现场照片。')
    if (kind !== 'photo' && words.trim().length < says[kind].least) return setSaid(`请写明，至少${says[kind].least === 2 ? '两' : '四'}个字。`)
    setBusy(true)
    setSaid('')
    await (kind === 'photo' ? prove({ kind }, photos) : prove({ kind, words: words.trim() }, [])).then(
      () => { if (kind !== 'photo') forgetWords(); onDone('证明已保存在手机里，有信号就自动送出。') },
      (error: unknown) => setSaid(failureOf(error).say),
    )
    setBusy(false)
  }
  return (
    <View className={styles.moveForm}>
      <Chips label='用什么证明' options={options} value={kind} onChange={(value) => { if (value !== '') { setKind(value); setSaid('') } }} />
      {kind === 'photo'
        ? <PhotoStrip photos={photos.map((photo, n) => ({ id: photo.id, localPath: addresses[photo.localPath] ?? '', label: `现场照片 ${String(n + 1)}` }))} addLabel={photos.length === 0 ? '拍现场照片' : '再拍一张'} {...(photos.length < mostPhotos && { onAdd: () => void add() })} onRemove={(photo) => setPhotos(photos.filter((one) => one.id !== photo))} />
        : <><Field label={says[kind].label} multiline value={words} maxLength={kind === 'paper' ? 200 : 300} placeholder={says[kind].placeholder} onInput={setWords} /><Text className={styles.hint}>{says[kind].hint}</Text></>}
      {said !== '' && <Text className={styles.problem} role='alert'>{said}</Text>}
      <View className={styles.pair}>
        {onCancel && <BigButton tone='plain' label='先不' disabled={busy} onTap={onCancel} />}
        <BigButton label='提交证明' busy={busy} onTap={() => void send()} />
      </View>
    </View>
  )
}
