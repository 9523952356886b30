import { Text, View } from '@tarojs/components'
import { timeWords } from '@shared/domain/calendar'
import { publicationStates } from '@shared/domain/publication'
import { questionCategories } from '@shared/domain/sessionWords'
import { BigButton } from '@/components/BigButton'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { waitedWords, type Question } from './queue'
import styles from './index.module.scss'

export interface Acts {
  onAnswer: (question: Question) => void
  onHazard: (question: Question) => void
  onPublish: (question: Question) => void
  onTakeDown: (question: Question) => void
  /** Absent where this phone cannot read aloud. */
  onSpeak?: (words: string) => void
}

const Speak = ({ words, what, onSpeak }: { words: string; what: string; onSpeak: (words: string) => void }) => (
  <Tap className={styles.speak} label={`朗读${what}`} onTap={() => onSpeak(words)}><Text>朗读</Text></Tap>
)

/** One question: its ticket in large type, what it is about, how long it waits, and what can be done with it. */
export function QuestionCard({ question, now, waitingAnswer, onAnswer, onHazard, onPublish, onTakeDown, onSpeak }: Acts & { question: Question; now: number; /** Answered on this phone, and not with the office yet. */ waitingAnswer: string | undefined }) {
  const { ticket, category, text, state, at, late, answer, answeredAt, aloud, hasInbox, published } = question
  const shown = published && publicationStates[published.state]
  return (
    <View className={styles.card} role='group' aria-label={ticket}>
      <View className={styles.line}>
        <Text className={styles.ticket}>{ticket}</Text>
        <StateChip tone={state === 'waiting' ? 'wait' : state === 'answered' ? 'safe' : 'progress'} label={state === 'waiting' ? waitedWords(at, now) : state === 'answered' ? '已答复' : '已转隐患'} />
      </View>
      <Text className={styles.hint}>{questionCategories[category]} · {late && `补传，${timeWords(at)}提问 · `}{hasInbox ? '答复送到提问人的消息里' : '现场提问，请当面答复'}</Text>
      <View className={styles.line}>
        <Text className={styles.told}>{text}</Text>
        {onSpeak && state === 'waiting' && <Speak words={text} what='问题' onSpeak={onSpeak} />}
      </View>
      {state === 'answered' && (
        <View className={styles.answer}>
          <Text className={styles.hint}>{aloud ? '当面答复' : '答复'}{answeredAt === null ? '' : ` · ${timeWords(answeredAt)}`}</Text>
          <View className={styles.line}>
            <Text className={styles.told}>{answer}</Text>
            {onSpeak && <Speak words={answer} what='答复' onSpeak={onSpeak} />}
          </View>
        </View>
      )}
      {waitingAnswer !== undefined && <View className={styles.answer}><Text className={styles.hint}>答复 · 待上传</Text><Text className={styles.told}>{waitingAnswer}</Text></View>}
      {shown && (
        <View className={styles.line}>
          <StateChip tone={shown.tone} label={`安全问答：${shown.label}`} />
          {published.ground !== '' && <Text className={styles.hint}>{published.ground}</Text>}
        </View>
      )}
      {state === 'waiting' && waitingAnswer === undefined && (
        <View className={styles.buttons}>
          <BigButton tone='plain' icon='warn' label='转隐患' onTap={() => onHazard(question)} />
          <BigButton icon='edit' label='答复' onTap={() => onAnswer(question)} />
        </View>
      )}
      {state === 'answered' && (published?.state === 'shown' || published?.state === 'checking'
        ? <BigButton tone='plain' icon='forbid' label='撤下，不再公开' onTap={() => onTakeDown(question)} />
        : <BigButton tone='plain' icon='share' label={published ? '修改后再公开' : '公开到安全问答'} onTap={() => onPublish(question)} />)}
    </View>
  )
}
