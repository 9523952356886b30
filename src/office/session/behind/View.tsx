import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import { sessionStates } from '@shared/domain/sessionWords'
import { More } from '@/components/More'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { figureNames, type Figure } from '../figures/asked'
import { spanWords } from '../shown'
import styles from './index.module.scss'

export interface BehindProps {
  figure: Figure
  whole: { readonly amount: number; readonly asOf: number } | undefined
  rows: readonly Output<'session.behind'>['rows'][number][]
  said: string
  more: (() => void) | undefined
  adding: boolean
  now: number
  onOpen: (id: string) => void
}

export function View({ figure, whole, rows, said, more, adding, now, onOpen }: BehindProps) {
  const { label, unit } = figureNames[figure]
  const listed = rows.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <Box className={styles.page}>
      <Box className={styles.head} role='status'>
        <Text className={styles.heading}>{label} {whole?.amount ?? listed} {unit}</Text>
        <Text className={styles.hint}>已列出 {rows.length} 场，合 {listed} {unit}{whole === undefined ? '' : ` · 截至 ${timeWords(whole.asOf)}`}</Text>
      </Box>
      <Section rows>
        {rows.map(({ session, amount, opens }) => {
          const note = [spanWords(session, now), session.lead.name, sessionStates[session.state].label].join(' · ')
          // Of 另参与联办 the lead may stand in another line: a row that leads nowhere for this reader.
          return opens
            ? <Row key={session.id} icon='people' label={session.title} note={note} mark={unit === '场' ? '' : `${String(amount)} ${unit}`} onTap={() => onOpen(session.id)} />
            : <Box key={session.id} className={styles.plain}><Text>{session.title}</Text><Text className={styles.hint}>{note}</Text></Box>
        })}
      </Section>
      {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
      {more && <More busy={adding} onTap={more} />}
    </Box>
  )
}
