import { useState } from 'react'
import { Text } from '@tarojs/components'
import { firstAids, harms, suspicions, type FirstAid, type Harm, type Suspicion } from '@shared/domain/words'
import { Chips } from '@/components/Chips'
import { Icon } from '@/components/Icon'
import { Section } from '@/components/Section'
import { Tap } from '@/components/Tap'
import type { ReportWords } from '@/outbox/outbox'
import styles from './index.module.scss'

const list = <K extends string>(words: Readonly<Record<K, string>>) => (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }))
const harmList = list<Harm>(harms)
const levelList = list<Suspicion>(suspicions)
const aidList = list<FirstAid>(firstAids)

/** 四能 after 能看到: 能想到, 能鉴别, 能处理; all optional. Only an authorised person grades. */
export function More({ report, employee, onTell }: { report: ReportWords; employee: boolean; onTell: (part: Partial<ReportWords>) => void }) {
  const told = report.harms.length + report.firstAid.length > 0 || report.suspicion !== 'unsure'
  const [open, setOpen] = useState(told)
  const can = (skill: string, words: string) => (employee ? `${skill}：${words}` : words)
  return (
    <Section>
      <Tap className={styles.fold} label={`${employee ? '能想到、能鉴别、能处理' : '再补充几项'}，选填`} expanded={open} onTap={() => setOpen(!open)}>
        <Text className={styles.strong}>{employee ? '能想到、能鉴别、能处理' : '再补充几项'}</Text>
        <Text className={styles.note}>选填</Text>
        <Icon name={open ? 'up' : 'open'} />
      </Tap>
      {open && <Chips multiple label={can('能想到', '可能造成')} options={harmList} values={report.harms} onChange={(chosen) => onTell({ harms: chosen })} />}
      {open && <Chips label={can('能鉴别', '严重程度')} note='您的判断，由承办单位和监管部门核定' options={levelList} value={report.suspicion} onChange={(level) => onTell({ suspicion: level || 'unsure' })} />}
      {open && <Chips multiple label={can('能处理', '现场已做')} options={aidList} values={report.firstAid} onChange={(done) => onTell({ firstAid: done })} />}
    </Section>
  )
}
