import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Chosen } from '@/components/Chosen'
import { Field } from '@/components/Field'
import { PinPad } from '@/components/PinPad'
import { Section } from '@/components/Section'
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
export function Place({ report, ownUnits, canScan, mistake, position, offset, unitName, phrase, busy, say, found, ...on }: Props) {
  const { place } = report
  const [searching, setSearching] = useState(false)
  return (
    <Section title='地点' note='定位、单位、文字，任选一项就行。'>
      <View className={styles.pair}>
        {!position && <BigButton tone='plain' icon='target' label='用现在的位置' busy={busy === 'locating'} onTap={on.onLocate} />}
        {place.unitId === null && <BigButton tone='plain' icon='unit' label='找单位' onTap={() => setSearching(!searching)} />}
        {place.unitId === null && canScan && <BigButton tone='plain' icon='qr' label='扫单位码' onTap={on.onScan} />}
      </View>
      <Mistake part='place' say={mistake ?? (say || undefined)} />
      {place.unitId === null && (searching || found) && <UnitSearch busy={busy === 'searching'} found={found} onFind={on.onFind} onPick={on.onPick} />}
      {position && (
        <View className={styles.card}>
          <Chosen icon='pin' say={`已定位，误差约 ${Math.round(position.accuracy)} 米`} undo='不用定位' onUndo={on.onForget} />
          <PinPad accuracy={position.accuracy} offset={offset} onMove={on.onPin} />
        </View>
      )}
      {place.unitId !== null && <View className={styles.card}><Chosen icon='unit' say={unitName} undo={`不选${unitName}`} onUndo={on.onUnpick} /></View>}
      {phrase !== '' && <Text className={styles.note}>核对语：{phrase}。和您扫的卡上一样，就是本系统。</Text>}
      {place.unitId === null && ownUnits.length > 0 && (
        <Chips label='在本单位' options={ownUnits.map((unit) => ({ value: unit.id, label: unit.name }))} value='' onChange={(id) => { const unit = ownUnits.find((own) => own.id === id); if (unit) on.onPick(unit) }} />
      )}
      <Field label='具体位置' note='选填' value={place.words} onInput={on.onWords} maxLength={120} placeholder='例如：3 号楼地下室东侧通道' />
      <PlaceClasses value={place.class} onChange={on.onClass} />
    </Section>
  )
}
