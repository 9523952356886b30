import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { figureLabel } from '@shared/domain/standing'
import { BigButton } from '@/components/BigButton'
import { Tap } from '@/components/Tap'
import { ToGroup } from '@/components/ToGroup'
import styles from './index.module.scss'

type Brief = Output<'board.brief'>
export interface BriefProps {
  brief: Brief
  said: string
  /** There is no later week. */
  latest: boolean
  onTurn: (by: -1 | 1) => void
  onCopy: () => void
  onCopyLink: () => void
  onOpen: (opens: Brief['figures'][number]['opens']) => void
}

/** 本周发现的，其中已销号. */
function named({ figure, period, by }: Brief['figures'][number]['opens']): string {
  const head = period === 'all' ? '累计发现' : '本周发现'
  if (by === 'level') return `${head}，其中重大`
  return figure === 'found' ? head : `${head}，其中${figureLabel(figure)}`
}

export function View({ brief, said, latest, onTurn, onCopy, onCopyLink, onOpen }: BriefProps) {
  return (
    <Box className={styles.brief}>
      <Box className={styles.weeks}>
        <BigButton tone='plain' icon='left' label='上一周' onTap={() => onTurn(-1)} />
        <BigButton tone='plain' icon='right' label='下一周' disabled={latest} onTap={() => onTurn(1)} />
      </Box>
      <Box className={styles.card}>
        <Text className={styles.heading} role='heading' aria-level='2'>{brief.weekWords}</Text>
        <Text className={styles.text} userSelect>{brief.text}</Text>
        <BigButton icon='copy' label='复制文字' onTap={onCopy} />
        <ToGroup onCopyLink={onCopyLink} />
        {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
        <Text className={styles.hint}>文字和卡片里都没有姓名、单位和隐患内容。</Text>
      </Box>
      <Box className={styles.card}>
        <Text className={styles.heading} role='heading' aria-level='2'>这些数字是哪些件</Text>
        {brief.figures.map(({ label, amount, opens }) => (
          <Tap key={label} className={styles.figure} label={`${named(opens)} ${String(amount)} 件，打开这些件`} disabled={amount === 0} onTap={() => onOpen(opens)}>
            <Text className={styles.label}>{named(opens)}</Text><Text className={styles.amount}>{amount}</Text>
          </Tap>
        ))}
        <Text className={styles.hint}>{brief.rule}</Text>
      </Box>
    </Box>
  )
}
