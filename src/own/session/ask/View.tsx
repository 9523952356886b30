import type { ReactNode } from 'react'
import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import type { PublicCard } from '@shared/contract/session'
import { questionCategories, questionStates, type QuestionCategory } from '@shared/domain/sessionWords'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Frame } from '@/components/Frame'
import { More } from '@/components/More'
import { Notice } from '@/components/Notice'
import { PageState, type PageStateProps } from '@/components/PageState'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { StateChip } from '@/components/StateChip'
import { momentWords } from '../../../pages/moment'
import styles from './index.module.scss'

export type Question = Output<'session.myQuestions'>['rows'][number]
export interface AskProps {
  /** The one a message in the inbox was about. */
  told?: Question | undefined
  /** The consultation day that is asked at; null where there is none to come, none is known yet, or none of several is chosen. */
  day: PublicCard | null
  /** Those that one may choose from. */
  days: readonly PublicCard[]
  onDay: (id: string) => void
  /** The office has said that there is none. */
  none: boolean
  page: Pick<PageStateProps, 'state' | 'say'>
  questions: readonly Question[]
  now: number
  category: QuestionCategory | ''
  onCategory: (category: QuestionCategory | '') => void
  text: string
  onText: (text: string) => void
  problem: string
  sending: boolean
  /** The ticket of what was just asked. */
  ticket: string
  /** It lies on the phone, and has no ticket yet. */
  waits: boolean
  /** Questions that are not with the office. */
  kept?: ReactNode
  onSend: () => void
  onRetry: () => void
  more: (() => void) | undefined
  onSpeak?: (text: string) => void
  /** What others have asked may answer it at once. */
  onAnswers: () => void
}
const options = (Object.keys(questionCategories) as QuestionCategory[]).map((value) => ({ value, label: questionCategories[value] }))
const most = 500

function Day({ day, now }: { day: PublicCard; now: number }) {
  return (
    <Box className={styles.item}>
      <Text className={styles.title}>{day.title}</Text>
      <Text className={styles.note}>{[momentWords(day.startsAt, now), day.place, day.lead.name].filter(Boolean).join(' · ')}</Text>
      <Text className={styles.note}>可以到现场问，也可以在这里问。线上问的，答复会送到“消息”。</Text>
    </Box>
  )
}
const Asked = ({ question, now, onSpeak }: { question: Question; now: number } & Pick<AskProps, 'onSpeak'>) => (
  <Box className={styles.item}>
    <StateChip tone={questionStates[question.state].tone} label={questionStates[question.state].label} />
    <Text className={styles.note}>{[question.ticket, questionCategories[question.category], momentWords(question.at, now)].join(' · ')}</Text>
    <Text className={styles.text}>{question.text}</Text>
    {question.answer !== '' && <Text className={styles.reply}>{question.answer}</Text>}
    {question.answer !== '' && onSpeak && <BigButton tone='plain' icon='chat' label='朗读答复' onTap={() => onSpeak(question.answer)} />}
  </Box>
)

/** A question by category with its ticket, and the answers to earlier ones (D9, D10). */
export const View = ({ told, day, days, onDay, none, page, questions, now, category, onCategory, text, onText, problem, sending, ticket, waits, kept, onSend, onRetry, more, onSpeak, onAnswers }: AskProps) => (
  <Frame title='咨询' back>
    {told && <Section title='您的这个问题'><Asked question={told} now={now} {...(onSpeak && { onSpeak })} /></Section>}
    {(days.length > 1 || (days.length > 0 && !day)) && (
      <Section title='向哪一场提问'>
        <Chips label='咨询日' options={days.map((one) => ({ value: one.id, label: [one.title, one.lead.name, momentWords(one.startsAt, now)].join(' · ') }))} value={day?.id ?? ''} onChange={onDay} />
      </Section>
    )}
    {day && <Day day={day} now={now} />}
    <Section rows><Row icon='chat' label='安全问答' note='先看看别人问过的，也许已有答复' onTap={onAnswers} /></Section>
    {day && (
      <Section title='提一个问题'>
        <Chips label='哪一类' shown options={options} value={category} onChange={onCategory} />
        <Field label='您的问题' multiline value={text} onInput={onText} maxLength={most} note={text ? `${String(text.length)}/${String(most)}` : ''} placeholder='例如：电动车能不能在楼道里充电？' {...(problem && { problem })} />
        <BigButton icon='sending' label='提交问题' busy={sending} disabled={text.trim().length < 2 || category === ''} onTap={onSend} />
        {ticket !== '' && <Notice tone='safe' icon='sent' say={`已收到，您是 ${ticket}。`} live />}
        {waits && <Notice tone='wait' icon='kept' say='已保存在手机里，有信号就自动送出。您可以离开了。' live />}
      </Section>
    )}
    {none && <Notice tone='off' icon='inform' say='近期没有宣传咨询日。有急事请拨 12345 或 12350。' />}
    <Section title='我问过的'>
      {kept}
      <PageState {...page} {...(page.state === 'empty' && { say: '您还没有问过。' })} onRetry={onRetry}>
        {questions.map((question) => <Asked key={question.id} question={question} now={now} {...(onSpeak && { onSpeak })} />)}
        {more && <More onTap={more} />}
      </PageState>
    </Section>
  </Frame>
)
