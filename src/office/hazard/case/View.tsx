import { useState } from 'react'
import { View as Box } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { Sheet } from '@/components/Sheet'
import { Content, type ContentProps } from './Content'
import { MoveForm } from './MoveForm'
import { buttonsFor, labelOf } from './moveForms'
import { hasFoot, MovePanel, openMove } from './MovePanel'
import type { Act } from './useDecision'
import styles from './panel.module.scss'

export interface CaseProps extends ContentProps { act: Act }

/** A case for the thumb: the next steps below, each with a small sheet of its own. */
export function View({ act, ...content }: CaseProps) {
  const [more, setMore] = useState(false)
  const item = content.case
  const move = openMove(item, act)
  return (
    <Frame title={item.number} foot={hasFoot(item, act) && <MovePanel case={item} act={act} onMore={() => setMore(true)} />} back wide>
      <Content {...content} />
      {more && (
        <Sheet title='办理' onClose={() => setMore(false)}>
          <Box className={styles.list}>
            {buttonsFor(item).map((one) => <BigButton key={one} tone='plain' label={labelOf(one)} onTap={() => { setMore(false); act.choose(one) }} />)}
          </Box>
        </Sheet>
      )}
      {move !== null && <Sheet title={labelOf(move)} onClose={() => act.choose(null)}><MoveForm case={item} move={move} act={act} /></Sheet>}
    </Frame>
  )
}
