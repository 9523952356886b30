import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { PhotoStrip } from '@/components/PhotoStrip'
import { takePhotos } from '@/outbox/drafts'
import type { KeptPhoto } from '@/outbox/outbox'
import { usePhotoAddresses } from '@/outbox/usePhotoAddresses'
import styles from '../panel.module.scss'

const most = 9

export interface AfterPhotosProps { photos: readonly KeptPhoto[]; problem?: string | undefined; onChange: (photos: readonly KeptPhoto[]) => void }

/** Photos of the mended spot, best from where the first one was taken. */
export function AfterPhotos({ photos, problem, onChange }: AfterPhotosProps) {
  const [say, setSay] = useState('')
  const addresses = usePhotoAddresses(photos.map((photo) => photo.localPath))
  const add = async () => {
    const taken = await takePhotos({ from: 'both', count: most - photos.length })
    setSay(taken.problem?.say ?? '')
    if (taken.photos.length > 0) onChange([...photos, ...taken.photos])
  }
  const strip = photos.map((photo, i) => ({ id: photo.id, localPath: addresses[photo.localPath], label: `整改后照片 ${i + 1}` }))
  const wrong = problem ?? say
  return (
    <View className={styles.after}>
      <Text className={styles.hint}>站在上报照片的同一个位置拍，前后一对比就清楚。</Text>
      <PhotoStrip photos={strip} addLabel={photos.length === 0 ? '拍整改后照片' : '再拍一张'} {...(photos.length < most && { onAdd: () => void add() })}
        onRemove={(id) => onChange(photos.filter((photo) => photo.id !== id))} />
      {wrong !== '' && <Text className={styles.problem} role='alert'>{wrong}</Text>}
    </View>
  )
}
