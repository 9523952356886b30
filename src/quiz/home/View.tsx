import { Text, View as Box } from '@tarojs/components'
import { timeWords } from '@shared/domain/calendar'
import type { Output } from '@shared/contract/actions'
import { attemptStandings } from '@shared/domain/quizFairness'
import type { Loaded } from '@/api/useLoaded'
import type { PageOf } from '@/api/usePaged'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { Icon } from '@/components/Icon'
import { Notice } from '@/components/Notice'
import { PageState } from '@/components/PageState'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import type { QuizItem } from '@/outbox/outbox'
import type { RouteName } from '@/routes'
import { bestWords, openWords, paperWords, styleWords, triesWords } from '../cardWords'
import type { KeptPaper } from '../keptPapers'
import { leftWords } from '../paper/sheet'
import styles from './index.module.scss'

type Home = Output<'quiz.home'>
type Try = Output<'quiz.mine'>['rows'][number]
export interface HomeProps {
  shown: Loaded<Home>
  tries: PageOf<Try> & { readonly state: 'loading' | 'adding' | 'ready' }
  /** Papers that lie on this phone. */
  kept: readonly KeptPaper[]
  /** Answers that wait for the network. */
  waiting: readonly Pick<QuizItem, 'id' | 'title' | 'state' | 'problem'>[]
  now: number
  onRetry: () => void
  onOpen: (route: RouteName, query?: Readonly<Record<string, string>>) => void
  onMore: () => void
}
interface Running { readonly attempt: string; readonly title: string; readonly note: string }

/** What is under way, as the office says; where it cannot be asked, as it lies on the phone. */
function runningOf({ shown, kept, waiting, now }: HomeProps): readonly Running[] {
  const handed = new Set(waiting.map(({ id }) => id))
  const found: readonly Running[] = shown.state === 'ready'
    ? shown.value.rows.flatMap(({ card, mine: { running } }) => (running ? [{ attempt: running.attempt, title: card.title, note: running.over ? '时间已到，点开看成绩' : card.minutes === 0 ? '不限时' : `还剩 ${leftWords(running.endsAt - shown.value.now)}` }] : []))
    : kept.map(({ paper, ahead }) => ({ attempt: paper.attempt, title: paper.card.title, note: paper.card.minutes === 0 ? '卷子在手机里，没有网络也能答' : `卷子在手机里，还剩 ${leftWords(paper.endsAt - now - ahead)}` }))
  return found.filter(({ attempt }) => !handed.has(attempt))
}

const scoreWords = ({ score, full }: Try): string => `${String(score)} 分，满分 ${String(full)} 分`
const tryWords = ({ standing }: Try): string => attemptStandings[standing]

export function View(props: HomeProps) {
  const { shown, tries, waiting, onRetry, onOpen, onMore } = props
  const running = runningOf(props)
  const rows = shown.state === 'ready' ? shown.value.rows : []
  const missed = shown.state === 'ready' ? shown.value.missed : undefined
  return (
    <Frame title='知识竞答' back>
      {running.map(({ attempt, title, note }) => (
        <Tap key={attempt} className={styles.running} label={`继续作答，${title}，${note}`} onTap={() => onOpen('quizPaper', { attempt })}>
          <Text className={styles.go}>继续作答</Text>
          <Text className={styles.words}>{`${title} · ${note}`}</Text>
        </Tap>
      ))}
      {waiting.map(({ id, title, state, problem }) => <Notice key={id} tone={state === 'refused' ? 'late' : 'wait'} icon='kept' say={state === 'refused' ? `${title}没有送成：${problem?.say ?? ''}` : `${title}已保存在手机里，有信号就自动送出。`} />)}
      <PageState state={shown.state === 'ready' && rows.length === 0 ? 'empty' : shown.state} {...('say' in shown ? { say: shown.say } : { say: '现在没有开放的答题。开放后会列在这里。' })} onRetry={onRetry}>
        {rows.length > 0 && (
          <Section title='竞答和练习'>
            {rows.map(({ card, mine }) => {
              const lines = [card.title, styleWords(card), paperWords(card), mine.because || triesWords(mine, card), bestWords(mine), `${card.owner.name} · ${openWords(card)}`, card.countsAs].filter(Boolean)
              return (
                <Box key={card.id} className={styles.one}>
                  <Tap className={styles.open} label={lines.join('，').replace(/。，/g, '。')} onTap={() => onOpen('quizCompetition', { id: card.id })}>
                    {lines.map((line, at) => <Text key={line} className={at === 0 ? styles.title : at === 1 ? styles.theme : at >= lines.length - 2 ? styles.note : styles.words}>{line}</Text>)}
                  </Tap>
                  {card.prizes !== '' && <Tap className={styles.draw} label={`抽奖名单和结果，${card.title}`} onTap={() => onOpen('quizDraw', { id: card.id })}><Text className={styles.words}>抽奖名单和结果</Text><Icon name='next' /></Tap>}
                </Box>
              )
            })}
          </Section>
        )}
      </PageState>
      <Section rows>
        <Row icon='paper' label='错题本' {...(missed !== undefined && { mark: missed === 0 ? '没有错题' : `${String(missed)} 题` })} note='答错的题，连着答对两次就移出' onTap={() => onOpen('quizWrong')} />
        <Row icon='shield' label='核验证书' note='扫证书上的码，或输入核验码，不用登录' onTap={() => onOpen('quizCheck')} />
      </Section>
      {tries.rows.length > 0 && (
        <Section title='我答过的'>
          {tries.rows.map((one) => (
            <Tap key={one.attempt} className={styles.card} label={[one.title, scoreWords(one), timeWords(one.finishedAt), tryWords(one)].join('，')} onTap={() => onOpen('quizResult', { attempt: one.attempt })}>
              <Box className={styles.head}>
                <Text className={styles.title}>{one.title}</Text>
                <Text className={styles.score}>{scoreWords(one)}</Text>
              </Box>
              <Box className={styles.head}>
                <Text className={styles.note}>{timeWords(one.finishedAt)}</Text>
                <StateChip tone={one.standing === 'held' ? 'wait' : one.standing === 'counted' ? 'safe' : 'off'} label={tryWords(one)} />
              </Box>
            </Tap>
          ))}
          {tries.next !== undefined && <BigButton tone='plain' label='再看 10 次' busy={tries.state === 'adding'} onTap={onMore} />}
        </Section>
      )}
    </Frame>
  )
}
