import { Image, Text, View } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { Tap } from '@/components/Tap'
import type { PhotoLink } from '../usePhotoLinks'
import { Compare } from './Compare'
import styles from './index.module.scss'

type Photo = CaseView['photos'][number]

/** A photo that cannot be shown keeps its place and says why. */
const absent: Readonly<Record<Photo['state'], string>> = {
  awaiting: '照片还在上传',
  quarantined: '照片正在处理，稍后可看',
  clean: '照片正在打开',
  refused: '照片没有通过检查',
  withdrawn: '上报人已撤回这张照片',
  missing: '照片没有送到',
}

export interface PhotosProps {
  case: CaseView
  links: Readonly<Record<string, PhotoLink>>
  onBroken: (id: string) => void
  onMask: (id: string, edition: number) => void
}

export function Photos({ case: item, links, onBroken, onMask }: PhotosProps) {
  const urlOf = (photo: Photo | undefined) => (photo ? (links[photo.id]?.url ?? null) : null)
  const show = (photo: Photo, label: string) => {
    const url = urlOf(photo)
    return (
      <View key={photo.id} className={styles.photo}>
        {url === null
          ? <View className={styles.absent}><Text>{absent[photo.state]}</Text></View>
          : <Image className={styles.image} src={url} mode='widthFix' aria-label={label} onError={() => onBroken(photo.id)} />}
        <View className={styles.caption}>
          <Text className={styles.label}>{label}</Text>
          {url !== null && <Tap className={styles.mask} label={`遮挡${label}里的人脸、车牌`} onTap={() => onMask(photo.id, photo.edition)}><Text>遮挡人脸、车牌</Text></Tap>}
        </View>
      </View>
    )
  }
  if (item.photos.length + item.afterPhotos.length === 0) return <Text className={styles.label}>这一件没有照片。</Text>
  const before = urlOf(item.photos[0])
  const after = urlOf(item.afterPhotos[0])
  return (
    <View className={styles.photos}>
      {before !== null && after !== null && <Compare before={before} after={after} />}
      {item.photos.map((photo, i) => show(photo, `整改前 ${i + 1}`))}
      {item.afterPhotos.map((photo, i) => show(photo, `整改后 ${i + 1}`))}
    </View>
  )
}
