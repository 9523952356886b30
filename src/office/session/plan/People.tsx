import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { roles } from '@shared/domain/words'
import type { Output } from '@shared/contract/actions'
import { call } from '@/api/client'
import { usePaged } from '@/api/usePaged'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { More } from '@/components/More'
import { Tap } from '@/components/Tap'
import { after } from '@/device/clock'
import type { Named } from './kept'
import styles from './index.module.scss'

type Person = Output<'account.people'>['rows'][number]
export interface PeopleProps {
  /** 现场人员, 点名的组长. */
  word: string
  ids: readonly string[]
  named: readonly Named[]
  most: number
  /** `picked`: who has come in by this change, with his name. */
  onChange: (ids: string[], ...picked: Named[]) => void
}

/** Those chosen, and a way to pick another from one's own unit: names are picked, never typed. */
export function People({ word, ids, named, most, onChange }: PeopleProps) {
  const [picking, setPicking] = useState(false)
  const nameOf = (id: string) => named.find(({ personId }) => personId === id)?.name ?? '其他人员'
  const pick = ({ personId, name }: Person) => {
    onChange([...ids, personId], { personId, name })
    if (ids.length + 1 >= most) setPicking(false)
  }
  return (
    <View className={styles.part}>
      {ids.map((id) => (
        <View key={id} className={styles.joint}>
          <Text className={styles.told}>{word}：{nameOf(id)}</Text>
          <Tap className={styles.drop} label={`删去${word}${nameOf(id)}`} onTap={() => onChange(ids.filter((one) => one !== id))}><Icon name='trash' /></Tap>
        </View>
      ))}
      {ids.length < most && !picking && <BigButton tone='plain' icon='person' label={`选${word}`} onTap={() => setPicking(true)} />}
      {picking && <Picker word={word} taken={ids} onPick={pick} onClose={() => setPicking(false)} />}
    </View>
  )
}

const pause = 300
const limit = 20
const lineOf = ({ name, roles: held }: Person) => [name, ...held.map((role) => roles[role])].join(' · ')

/** The people of the unit acted for, by part of a name. */
function Picker({ word, taken, onPick, onClose }: { word: string; taken: readonly string[]; onPick: (person: Person) => void; onClose: () => void }) {
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => after(pause, () => setAsked(words.trim())), [words])
  const list = usePaged<Person>(asked, (cursor) => call('account.people', { limit, ...(asked !== '' && { words: asked }), ...(cursor !== undefined && { cursor }) }))
  const shown = list.rows.filter(({ personId }) => !taken.includes(personId))
  const say = list.failure?.say ?? (list.state === 'loading' ? '正在查找本单位的人…' : shown.length > 0 || list.next !== undefined ? '' : asked === '' ? '本单位没有可以选的人。' : '本单位没有叫这个名字的人。')
  return (
    <View className={styles.part}>
      <Field label={`从本单位选${word}`} value={words} maxLength={30} placeholder='输入姓名中的字' onInput={setWords} />
      {shown.map((person) => <Tap key={person.personId} className={styles.option} label={`选${lineOf(person)}`} onTap={() => onPick(person)}><Text>{lineOf(person)}</Text></Tap>)}
      {say !== '' && <Text className={styles.hint} role='status'>{say}</Text>}
      {list.next !== undefined && <More none={shown.length === 0} busy={list.state === 'adding'} onTap={() => void list.more()} />}
      {list.failure && <BigButton tone='plain' icon='retry' label='再试一次' onTap={() => void list.reload()} />}
      <BigButton tone='plain' label='选好了' onTap={onClose} />
    </View>
  )
}
