import { Text, View } from '@tarojs/components'
import type { CompetitionView } from '@shared/contract/quizOffice'
import { competitionMoves, type CompetitionMoveName } from '@shared/domain/quizCompetition'
import { BigButton } from '@/components/BigButton'
import styles from './index.module.scss'

export interface MoveBarProps { view: CompetitionView; busy: boolean; said: string; onMove: (move: CompetitionMoveName) => void; onChange: () => void; onLike: () => void }

/** Within the thumb's reach: the next step; the table of moves says which there is. */
export function MoveBar({ view, busy, said, onMove, onChange, onLike }: MoveBarProps) {
  const { state } = view.summary
  return (
    <View className={styles.foot}>
      {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
      {view.moves.map((move) => <BigButton key={move} tone={move === 'open' ? 'main' : 'plain'} label={competitionMoves[move].label} busy={busy} disabled={move === 'open' && view.short !== ''} onTap={() => onMove(move)} />)}
      <View className={styles.others}>
        {state !== 'closed' && <BigButton className={styles.other} tone='plain' icon='edit' label={state === 'draft' ? '修改' : '改文字或延长'} disabled={busy} onTap={onChange} />}
        <BigButton className={styles.other} tone='plain' icon='copy' label='照这场再办' disabled={busy} onTap={onLike} />
      </View>
    </View>
  )
}
