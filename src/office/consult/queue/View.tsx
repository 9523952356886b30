import type { ReactNode } from 'react'
import { Text, View as Box } from '@tarojs/components'
import { timeWords } from '@shared/domain/calendar'
import { Chips } from '@/components/Chips'
import { More } from '@/components/More'
import { Notice } from '@/components/Notice'
import { QuestionCard, type Acts } from './QuestionCard'
import type { Question } from './queue'
import styles from './index.module.scss'

export interface QueueProps extends Acts {
  rows: readonly Question[]
  now: number
  /** Keys and names of the stands; none where there is one place only. */
  stands: readonly { readonly key: string; readonly name: string }[]
  /** '' = all of them. */
  stand: string
  onStand: (key: string) => void
  /** Said of a stand that has none; '' where there are some. */
  none: string
  said: string
  more: (() => void) | undefined
  adding: boolean
  /** No network: the list is as of then. */
  asOf?: number | undefined
  /** Question → what was answered on this phone and waits. */
  answers: Readonly<Record<string, string>>
  /** What lies on this phone. */
  children?: ReactNode
}

export function View({ rows, now, stands, stand, onStand, none, said, more, adding, asOf, answers, children, ...acts }: QueueProps) {
  return (
    <Box className={styles.list}>
      {asOf !== undefined && <Notice tone='wait' icon='offline' say={`现在没有网络，以下是${timeWords(asOf)}看到的。可以照常替人提问和答复，有信号就自动送出。`} live />}
      {said !== '' && <Text className={styles.done} role='status'>{said}</Text>}
      {stands.length > 0 && <Chips label='台位' shown={false} options={[{ value: 'all', label: '全部台位' }, ...stands.map(({ key, name }) => ({ value: `s ${key}`, label: name }))]} value={stand === '' ? 'all' : `s ${stand}`} onChange={(value) => onStand(value.startsWith('s ') ? value.slice(2) : '')} />}
      {none !== '' && <Text className={styles.hint} role='status'>{none}</Text>}
      <Box className={styles.cards}>
        {children}
        {rows.map((question) => <QuestionCard key={question.id} question={question} now={now} waitingAnswer={answers[question.id]} {...acts} />)}
      </Box>
      {more && <More busy={adding} onTap={more} />}
    </Box>
  )
}
