import { Text, View } from '@tarojs/components'
import { civilTime } from '@shared/domain/calendar'
import { BigButton } from '@/components/BigButton'
import type { MusterProps } from './View'
import { clockWords } from './marks'
import { cellsOf, digitsOf, sheetAt, turnsEvery } from './projected'
import styles from './projector.module.scss'

export type ProjectorProps = Pick<MusterProps, 'title' | 'board' | 'sinceTold' | 'running' | 'cut'> & { onClose: () => void }

const sized = { 3: '', 4: styles.thousands, 5: styles.tenThousands, 6: styles.more } as const
const spans = { 1: '', 2: styles.two, 3: styles.three, 4: styles.four } as const

/** For the wall: how many are missing in the largest figure, beside it their names in columns; more than a screenful turns its pages by itself. Nothing to press but the way out. */
export function Projector({ title, board, sinceTold, running, cut, onClose }: ProjectorProps) {
  const clear = board.expected > 0 && board.missing === 0
  const spent = board.timeToClear ?? (running ? board.asOf - board.startedAt + sinceTold : null)
  const { cells, nth, of } = sheetAt(cellsOf(board), board.asOf + sinceTold)
  return (
    <View className={`${styles.wall} ${clear ? styles.clear : ''}`}>
      <View className={styles.totals}>
        {title !== '' && <Text className={styles.title} role='heading' aria-level='2'>{title}</Text>}
        <View role='status' aria-live='polite' className={styles.missing}>
          <Text className={styles.word}>{clear ? '全部到齐' : '未到'}</Text>
          {!clear && <Text className={`${styles.number} ${sized[digitsOf(board.missing)]}`}>{board.missing}</Text>}
        </View>
        <Text className={styles.count}>应到 {board.expected} · 已到 {board.present}</Text>
        {spent !== null && <Text className={styles.count}>{board.timeToClear === null ? '已用时' : '集合用时'} {clockWords(spent)}</Text>}
        <Text className={styles.count}>截至 {civilTime(board.asOf)}{cut ? '，现在没有网络' : ''}</Text>
        <BigButton tone='plain' label='退出全屏' onTap={onClose} />
      </View>
      <View className={styles.side}>
        <View className={styles.names} role='list' aria-label='未到的人'>
          {cells.map(({ key, name, group, absent, columns }) => (
            <View key={key} className={`${styles.cell} ${spans[columns]} ${absent ? styles.absent : ''}`} role='listitem'>
              <Text className={styles.name}>{name}</Text>
              <Text className={styles.group}>{absent ? `缺 · ${group}` : group}</Text>
            </View>
          ))}
        </View>
        {of > 1 && <Text className={styles.count}>第 {nth} 页，共 {of} 页，每 {turnsEvery / 1000} 秒换一页</Text>}
      </View>
    </View>
  )
}
