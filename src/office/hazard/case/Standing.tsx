import { View } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { dayWords, timeWords } from '@shared/domain/calendar'
import { isEnded } from '@shared/domain/due'
import { majorDuties } from '@shared/domain/hazardMoves'
import { controlKinds, extensionAnswers, hotlineSources, planParts } from '@shared/domain/words'
import { Facts, type Fact } from '@/components/Facts'
import { Notice } from '@/components/Notice'
import styles from './index.module.scss'

type Said = readonly { readonly tone: 'late' | 'wait' | 'progress' | 'off'; readonly icon: 'warn' | 'wait' | 'progress' | 'inform'; readonly say: string }[]

/** What stands on the case now, in the order of its weight. */
function noticesOf(item: CaseView): Said {
  const { controls, owes, extension, outside, mergedInto, hotline, proposed, graded } = item
  const part = (here: boolean, tone: Said[number]['tone'], icon: Said[number]['icon'], say: string): Said => (here ? [{ tone, icon, say }] : [])
  return [
    // A 重大 one until it is closed (L-03): afterwards it would say that the place is still cordoned off.
    ...part(controls !== null && item.level === 'major' && !isEnded(item.state), 'late', 'warn', `临时管控：${(controls?.kinds ?? []).map((kind) => controlKinds[kind]).join('、')}${controls?.words ? `。${controls.words}` : ''}`),
    ...part(owes.length > 0, 'late', 'warn', `重大隐患还缺：${owes.map((duty) => majorDuties[duty]).join('；')}。`),
    ...part(item.escalated > 0, 'late', 'warn', `逾期后已上报${item.escalated > 1 ? '两级' : '上一级'}。`),
    ...part(graded !== null, 'late', 'inform', `已定为重大：${graded?.document ?? ''}，${graded?.words ?? ''}（${graded?.by ?? ''}，${dayWords(graded?.at ?? 0)}）`),
    ...part(proposed !== null && graded === null, 'wait', 'inform', `建议定为重大，等有权的人员认定：${proposed?.document ?? ''}，${proposed?.words ?? ''}（${proposed?.by ?? ''}）`),
    ...part(extension !== null, extension?.decided === 'asked' ? 'wait' : 'off', 'wait',
      `申请延期到 ${timeWords(extension?.until ?? 0)}，${extensionAnswers[extension?.decided ?? 'asked']}。理由：${extension?.ground ?? ''}`),
    ...part(outside !== null, 'off', 'inform', [`已移交${outside?.to ?? ''}`, outside?.number ? `对方编号 ${outside.number}` : '对方编号还没有登记', outside?.reply && `答复：${outside.reply}`].filter(Boolean).join('；')),
    ...part(mergedInto !== null, 'off', 'inform', `已并入 ${mergedInto?.number ?? ''}，在那一件里办理。`),
    ...part(item.mergedCount > 0, 'off', 'inform', `另有 ${item.mergedCount} 件并入本件，办结后一并告知各位上报人。`),
    ...part(hotline !== null, 'wait', 'wait', `${hotline ? hotlineSources[hotline.from] : ''}转办件 ${hotline?.number ?? ''}，${timeWords(hotline?.dueAt ?? 0)} 前答复。`),
  ]
}

/** 五落实 as it was fixed. */
const planRows = (plan: NonNullable<CaseView['plan']>): readonly Fact[] => [
  [planParts.measures, plan.measures],
  [planParts.responsible, plan.responsible],
  [planParts.funds, plan.funds],
  [planParts.until, dayWords(plan.until)],
  [planParts.contingency, plan.contingency],
]

/** What weighs on the case: controls, what is owed, a request, where else it is. */
export function Standing({ case: item }: { case: CaseView }) {
  const notices = noticesOf(item)
  if (notices.length === 0 && item.plan === null && item.workersToldAt === null && item.assignee === null) return null
  const facts = [
    ...(item.assignee === null ? [] : [['已指派', item.assignee] as const]),
    ...(item.plan === null ? [] : planRows(item.plan)),
    ...(item.workersToldAt === null ? [] : [['职工通报', dayWords(item.workersToldAt)] as const]),
  ]
  return (
    <View className={styles.part}>
      {notices.map((notice) => <Notice key={notice.say} {...notice} />)}
      {facts.length > 0 && <Facts facts={facts} />}
    </View>
  )
}
