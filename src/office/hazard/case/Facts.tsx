import { Text, View } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { positionWords } from '@shared/domain/hazard'
import { categoryLabel, firstAids, harms, placeClasses, reportSources, suspicions } from '@shared/domain/words'
import styles from './index.module.scss'

const rowsOf = (item: CaseView): readonly (readonly [string, string])[] => [
  ['类别', item.category === '' ? '' : categoryLabel(item.category)],
  ['地点', [placeClasses[item.place.class], item.place.unit?.name].filter(Boolean).join(' · ')],
  ['位置', item.place.position ? positionWords(item.place.position) : ''],
  ['上报人判断', suspicions[item.suspicion]],
  ['可能后果', item.harms.map((harm) => harms[harm]).join('、')],
  ['现场处置', item.firstAid.map((aid) => firstAids[aid]).join('、')],
  ['来源', `${reportSources[item.source]} · ${item.seenDay}`],
  ['上报人', item.reporterName ?? '不显示姓名'],
]

/** What was reported; empty answers are left out. */
export function Facts({ case: item }: { case: CaseView }) {
  return (
    <View className={styles.facts}>
      {rowsOf(item).filter(([, said]) => said !== '').map(([label, said]) => (
        <View key={label} className={styles.fact}>
          <Text className={styles.label}>{label}</Text>
          <Text className={styles.said}>{said}</Text>
        </View>
      ))}
    </View>
  )
}
