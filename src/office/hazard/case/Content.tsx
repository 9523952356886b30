import { Text, View } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { dayWords, timeWords } from '@shared/domain/calendar'
import { placeWords } from '@shared/domain/hazard'
import { hazardStates, levels, suspicions } from '@shared/domain/words'
import { Lines } from '@/components/Lines'
import { heldElsewhere } from '@/components/Lines/heldElsewhere'
import { StateChip } from '@/components/StateChip'
import { Timeline } from '@/components/Timeline'
import type { PhotoLink } from '@/api/usePhotoLinks'
import { Deadline } from './Deadline'
import { Told } from './Told'
import { Papers } from './Papers'
import { Photos } from './Photos'
import { Standing } from './Standing'
import styles from './index.module.scss'

export interface ContentProps {
  case: CaseView
  links: Readonly<Record<string, PhotoLink>>
  onBrokenPhoto: (id: string) => void
  now: number
  onMask: (photo: string, edition: number) => void
  onSheet: () => void
  onCaseSheet: () => void
}

export function Content({ case: item, links, onBrokenPhoto, now, onMask, onSheet, onCaseSheet }: ContentProps) {
  const { route } = item
  const state = hazardStates[item.state]
  return (
    <View className={styles.content}>
      <View className={styles.head}>
        <Text className={styles.place} role='heading' aria-level='2'>{placeWords(item.place, item.place.unit?.name ?? null)}</Text>
        <View className={styles.chips}>
          <StateChip tone={state.tone} label={state.label} />
          {item.late && <StateChip tone='late' label='逾期' />}
          {item.level === 'major' && <StateChip tone='late' label={levels.major} icon='warn' />}
          {item.level !== 'major' && item.suspicion === 'major' && <StateChip tone='wait' label={suspicions.major} icon='warn' />}
        </View>
        <Deadline case={item} now={now} />
        <Standing case={item} />
        {item.text !== '' && <Text className={styles.told}>{item.text}</Text>}
        <Photos case={item} links={links} onBroken={onBrokenPhoto} onMask={onMask} />
      </View>
      <View className={styles.part}>
        <Lines owner={route.owner} supervisor={route.supervisor} territorial={route.territorial} handler={route.handler} onBehalf={route.onBehalf} held={heldElsewhere(item)} />
        <Text className={styles.subheading} role='heading' aria-level='3'>为什么到这里</Text>
        {route.why.map((reason) => <Text key={reason} className={styles.why}>{reason}</Text>)}
      </View>
      <View className={styles.part}>
        <Text className={styles.subheading} role='heading' aria-level='3'>上报内容</Text>
        <Told case={item} />
      </View>
      <View className={styles.part}>
        <Text className={styles.subheading} role='heading' aria-level='3'>办理过程</Text>
        <Timeline steps={[...item.steps].reverse().map((step) => ({ ...step, when: step.dayOnly ? dayWords(step.at) : timeWords(step.at) }))} />
      </View>
      <View className={styles.part}><Papers case={item} onSheet={onSheet} onCaseSheet={onCaseSheet} /></View>
    </View>
  )
}
