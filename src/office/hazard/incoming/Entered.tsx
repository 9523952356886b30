import { Text, View } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import { hotlineSources } from '@shared/domain/words'
import { BigButton } from '@/components/BigButton'
import { StateChip } from '@/components/StateChip'
import { timeLeft } from '../due'
import type { Letter } from './letter'
import styles from './index.module.scss'

export interface EnteredProps {
  answer: Output<'hazard.incoming'>
  letter: Letter
  dueAt: number
  now: number
  said: string
  onOpen: () => void
  onCopy: () => void
}

/** It is in: where it went, the hotline's own countdown, and the answer to copy back once there is one. */
export const Entered = ({ answer, letter, dueAt, now, said, onOpen, onCopy }: EnteredProps) => (
  <View className={styles.form}>
    <View className={styles.card}>
      <View role='status'><StateChip tone='safe' label='已登记并分派' /></View>
      <Text className={styles.heading}>{answer.number}</Text>
      <Text className={styles.told}>{hotlineSources[letter.from]} {letter.number}</Text>
      <View><StateChip tone={dueAt < now ? 'late' : 'wait'} label={`答复期限 ${timeWords(dueAt)} · ${timeLeft(dueAt, now)}`} /></View>
      <Text className={styles.told}>送到：{answer.route.to}</Text>
      <Text className={styles.hint}>因为：{answer.route.why.join('；')}</Text>
      <BigButton tone='plain' icon='paper' label='打开这一件' onTap={onOpen} />
      <BigButton tone='plain' icon='copy' label='复制给热线的答复' onTap={onCopy} />
      {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
      <Text className={styles.hint}>办理有进展后再来复制，答复会写上最新的一步。也可以从这一件里复制。</Text>
    </View>
  </View>
)
