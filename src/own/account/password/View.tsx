import { useState } from 'react'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Frame } from '@/components/Frame'
import { Notice } from '@/components/Notice'

export interface Change {
  state: 'open' | 'saving' | 'saved'
  problem?: string
}
export interface PasswordProps {
  /** The password in use is the unit's first code. */
  first: boolean
  change: Change
  onSave: (old: string, next: string) => void
  onHome: () => void
}

const least = 10

export function View({ first, change, onSave, onHome }: PasswordProps) {
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const differs = again !== '' && again !== next
  if (change.state === 'saved') {
    return (
      <Frame title='修改密码' back foot={<BigButton label='回首页' onTap={onHome} />}>
        <Notice tone='safe' say='密码已改好。下次请用新密码登录。' live />
      </Frame>
    )
  }
  const ready = old !== '' && next.length >= least && next === again
  return (
    <Frame title='修改密码' back foot={<BigButton label='保存新密码' busy={change.state === 'saving'} disabled={!ready} onTap={() => onSave(old, next)} />}>
      {first && <Notice tone='wait' say='您用的是单位发的初始密码，请先改成自己的密码。' />}
      {change.problem && <Notice tone='late' icon='refused' say={change.problem} live />}
      <Field label={first ? '初始密码' : '现在的密码'} value={old} onInput={setOld} password maxLength={100} />
      <Field label='新密码' note={`至少 ${least} 个字符`} value={next} onInput={setNext} password maxLength={100} />
      <Field label='再输一次新密码' value={again} onInput={setAgain} password maxLength={100} {...(differs && { problem: '两次输入的新密码不一样。' })} />
    </Frame>
  )
}
