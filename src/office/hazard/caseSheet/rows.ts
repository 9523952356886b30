/** What the sheet prints, line by line; an empty answer prints a dash. No reporter is named unless he ticked 实名. */
import type { CaseView } from '@shared/contract/hazard'
import { dayWords, timeWords } from '@shared/domain/calendar'
import { categoryWords, placeWords, positionWords } from '@shared/domain/hazard'
import { controlKinds, hazardStates, levels, reportSources } from '@shared/domain/words'

const planWords = (plan: CaseView['plan']): string =>
  plan === null ? '' : `措施：${plan.measures}；责任人：${plan.responsible}；资金：${plan.funds}；时限：${dayWords(plan.until)}；预案：${plan.contingency}`
const controlWords = (controls: CaseView['controls']): string =>
  controls === null ? '' : [controls.kinds.map((kind) => controlKinds[kind]).join('、'), controls.words].filter(Boolean).join('。')
const gradeWords = ({ level, graded }: CaseView): string => (graded === null ? levels[level] : `${levels[level]}（${graded.document}：${graded.words}）`)

export const rowsOf = (item: CaseView): readonly (readonly [string, string])[] => [
  ['地点', placeWords(item.place, item.place.unit?.name ?? null)],
  ...(item.place.position ? [['位置', positionWords(item.place.position)] as const] : []),
  ['类别', categoryWords(item.category)],
  ['等级', gradeWords(item)],
  ['隐患情况', item.text],
  ['来源', `${reportSources[item.source]}，${item.seenDay}`],
  ['主体责任', item.route.owner?.name ?? '待指定'],
  ['监管责任', item.route.supervisor?.name ?? '待指定'],
  ['属地责任', item.route.territorial?.name ?? '待指定'],
  ['承办单位', item.route.handler ? `${item.route.handler.name}${item.route.onBehalf ? '（代办）' : ''}` : '待指定'],
  ['整改期限', timeWords(item.fixBy)],
  ['临时管控', controlWords(item.controls)],
  ['整改方案', planWords(item.plan)],
  ['现在状态', `${hazardStates[item.state].label}${item.late ? '（逾期）' : ''}`],
]

export const stepRows = (item: CaseView): readonly (readonly [string, string])[] =>
  item.steps.map((step) => [step.dayOnly ? dayWords(step.at) : timeWords(step.at), step.sentence] as const)
