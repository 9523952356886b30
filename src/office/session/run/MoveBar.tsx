import { Text, View } from '@tarojs/components'
import type { SessionView } from '@shared/contract/session'
import { sessionMoves, type SessionMoveName } from '@shared/domain/sessionMoves'
import { BigButton } from '@/components/BigButton'
import styles from './index.module.scss'

export interface MoveBarProps {
  view: SessionView
  busy: boolean
  said: string
  onMove: (move: SessionMoveName) => void
  /** Absent where the card may not be changed. */
  onChange: (() => void) | undefined
  /** 再办一场: a new card filled like this one. */
  onLike: (() => void) | undefined
}
/** Onward first; what takes something back comes last. */
const order: readonly SessionMoveName[] = ['open', 'close', 'restore', 'reopen', 'cancel', 'void']
const isOnward = (move: SessionMoveName): boolean => move === 'open' || move === 'close' || move === 'restore'

/** Within the thumb's reach: the next step first; the table of moves says which there are. */
export function MoveBar({ view, busy, said, onMove, onChange, onLike }: MoveBarProps) {
  const moves = order.filter((move) => view.moves.includes(move))
  // Under way the next step is to end it; before that, to begin. A session may also be ended that nobody began.
  const main = moves.find(isOnward)
  const others = moves.filter((move) => move !== main)
  return (
    <View className={styles.foot}>
      {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
      {main && <BigButton label={sessionMoves[main].label} busy={busy} onTap={() => onMove(main)} />}
      <View className={styles.others}>
        {onChange && <BigButton className={styles.other} tone='plain' label='修改安排' disabled={busy} onTap={onChange} />}
        {onLike && <BigButton className={styles.other} tone='plain' label='再办一场' disabled={busy} onTap={onLike} />}
        {others.map((move) => <BigButton key={move} className={styles.other} tone={isOnward(move) || move === 'reopen' ? 'plain' : 'danger'} label={sessionMoves[move].label} disabled={busy} onTap={() => onMove(move)} />)}
      </View>
    </View>
  )
}
