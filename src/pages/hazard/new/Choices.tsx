import { View } from '@tarojs/components'
import { channels } from '@shared/domain/words'
import { Check } from '@/components/Check'
import { Section } from '@/components/Section'
import type { ReportWords } from '@/outbox/outbox'
import type { FoundUnit } from './usePlace'
import styles from './index.module.scss'

interface Props {
  report: ReportWords
  ownUnits: readonly FoundUnit[]
  /** Null for who has no name to show. */
  name: string | null
  onTell: (part: Partial<ReportWords>) => void
}

/** 实名, and past one's own unit (field.md: an employee may choose). Both are off unless ticked. */
export function Choices({ report, ownUnits, name, onTell }: Props) {
  const ownPlace = ownUnits.some((unit) => unit.id === report.place.unitId)
  if (name === null && !ownPlace) return null
  return (
    <Section>
      <View className={styles.checks}>
        {ownPlace && (
          <Check label={channels.regulator} note='本单位看不到这一件，由监管部门办理' on={report.channel === 'regulator'} onChange={(on) => onTell({ channel: on ? 'regulator' : 'unit' })} />
        )}
        {name !== null && <Check label='实名上报' note={`勾选后承办单位能看到您的姓名（${name}），不勾选就看不到`} on={report.showName} onChange={(showName) => onTell({ showName })} />}
      </View>
    </Section>
  )
}
