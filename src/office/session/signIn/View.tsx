import { useState } from 'react'
import { Text, View as Box } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { StateChip, type StateChipProps } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { Segments } from '../../Segments'
import { Stepper } from '../fields/Stepper'
import type { Answer, Choice } from './answers'
import { namesIn, overlong, overlongWords } from './names'
import styles from './index.module.scss'

export type Ways = 'walkIn' | 'paper' | 'number'
export interface SignInProps {
  title: string
  way: Ways
  onWay: (way: Ways) => void
  paper: string
  onPaper: (typed: string) => void
  answers: readonly Answer[]
  busy: boolean
  said: string
  /** Each resolves with whether it was taken. */
  onWalkIn: (name: string) => Promise<boolean>
  onPaperNames: (names: readonly string[]) => Promise<void>
  onAnother: (answer: Answer) => void
  /** Which of one name on the lists it is. */
  onWhich: (answer: Answer, choice: Choice) => void
  /** Sends again what was refused. */
  onRetry: (item: string) => void
  onCount: (source: 'paper' | 'outside', amount: number, ground: string) => Promise<boolean>
}
const ways = [{ value: 'walkIn', label: '没带手机' }, { value: 'paper', label: '纸质名单' }, { value: 'number', label: '只有人数' }] as const satisfies readonly { value: Ways; label: string }[]
const chips = {
  in: { tone: 'safe', label: '已登记' }, which: { tone: 'wait', label: '还没登记' }, already: { tone: 'off', label: '之前已签到' }, waiting: { tone: 'wait', label: '待上传', icon: 'kept' }, refused: { tone: 'late', label: '没有收下' }, told: { tone: 'safe', label: '已送达' },
} as const satisfies Record<Answer['state'], StateChipProps>
const most = 100_000

export function View(props: SignInProps) {
  const { title, way, onWay, answers, busy, said, onAnother, onWhich, onRetry } = props
  return (
    <Box className={styles.page}>
      <Box className={styles.head}><Text className={styles.title}>{title}</Text></Box>
      <Segments label='怎么补' options={ways} value={way} onChange={onWay} />
      {way === 'walkIn' && <WalkIn {...props} />}
      {way === 'paper' && <Paper {...props} />}
      {way === 'number' && <Numbers {...props} />}
      {said !== '' && <Text className={styles.told} role='status'>{said}</Text>}
      {answers.length > 0 && (
        <Box className={styles.rows}>
          {answers.map((answer) => (
            <Box key={answer.key} className={styles.row}>
              <Box className={styles.words}><Text className={styles.name}>{answer.name}</Text>{answer.say !== '' && <Text className={styles.hint}>{answer.say}</Text>}</Box>
              <StateChip {...chips[answer.state]} />
              {answer.state === 'refused' && <Tap className={styles.another} label={`重新发送${answer.name}`} onTap={() => onRetry(answer.item)}><Text>重新发送</Text></Tap>}
              {answer.state === 'which' && <Text className={styles.hint}>{`名单上有 ${String(answer.choices.length)} 位${answer.name}，请选是哪一位：`}</Text>}
              {answer.state === 'which' && answer.choices.map((choice) => <Tap key={choice.who} className={styles.another} label={`是${choice.groupName}的${answer.name}`} disabled={busy} onTap={() => onWhich(answer, choice)}><Text>{choice.groupName}</Text></Tap>)}
              {answer.state === 'which' && <Tap className={styles.another} label={`${answer.name}不在名单上，是另一个人`} disabled={busy} onTap={() => onAnother({ ...answer, another: answer.choices.length - 1 })}><Text>不在名单上</Text></Tap>}
              {answer.state === 'already' && <Tap className={styles.another} label={`${answer.name}是同名的另一个人，再登记`} disabled={busy} onTap={() => onAnother(answer)}><Text>同名的另一个人</Text></Tap>}
            </Box>
          ))}
        </Box>
      )}
    </Box>
  )
}

function WalkIn({ busy, onWalkIn }: SignInProps) {
  const [name, setName] = useState('')
  const send = () => void onWalkIn(name.trim()).then((taken) => { if (taken) setName('') })
  return (
    <Box className={styles.card}>
      <Field label='姓名' value={name} maxLength={30} placeholder='到场但没带手机的人' onInput={setName} />
      <Text className={styles.hint}>记为“代签”。只登记姓名，不要电话。</Text>
      <BigButton label='替他签到' icon='check' busy={busy} disabled={name.trim() === ''} onTap={send} />
    </Box>
  )
}

function Paper({ busy, paper, onPaper, onPaperNames }: SignInProps) {
  const names = namesIn(paper)
  const tooLong = overlongWords(overlong(names))
  return (
    <Box className={styles.card}>
      <Field label='照着纸质名单输入姓名' multiline value={paper} maxLength={8000} placeholder={'一行一个，也可以用顿号隔开\n张建国\n李秀兰'} {...(tooLong && { problem: tooLong })} onInput={onPaper} />
      <Text className={styles.hint}>记为“纸质”，这份名单同时算作这一场的证明，原件请留存。没输完也会留在手机里。</Text>
      <BigButton label={names.length > 0 ? `登记这 ${String(names.length)} 人` : '登记'} icon='check' busy={busy} disabled={names.length === 0 || tooLong !== ''} onTap={() => void onPaperNames(names)} />
    </Box>
  )
}

function Numbers({ busy, onCount }: SignInProps) {
  const [source, setSource] = useState<'paper' | 'outside'>('paper')
  const [amount, setAmount] = useState(0)
  const [ground, setGround] = useState('')
  const send = () => void onCount(source, amount, ground.trim()).then((taken) => { if (taken) { setAmount(0); setGround('') } })
  return (
    <Box className={styles.card}>
      <Segments label='从哪里来的数' options={[{ value: 'paper', label: '纸质名单的人数' }, { value: 'outside', label: '外部平台的人数' }]} value={source} onChange={setSource} />
      <Box className={styles.line}><Text className={styles.told}>人数</Text><Stepper label='人数' value={amount} most={most} onChange={setAmount} /></Box>
      <Field label={source === 'paper' ? '名单放在哪里' : '哪个平台，怎么得来的'} value={ground} maxLength={200} placeholder={source === 'paper' ? '例如：安全科档案柜' : '例如：某会议平台后台截图'} onInput={setGround} />
      <Text className={styles.hint}>{source === 'paper' ? '写明名单放在哪里，就同时算作证明。' : '外部的人数要另有一种证明才计入。'}</Text>
      <BigButton label='记下人数' icon='check' busy={busy} disabled={amount === 0 || ground.trim().length < 2} onTap={send} />
    </Box>
  )
}
