import { Text, View as Box } from '@tarojs/components'
import type { QuizPaper } from '@shared/contract/quiz'
import { Frame } from '@/components/Frame'
import { Icon } from '@/components/Icon'
import { Notice } from '@/components/Notice'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { civilTime } from '@shared/domain/calendar'
import { unsent } from '@/outbox/keptTaps'
import { Options } from '../question/Options'
import { Question } from '../question/Question'
import { ReadAloud } from '../question/ReadAloud'
import { kindWords, questionAloud } from '../question/words'
import { Map } from './Map'
import { saveWords } from './saveWords'
import type { Sending } from './sender'
import { leftWords, openPlaces } from './sheet'
import styles from './index.module.scss'

export interface PaperProps {
  paper: QuizPaper
  sending: Pick<Sending, 'taps' | 'at' | 'cut' | 'full' | 'refused'>
  /** ms by the office's clock. */
  left: number
  /** The time is over, and the office has not been asked yet. */
  over: boolean
  /** Handed in, and kept until there is a network. */
  handedIn: boolean
  /** Why it could not be handed in; ''. */
  said: string
  busy: boolean
  mapOpen: boolean
  onMap: (open: boolean) => void
  onGo: (place: number) => void
  onChoose: (option: number) => void
  onHandIn: () => void
}
const minute = 60_000
/** What becomes of answers that arrive after the end. */
const lateWords = '时间到以后、24 小时内送到的，会写在成绩里，不直接计分；一题都没赶上的，由主办单位核定。'

function standing({ paper, sending, over, handedIn }: PaperProps): string {
  const waiting = unsent(sending.taps).length
  const contest = paper.card.mode === 'contest'
  const until = `${civilTime(paper.endsAt)} 前连上网，手机里的答案才来得及计分`
  const late = contest ? lateWords : '时间到以后才送到的不计分。'
  if (handedIn && over) return `时间到了。答卷存在手机里，有信号就自动送出。${late}`
  if (handedIn) return `答卷已保存在手机里，有信号就自动送出，成绩随后能看到。${contest ? `请在 ${until}。` : '您可以离开了。'}`
  if (over) return waiting > 0 ? `时间到了。有 ${String(waiting)} 题没能在时间内送到，存在手机里，有信号就自动送出。${late}已送到的都会计分。` : '时间到了。已送到的答案都会计分，有信号后看成绩。'
  if (!sending.cut) return ''
  return contest ? `现在没有网络。可以接着答，答案都存在手机里；请在 ${until}。` : '现在没有网络。可以接着答，答案都存在手机里，有信号就自动送出。'
}

/** One question a page: what is asked above, where the thumb is the options and the ways on. */
export function View(props: PaperProps) {
  const { paper, sending, left, over, handedIn, said, busy, mapOpen, onMap, onGo, onChoose, onHandIn } = props
  const { questions, card } = paper
  const { taps, at } = sending
  const question = questions[at]
  if (!question) return null
  const still = over || handedIn
  const last = at === questions.length - 1
  const save = saveWords(taps[at], sending)
  const open = openPlaces(taps, questions.length).length
  const told = standing(props)
  const limited = card.minutes > 0
  return (
    <Frame
      title={card.title} back
      foot={!still && (
        <Box className={styles.foot}>
          <Tap className={styles.step} label='上一题' disabled={at === 0} onTap={() => onGo(at - 1)}><Icon name='left' /><Text>上一题</Text></Tap>
          <Tap className={styles.step} label={`已答 ${String(questions.length - open)}/${String(questions.length)}，题目一览`} onTap={() => onMap(true)}><Text>{`已答 ${String(questions.length - open)}/${String(questions.length)}`}</Text></Tap>
          <Tap className={`${styles.step} ${styles.on}`} label={last ? '交卷' : '下一题'} onTap={() => (last ? onMap(true) : onGo(at + 1))}><Text>{last ? '交卷' : '下一题'}</Text>{!last && <Icon name='right' />}</Tap>
        </Box>
      )}
    >
      <Box className={styles.paper}>
        <Box className={styles.head}>
          <Text className={styles.place} aria-live='polite'>{`第 ${String(at + 1)} 题，共 ${String(questions.length)} 题 · ${kindWords(question)}`}</Text>
          <Text className={`${styles.left} ${limited && left <= minute ? styles.soon : ''}`} aria-label={limited ? `剩余时间 ${leftWords(left)}` : '不限时'}>{limited ? leftWords(left) : '不限时'}</Text>
          <Box role='status' aria-live='assertive'>{limited && !over && left <= minute && <Text className={styles.warn}>还剩不到 1 分钟</Text>}</Box>
        </Box>
        {told !== '' && <Notice tone={over ? 'late' : 'wait'} icon={handedIn ? 'kept' : 'offline'} say={told} live />}
        {said !== '' && <Notice tone='late' say={said} live />}
        {sending.refused && <Notice tone='late' say={sending.refused.say} live />}
        <Question question={question} />
        <Box className={styles.below}>
          <Box className={styles.save} role='status' aria-live='polite'><StateChip tone={save.tone} icon={save.icon} label={save.label} /></Box>
          {question.many && <Text className={styles.hint}>这一题不止一个答案，选出所有对的。</Text>}
          <Options question={question} chosen={taps[at]?.chosen ?? []} still={still} onTap={onChoose} />
          <ReadAloud words={questionAloud(question)} label='朗读这一题' />
        </Box>
      </Box>
      {mapOpen && !still && <Map questions={questions.length} taps={taps} at={at} busy={busy} onGo={onGo} onHandIn={onHandIn} onClose={() => onMap(false)} />}
    </Frame>
  )
}
