import { Text, View } from '@tarojs/components'
import { Icon } from '../Icon'
import { Picture } from '../Picture'
import { Tap } from '../Tap'
import styles from './PhotoStrip.module.scss'

export interface StripPhoto {
  id: string
  /** A link of the office, or a path on this phone. */
  url?: string | null
  localPath?: string
  /** What a screen reader says: 照片 1，整改前. */
  label: string
  /** Printed over a photo that cannot be shown: 正在处理, 已撤回. */
  say?: string
}
export interface PhotoStripProps {
  photos: readonly StripPhoto[]
  onOpen?: (id: string) => void
  onAdd?: () => void
  addLabel?: string
  onRemove?: (id: string) => void
  /** One place to the left (-1) or right (+1). */
  onMove?: (id: string, by: -1 | 1) => void
}

/** Photos in their order. Moving and removing are buttons, not gestures: they work with one thumb and a screen reader. */
export const PhotoStrip = ({ photos, onOpen, onAdd, addLabel = '再拍一张', onRemove, onMove }: PhotoStripProps) => (
  <View className={`${styles.strip} ${onMove ? styles.editing : ''}`}>
    {photos.map((photo, index) => {
      const source = photo.url ?? photo.localPath
      const picture = source
        ? <Picture className={styles.picture} src={source} label='' />
        : <View className={styles.absent}><Text>{photo.say ?? '照片暂时看不到'}</Text></View>
      return (
        <View key={photo.id} className={styles.photo}>
          {onOpen && source
            ? <Tap className={styles.frame} label={`放大${photo.label}`} onTap={() => onOpen(photo.id)}>{picture}</Tap>
            : <View className={styles.frame} role='img' aria-label={photo.label}>{picture}</View>}
          {(onMove || onRemove) && (
            <View className={styles.acts}>
              {onMove && <Tap className={styles.act} label={`${photo.label}往前移`} disabled={index === 0} onTap={() => onMove(photo.id, -1)}><Icon name='left' /></Tap>}
              {onRemove && <Tap className={styles.act} label={`删除${photo.label}`} onTap={() => onRemove(photo.id)}><Icon name='trash' /></Tap>}
              {onMove && <Tap className={styles.act} label={`${photo.label}往后移`} disabled={index === photos.length - 1} onTap={() => onMove(photo.id, 1)}><Icon name='right' /></Tap>}
            </View>
          )}
        </View>
      )
    })}
    {onAdd && (
      <Tap className={styles.add} label={addLabel} onTap={onAdd}>
        <Icon name='camera' className={styles.addIcon} />
        <Text>{addLabel}</Text>
      </Tap>
    )}
  </View>
)
