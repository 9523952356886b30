import { useState } from 'react'
import { Text, View as Box } from '@tarojs/components'
import { supplementMoves, type SupplementMoveName } from '@shared/domain/supplement'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { useKept } from '../useKept'
import { ProofFields } from './ProofFields'
import { ToldFields } from './ToldFields'
import type { Move } from './useSupplement'
import { lacksProof, lacksTold, noProof, type Proof, type Told, type View } from './words'
import styles from './index.module.scss'

export interface MoveFormProps { view: View; move: SupplementMoveName; now: number; busy: boolean; said: string; onSend: (move: Move) => Promise<boolean>; onCancel: () => void }
const mostPhotos = 9
/** Said before it is done. */
const saying: Readonly<Record<SupplementMoveName, string>> = {
  correct: '更正另记一笔，原来的记录保留。改了数量或日期，第二人的证明要重新写。',
  prove: '照片、链接有任一种即可计入。',
  witness: '写一句您亲眼看到、核对过的。写了就计入。',
  withdraw: '撤回后不再计入，记录保留。以后可以恢复。',
  restore: '恢复后按原来的数量和佐证计入。',
}
const groundLabels: Partial<Record<SupplementMoveName, string>> = { correct: '为什么更正', withdraw: '为什么撤回', witness: '您看到了什么' }
const least: Partial<Record<SupplementMoveName, number>> = { correct: 2, withdraw: 2, witness: 4 }

/** One move with what it asks. What is typed stays until it is sent. */
export function MoveForm({ view, move, now, busy, said, onSend, onCancel }: MoveFormProps) {
  const { id } = view.summary
  const [told, setTold, forgetTold] = useKept<Told>(`${id} correct told`, { at: view.summary.at, title: view.summary.title, amounts: view.amounts })
  const [proof, setProof, forgetProof] = useKept<Proof>(`${id} proof`, noProof)
  const [ground, setGround, forgetGround] = useKept(`${id} ${move}`, '')
  const [tried, setTried] = useState(false)
  const asksGround = groundLabels[move] !== undefined
  const short = asksGround && ground.trim().length < (least[move] ?? 0)
  const nothingShown = move === 'prove' && proof.link.trim() === '' && proof.photos.length === 0
  const lacks = { ...(move === 'correct' && lacksTold(told, view.measures)), ...(move === 'prove' && lacksProof(proof)) }
  const filled = (): Move => {
    if (move === 'correct') return { move, ...told, title: told.title.trim(), ground: ground.trim() }
    if (move === 'prove') return { move, link: proof.link.trim(), photos: proof.photos }
    if (move === 'witness') return { move, words: ground.trim() }
    return move === 'withdraw' ? { move, ground: ground.trim() } : { move }
  }
  const send = async () => {
    if (short || nothingShown || Object.keys(lacks).length > 0) return setTried(true)
    if (!(await onSend(filled()))) return
    forgetTold()
    forgetProof()
    forgetGround()
  }
  return (
    <Box className={styles.form}>
      <Text className={styles.told}>{saying[move]}</Text>
      <Text className={styles.hint}>这一步要有网络，办完才算。没有办成，写好的和选好的照片都留在手机里。</Text>
      {move === 'correct' && <ToldFields told={told} blanks={view.measures} now={now} lacks={tried ? lacks : {}} onChange={setTold} />}
      {move === 'prove' && <ProofFields proof={proof} lacks={tried ? lacks : {}} most={mostPhotos - view.photos.length} onChange={setProof} />}
      {tried && nothingShown && <Text className={styles.problem} role='alert'>请写一个链接，或加一张照片。</Text>}
      {asksGround && <Field label={groundLabels[move] ?? ''} multiline value={ground} maxLength={300} {...(tried && short && { problem: `请写明，至少${move === 'witness' ? '四' : '两'}个字。` })} onInput={setGround} />}
      {said !== '' && <Text className={styles.problem} role='status'>{said}</Text>}
      <Box className={styles.pair}>
        <BigButton tone='plain' label='先不' disabled={busy} onTap={onCancel} />
        <BigButton tone={move === 'withdraw' ? 'danger' : 'main'} label={`确定${supplementMoves[move].label}`} busy={busy} onTap={() => void send()} />
      </Box>
    </Box>
  )
}
