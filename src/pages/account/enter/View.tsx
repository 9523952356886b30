import { useState } from 'react'
import type { Output } from '@shared/contract/actions'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Frame } from '@/components/Frame'
import { Notice } from '@/components/Notice'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'

export interface Attempt {
  /** Which way is being tried: a person's id, `password`, `wechat`, or ''. */
  busy: string
  problem?: string
}
export interface EnterProps {
  people: Output<'account.samplePeople'>['people']
  wechat: boolean
  attempt: Attempt
  onSample: (person: string) => void
  onPassword: (login: string, password: string) => void
  onWechat: () => void
}

export function View({ people, wechat, attempt, onSample, onPassword, onWechat }: EnterProps) {
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const complete = login.length >= 2 && password.length > 0
  return (
    <Frame title='登录' back>
      <Notice tone='off' icon='inform' say='上报隐患、查进展不用登录。单位人员办理隐患时才需要登录。' />
      {attempt.problem && <Notice tone='late' icon='refused' say={attempt.problem} live />}
      {wechat && <BigButton label='用微信登录' busy={attempt.busy === 'wechat'} onTap={onWechat} />}
      <Section title='单位账号'>
        <Field label='账号' value={login} onInput={setLogin} maxLength={40} placeholder='由单位或安委办发给您' />
        <Field label='密码' value={password} onInput={setPassword} maxLength={100} password placeholder='首次登录用单位发的初始密码' />
        <BigButton label='登录' tone={wechat ? 'plain' : 'main'} disabled={!complete} busy={attempt.busy === 'password'} onTap={() => onPassword(login, password)} />
      </Section>
      {people.length > 0 && (
        <Section title='样例人员' note='本系统带有一个虚构的样例县区，点一个人就以他的身份进入。' rows>
          {people.map((person) => (
            <Row key={person.id} icon='person' label={person.name} note={[person.what, person.unit].filter(Boolean).join(' · ')} mark={attempt.busy === person.id ? '正在进入' : ''} onTap={() => onSample(person.id)} />
          ))}
        </Section>
      )}
    </Frame>
  )
}
