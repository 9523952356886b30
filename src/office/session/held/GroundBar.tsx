import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Field } from '@/components/Field'
import { Tap } from '@/components/Tap'
import styles from './index.module.scss'

export interface GroundBarProps {
  chosen: number
  all: number
  /** What is said while nothing is chosen. */
  asks: string
  ground: string
  said: string
  onGround: (ground: string) => void
  onAll: () => void
  /** Grounds that are one tap. */
  templates: readonly string[]
  /** What may be done with those chosen. */
  children: ReactNode
}

/** From the lower half of the screen, with one hand: why, then what. */
export const GroundBar = ({ chosen, all, asks, ground, said, onGround, onAll, templates, children }: GroundBarProps) => (
  <View className={styles.foot}>
    <View className={styles.line}>
      <Text className={styles.told} role='status'>{said !== '' ? said : chosen > 0 ? `已选 ${String(chosen)} 条` : asks}</Text>
      <Tap className={styles.all} label={chosen === all ? '全部取消' : '全选'} onTap={onAll}><Text>{chosen === all ? '全部取消' : '全选'}</Text></Tap>
    </View>
    {chosen > 0 && (
      <>
        <View className={styles.templates}>
          {templates.map((words) => <Tap key={words} className={styles.template} label={`用这句：${words}`} onTap={() => onGround(words)}><Text>{words}</Text></Tap>)}
        </View>
        <Field label='理由' value={ground} maxLength={200} placeholder='会一直保留在记录里' onInput={onGround} />
        {children}
      </>
    )}
  </View>
)
