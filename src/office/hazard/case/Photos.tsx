import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { PhotoStrip } from '@/components/PhotoStrip'
import { BigButton } from '@/components/BigButton'
import { PhotoViewer } from '@/components/PhotoViewer'
import type { PhotoLink } from '@/api/usePhotoLinks'
import { latestAfter } from '../afterPhoto'
import { Compare } from './Compare'
import styles from './index.module.scss'

type Photo = CaseView['photos'][number]

/** A photo that cannot be shown keeps its place and says why. */
const absent: Readonly<Record<Photo['state'], string>> = {
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
  const [chosenId, setChosen] = useState('')
  const urlOf = (photo: Photo | undefined) => (photo ? (links[photo.id]?.url ?? null) : null)
  const all = [
    ...item.photos.map((photo, i) => ({ ...photo, label: `整改前照片 ${i + 1}` })),
    ...item.afterPhotos.map((photo, i) => ({ ...photo, label: `整改后照片 ${i + 1}` })),
  ]
  const chosen = all.find((photo) => photo.id === chosenId)
  const large = urlOf(chosen)
  // The link may have run out since the page was opened.
  const open = (id: string) => { onBroken(id); setChosen(id) }
  const [first, firstAfter] = [item.photos[0], latestAfter(item)]
  const before = urlOf(first)
  const after = urlOf(firstAfter)
  const pair = first && firstAfter && before !== null && after !== null ? { first, firstAfter, before, after } : undefined
  // The pair is shown once; what is left of the photos stands below it.
  const rest = all.filter((photo) => !pair || (photo.id !== pair.first.id && photo.id !== pair.firstAfter.id))

  if (all.length === 0) return <Text className={styles.label}>这一件没有照片。</Text>
  return (
    <View className={styles.photos}>
      {pair && <Compare before={pair.before} after={pair.after} onOpen={(which) => open(which === 'before' ? pair.first.id : pair.firstAfter.id)} />}
      {rest.length > 0 && <PhotoStrip photos={rest.map((photo) => ({ id: photo.id, url: urlOf(photo), label: photo.label, say: absent[photo.state] }))} onOpen={open} />}
      {chosen && large !== null && (
        <PhotoViewer url={large} label={chosen.label} onClose={() => setChosen('')}>
          <BigButton tone='plain' label='遮挡人脸、车牌' onTap={() => { setChosen(''); onMask(chosen.id, chosen.edition) }} />
        </PhotoViewer>
      )}
    </View>
  )
}
