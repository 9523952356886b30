import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { placeClasses, type PlaceClass } from '@shared/domain/words'
import { questionCategories, type QuestionCategory } from '@shared/domain/sessionWords'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { useKept } from '../../session/useKept'
import { placeInText, type Question } from './queue'
import type { Answerable, HazardPlace } from './useQueue'
import type { FoundUnit } from '../../useUnitsNamed'
import { WhichUnit } from './WhichUnit'
import styles from './index.module.scss'

interface FormProps { busy: boolean; said: string; onClose: () => void }
const Said = ({ said }: { said: string }) => (said === '' ? null : <Text className={styles.said} role='alert'>{said}</Text>)
const optionsOf = <V extends string>(words: Readonly<Record<V, string>>) => (Object.keys(words) as V[]).map((value) => ({ value, label: words[value] }))
const shortest = 2

/** An answer, once: into the inbox of whoever asked, or said at the stand. Words typed here are kept until they have arrived. */
export function AnswerForm({ question, busy, said, onClose, onSend }: FormProps & { question: Answerable; onSend: (text: string, aloud: boolean, forget: () => void) => void }) {
  const [text, setText, forget] = useKept(`answer ${question.id}`, '')
  const [problem, setProblem] = useState('')
  const send = (aloud: boolean) => (text.trim().length < shortest ? setProblem('请写下答复，至少两个字。当面说过的也记一句。') : onSend(text.trim(), aloud, forget))
  return (
    <Sheet title={`答复 ${question.ticket}`} onClose={onClose}>
      <Text className={styles.told}>{question.text}</Text>
      <Field label='答复' value={text} maxLength={1000} multiline note='可用键盘上的话筒说话输入' problem={problem || undefined} onInput={(words) => { setText(words); setProblem('') }} />
      <Said said={said} />
      <View className={styles.buttons}>
        <BigButton tone={question.hasInbox ? 'plain' : 'main'} label='已当面答复' busy={busy} onTap={() => send(true)} />
        {question.hasInbox && <BigButton label='发到他的消息' busy={busy} onTap={() => send(false)} />}
      </View>
    </Sheet>
  )
}

/** What residents ask about at a stand; the others are one tap away, so that 上报 stays in sight. */
const often: readonly PlaceClass[] = ['estateManaged', 'estateUnmanaged', 'market', 'smallVenue', 'other']

/** One tap where the question says it all; place and words can be put right before. Who asked by his own phone is the one who reports. */
export function HazardForm({ question, busy, said, onClose, onSend }: FormProps & { question: Question; onSend: (place: HazardPlace, text: string) => void }) {
  const [unit, setUnit] = useState<FoundUnit | null>(null)
  const [at, setAt] = useState<PlaceClass | ''>('other')
  const [where, setWhere] = useState(placeInText)
  const [text, setText] = useState(question.text)
  const [all, setAll] = useState(false)
  return (
    <Sheet title='转为隐患上报' onClose={onClose}>
      <Text className={styles.hint}>{question.hasInbox ? '算提问人本人上报，他可以随时查进展。承办人看不到他的姓名。' : '算您代为上报。上报后把回执码告诉提问人，他可以凭码查进展。'}</Text>
      <Field label='看到了什么' value={text} maxLength={500} multiline onInput={setText} />
      <Field label='在哪里' value={where} maxLength={120} note='写到楼栋、楼层最好' onInput={setWhere} />
      <WhichUnit chosen={unit} onChoose={setUnit} />
      {!unit && <Chips label='是什么地方' options={optionsOf(placeClasses).filter(({ value }) => all || often.includes(value) || value === at)} value={at} onChange={setAt} onMore={all ? undefined : () => setAll(true)} />}
      <Said said={said} />
      <BigButton icon='warn' label='上报隐患' busy={busy} onTap={() => onSend({ class: unit?.class ?? (at === '' ? 'other' : at), unitId: unit?.id ?? null, words: where.trim() }, text.trim())} />
    </Sheet>
  )
}

/** For somebody at the stand: no name, no number. */
export function AskForm({ stands, stand, busy, said, onClose, onSend }: FormProps & { stands: readonly { readonly key: string; readonly name: string }[]; stand: string; onSend: (question: { stand: string | null; category: QuestionCategory; text: string }, forget: () => void) => void }) {
  const [text, setText, forget] = useKept('ask', '')
  const [category, setCategory] = useState<QuestionCategory | ''>('')
  const [at, setAt] = useState(stand)
  const [problem, setProblem] = useState('')
  const send = () => (text.trim().length < shortest ? setProblem('请写下他问的话，至少两个字。') : onSend({ stand: at === '' ? null : at, category: category === '' ? 'other' : category, text: text.trim() }, forget))
  return (
    <Sheet title='替现场群众提问' onClose={onClose}>
      <Field label='他问的话' value={text} maxLength={500} multiline note='可用键盘上的话筒说话输入' problem={problem || undefined} onInput={(words) => { setText(words); setProblem('') }} />
      <Chips label='哪一类' note='选填' options={optionsOf(questionCategories)} value={category} clearable onChange={setCategory} />
      {stands.length > 0 && <Chips label='哪个台位' options={stands.map(({ key, name }) => ({ value: key, label: name }))} value={at} clearable onChange={setAt} />}
      <Said said={said} />
      <BigButton label='取号' busy={busy} onTap={send} />
    </Sheet>
  )
}

/** For everybody: without names. It is seen once it has passed. */
export function PublishForm({ question, busy, said, onClose, onSend }: FormProps & { question: Question; onSend: (words: { question: string; answer: string }) => void }) {
  const [asked, setAsked] = useState(question.published?.question ?? question.text)
  const [answer, setAnswer] = useState(question.published?.answer ?? question.answer)
  return (
    <Sheet title='公开到安全问答' onClose={onClose}>
      <Text className={styles.hint}>所有居民都能看到。请去掉姓名、电话和门牌号。审核通过后才会显示。</Text>
      {question.published?.state === 'blocked' && <Text className={styles.said}>上次没有通过：{question.published.ground}</Text>}
      <Field label='问题' value={asked} maxLength={500} multiline onInput={setAsked} />
      <Field label='答复' value={answer} maxLength={1000} multiline onInput={setAnswer} />
      <Said said={said} />
      <BigButton label='送审并公开' busy={busy} disabled={asked.trim().length < shortest || answer.trim().length < shortest} onTap={() => onSend({ question: asked.trim(), answer: answer.trim() })} />
    </Sheet>
  )
}

const grounds = ['说法有误，要修改。', '规定已经变了。', '写到了个人信息。'] as const
/** One act, with its ground. */
export function TakeDownForm({ busy, said, onClose, onSend }: FormProps & { onSend: (ground: string) => void }) {
  const [ground, setGround] = useState<string>('')
  return (
    <Sheet title='撤下，不再公开' onClose={onClose}>
      <Chips label='理由' shown={false} options={grounds.map((value) => ({ value, label: value }))} value={grounds.find((one) => one === ground) ?? ''} onChange={setGround} />
      <Field label='理由' value={ground} maxLength={200} onInput={setGround} />
      <Said said={said} />
      <BigButton tone='danger' label='撤下' busy={busy} disabled={ground.trim().length < shortest} onTap={() => onSend(ground.trim())} />
    </Sheet>
  )
}
