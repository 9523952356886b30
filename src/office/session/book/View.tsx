import { Text, View as Box } from '@tarojs/components'
import type { SessionSummary } from '@shared/contract/session'
import { Field } from '@/components/Field'
import { Tap } from '@/components/Tap'
import { Stepper } from '../fields/Stepper'
import { spanWords } from '../shown'
import styles from './index.module.scss'

export interface BookProps {
  sessions: readonly SessionSummary[]
  amounts: Readonly<Record<string, number>>
  words: string
  said: string
  now: number
  onAmount: (id: string, amount: number) => void
  onWords: (words: string) => void
  onOpen: (id: string) => void
}

export const View = ({ sessions, amounts, words, said, now, onAmount, onWords, onOpen }: BookProps) => (
  <Box className={styles.page}>
    {said !== '' && <Text className={styles.told} role='status'>{said}</Text>}
    {sessions.length > 0 && <Field label='哪本记录本、第几页' value={words} maxLength={200} placeholder='例如：焊接一班班前会记录本第 12 页' onInput={onWords} />}
    {sessions.length > 0 && <Text className={styles.hint}>照着记录本填每场到了几人；没开的那天留 0。原件请留存备查。</Text>}
    {sessions.map((session) => (
      <Box key={session.id} className={styles.row}>
        <Tap className={styles.name} label={`${spanWords(session, now)} ${session.title}，打开`} onTap={() => onOpen(session.id)}><Text>{spanWords(session, now)} {session.title}</Text></Tap>
        <Stepper label={`${spanWords(session, now)}到场人数`} value={amounts[session.id] ?? 0} most={10_000} onChange={(amount) => onAmount(session.id, amount)} />
      </Box>
    ))}
  </Box>
)
