import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import type { Nudge } from './rects'
import styles from './index.module.scss'

const ways: readonly { readonly way: Nudge; readonly label: string; readonly icon: IconName }[] = [
  { way: 'left', label: '左移', icon: 'left' },
  { way: 'right', label: '右移', icon: 'right' },
  { way: 'up', label: '上移', icon: 'up' },
  { way: 'down', label: '下移', icon: 'down' },
  { way: 'wider', label: '加宽', icon: 'plus' },
  { way: 'narrower', label: '收窄', icon: 'minus' },
  { way: 'taller', label: '加高', icon: 'plus' },
  { way: 'lower', label: '减高', icon: 'minus' },
]

export interface NudgesProps { order: number; count: number; onNext: () => void; onNudge: (way: Nudge) => void; onRemove: () => void }

/** Moves and sizes the chosen cover without dragging: for keyboards, screen readers and unsteady hands. */
export const Nudges = ({ order, count, onNext, onNudge, onRemove }: NudgesProps) => (
  <View className={styles.nudges} role='group' aria-label={`调整第 ${order} 处`}>
    <View className={styles.bar}>
      <Text className={styles.name}>第 {order} 处，共 {count} 处</Text>
      {count > 1 && <Tap className={styles.link} label='换下一处' onTap={onNext}><Text>换下一处</Text></Tap>}
      <Tap className={styles.link} label={`去掉第 ${order} 处`} onTap={onRemove}><Text>去掉</Text></Tap>
    </View>
    <View className={styles.keys}>
      {ways.map(({ way, label, icon }) => (
        <Tap key={way} className={styles.key} label={label} onTap={() => onNudge(way)}><Icon name={icon} /><Text>{label}</Text></Tap>
      ))}
    </View>
  </View>
)
