import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { SessionView } from '@shared/contract/session'
import { sessionMoves, type SessionMove, type SessionMoveName } from '@shared/domain/sessionMoves'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { useKept } from '../useKept'
import type { Move } from './useSession'
import styles from './index.module.scss'

export interface MoveFormProps {
  view: SessionView
  move: SessionMoveName
  busy: boolean
  said: string
  onSend: (move: Move) => Promise<boolean>
  onCancel: () => void
}
type Worked = 'yes' | 'partly' | 'no'
const worked: readonly { readonly value: Worked; readonly label: string }[] = [{ value: 'yes', label: '管用' }, { value: 'partly', label: '部分管用' }, { value: 'no', label: '不管用' }]
const unwritten = { lessons: '', worked: '' as Worked | '', revise: '' }

/** Said before it is done. */
const saying: Readonly<Record<SessionMoveName, string>> = {
  open: '开始后可以签到。不按也行：开始前一小时起就能签。',
  close: '结束后不再收新的签到；迟到的、离线的仍按原来的时间补进来。',
  cancel: '取消后不能签到，通知和海报上的码会说明已取消。以后可以恢复。',
  restore: '恢复为已安排，签到码照旧能用。',
  reopen: '重新打开后可以更正人数和安排，原来的记录都在。',
  void: '作废后这一场的场次和人次都不再计入，记录保留。以后可以重新打开。',
}
const groundLabels: Partial<Record<SessionMoveName, string>> = { cancel: '取消的原因', reopen: '要更正什么', void: '作废的原因' }
const needsOf = (move: SessionMoveName): readonly ('ground' | 'assessment')[] => (sessionMoves[move] as SessionMove).needs ?? []

/** One move with what it asks: a ground, or of a drill its assessment (L-33). What is typed stays until it is sent. */
export function MoveForm({ view, move, busy, said, onSend, onCancel }: MoveFormProps) {
  const { id, kind } = view.summary
  const [ground, setGround, forgetGround] = useKept(`${id} ${move}`, '')
  const [written, setWritten, forgetWritten] = useKept(`${id} assessment`, view.assessment ?? unwritten)
  const [tried, setTried] = useState(false)
  const asksGround = needsOf(move).includes('ground')
  const asksAssessment = needsOf(move).includes('assessment') && kind === 'drill'
  const lacks = {
    ...(asksGround && ground.trim().length < 2 && { ground: '请写明原因，至少两个字。' }),
    ...(asksAssessment && written.lessons.trim().length < 2 && { lessons: '请写下演练中发现了什么，至少两个字。' }),
    ...(asksAssessment && written.worked === '' && { worked: '请选预案管不管用。' }),
  }
  const filled = (): Move => {
    if (move === 'close') return { move, assessment: asksAssessment ? { lessons: written.lessons.trim(), worked: written.worked || 'partly', revise: written.revise.trim() } : null }
    return move === 'open' || move === 'restore' ? { move } : { move, ground: ground.trim() }
  }
  const send = async () => {
    if (Object.keys(lacks).length > 0) return setTried(true)
    if (!(await onSend(filled()))) return
    forgetGround()
    forgetWritten()
    setTried(false)
  }
  return (
    <View className={styles.moveForm}>
      <Text className={styles.told}>{saying[move]}</Text>
      {asksAssessment && (
        <>
          <Field label='演练中发现什么' multiline value={written.lessons} maxLength={1000} placeholder='例如：东侧通道集合慢，两人不知道集合点' {...(tried && lacks.lessons !== undefined && { problem: lacks.lessons })} onInput={(lessons) => setWritten({ ...written, lessons })} />
          <Chips label='预案管用吗' options={worked} value={written.worked} onChange={(value) => setWritten({ ...written, worked: value })} />
          {tried && lacks.worked !== undefined && <Text className={styles.problem} role='alert'>{lacks.worked}</Text>}
          <Field label='预案要改什么' note='选填' multiline value={written.revise} maxLength={500} onInput={(revise) => setWritten({ ...written, revise })} />
        </>
      )}
      {asksGround && <Field label={groundLabels[move] ?? '原因'} multiline value={ground} maxLength={300} {...(tried && lacks.ground !== undefined && { problem: lacks.ground })} onInput={setGround} />}
      {said !== '' && <Text className={styles.problem} role='status'>{said}</Text>}
      <View className={styles.pair}>
        <BigButton tone='plain' label='先不' disabled={busy} onTap={onCancel} />
        <BigButton tone={move === 'void' || move === 'cancel' ? 'danger' : 'main'} label={`确定${sessionMoves[move].label}`} busy={busy} onTap={() => void send()} />
      </View>
    </View>
  )
}
