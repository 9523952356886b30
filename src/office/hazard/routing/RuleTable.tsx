import { Text, View } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { routingRowWords, type UnitNames } from '@shared/domain/routingWords'
import { categoryLabel, placeClasses, type PlaceClass } from '@shared/domain/words'
import styles from './index.module.scss'

type Row = Output<'hazard.routing'>['rows'][number]

/** Rules under their class of place, the default of the class first, each as a sentence a clerk can check against the paper. */
export function RuleTable({ rows, name }: { rows: readonly Row[]; name: UnitNames }) {
  const classes = (Object.keys(placeClasses) as PlaceClass[]).filter((place) => rows.some((row) => row.class === place))
  return (
    <View className={styles.rules}>
      {classes.map((place) => (
        <View key={place} className={styles.rule}>
          <Text className={styles.subheading} role='heading' aria-level='3'>{placeClasses[place]}</Text>
          {rows.filter((row) => row.class === place).sort((a, b) => Number(a.category !== '') - Number(b.category !== '')).map((row) => (
            <View key={row.key} className={styles.row}>
              <Text className={styles.told}>{row.category === '' ? '各类隐患' : categoryLabel(row.category)}：{routingRowWords(row, name)}</Text>
              <Text className={styles.hint}>因为：{row.because}</Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
