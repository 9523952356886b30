import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { dayWords, timeWords } from '@shared/domain/calendar'
import { personKinds } from '@shared/domain/sessionWords'
import { More } from '@/components/More'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import styles from './index.module.scss'

type Person = Output<'session.persons'>['rows'][number]
const calledOf = ({ name, kind }: Person) => name || personKinds[kind]
const noteOf = ({ day, unit, session }: Person) => [dayWords(day), unit.name, session?.title ?? '场次正在核对'].join(' · ')

export interface PersonsProps {
  whole: { readonly amount: number; readonly asOf: number } | undefined
  rows: readonly Person[]
  said: string
  more: (() => void) | undefined
  adding: boolean
  onOpen: (id: string) => void
}

/** A row a person: what he is, where and since when he counts. A name stands only where the reader runs that session, a way to it only where he may open it. */
export const View = ({ whole, rows, said, more, adding, onOpen }: PersonsProps) => (
  <Box className={styles.page}>
    <Box className={styles.head} role='status'>
      <Text className={styles.heading}>参加过的共 {whole?.amount ?? rows.length} 人</Text>
      <Text className={styles.hint}>已列出 {rows.length} 人{whole === undefined ? '' : ` · 截至 ${timeWords(whole.asOf)}`}</Text>
      <Text className={styles.hint}>每人列在第一次参加的那一天。姓名只有那一场的组织者看得到。</Text>
    </Box>
    <Section rows>
      {rows.map((row, n) => {
        const { session } = row
        return session && row.opens
          ? <Row key={n} icon='people' label={calledOf(row)} note={noteOf(row)} onTap={() => onOpen(session.id)} />
          : <Box key={n} className={styles.plain}><Text>{calledOf(row)}</Text><Text className={styles.hint}>{noteOf(row)}</Text></Box>
      })}
    </Section>
    {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
    {more && <More busy={adding} onTap={more} />}
  </Box>
)
