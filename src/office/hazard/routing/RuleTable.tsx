import { Text, View } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { categoryLabel, placeClasses, type PlaceClass } from '@shared/domain/words'
import styles from './index.module.scss'

type Row = Output<'hazard.routing'>['rows'][number]

const owners = { unit: '所在单位', property: '物业公司', territorial: '所在社区、村', town: '所在街道、乡镇', department: '指定部门' } as const satisfies Record<Row['owner'], string>

/** One rule as a sentence a clerk can check against the paper. */
const sentence = (row: Row) => `${row.category === '' ? '各类隐患' : categoryLabel(row.category)}：${owners[row.owner]}主办，${row.acceptHours} 小时内接收，${row.fixDays} 个工作日内整改`

/** Rules under their class of place, the default of the class first. */
export function RuleTable({ rows }: { rows: readonly Row[] }) {
  const classes = (Object.keys(placeClasses) as PlaceClass[]).filter((name) => rows.some((row) => row.class === name))
  return (
    <View className={styles.rules}>
      {classes.map((name) => (
        <View key={name} className={styles.rule}>
          <Text className={styles.subheading} role='heading' aria-level='3'>{placeClasses[name]}</Text>
          {rows.filter((row) => row.class === name).sort((a, b) => Number(a.category !== '') - Number(b.category !== '')).map((row) => (
            <View key={row.key} className={styles.row}>
              <Text className={styles.told}>{sentence(row)}</Text>
              <Text className={styles.hint}>因为：{row.because}</Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
