import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Segments } from '../../Segments'
import styles from './index.module.scss'

export interface FootProps {
  /** The name marked last, for five seconds. */
  last: string | undefined
  lastWas: '到' | '缺'
  marking: 'present' | 'absent'
  said: string
  busy: boolean
  onMarking: (marking: 'present' | 'absent') => void
  onUndo: () => void
  /** Starts the clock. */
  onOpen?: () => void
  onClose?: () => void
}
const markings = [{ value: 'present', label: '点一下＝到' }, { value: 'absent', label: '点一下＝缺' }] as const

/** Under the thumb: take back the last tap, what a tap means, and the end. */
export const Foot = ({ last, lastWas, marking, said, busy, onMarking, onUndo, onOpen, onClose }: FootProps) => (
  <View className={styles.foot}>
    {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
    {last !== undefined && <BigButton tone='plain' icon='left' label={`撤销：${last} ${lastWas}`} onTap={onUndo} />}
    <View className={styles.footLine}>
      <View className={styles.footPart}><Segments label='点一下是什么' options={markings} value={marking} onChange={onMarking} /></View>
      {onOpen && <View className={styles.footPart}><BigButton label='开始，计时' busy={busy} onTap={onOpen} /></View>}
      {onClose && <View className={styles.footPart}><BigButton label='结束，写评估' tone='plain' busy={busy} onTap={onClose} /></View>}
    </View>
  </View>
)
