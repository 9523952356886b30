import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import type { SessionSummary } from '@shared/contract/session'
import { dayWords } from '@shared/domain/calendar'
import { BigButton } from '@/components/BigButton'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import type { Activity } from './card'
import type { Purpose } from './purpose'
import styles from './index.module.scss'

export interface ActivitiesProps {
  campaign: Output<'campaign.read'>
  /** The last of each kind that this unit led. */
  last: readonly SessionSummary[]
  onChoose: (purpose: Purpose) => void
}
const isHeld = ({ kind }: Activity): boolean => kind !== null

/** The plan's own rows; 鼓励 is a word, never a lack. What is for other kinds of units comes last, if asked for. */
export function Activities({ campaign, last, onChoose }: ActivitiesProps) {
  const [all, setAll] = useState(false)
  const held = campaign.activities.filter(isHeld)
  const shown = all ? held : held.filter(({ mine }) => mine)
  const rows = [...new Set(shown.map(({ row }) => row))]
  return (
    <View className={styles.form}>
      {last.length > 0 && (
        <Section title='和上次一样，有改动再改' rows>
          {last.map((session) => (
            <Row key={session.id} icon='retry' label={session.title} note={`上次 ${dayWords(session.startsAt)} · ${session.place}`} onTap={() => onChoose({ kind: 'like', activity: session.activity, like: session.id })} />
          ))}
        </Section>
      )}
      <Text className={styles.hint}>{campaign.name}：选一项，时间、地点会先替您填好。</Text>
      {rows.map((row) => {
        const inRow = shown.filter((one) => one.row === row)
        return (
          <Section key={row} title={`${row}. ${inRow[0]?.rowTitle ?? ''}`} rows>
            {inRow.map((one) => <Row key={one.key} icon='people' label={one.label} note={one.sentence} mark={one.duty === 'encouraged' ? '鼓励' : ''} onTap={() => onChoose({ kind: 'new', activity: one.key })} />)}
          </Section>
        )
      })}
      {!all && held.length > shown.length && <BigButton tone='plain' label='看其他单位的活动项' onTap={() => setAll(true)} />}
    </View>
  )
}
