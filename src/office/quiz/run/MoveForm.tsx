import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { competitionMoves, type CompetitionMoveName } from '@shared/domain/quizCompetition'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { useKept } from '../../session/useKept'
import styles from './index.module.scss'

export interface MoveFormProps { id: string; move: CompetitionMoveName; busy: boolean; said: string; onSend: (ground: string) => Promise<boolean>; onCancel: () => void }
/** Said before it is done. */
const saying = {
  open: '发布后，出题范围就固定下来，只能再改名称、说明、规则和延长结束时间。到了开始时间才能作答。',
  close: '结束后不能再开始答题；正在答的人仍可在自己的时限内交卷。以后可以重新开放。',
  reopen: '重新开放后可以继续答题，原来的答卷都在。理由会一直保留在记录里。',
} as const satisfies Record<CompetitionMoveName, string>

/** One move, with the ground it asks. */
export function MoveForm({ id, move, busy, said, onSend, onCancel }: MoveFormProps) {
  const [ground, setGround, forget] = useKept(`${id} ${move}`, '')
  const [tried, setTried] = useState(false)
  const lacks = competitionMoves[move].ground && ground.trim().length < 2
  const send = async () => {
    if (lacks) return setTried(true)
    if (await onSend(ground.trim())) forget()
  }
  return (
    <View className={styles.content}>
      <Text className={styles.told}>{saying[move]}</Text>
      {competitionMoves[move].ground && <Field label='理由' multiline value={ground} maxLength={300} {...(tried && lacks && { problem: '请写明理由，至少两个字。' })} onInput={setGround} />}
      {said !== '' && <Text className={styles.problem} role='status'>{said}</Text>}
      <View className={styles.pair}>
        <BigButton tone='plain' label='先不' disabled={busy} onTap={onCancel} />
        <BigButton label={`确定${competitionMoves[move].label}`} busy={busy} onTap={() => void send()} />
      </View>
    </View>
  )
}
