import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import { BigButton } from '@/components/BigButton'
import { More } from '@/components/More'
import { Reply } from './Reply'
import styles from './index.module.scss'

export type Suggestion = Output<'account.openSuggestions'>['rows'][number]
export interface SuggestionsProps {
  rows: readonly Suggestion[]
  /** The one being answered; '' = none. */
  openId: string
  text: string
  problem: string
  busy: boolean
  more: (() => void) | undefined
  adding: boolean
  onOpen: (id: string) => void
  onInput: (text: string) => void
  onSend: () => void
}

export function View({ rows, openId, text, problem, busy, more, adding, onOpen, onInput, onSend }: SuggestionsProps) {
  return (
    <Box className={styles.list}>
      {rows.map((row) => (
        <Box key={row.id} className={styles.card}>
          <Text className={styles.when}>{timeWords(row.at)}</Text>
          <Text className={styles.told}>{row.text}</Text>
          {row.state === 'answered' && (
            <Box className={styles.answer}>
              <Text className={styles.when}>已答复{row.repliedAt === null ? '' : ` · ${timeWords(row.repliedAt)}`}</Text>
              <Text>{row.reply}</Text>
            </Box>
          )}
          {row.state === 'open' && openId !== row.id && <BigButton tone='plain' icon='edit' label='答复' disabled={busy} onTap={() => onOpen(row.id)} />}
          {openId === row.id && <Reply text={text} problem={problem} busy={busy} onInput={onInput} onSend={onSend} onClose={() => onOpen('')} />}
        </Box>
      ))}
      {more && <More busy={adding} onTap={more} />}
    </Box>
  )
}
