import type { CaseView } from '@shared/contract/hazard'
import { positionWords } from '@shared/domain/hazard'
import { categoryLabel, firstAids, harms, placeClasses, reportSources, suspicions } from '@shared/domain/words'
import { Facts, type Fact } from '@/components/Facts'

const factsOf = (item: CaseView): readonly Fact[] => [
  ['类别', item.category === '' ? '' : categoryLabel(item.category)],
  ['地点', [placeClasses[item.place.class], item.place.unit?.name].filter(Boolean).join(' · ')],
  ['位置', item.place.position ? positionWords(item.place.position) : ''],
  ['上报人判断', suspicions[item.suspicion]],
  ['可能后果', item.harms.map((harm) => harms[harm]).join('、')],
  ['现场处置', item.firstAid.map((aid) => firstAids[aid]).join('、')],
  ['来源', `${reportSources[item.source]} · ${item.seenDay}`],
  ['上报人', item.reporterName ?? '不显示姓名'],
]

/** What was reported. */
export const Told = ({ case: item }: { case: CaseView }) => <Facts facts={factsOf(item)} />
