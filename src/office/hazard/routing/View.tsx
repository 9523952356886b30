import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { dayWords } from '@shared/domain/calendar'
import { BigButton } from '@/components/BigButton'
import { StateChip } from '@/components/StateChip'
import { namesOf } from './names'
import { RuleTable } from './RuleTable'
import { Try, type TryProps } from './Try'
import styles from './index.module.scss'

export type { Answer } from './Try'
export interface RoutingProps extends TryProps {
  table: Output<'hazard.routing'>
  onVersions: () => void
}

export function View({ table, onVersions, ...asked }: RoutingProps) {
  return (
    <Box className={styles.page}>
      <Box className={styles.card}>
        <Text className={styles.heading} role='heading' aria-level='2'>规则缺口</Text>
        {table.gaps.length === 0
          ? <Box className={styles.gap}><StateChip tone='safe' label='每一类地点都有默认去向' /></Box>
          : table.gaps.map((gap) => <Box key={gap} className={styles.gap}><StateChip tone='wait' label='待补' icon='warn' /><Text>{gap}</Text></Box>)}
      </Box>
      <Box className={styles.card}>
        <Text className={styles.heading} role='heading' aria-level='2'>试一试：谁会收到</Text>
        <Text className={styles.hint}>只看结果，不会真的送出。</Text>
        <Try {...asked} />
      </Box>
      <Box className={`${styles.card} ${styles.table}`}>
        <Text className={styles.heading} role='heading' aria-level='2'>规则表（第 {table.version} 版，自{dayWords(table.from)}起）</Text>
        {table.note !== '' && <Text className={styles.hint}>{table.note}</Text>}
        {table.newest !== table.version && <Text className={styles.hint}>第 {table.newest} 版已保存，还没到生效时间。</Text>}
        <BigButton tone='plain' icon='list' label='历史版本和差异' onTap={onVersions} />
        <RuleTable rows={table.rows} name={namesOf(table)} />
      </Box>
    </Box>
  )
}
