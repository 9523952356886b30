import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { timeWords } from '@shared/domain/calendar'
import { mostWinners, papersWords } from '@shared/domain/quizDraw'
import { BigButton } from '@/components/BigButton'
import { Check } from '@/components/Check'
import { Field } from '@/components/Field'
import type { DrawProps } from './View'
import styles from './index.module.scss'

/** Number of winners and where the seed will come from: fixed with the list, before anybody can know the seed. */
export function PublishForm({ drawing: { held, late, lateUntil }, busy, onPublish }: Pick<DrawProps, 'drawing' | 'busy' | 'onPublish'>) {
  const [winners, setWinners] = useState('')
  const [source, setSource] = useState('')
  const [leaveHeld, setLeaveHeld] = useState(false)
  const [tried, setTried] = useState(false)
  const count = /^\d{1,4}$/.test(winners.trim()) ? Number(winners) : 0
  const waiting = [held > 0 && `${papersWords(held)}待核的答卷`, late > 0 && `${papersWords(late)}可能断网晚到的答卷`].filter(Boolean).join('、')
  const wrong = {
    winners: count < 1 || count > mostWinners ? `请填 1 到 ${String(mostWinners)} 的数。` : '',
    source: source.trim().length < 10 ? '请写明哪一天的哪个公开数字，至少十个字。' : '',
    held: waiting !== '' && !leaveHeld,
  }
  const publish = () => {
    setTried(true)
    if (wrong.winners === '' && wrong.source === '' && !wrong.held) onPublish({ winners: count, source: source.trim(), leaveHeld })
  }
  return (
    <View className={styles.card}>
      <Text className={styles.label}>第一步：公布名单</Text>
      <Text className={styles.hint}>有一份及格并已计入的答卷的人，每人一份。公布后不能改、不能再做一次，这场答题也不能再开放。</Text>
      <Field label='抽几名' kind='number' value={winners} maxLength={4} {...(tried && wrong.winners !== '' && { problem: wrong.winners })} onInput={setWinners} />
      <Field label='种子来源' note='一个以后才知道、人人查得到的数' placeholder='如：6月30日福彩双色球开奖号码，七个数依次写出' multiline value={source} maxLength={200} {...(tried && wrong.source !== '' && { problem: wrong.source })} onInput={setSource} />
      {waiting !== '' && <Check label={`还有 ${waiting}，不列入名单`} note={`${late > 0 ? `${timeWords(lateUntil)} 前晚到的答案还可能送到，最好过后再公布。` : ''}${held > 0 ? '待核的最好先核定。' : ''}不列入的会在抽奖页上说明`} on={leaveHeld} onChange={setLeaveHeld} />}
      {tried && wrong.held && <Text className={styles.problem} role='status'>{`请先${[held > 0 && '核定待核的答卷', late > 0 && '等晚到的答案'].filter(Boolean).join('、')}，或勾选不列入名单。`}</Text>}
      <BigButton label='公布名单' busy={busy} onTap={publish} />
    </View>
  )
}
