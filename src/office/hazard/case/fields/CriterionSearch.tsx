import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { call } from '@/api/client'
import { Field } from '@/components/Field'
import { Notice } from '@/components/Notice'
import { Tap } from '@/components/Tap'
import { useSearched } from '../../../useSearched'
import styles from '../panel.module.scss'

type Criterion = Output<'hazard.criteria'>['rows'][number]
interface Named { readonly id: string; readonly name: string }
export interface CriterionSearchProps {
  /** The day of the report: what was in force then may be cited. */
  day: string
  chosen: Named | null
  problem: string | undefined
  onChoose: (criterion: Named | null) => void
}
const most = 6

const forceWords = (criterion: Criterion): string => {
  const span = criterion.until === null ? `自 ${criterion.from} 施行` : `${criterion.from} 至 ${criterion.until} 施行`
  if (criterion.inForce) return `${span}，当日现行${criterion.dayConfirmed ? '' : '（施行日期待核对）'}`
  return `${span}，当日不适用${criterion.replacedBy === null ? '' : '，已有新的标准'}`
}

/** 这是不是重大: documents found by words, with when they were in force; the verdict is a person's. */
export function CriterionSearch({ day, chosen, problem, onChoose }: CriterionSearchProps) {
  const [words, setWords] = useState('')
  const { rows, say } = useSearched(`${day} ${words}`, () => call('hazard.criteria', { words: words.trim(), day }).then((page) => page.rows), '没有找到相关的判定标准，请换几个字。')
  const stale = rows.find((one) => one.id === chosen?.id)?.stale
  if (chosen) {
    return (
      <View className={styles.after}>
        <View className={styles.target}>
          <Text className={styles.targetName}>依据：{chosen.name}</Text>
          <Tap className={styles.change} label='换一份标准' onTap={() => onChoose(null)}><Text>换一份</Text></Tap>
        </View>
        {stale && <Notice tone='wait' icon='warn' say='这份标准已超过 180 天没有与发布原文核对，请先核对再引用。' />}
      </View>
    )
  }
  return (
    <View className={styles.after}>
      <Field label='判定标准' placeholder='行业、名称或文号的几个字，例如：工贸' value={words} maxLength={40} problem={problem} onInput={setWords} />
      <View className={styles.options} role='group' aria-label='可引用的判定标准'>
        {rows.slice(0, most).map((one) => (
          <Tap key={one.id} className={styles.option} disabled={!one.inForce} label={`${one.title}，${one.number}，${forceWords(one)}`} onTap={() => onChoose({ id: one.id, name: `${one.title}（${one.number}）` })}>
            <Text className={styles.optionName}>{one.title}</Text>
            <Text className={styles.hint}>{[one.number, forceWords(one), one.stale && '超过 180 天未核对'].filter(Boolean).join(' · ')}</Text>
          </Tap>
        ))}
      </View>
      {say !== '' && <Text className={styles.hint} role='status'>{say}</Text>}
      {rows.length > most && <Text className={styles.hint}>还有其他标准，请再输入几个字。</Text>}
    </View>
  )
}
