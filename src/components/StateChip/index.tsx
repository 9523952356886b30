import { Text, View } from '@tarojs/components'
import type { Tone } from '@shared/domain/words'
import { Icon, type IconName } from '../Icon'
import styles from './StateChip.module.scss'

/** Each tone has a shape of its own (GB 2893 colours are never the only signal). */
const iconOf = { wait: 'wait', progress: 'progress', safe: 'safe', off: 'off', late: 'late' } as const satisfies Record<Tone, IconName>

export interface StateChipProps { tone: Tone; label: string; icon?: IconName }
export const StateChip = ({ tone, label, icon }: StateChipProps) => (
  <View className={`${styles.chip} ${styles[tone]}`}>
    <Icon name={icon ?? iconOf[tone]} />
    <Text>{label}</Text>
  </View>
)
