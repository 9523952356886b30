import { useState } from 'react'
import { Text, View as Box } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Picture } from '@/components/Picture'
import { Nudges } from './Nudges'
import { middle, most, nudged, type Rect } from './rects'
import { useDrawing } from './useDrawing'
import styles from './index.module.scss'

export interface MaskProps {
  url: string
  rects: readonly Rect[]
  problem: string
  onChange: (rects: readonly Rect[]) => void
}
const stageId = 'mask-stage'
const placed = ({ x, y, w, h }: Rect) => ({ left: `${x / 10}%`, top: `${y / 10}%`, width: `${w / 10}%`, height: `${h / 10}%` })

export function View({ url, rects, problem, onChange }: MaskProps) {
  const [chosen, setChosen] = useState(0)
  const add = (rect: Rect) => {
    if (rects.length >= most) return
    onChange([...rects, rect])
    setChosen(rects.length)
  }
  const { rect: drawing, handlers } = useDrawing(stageId, add)
  const current = rects[chosen]

  return (
    <Box className={styles.page}>
      <Text className={styles.say}>在照片上点一下，或拖出方框，盖住人脸、车牌、证件。遮挡后不能恢复。</Text>
      {problem !== '' && <Text className={styles.problem} role='alert'>{problem}</Text>}
      <Box id={stageId} className={styles.stage} {...handlers}>
        <Picture className={styles.image} src={url} mode='widthFix' label='要遮挡的照片' />
        {rects.map((rect, i) => <Box key={i} className={`${styles.cover} ${i === chosen ? styles.chosen : ''}`} style={placed(rect)}><Text className={styles.order}>{i + 1}</Text></Box>)}
        {drawing && <Box className={styles.drawing} style={placed(drawing)} />}
      </Box>
      {current && (
        <Nudges order={chosen + 1} count={rects.length} onNext={() => setChosen((chosen + 1) % rects.length)}
          onNudge={(way) => onChange(rects.map((rect, i) => (i === chosen ? nudged(rect, way) : rect)))}
          onRemove={() => { onChange(rects.filter((_, i) => i !== chosen)); setChosen(0) }} />
      )}
      {rects.length < most && <BigButton tone='plain' icon='plus' label='加一处遮挡' onTap={() => add(middle)} />}
    </Box>
  )
}
