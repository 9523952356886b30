import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Field } from '@/components/Field'
import { PhotoStrip } from '@/components/PhotoStrip'
import { takePhotos } from '@/outbox/drafts'
import { usePhotoAddresses } from '@/outbox/usePhotoAddresses'
import type { Lacks, Proof } from './words'
import styles from './index.module.scss'

export interface ProofFieldsProps { proof: Proof; lacks: Lacks; most: number; onChange: (proof: Proof) => void }

/** A link, photos, or both; without any the entry is kept and 未计入. */
export function ProofFields({ proof, lacks, most, onChange }: ProofFieldsProps) {
  const [said, setSaid] = useState('')
  const addresses = usePhotoAddresses(proof.photos.map(({ localPath }) => localPath))
  const add = async () => {
    const taken = await takePhotos({ from: 'both', count: most - proof.photos.length })
    setSaid(taken.problem?.say ?? '')
    if (taken.photos.length > 0) onChange({ ...proof, photos: [...proof.photos, ...taken.photos] })
  }
  return (
    <>
      <Field label='链接' note='选填' value={proof.link} maxLength={500} placeholder='https:// 开头的网页、公众号或视频地址' {...(lacks.link !== undefined && { problem: lacks.link })} onInput={(link) => onChange({ ...proof, link })} />
      <PhotoStrip photos={proof.photos.map((photo, n) => ({ id: photo.id, localPath: addresses[photo.localPath] ?? '', label: `佐证照片 ${String(n + 1)}` }))} addLabel={proof.photos.length === 0 ? '拍照或选照片' : '再加一张'}
        {...(proof.photos.length < most && { onAdd: () => void add() })} onRemove={(id) => onChange({ ...proof, photos: proof.photos.filter((one) => one.id !== id) })} />
      {said !== '' && <Text className={styles.problem} role='alert'>{said}</Text>}
    </>
  )
}
