import { Text, View } from '@tarojs/components'
import type { SessionSummary } from '@shared/contract/session'
import { standingOf } from '@shared/domain/sessionShelf'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { cameWords, nearWords } from './shown'
import styles from './card.module.scss'

export interface SessionCardProps {
  session: SessionSummary
  now: number
  /** Lies open beside the list. */
  open?: boolean
  onOpen: () => void
}

/** A session in a list: state, title, when and where, how many came, and what it still owes. */
export function SessionCard({ session, now, open = false, onOpen }: SessionCardProps) {
  const { label, tone, say } = standingOf(session, now)
  const when = nearWords(session, now)
  const mine = session.relations.includes('organiser')
  // In the order it is read on the screen (WCAG 2.5.3).
  const said = [session.title, when, session.place, mine ? '' : `主办：${session.lead.name}`, label, cameWords(session), session.owes, mine ? say : ''].filter(Boolean).join('，')
  return (
    <Tap className={`${styles.card} ${open ? styles.open : ''}`} label={said} onTap={onOpen}>
      <View className={styles.words}>
        <Text className={styles.title}>{session.title}</Text>
        <Text className={styles.note}>{[when, session.place].filter(Boolean).join(' · ')}</Text>
        {!mine && <Text className={styles.note}>主办：{session.lead.name}</Text>}
        <View className={styles.line}>
          <StateChip tone={tone} label={label} />
          <Text className={styles.came}>{cameWords(session)}</Text>
        </View>
        {session.owes !== '' && <Text className={styles.owes}>{session.owes}</Text>}
        {mine && say !== '' && <Text className={styles.owes}>{say}</Text>}
      </View>
    </Tap>
  )
}
