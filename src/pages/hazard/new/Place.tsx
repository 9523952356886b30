import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { PinPad } from '@/components/PinPad'
import { Section } from '@/components/Section'
import { Tap } from '@/components/Tap'
import type { ReportWords } from '@/outbox/outbox'
import { Mistake } from './Mistake'
import { PlaceClasses } from './PlaceClasses'
import { UnitSearch } from './UnitSearch'
import type { FoundUnit, PlaceProps } from './usePlace'
import styles from './index.module.scss'

interface Props extends PlaceProps {
  report: ReportWords
  ownUnits: readonly FoundUnit[]
  canScan: boolean
  mistake: string | undefined
}

/** Where: a position, a unit, or words; any one is enough, and a refused location is no obstacle. */
export function Place({ report, ownUnits, canScan, mistake, position, offset, unitName, busy, say, found, ...on }: Props) {
  const { place } = report
  return (
    <Section title='地点' note='定位、单位、文字，任选一项就行。'>
      {position
        ? (
          <View className={styles.card}>
            <View className={styles.line}>
              <Icon name='pin' />
              <Text className={styles.strong}>{`已定位，误差约 ${Math.round(position.accuracy)} 米`}</Text>
              <Tap className={styles.link} label='不用定位' onTap={on.onForget}><Icon name='cross' /></Tap>
            </View>
            <PinPad accuracy={position.accuracy} offset={offset} onMove={on.onPin} />
          </View>
        )
        : <BigButton tone='plain' icon='target' label='用现在的位置' busy={busy === 'locating'} onTap={on.onLocate} />}
      {place.unitId !== null
        ? (
          <View className={styles.card}>
            <View className={styles.line}>
              <Icon name='unit' />
              <Text className={styles.strong}>{unitName}</Text>
              <Tap className={styles.link} label={`不选${unitName}`} onTap={on.onUnpick}><Icon name='cross' /></Tap>
            </View>
          </View>
        )
        : (
          <>
            {ownUnits.length > 0 && (
              <Chips label='在本单位' options={ownUnits.map((unit) => ({ value: unit.id, label: unit.name }))} value='' onChange={(id) => { const unit = ownUnits.find((own) => own.id === id); if (unit) on.onPick(unit) }} />
            )}
            <UnitSearch canScan={canScan} busy={busy === 'searching'} found={found} onFind={on.onFind} onScan={on.onScan} onPick={on.onPick} />
          </>
        )}
      <Field label='具体位置' note='选填' value={place.words} onInput={on.onWords} maxLength={120} placeholder='例如：3 号楼地下室东侧通道' />
      <PlaceClasses value={place.class} onChange={on.onClass} />
      <Mistake say={mistake ?? (say || undefined)} />
    </Section>
  )
}
