import { useState } from 'react'
import { Text } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import type { KeptPhoto } from '@/outbox/outbox'
import { BigButton } from '@/components/BigButton'
import { Section } from '@/components/Section'
import { Sheet } from '@/components/Sheet'
import { Supplement } from './Supplement'
import type { OwnMoves } from './useOwnMoves'
import styles from './index.module.scss'

/** Offered only when the office says that this person may (the table of moves has two readers). */
export function OwnActs({ case: item, act }: { case: CaseView; act: OwnMoves }) {
  const [open, setOpen] = useState<'' | 'supplement' | 'withdraw'>('')
  const supplements = item.moves.includes('supplement')
  const withdraws = item.moves.includes('withdraw')
  if (!supplements && !withdraws) return null
  const send = async (words: string, photos: readonly KeptPhoto[]) => {
    if (await act.supplement(words, photos)) setOpen('')
  }
  return (
    <Section title='您还可以'>
      {supplements && <BigButton tone='plain' icon='edit' label='补充情况' onTap={() => setOpen('supplement')} />}
      {withdraws && <BigButton tone='danger' icon='cross' label='撤回这件上报' busy={act.busy === 'withdraw'} onTap={() => setOpen('withdraw')} />}
      {open === 'supplement' && (
        <Sheet title='补充情况' onClose={() => setOpen('')}>
          <Supplement problem={act.problem} busy={act.busy === 'supplement'} onSend={(words, photos) => void send(words, photos)} />
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
