import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import type { Person } from './marks'
import styles from './index.module.scss'

export interface NamesProps {
  people: readonly Person[]
  /** So many at once, and as many more at each tap. */
  most: number
  children: (person: Person) => ReactNode
}
/** WeChat's audit allows 60 children below one node; half of it is a block (P19). Whole rows of two, three or five names fill it. */
const block = 30
export const blocksOf = <T,>(all: readonly T[]): readonly (readonly T[])[] => Array.from({ length: Math.ceil(all.length / block) }, (_, n) => all.slice(n * block, (n + 1) * block))

/** The names of a group in blocks; a long list goes on at a tap, so that the page stays light under a thumb. */
export function Names({ people, most, children }: NamesProps) {
  const [taps, setTaps] = useState(0)
  // A group that is looked at alone lists more at once.
  const shown = most * (1 + taps)
  const left = people.length - shown
  return (
    <View className={styles.blocks}>
      {blocksOf(people.slice(0, shown)).map((some) => <View key={some[0]?.who} className={styles.names}>{some.map(children)}</View>)}
      {left > 0 && <BigButton tone='plain' label={`再看 ${String(Math.min(left, most))} 人，还有 ${String(left)} 人没列出`} onTap={() => setTaps(taps + 1)} />}
    </View>
  )
}
