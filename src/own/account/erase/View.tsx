import { useState } from 'react'
import { Text, View as Box } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Frame } from '@/components/Frame'
import { Notice } from '@/components/Notice'
import { Section } from '@/components/Section'
import styles from './index.module.scss'

export interface EraseProps {
  /** A member of a unit also loses the sign-in; a resident only the link to this phone. */
  member: boolean
  busy: boolean
  problem: string
  onErase: () => void
}

const word = '注销'

export function View({ member, busy, problem, onErase }: EraseProps) {
  const [typed, setTyped] = useState('')
  const gone = member
    ? ['您的姓名、登录方式和在单位的岗位关系', '这部手机上的登录状态']
    : ['这部手机与您上报内容之间的关联']
  const stays = ['已上报隐患的办理记录（不含您的姓名）', '已经计入统计的件数', '您手里的回执码：仍可用它查进展']
  return (
    <Frame title='注销' back foot={<BigButton tone='danger' label='确认注销' busy={busy} disabled={typed.trim() !== word} onTap={onErase} />}>
      <Notice tone='wait' say='注销后不能恢复。请先记下您的回执码。' />
      {problem !== '' && <Notice tone='late' icon='refused' say={problem} live />}
      <Section title='会删除'>
        <Box className={styles.list}>{gone.map((line) => <Text key={line} className={styles.line}>{line}</Text>)}</Box>
      </Section>
      <Section title='会保留'>
        <Box className={styles.list}>{stays.map((line) => <Text key={line} className={styles.line}>{line}</Text>)}</Box>
      </Section>
      <Field label={`请输入“${word}”两个字`} value={typed} onInput={setTyped} maxLength={4} />
    </Frame>
  )
}
