import { Text, View } from '@tarojs/components'
import { routingRowWords, type UnitNames } from '@shared/domain/routingWords'
import { categoryLabel, placeClasses, type PlaceClass } from '@shared/domain/words'
import { Icon } from '@/components/Icon'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { rowsOfClass, type Row } from './draft'
import styles from './index.module.scss'

export interface ClassRowsProps {
  place: PlaceClass
  rows: readonly Row[]
  name: UnitNames
  openAt: number | 'new' | null
  onOpen: (at: number) => void
  onAdd: () => void
  onMove: (at: number, by: -1 | 1) => void
}

/** One class of place with its rows: tapped to change, moved by one, another added below. */
export function ClassRows({ place, rows, name, openAt, onOpen, onAdd, onMove }: ClassRowsProps) {
  const own = rowsOfClass(rows, place)
  const special = own.filter(({ row }) => row.category !== '')
  return (
    <View className={styles.class} role='group' aria-label={placeClasses[place]}>
      <View className={styles.head}>
        <Text className={styles.heading} role='heading' aria-level='2'>{placeClasses[place]}</Text>
        <Tap className={styles.add} label={`${placeClasses[place]}加一行`} onTap={onAdd}><Icon name='plus' /><Text>加一行</Text></Tap>
      </View>
      {own.length === special.length && <StateChip tone='wait' icon='warn' label='没有默认行' />}
      {own.map(({ row, at }) => {
        const what = row.category === '' ? '各类隐患' : categoryLabel(row.category)
        const nth = special.findIndex((one) => one.at === at)
        return (
          <View key={at} className={`${styles.row} ${openAt === at ? styles.open : ''}`}>
            <Tap className={styles.words} label={`${placeClasses[place]}${what}，${routingRowWords(row, name)}，修改这一行`} onTap={() => onOpen(at)}>
              <Text className={styles.what}>{what}</Text>
              <Text className={styles.hint}>{routingRowWords(row, name)}</Text>
            </Tap>
            {nth > 0 && <Tap className={styles.move} label={`把${what}上移`} onTap={() => onMove(at, -1)}><Icon name='up' /></Tap>}
            {nth >= 0 && nth < special.length - 1 && <Tap className={styles.move} label={`把${what}下移`} onTap={() => onMove(at, 1)}><Icon name='down' /></Tap>}
          </View>
        )
      })}
    </View>
  )
}
