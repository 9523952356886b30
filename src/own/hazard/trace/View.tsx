import { Text, View as Box } from '@tarojs/components'
import { dayWords } from '@shared/domain/calendar'
import { placeWords } from '@shared/domain/hazard'
import { hazardStates, levels } from '@shared/domain/words'
import type { CaseView } from '@shared/contract/hazard'
import type { PhotoLink } from '@/api/usePhotoLinks'
import { Frame } from '@/components/Frame'
import { Lines } from '@/components/Lines'
import { heldElsewhere } from '@/components/Lines/heldElsewhere'
import { Notice } from '@/components/Notice'
import { Section } from '@/components/Section'
import { StateChip } from '@/components/StateChip'
import { Timeline } from '@/components/Timeline'
import { momentWords } from '../../../pages/moment'
import { Told } from './Told'
import { OwnActs } from './OwnActs'
import { Photos } from './Photos'
import type { OwnMoves } from './useOwnMoves'
import styles from './index.module.scss'

export interface TraceProps {
  case: CaseView
  /** Opened as one's own report, not by its code. */
  own: boolean
  links: Readonly<Record<string, PhotoLink>>
  now: number
  act: OwnMoves
  onRenew: () => void
}

const toFix = (item: CaseView, now: number) =>
  `${item.late ? '已过整改期限' : '整改期限'}：${momentWords(item.fixBy, now)}${item.extension?.decided === 'granted' ? '（已同意延期）' : ''}。`
const toAccept = (item: CaseView, now: number) => `${item.late ? '已过接收期限' : '接收期限'}：${momentWords(item.acceptBy, now)}。`
/** What is waited for now, and until when. */
const waits: Partial<Record<CaseView['state'], (item: CaseView, now: number) => string>> = {
  submitted: toAccept,
  accepted: toFix,
  rectifying: toFix,
  fixed: () => '已整改，等另一位同事确认。',
  selfVerified: () => '本单位已自验，等复查或销号。',
  reviewed: () => '监管部门已复查，等销号。',
  closed: () => '已经办结。如果您看到仍未整改，可以在下面重新打开。',
  notHazard: () => '您不同意这个结论的，可以在下面重新打开。',
  handedOver: (item) => `已移交${item.outside?.to ?? ''}${item.outside?.number ? `，对方编号 ${item.outside.number}` : ''}。${item.outside?.reply ?? ''}`,
  merged: (item) => `与 ${item.mergedInto?.number ?? '另一件'} 是同一处，在那一件里一并办理，结果一样告诉您。`,
  withdrawn: () => '已按您的要求撤回，不再办理。如果隐患还在，可以在下面重新打开。',
  toAssign: () => '安委办将指定牵头单位。',
}

export function View({ case: item, own, links, now, act, onRenew }: TraceProps) {
  const state = hazardStates[item.state]
  const wait = waits[item.state]?.(item, now)
  return (
    <Frame title='查进展' back>
      {act.said !== '' && <Notice tone='safe' say={act.said} live />}
      {act.problem !== '' && <Notice tone='late' icon='refused' say={act.problem} live />}
      <Box className={styles.top}>
        <Box className={styles.chips}>
          <StateChip tone={state.tone} label={state.label} />
          {item.level === 'major' && <StateChip tone='late' icon='warn' label={levels.major} />}
          {item.late && <StateChip tone='late' label='逾期' />}
        </Box>
        <Text className={styles.place}>{placeWords(item.place, item.place.unit?.name ?? null)}</Text>
        <Text className={styles.number}>{`编号 ${item.number}`}</Text>
        {wait && <Text className={styles.wait}>{wait}</Text>}
      </Box>
      <Section title='办理经过'>
        <Timeline steps={[...item.steps].reverse().map((step) => ({ when: step.dayOnly ? dayWords(step.at) : momentWords(step.at, now), label: step.label, by: step.by, sentence: step.sentence }))} />
      </Section>
      <Section title='谁来负责'>
        <Lines {...item.route} held={heldElsewhere(item)} />
        {item.route.why.map((reason) => <Text key={reason} className={styles.why}>{reason}</Text>)}
      </Section>
      <Section title='上报内容'>
        <Told case={item} />
        <Photos case={item} own={own} links={links} act={act} onRenew={onRenew} />
      </Section>
      <OwnActs case={item} act={act} />
    </Frame>
  )
}
