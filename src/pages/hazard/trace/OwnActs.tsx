import { useState } from 'react'
import { Text } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Section } from '@/components/Section'
import { Sheet } from '@/components/Sheet'
import type { OwnMoves } from './useOwnMoves'
import styles from './index.module.scss'

/** Offered only when the office says that this person may (the table of moves has two readers). */
export function OwnActs({ case: item, act }: { case: CaseView; act: OwnMoves }) {
  const [open, setOpen] = useState<'' | 'supplement' | 'withdraw'>('')
  const [words, setWords] = useState('')
  const supplements = item.moves.includes('supplement')
  const withdraws = item.moves.includes('withdraw')
  if (!supplements && !withdraws) return null
  const send = async () => {
    if (!await act.supplement(words.trim())) return
    setWords('')
    setOpen('')
  }
  return (
    <Section title='您还可以'>
      {supplements && <BigButton tone='plain' icon='edit' label='补充情况' onTap={() => setOpen('supplement')} />}
      {withdraws && <BigButton tone='danger' icon='cross' label='撤回这件上报' busy={act.busy === 'withdraw'} onTap={() => setOpen('withdraw')} />}
      {open === 'supplement' && (
        <Sheet title='补充情况' onClose={() => setOpen('')}>
          <Field label='补充说明' multiline value={words} onInput={setWords} maxLength={300} placeholder='例如：通道又被占用了' {...(act.problem && { problem: act.problem })} />
          <BigButton icon='sending' label='送出补充' busy={act.busy === 'supplement'} disabled={words.trim() === ''} onTap={() => void send()} />
        </Sheet>
      )}
      {open === 'withdraw' && (
        <Sheet title='撤回这件上报' onClose={() => setOpen('')}>
          <Text className={styles.words}>撤回后不再办理，也不能恢复。如果隐患还在，请不要撤回。</Text>
          <BigButton tone='danger' label='确认撤回' onTap={() => { act.withdraw(); setOpen('') }} />
        </Sheet>
      )}
    </Section>
  )
}
