import { Text, View as Box } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
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
  said: string
  more: (() => void) | undefined
  adding: boolean
}

export function View({ rows, now, stands, stand, onStand, said, more, adding, ...acts }: QueueProps) {
  return (
    <Box className={styles.list}>
      {said !== '' && <Text className={styles.done} role='status'>{said}</Text>}
      {stands.length > 0 && <Chips label='台位' shown={false} options={[{ value: 'all', label: '全部台位' }, ...stands.map(({ key, name }) => ({ value: `s ${key}`, label: name }))]} value={stand === '' ? 'all' : `s ${stand}`} onChange={(value) => onStand(value.startsWith('s ') ? value.slice(2) : '')} />}
      <Box className={styles.cards}>
        {rows.map((question) => <QuestionCard key={question.id} question={question} now={now} {...acts} />)}
      </Box>
      {more && <BigButton tone='plain' label='再看 20 个' busy={adding} onTap={more} />}
    </Box>
  )
}
