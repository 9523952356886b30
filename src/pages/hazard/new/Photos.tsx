import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Icon } from '@/components/Icon'
import { PhotoStrip } from '@/components/PhotoStrip'
import { PhotoViewer } from '@/components/PhotoViewer'
import { SwitchRow } from '@/components/Row'
import { Section } from '@/components/Section'
import { Tap } from '@/components/Tap'
import { Mistake } from './Mistake'
import { mostPhotos, type PhotosProps } from './usePhotos'
import styles from './index.module.scss'

/** 能看到: the camera is the first tap; a report without a photo is possible. */
export function Photos({ strip, room, mark, problem, busy, onMark, onTake, onRemove, onMove, employee, mistake }: Omit<PhotosProps, 'finish'> & { employee: boolean; mistake: string | undefined }) {
  const [open, setOpen] = useState('')
  const shown = strip.find((photo) => photo.id === open)
  const close = () => setOpen('')
  return (
    <Section title={employee ? '能看到：照片' : '照片'} note='油气、粉尘、井下等禁用手机的地方请勿拍摄，可以不带照片上报。'>
      {strip.length === 0 && (
        <Tap className={styles.camera} label='拍照' disabled={busy} onTap={() => onTake('camera')}>
          <Icon name='camera' className={styles.cameraIcon} />
          <Text>{busy ? '正在保存照片' : '拍照'}</Text>
        </Tap>
      )}
      {strip.length > 0 && <PhotoStrip photos={strip} onOpen={setOpen} onRemove={onRemove} onMove={onMove} {...(room > 0 && { onAdd: () => onTake('camera') })} />}
      <View className={styles.pair}>
        {room > 0 && <BigButton tone='plain' icon='album' label='从相册选' disabled={busy} onTap={() => onTake('album')} />}
        {strip.length > 0 && <Text className={styles.note}>{`已有 ${strip.length} 张，最多 ${mostPhotos} 张`}</Text>}
      </View>
      <Mistake part='photos' say={mistake ?? (problem || undefined)} />
      <View className={styles.panel}>
        <SwitchRow icon='edit' label='照片上印时间和地点' note='提交时印上，不印任何人的姓名' on={mark} onChange={onMark} />
      </View>
      {shown?.url && (
        <PhotoViewer url={shown.url} label={shown.label} onClose={close}>
          <BigButton tone='plain' icon='camera' label='重拍' onTap={() => { close(); onTake('camera', open) }} />
          <BigButton tone='danger' icon='trash' label='删除' onTap={() => { close(); onRemove(open) }} />
        </PhotoViewer>
      )}
    </Section>
  )
}
