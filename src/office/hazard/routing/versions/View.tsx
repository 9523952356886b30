import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { civilDay, timeWords } from '@shared/domain/calendar'
import { BigButton } from '@/components/BigButton'
import { More } from '@/components/More'
import { StateChip } from '@/components/StateChip'
import { Changes, type Difference } from '../Changes'
import styles from '../index.module.scss'

type Version = Output<'hazard.routingVersions'>['rows'][number]
export type Shown = { readonly version: number } & ({ readonly state: 'none' | 'busy' } | { readonly state: 'failed'; readonly say: string } | { readonly state: 'found'; readonly changes: Difference['changes'] })
export interface VersionsProps {
  rows: readonly Version[]
  open: Shown
  more: (() => void) | undefined
  adding: boolean
  onCompare: (version: number) => void
  onClose: () => void
}
const states = { waiting: { tone: 'wait', label: '等待生效' }, inForce: { tone: 'safe', label: '正在使用' }, past: { tone: 'off', label: '已被代替' } } as const
const year = (at: number) => `${civilDay(at).slice(0, 4)}年`

export function View({ rows, open, more, adding, onCompare, onClose }: VersionsProps) {
  return (
    <Box className={styles.rules}>
      {rows.map((row) => {
        const mine = open.version === row.version
        return (
          <Box key={row.version} className={styles.card}>
            <Box className={styles.changeHead}><Text className={styles.heading} role='heading' aria-level='2'>第 {row.version} 版</Text><StateChip {...states[row.state]} /></Box>
            <Text className={styles.told}>{row.note === '' ? '启用时的第一版' : row.note}</Text>
            <Text className={styles.hint}>{year(row.from)}{timeWords(row.from)}起{row.by === '' ? '' : `，${row.by}于${timeWords(row.savedAt)}保存`}</Text>
            {mine && open.state === 'failed' && <Text className={styles.problem} role='alert'>{open.say}</Text>}
            {mine && open.state === 'found' && <Changes changes={open.changes} />}
            {mine && open.state === 'found'
              ? <BigButton tone='plain' label='收起' onTap={onClose} />
              : row.version > 1 && <BigButton tone='plain' label={`与第 ${String(row.version - 1)} 版的差异`} busy={mine && open.state === 'busy'} onTap={() => onCompare(row.version)} />}
          </Box>
        )
      })}
      {more && <More busy={adding} onTap={more} />}
    </Box>
  )
}
