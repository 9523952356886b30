import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Row } from '@/components/Row'
import type { FoundUnit } from './usePlace'
import styles from './index.module.scss'

export interface UnitSearchProps {
  busy: boolean
  found: readonly FoundUnit[] | undefined
  onFind: (typed: string) => void
  onPick: (unit: FoundUnit) => void
}

/** A unit by its name or address, or by the code on its own sign. */
export function UnitSearch({ busy, found, onFind, onPick }: UnitSearchProps) {
  const [typed, setTyped] = useState('')
  return (
    <View className={styles.search}>
      <Field label='单位名称或编码' value={typed} onInput={setTyped} maxLength={40} placeholder='例如：城东市场，或墙上二维码下的编码' />
      <BigButton tone='plain' icon='search' label='查找' busy={busy} disabled={typed.trim() === ''} onTap={() => onFind(typed)} />
      {found && found.length > 0 && (
        <View className={styles.panel}>
          {found.map((unit) => <Row key={unit.id} icon='unit' label={unit.name} note={unit.address ?? ''} onTap={() => onPick(unit)} />)}
        </View>
      )}
      {found && found.length === 20 && <Text className={styles.note}>只列出前 20 个，写得再具体一些更容易找到。</Text>}
    </View>
  )
}
