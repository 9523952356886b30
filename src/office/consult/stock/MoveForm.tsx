import { useState } from 'react'
import { Text } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Stepper } from '../../session/fields/Stepper'
import { moveNames, moves, wrongWith, type Line, type StockMove } from './moves'
import styles from './index.module.scss'

const most = 100_000

/** Several at once, more brought in, or a correction with its ground. */
export function MoveForm({ line, busy, said, onClose, onSend }: { line: Line; busy: boolean; said: string; onClose: () => void; onSend: (move: StockMove, amount: number, ground: string) => void }) {
  const [move, setMove] = useState<StockMove>(line.left === 0 ? 'in' : 'out')
  const [amount, setAmount] = useState(move === 'out' ? 1 : 0)
  const [ground, setGround] = useState('')
  const [problem, setProblem] = useState('')
  const send = () => {
    const wrong = wrongWith(line, move, amount, ground)
    if (wrong !== '') return setProblem(wrong)
    onSend(move, amount, ground.trim())
  }
  return (
    <Sheet title={line.name} onClose={onClose}>
      <Text className={styles.hint}>剩 {line.left} 份，已发 {line.issued} 份</Text>
      <Chips label='做什么' shown={false} options={moveNames.map((value) => ({ value, label: moves[value].label }))} value={move} onChange={(value) => { if (value !== '') { setMove(value); setProblem('') } }} />
      <Stepper label='数量' value={amount} most={most} onChange={(value) => { setAmount(value); setProblem('') }} />
      {moves[move].ground && <Field label='理由' value={ground} maxLength={200} placeholder='会一直保留在记录里' onInput={(words) => { setGround(words); setProblem('') }} />}
      {(problem || said) !== '' && <Text className={styles.said} role='alert'>{problem || said}</Text>}
      <BigButton label={`${moves[move].label.split('：')[0] ?? ''} ${String(amount)} 份`} busy={busy} onTap={send} />
    </Sheet>
  )
}
