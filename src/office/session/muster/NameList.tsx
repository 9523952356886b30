import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { isGoneName } from '@shared/domain/typedNames'
import { failureOf } from '@/api/useLoaded'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { namesIn, overlong, overlongWords, repeated } from '../signIn/names'
import { useKept } from '../useKept'
import type { Group } from './marks'
import styles from './index.module.scss'

/** The list of a group, typed or pasted whole; what is typed stays until it is saved. */
export function NameList({ id, group, onSave }: { id: string; group: Group; onSave: (names: readonly string[]) => Promise<void> }) {
  const [typed, setTyped, forget] = useKept(`${id} roll ${group.key}`, group.people.map(({ name }) => name).filter((name) => !isGoneName(name)).join('\n'))
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const names = namesIn(typed).filter((name) => !isGoneName(name))
  const gone = group.people.filter(({ name }) => isGoneName(name)).length
  const tooLong = overlongWords(overlong(names))
  const twins = repeated(names)
  const save = async () => {
    setBusy(true)
    setSaid('')
    await onSave(names).then(forget, (error: unknown) => setSaid(failureOf(error).say))
    setBusy(false)
  }
  return (
    <View className={styles.list}>
      <Field label='姓名' note='一行一个，可以整段粘贴' multiline value={typed} maxLength={8000} placeholder={'张建国\n李秀兰'} {...(tooLong && { problem: tooLong })} onInput={setTyped} />
      <Text className={styles.hint}>名单只有主办单位和现场人员看得到。安排里写的应到是一个数，录了名单就以名单为准。</Text>
      {gone > 0 && <Text className={styles.hint}>{`另有 ${String(gone)} 人的姓名已删除，仍在名单里，人次不变。`}</Text>}
      {twins.length > 0 && <Text className={styles.hint}>{`${twins.slice(0, 3).join('、')}${twins.length > 3 ? '等' : ''}写了不止一次，按同名的不同的人列出；重复了请删去一行。`}</Text>}
      {said !== '' && <Text className={styles.problem} role='alert'>{said}</Text>}
      <BigButton label={`保存名单（${String(names.length)} 人）`} busy={busy} disabled={names.length === 0 || names.length > most || tooLong !== ''} onTap={() => void save()} />
    </View>
  )
}
/** The office takes so many a group. */
const most = 500
