import { useState } from 'react'
import { Text, View as Box } from '@tarojs/components'
import { routingRowName } from '@shared/domain/routingWords'
import { placeClasses, type PlaceClass } from '@shared/domain/words'
import { BigButton } from '@/components/BigButton'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { namesOf } from '../names'
import { ClassRows } from './ClassRows'
import { changed, classes, moved, newRow, removed, type Row, type Table } from './draft'
import { RowForm } from './RowForm'
import styles from './index.module.scss'

export interface EditProps {
  table: Table
  rows: readonly Row[]
  /** A draft that was kept on this device. */
  found: 'none' | 'again' | 'older'
  wide: boolean
  /** The row whose form is open; `new` = one that is being added. */
  openAt: number | 'new' | null
  onOpen: (at: number | 'new' | null) => void
  onChange: (rows: readonly Row[]) => void
  onStartOver: () => void
  onTakeOlder: () => void
}

export function View({ table, rows, found, wide, openAt, onOpen, onChange, onStartOver, onTakeOlder }: EditProps) {
  const [added, setAdded] = useState<Row>()
  const name = namesOf(table)
  const row = openAt === 'new' ? added : openAt === null ? undefined : rows[openAt]
  const add = (place: PlaceClass) => {
    setAdded(newRow(rows, place))
    onOpen('new')
  }
  const take = (next: Row) => {
    onChange(openAt === 'new' ? [...rows, next] : changed(rows, Number(openAt), next))
    onOpen(null)
  }
  const form = row && (
    <RowForm key={`${String(openAt)} ${row.class}`} row={row} rows={rows} choices={table.choices} isNew={openAt === 'new'} onTake={take} onClose={() => onOpen(null)}
      onRemove={() => { onChange(removed(rows, Number(openAt))); onOpen(null) }} />
  )
  const title = !row ? '' : openAt === 'new' ? `${placeClasses[row.class]}：加一行` : routingRowName(row)
  return (
    <Box className={wide ? styles.beside : styles.page}>
      <Box className={styles.page}>
        <Notice tone='progress' icon='inform' say={`从第 ${String(table.version)} 版改起。保存之前，隐患仍按现在的表分派。改动随时记在这台设备上。`} />
        {found === 'again' && <Notice tone='wait' say='这里有上次没保存的改动，已接着打开。'><BigButton tone='plain' label='不要了，从头改' onTap={onStartOver} /></Notice>}
        {found === 'older' && (
          <Notice tone='wait' say='您上次的改动是从更早的版本改起的，同事后来保存过新版。'>
            <BigButton tone='plain' label='用我的改动，再看差异' onTap={onTakeOlder} />
            <BigButton tone='plain' label='不要了，从新版改' onTap={onStartOver} />
          </Notice>
        )}
        {classes.map((place) => (
          <ClassRows key={place} place={place} rows={rows} name={name} openAt={openAt} onOpen={onOpen} onAdd={() => add(place)} onMove={(at, by) => onChange(moved(rows, at, by))} />
        ))}
      </Box>
      {wide
        ? <Box className={styles.pane}>{form && <Text className={styles.heading} role='heading' aria-level='2'>{title}</Text>}{form ?? <Text className={styles.hint}>点左边的一行来修改，或在一类地点下加一行。</Text>}</Box>
        : form && <Sheet title={title} onClose={() => onOpen(null)}>{form}</Sheet>}
    </Box>
  )
}
