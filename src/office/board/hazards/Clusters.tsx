import { Text, View } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { More } from '@/components/More'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import styles from './index.module.scss'

export type Cluster = Output<'board.clusters'>['rows'][number]
export interface ClustersProps {
  rows: readonly Cluster[]
  rule: string
  more: (() => void) | undefined
  onOpen: (cluster: Cluster) => void
}

/** Places and enterprises with several cases in a short time: what one inspection may clear up at once. */
export const Clusters = ({ rows, rule, more, onOpen }: ClustersProps) => (
  <View className={styles.card}>
    <Text className={styles.heading} role='heading' aria-level='2'>可以组织专项排查</Text>
    <Text className={styles.hint}>{rule}同一处接连出现隐患，逐件整改不如去查一次根源。</Text>
    {rows.length === 0 && <Text className={styles.told}>现在没有这样的单位或地点。</Text>}
    {rows.map((row) => {
      const [amount, days, kinds] = [`${String(row.amount)} 件`, `${row.firstDay} 至 ${row.lastDay}`, row.categories.map((one) => `${one.label} ${String(one.amount)}`).join(' · ')]
      return (
        <Tap key={row.key} className={styles.cluster} label={`${[row.place, amount, days, kinds].join('，')}，打开这些件`} onTap={() => onOpen(row)}>
          <View className={styles.clusterHead}><Text className={styles.place}>{row.place}</Text><StateChip tone='wait' icon='search' label={amount} /></View>
          <Text className={styles.hint}>{days}</Text>
          <Text className={styles.hint}>{kinds}</Text>
        </Tap>
      )
    })}
    {more && <More onTap={more} />}
  </View>
)
