import { View } from '@tarojs/components'
import { positionWords } from '@shared/domain/hazard'
import { categoryLabel, firstAids, harms, placeClasses, suspicions } from '@shared/domain/words'
import type { CaseView } from '@shared/contract/hazard'
import { Facts, type Fact } from '@/components/Facts'
import styles from './index.module.scss'

/** What was told. */
const factsOf = (item: CaseView): readonly Fact[] => [
  ['类别', item.category && categoryLabel(item.category)],
  ['说明', item.text],
  ['地点', [item.place.unit?.name, item.place.words, placeClasses[item.place.class]].filter(Boolean).join(' · ')],
  ['位置', item.place.position ? positionWords(item.place.position) : ''],
  ['疑似等级', suspicions[item.suspicion]],
  ['可能后果', item.harms.map((harm) => harms[harm]).join('、')],
  ['现场处理', item.firstAid.map((aid) => firstAids[aid]).join('、')],
  ['发现日期', item.seenDay],
]

export const Told = ({ case: item }: { case: CaseView }) => <View className={styles.told}><Facts facts={factsOf(item)} /></View>
