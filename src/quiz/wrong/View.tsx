import { Text, View as Box } from '@tarojs/components'
import { timeWords } from '@shared/domain/calendar'
import { isRight } from '@shared/domain/quizScoring'
import { quizCategories } from '@shared/domain/quizWords'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { Notice } from '@/components/Notice'
import { Section } from '@/components/Section'
import { Answer } from '../question/Answer'
import { Options } from '../question/Options'
import { Question } from '../question/Question'
import { ReadAloud } from '../question/ReadAloud'
import { answerAloud, kindWords, lettersOf, questionAloud } from '../question/words'
import type { MissedRow, WrongBook } from './keptWrong'
import styles from './index.module.scss'

export interface Step {
  readonly at: number
  readonly chosen: readonly number[]
  /** The answer is shown, and what was chosen has been sent. */
  readonly looked: boolean
}
export interface WrongProps {
  book: WrongBook
  /** The question that is practised; undefined = the list. */
  step: Step | undefined
  /** What became of the last answer. */
  said: string
  onBegin: () => void
  onChoose: (option: number) => void
  onLook: () => void
  onNext: () => void
  onStop: () => void
}

/** Left out of the book for now (T-13). */
export const waitingSay = (waiting: number): string => `还有 ${String(waiting)} 题在还等答案的卷子里，交卷后可看；时间到了一题也没送到的，再过 24 小时可看。`
const againWords = ({ right, times }: Pick<MissedRow, 'right' | 'times'>): string => `答错 ${String(times)} 次${right > 0 ? `，之后答对 ${String(right)} 次` : ''}`
function verdict({ question, right }: MissedRow, chosen: readonly number[]): string {
  if (!isRight(question, chosen)) return `不对。正确答案是 ${lettersOf(question.key)}。`
  return right > 0 ? '答对了，第二次答对，这一题移出错题本。' : '答对了。再答对一次就移出错题本。'
}

export function View({ book, step, said, onBegin, onChoose, onLook, onNext, onStop }: WrongProps) {
  const { total, waiting, rows, keptAt } = book
  const row = step && rows[step.at]
  if (!step || !row) {
    return (
      <Frame title='错题本' back foot={<BigButton label={`练这 ${String(rows.length)} 题`} onTap={onBegin} />}>
        {keptAt !== null && <Notice tone='off' icon='offline' say={`现在没有网络，这是 ${timeWords(keptAt)} 存在手机里的。照样可以练。`} />}
        {waiting > 0 && <Notice tone='wait' say={waitingSay(waiting)} />}
        <Section title={`共 ${String(total)} 题`} note='连同解析和依据再练一遍，答对两次就移出。'>
          {rows.map((one) => (
            <Box key={one.question.ref} className={styles.row}>
              <Text className={styles.stem}>{one.question.stem}</Text>
              <Text className={styles.note}>{[quizCategories[one.question.category], kindWords(one.question), againWords(one)].join(' · ')}</Text>
            </Box>
          ))}
        </Section>
      </Frame>
    )
  }
  const { question } = row
  const { looked, chosen } = step
  const last = step.at === rows.length - 1
  return (
    <Frame
      title='练错题' back
      foot={(
        <Box className={styles.foot}>
          <BigButton tone='plain' label='回到错题本' onTap={onStop} />
          <BigButton label={!looked ? '看答案' : last ? '练完了' : '下一题'} disabled={!looked && chosen.length === 0} onTap={looked ? onNext : onLook} />
        </Box>
      )}
    >
      <Box className={styles.practice}>
        <Text className={styles.note} aria-live='polite'>{`第 ${String(step.at + 1)} 题，共 ${String(rows.length)} 题 · ${kindWords(question)}`}</Text>
        <Question question={question} />
        {looked
          ? (
            <>
              <Notice tone={isRight(question, chosen) ? 'safe' : 'wait'} say={verdict(row, chosen)} live>{said !== '' && <Text>{said}</Text>}</Notice>
              <Answer question={question} chosen={chosen} />
              <ReadAloud words={answerAloud(question)} />
            </>
          )
          : (
            <Box className={styles.below}>
              <Options question={question} chosen={chosen} onTap={onChoose} />
              <ReadAloud words={questionAloud(question)} label='朗读这一题' />
            </Box>
          )}
      </Box>
    </Frame>
  )
}
