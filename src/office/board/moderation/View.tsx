import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import { humanReasons } from '@shared/domain/moderation'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { More } from '@/components/More'
import { StateChip } from '@/components/StateChip'
import styles from './index.module.scss'

export type Waiting = Output<'board.moderation'>['rows'][number]
export interface ModerationProps {
  rows: readonly Waiting[]
  /** The one being blocked; '' = none. */
  openId: string
  ground: string
  problem: string
  busy: boolean
  said: string
  more: (() => void) | undefined
  adding: boolean
  onOpen: (id: string) => void
  onGround: (ground: string) => void
  onPass: (id: string) => void
  onBlock: (id: string) => void
}
const grounds = ['写到了个人信息，请去掉。', '说法没有依据，请写明。', '有广告内容。', '不适合公开。'] as const

/** What others are to read, as they would read it; why people are asked; through, or blocked with a ground. */
export function View({ rows, openId, ground, problem, busy, said, more, adding, onOpen, onGround, onPass, onBlock }: ModerationProps) {
  return (
    <Box className={styles.list}>
      {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
      {rows.map(({ id, kind, text, unit, at, state, reason, ground: why }) => (
        <Box key={id} className={styles.card}>
          <Box className={styles.line}>
            <Text className={styles.hint}>{[unit, timeWords(at)].filter(Boolean).join(' · ')}</Text>
            {reason && state === 'human' && <StateChip tone={reason === 'risky' ? 'late' : 'wait'} label={humanReasons[reason]} />}
            {state === 'blocked' && <StateChip tone='off' label='未公开' />}
          </Box>
          <Text className={styles.told}>{text === '' ? (kind === 'picture' ? '图片' : '内容已由新的一版代替') : text}</Text>
          {why !== '' && <Text className={styles.hint}>理由：{why}</Text>}
          {state === 'human' && openId !== id && (
            <Box className={styles.buttons}>
              <BigButton tone='plain' label='不通过' disabled={busy} onTap={() => onOpen(id)} />
              <BigButton label='通过并公开' busy={busy} onTap={() => onPass(id)} />
            </Box>
          )}
          {openId === id && (
            <Box className={styles.reply}>
              <Chips label='常用理由' shown={false} options={grounds.map((value) => ({ value, label: value }))} value={grounds.find((one) => one === ground) ?? ''} onChange={onGround} />
              <Field label='不通过的理由' value={ground} maxLength={200} placeholder='送审的人会看到' problem={problem || undefined} onInput={onGround} />
              <Box className={styles.buttons}>
                <BigButton tone='plain' label='先不处理' disabled={busy} onTap={() => onOpen('')} />
                <BigButton tone='danger' label='不通过' busy={busy} onTap={() => onBlock(id)} />
              </Box>
            </Box>
          )}
        </Box>
      ))}
      {more && <More busy={adding} onTap={more} />}
    </Box>
  )
}
