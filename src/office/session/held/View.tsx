import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import { heldReasons, type HeldReason } from '@shared/domain/checkIn'
import { BigButton } from '@/components/BigButton'
import { Icon } from '@/components/Icon'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { isNamesake, namesakeAnswers } from './namesake'
import styles from './index.module.scss'

type Row = Output<'session.held'>['rows'][number]
/** As far as it was read. */
interface Shelf { readonly rows: readonly Row[]; readonly next: string | undefined; readonly state: 'loading' | 'adding' | 'ready'; readonly more: () => unknown }
export interface HeldProps { waiting: Shelf; decided: Shelf; chosen: readonly string[]; said: string; onToggle: (key: string) => void }

const reasonWords = (reason: string): string => (reason in heldReasons ? heldReasons[reason as HeldReason] : reason)
const answersTo = (row: Row) => (isNamesake(row) ? namesakeAnswers : { count: '计入', refuse: '不计入' })
const whoOf = ({ name, amount }: Row): string => name || `点数 ${String(amount)} 人次` // whoever came by himself has a name, or a resident's number
const minute = 60_000
const sumOf = (rows: readonly Row[]): number => rows.reduce((sum, { amount }) => sum + amount, 0)
/** The act, and when it came where that was later. */
const whenOf = ({ at, receivedAt }: Row): string => (receivedAt - at > 10 * minute ? `${timeWords(at)} 签到，${timeWords(receivedAt)} 送到` : timeWords(at))

const More = ({ next, state, more }: Shelf) => (next === undefined ? null : <BigButton tone='plain' label='再看下一页' busy={state === 'adding'} onTap={() => void more()} />)

export function View({ waiting: held, decided: done, chosen, said, onToggle }: HeldProps) {
  const { rows: waiting } = held
  const { rows: decided } = done
  return (
    <Box className={styles.page}>
      {said !== '' && <Text className={styles.told} role='status'>{said}</Text>}
      {waiting.length > 0 && <Text className={styles.heading} role='heading' aria-level='2'>待核{held.next === undefined ? '' : '，先列最早的'} {waiting.length} 条，共 {sumOf(waiting)} 人次，还没有计入</Text>}
      {waiting.map((row) => {
        const on = chosen.includes(row.key)
        return (
          <Tap key={row.key} className={`${styles.row} ${on ? styles.chosen : ''}`} role='checkbox' checked={on} label={[whoOf(row), reasonWords(row.reason), whenOf(row), row.entry].filter(Boolean).join('，')} onTap={() => onToggle(row.key)}>
            <Box className={`${styles.box} ${on ? styles.ticked : ''}`}>{on && <Icon name='check' />}</Box>
            <Box className={styles.words}>
              <Text className={styles.name}>{whoOf(row)}</Text>
              <Box className={styles.chip}><StateChip tone='wait' label={reasonWords(row.reason)} /></Box>
              <Text className={styles.hint}>{[whenOf(row), row.entry].filter(Boolean).join(' · ')}</Text>
            </Box>
          </Tap>
        )
      })}
      <More {...held} />
      {decided.length > 0 && <Text className={styles.heading} role='heading' aria-level='2'>已核定{done.next === undefined ? '' : '，先列最早的'} {decided.length} 条</Text>}
      {decided.map((row) => row.decided && (
        <Box key={row.key} className={styles.done}>
          <Box className={styles.line}>
            <Text className={styles.name}>{whoOf(row)}</Text>
            <StateChip tone={row.decided.verdict === 'count' ? 'safe' : 'off'} label={answersTo(row)[row.decided.verdict]} />
          </Box>
          <Text className={styles.hint}>{reasonWords(row.reason)} · {whenOf(row)}</Text>
          <Text className={styles.told}>{row.decided.ground}</Text>
          <Text className={styles.hint}>{[row.decided.by, timeWords(row.decided.at)].filter(Boolean).join(' · ')}</Text>
        </Box>
      ))}
      <More {...done} />
    </Box>
  )
}
