import { Text, View } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import styles from '../index.module.scss'

export type Activity = Output<'campaign.read'>['activities'][number]

/** The plan's rows that nobody signs in to, in its own sentences. */
export function Choose({ activities, onChoose }: { activities: readonly Activity[]; onChoose: (activity: Activity) => void }) {
  const rows = [...new Set(activities.map(({ row }) => row))]
  return (
    <View className={styles.form}>
      <Text className={styles.hint}>这些不按场次举办：做了或报送了几件，在这里登记。有人到场的活动请到“活动场次”里组织。</Text>
      {rows.map((row) => {
        const inRow = activities.filter((one) => one.row === row)
        return (
          <Section key={row} title={`${row}. ${inRow[0]?.rowTitle ?? ''}`} rows>
            {inRow.map((one) => <Row key={one.key} icon='paper' label={one.label} note={one.sentence} mark={one.duty === 'encouraged' ? '鼓励' : ''} onTap={() => onChoose(one)} />)}
          </Section>
        )
      })}
    </View>
  )
}
