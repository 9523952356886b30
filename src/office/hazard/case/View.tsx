import { Text, View as Box } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { timeWords } from '@shared/domain/calendar'
import { hazardStates, levels } from '@shared/domain/words'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { Lines } from '@/components/Lines'
import { StateChip } from '@/components/StateChip'
import { Timeline } from '@/components/Timeline'
import { remaining, toneOf, urgencyOf } from '../due'
import type { PhotoLink } from '../usePhotoLinks'
import { Facts } from './Facts'
import { MovePanel } from './MovePanel'
import { Photos } from './Photos'
import type { Act } from './useDecision'
import styles from './index.module.scss'

export interface CaseProps {
  case: CaseView
  links: Readonly<Record<string, PhotoLink>>
  onBrokenPhoto: (id: string) => void
  act: Act
  now: number
  onMask: (photo: string, edition: number) => void
  onSheet: () => void
}

export function View({ case: item, links, onBrokenPhoto, act, now, onMask, onSheet }: CaseProps) {
  const { route } = item
  const state = hazardStates[item.state]
  const left = remaining(item, now)
  return (
    <Frame title={item.number} foot={<MovePanel case={item} act={act} />} back>
      <Box className={styles.head}>
        <Text className={styles.place} role='heading' aria-level='2'>{item.place.words || item.place.unit?.name}</Text>
        <Box className={styles.chips}>
          <StateChip tone={toneOf(urgencyOf(item, now), state.tone)} label={left === '' ? state.label : `${state.label} · ${left}`} />
          {item.level === 'major' && <StateChip tone='late' label={levels.major} icon='warn' />}
          {item.level !== 'major' && item.suspicion === 'major' && <StateChip tone='wait' label='可能重大' icon='warn' />}
        </Box>
      </Box>
      <Box className={styles.card}>
        <Lines owner={route.owner} supervisor={route.supervisor} territorial={route.territorial} handler={route.handler} onBehalf={route.onBehalf} />
        <Text className={styles.subheading} role='heading' aria-level='3'>为什么到这里</Text>
        {route.why.map((reason) => <Text key={reason} className={styles.why}>{reason}</Text>)}
        {route.onBehalf && <BigButton tone='plain' label='打印交办单' onTap={onSheet} />}
      </Box>
      <Box className={styles.card}>
        <Facts case={item} />
        <Photos case={item} links={links} onBroken={onBrokenPhoto} onMask={onMask} />
      </Box>
      <Box className={styles.card}>
        <Text className={styles.subheading} role='heading' aria-level='3'>办理过程</Text>
        <Timeline steps={[...item.steps].reverse().map((step) => ({ ...step, when: timeWords(step.at) }))} />
      </Box>
    </Frame>
  )
}
