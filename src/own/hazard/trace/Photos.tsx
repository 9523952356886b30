import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import type { PhotoLink } from '@/api/usePhotoLinks'
import { BigButton } from '@/components/BigButton'
import { PhotoStrip } from '@/components/PhotoStrip'
import { PhotoViewer } from '@/components/PhotoViewer'
import { Sheet } from '@/components/Sheet'
import { photoWords } from '../photoWords'
import type { OwnMoves } from './useOwnMoves'
import styles from './index.module.scss'

export interface PhotosProps {
  case: CaseView
  own: boolean
  links: Readonly<Record<string, PhotoLink>>
  act: OwnMoves
  /** Links last ten minutes: asked for again before a photo is opened large. */
  onRenew: () => void
}

/** Before and after; the reporter may take a photo of his own back (field.md, Daily life). */
export function Photos({ case: item, own, links, act, onRenew }: PhotosProps) {
  const [open, setOpen] = useState('')
  const [asked, setAsked] = useState('')
  const strip = (photos: CaseView['photos'], what: string) => photos.map((photo, index) => ({
    id: photo.id, label: `照片 ${index + 1}，${what}`, url: photo.state === 'clean' ? links[photo.id]?.url ?? null : null, say: photoWords[photo.state],
  }))
  const url = links[open]?.url
  const show = (id: string) => { onRenew(); setOpen(id) }
  const canTake = own && item.moves.includes('supplement')
  return (
    <View className={styles.photos}>
      {item.photos.length > 0 && <PhotoStrip photos={strip(item.photos, '上报时')} onOpen={show} {...(canTake && { onRemove: setAsked })} />}
      {item.afterPhotos.length > 0 && <Text className={styles.name}>整改后</Text>}
      {item.afterPhotos.length > 0 && <PhotoStrip photos={strip(item.afterPhotos, '整改后')} onOpen={show} />}
      {url && <PhotoViewer url={url} label='隐患照片' onClose={() => setOpen('')} />}
      {asked !== '' && (
        <Sheet title='撤回这张照片' onClose={() => setAsked('')}>
          <Text className={styles.words}>撤回后别人不再看到这张照片，隐患继续办理。撤回会留下记录，不能恢复。</Text>
          <BigButton tone='danger' label='撤回照片' busy={act.busy === 'photo'} onTap={() => { act.withdrawPhoto(asked); setAsked('') }} />
        </Sheet>
      )}
    </View>
  )
}
