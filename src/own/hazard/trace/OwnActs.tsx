import { useState } from 'react'
import { Text } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { BigButton } from '@/components/BigButton'
import { Section } from '@/components/Section'
import { Sheet } from '@/components/Sheet'
import { Tell, untold, type Told, type Way } from './Tell'
import type { OwnMoves } from './useOwnMoves'
import styles from './index.module.scss'

const labels = { supplement: '补充情况', reopen: '未整改，重新打开' } as const satisfies Record<Way, string>

/** Offered only when the office says that this person may (the table of moves has two readers). */
export function OwnActs({ case: item, act }: { case: CaseView; act: OwnMoves }) {
  const [open, setOpen] = useState<'' | 'withdraw' | Way>('')
  const [told, setTold] = useState<Readonly<Record<Way, Told>>>({ supplement: untold, reopen: untold })
  const ways = (['reopen', 'supplement'] as const).filter((way) => item.moves.includes(way))
  const withdraws = item.moves.includes('withdraw')
  if (ways.length === 0 && !withdraws) return null
  const send = async (way: Way) => {
    if (!(await act.tell(way, told[way].words.trim(), told[way].photos))) return
    setTold((before) => ({ ...before, [way]: untold }))
    setOpen('')
  }
  return (
    <Section title='您还可以'>
      {ways.map((way) => <BigButton key={way} tone='plain' icon={way === 'reopen' ? 'warn' : 'edit'} label={labels[way]} onTap={() => setOpen(way)} />)}
      {withdraws && <BigButton tone='danger' icon='cross' label='撤回这件上报' busy={act.busy === 'withdraw'} onTap={() => setOpen('withdraw')} />}
      {(open === 'supplement' || open === 'reopen') && (
        <Sheet title={labels[open]} onClose={() => setOpen('')}>
          <Tell way={open} told={told[open]} problem={act.problem} busy={act.busy === open} onChange={(next) => setTold((before) => ({ ...before, [open]: next }))} onSend={() => void send(open)} />
        </Sheet>
      )}
      {open === 'withdraw' && (
        <Sheet title='撤回这件上报' onClose={() => setOpen('')}>
          <Text className={styles.words}>撤回后不再办理。如果隐患还在，请不要撤回；撤回以后也可以重新打开。</Text>
          <BigButton tone='danger' label='确认撤回' onTap={() => { act.withdraw(); setOpen('') }} />
        </Sheet>
      )}
    </Section>
  )
}
