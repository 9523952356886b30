import { Text, View as Box } from '@tarojs/components'
import type { Board } from '@shared/contract/sessionRoll.rows'
import { BigButton } from '@/components/BigButton'
import { Tap } from '@/components/Tap'
import { GroupNames } from './GroupNames'
import { Projector } from './Projector'
import { Totals } from './Totals'
import type { Person } from './marks'
import styles from './index.module.scss'

export interface MusterProps {
  title: string
  board: Board
  /** ms since the office told it. */
  sinceTold: number
  /** The clock runs. */
  running: boolean
  /** That the session is no longer on; '' while it is. */
  over: string
  /** No network: the board is as of then. */
  cut: boolean
  /** Marks of this phone that wait. */
  waiting: number
  wide: boolean
  full: boolean
  /** The group looked at on a phone; '' = all. */
  chosen: string
  onChoose: (group: string) => void
  /** Absent for whoever only watches. */
  onMark?: (who: string, group: string, state: Person['state']) => void
  onList?: (group: string) => void
  onPlan?: () => void
  /** At a desk: for a projector. */
  onFull?: (full: boolean) => void
}

/** Names on the page at once: with what is around them half of the 1,000 nodes that WeChat's audit allows (P19). A projector has a page of its own. */
const names = 120
const fewest = 12

export function View(props: MusterProps) {
  const { title, board, wide, full, chosen, onChoose, onMark, onList, onPlan, onFull } = props
  if (full && onFull) return <Projector {...props} onClose={() => onFull(false)} />
  const shown = wide || chosen === '' ? board.groups : board.groups.filter(({ key }) => key === chosen)
  const most = Math.max(fewest, Math.floor(names / Math.max(1, shown.length)))
  return (
    <Box className={styles.muster}>
      {title !== '' && <Text className={styles.title} role='heading' aria-level='2'>{title}</Text>}
      <Totals {...props} />
      {board.groups.length === 0 && (
        <Box className={styles.card}>
          <Text className={styles.told}>这一场还没有分班组。先在安排里写上班组和应到人数，就能按名单点名。</Text>
          {onPlan && <BigButton tone='plain' icon='edit' label='去加班组' onTap={onPlan} />}
        </Box>
      )}
      {!wide && board.groups.length > 1 && (
        <Box className={styles.tiles} role='radiogroup' aria-label='看哪个班组'>
          {[{ key: '', name: '全部', missing: board.missing, expected: board.expected }, ...board.groups].map((group) => (
            <Tap key={group.key} className={`${styles.tile} ${group.key === chosen ? styles.on : ''}`} role='radio' checked={group.key === chosen} label={`${group.name}，未到 ${String(group.missing)} 人，应到 ${String(group.expected)} 人`} onTap={() => onChoose(group.key)}>
              <Text className={styles.tileName}>{group.name}</Text>
              <Text className={styles.tileCount}>未到 {group.missing}</Text>
            </Tap>
          ))}
        </Box>
      )}
      <Box className={styles.groups}>
        {shown.map((group) => <GroupNames key={group.key} group={group} most={most} {...(onMark && { onMark: (person: Person) => onMark(person.who, group.key, person.state) })} {...(onList && { onList: () => onList(group.key) })} />)}
      </Box>
      {onFull && <BigButton tone='plain' label='全屏投影' onTap={() => onFull(true)} />}
    </Box>
  )
}
