import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { dayWords } from '@shared/domain/calendar'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { Chips } from '@/components/Chips'
import { PageState } from '@/components/PageState'
import type { Card } from '../shown'
import styles from './index.module.scss'

export interface BoundProps { card: Card; problem: ReactNode; onChange: (part: Partial<Card>) => void }

/** One's own sessions: those to come first. */
async function ownSessions() {
  const lists = await Promise.all((['now', 'coming', 'past'] as const).map((show) => call('session.list', { show, limit: 20 })))
  const own = lists.flatMap(({ rows }) => rows).filter(({ relations }) => relations.includes('organiser'))
  // What is under way may stand in two of them.
  return [...new Map(own.map((session) => [session.id, session])).values()]
}

/** The session whose training it examines, or at whose stand it is played. */
export function Bound({ card: { bound, style }, problem, onChange }: BoundProps) {
  const { shown, reload } = useLoaded('own sessions', ownSessions)
  const stands = useLoaded(bound?.sessionId ?? '', () => (bound && style === 'stand' ? call('session.read', { id: bound.sessionId }).then(({ card }) => card.stands) : Promise.resolve([]))).shown
  const sessions = shown.state === 'ready' ? shown.value : []
  /** It is answered while its session is on, unless one sets other times. */
  const choose = (sessionId: string) => {
    const session = sessions.find(({ id }) => id === sessionId)
    if (session) onChange({ bound: { sessionId, stand: null }, from: session.startsAt, until: session.endsAt })
  }
  return (
    <View className={styles.card}>
      <Text className={styles.heading} role='heading' aria-level='2'>{style === 'stand' ? '在哪一场的哪个台位' : '考哪一场培训'}</Text>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {sessions.length === 0
          ? <Text className={styles.told}>本单位还没有活动场次。请先到“活动场次”里组织一场。</Text>
          : <Chips label='哪一场' shown={false} options={sessions.map(({ id, title, startsAt }) => ({ value: id, label: `${dayWords(startsAt)} ${title}` }))} value={bound?.sessionId ?? ''} onChange={choose} />}
        {style === 'stand' && bound && stands.state === 'ready' && (stands.value.length === 0
          ? <Text className={styles.told}>这一场没有台位，请选另一场，或先给它加台位。</Text>
          : <Chips label='哪个台位' options={stands.value.map(({ key, name }) => ({ value: key, label: name }))} value={bound.stand ?? ''} onChange={(stand) => stand !== '' && onChange({ bound: { ...bound, stand } })} />)}
      </PageState>
      <Text className={styles.hint}>{style === 'stand' ? '在这个台位上答题的人只记这三道题；签到另计，不重复。' : '只有在这一场签到的人能考。'}</Text>
      {problem}
    </View>
  )
}
