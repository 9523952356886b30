import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import type { QuizCard } from '@shared/contract/quiz'
import { competitionPhrase } from '@shared/domain/checkPhrase'
import { BigButton } from '@/components/BigButton'
import { Check } from '@/components/Check'
import { Facts, type Fact } from '@/components/Facts'
import { Frame } from '@/components/Frame'
import { Notice } from '@/components/Notice'
import { Section } from '@/components/Section'
import { bestWords, boundWords, openWords, paperWords, pointsWords, styleWords, triesWords, worksOffline, type Mine } from '../cardWords'
import { leftWords } from '../paper/sheet'
import styles from './index.module.scss'

export interface CompetitionProps {
  card: QuizCard
  mine: Mine
  /** The session whose training it examines, or at whose stand it is played. */
  bound: Output<'quiz.read'>['bound']
  /** The office's clock. */
  now: number
  elder: boolean
  busy: boolean
  /** Why it could not be begun; ''. */
  said: string
  onElder: (elder: boolean) => void
  onBegin: () => void
  onGo: (attempt: string) => void
  /** How its prizes are drawn. */
  onDraw: () => void
}

/** What no network means for it, said before it is begun. */
function netWords(card: QuizCard): string {
  if (worksOffline(card)) return '开始后没有网络也能答：卷子和答案都存在手机里，有信号就自动送出。'
  const lost = '时间到之前连上网送到的答案才计分。每答一题马上保存；断网或手机没电，时间到之前回来，接着答同一题。剩余时间按服务器的钟算，不按手机的钟。'
  return card.mode === 'contest' ? `竞赛需要网络：${lost}时间到以后、24 小时内送到的会写在成绩里，不直接计分；一题都没赶上的，由主办单位核定。` : lost
}
function elderWords({ mode, minutes, elderMinutes }: QuizCard): string {
  const time = minutes === 0 ? '字更大' : `字更大，时间 ${String(elderMinutes)} 分钟（普通 ${String(minutes)} 分钟）`
  return mode === 'contest' ? `${time}；照样计数，不参加排名` : time
}

export function View({ card, mine, bound, now, elder, busy, said, onElder, onBegin, onGo, onDraw }: CompetitionProps) {
  const { running, because } = mine
  const facts: readonly Fact[] = [
    ['卷子', paperWords(card)],
    ['计分', pointsWords(card)],
    ['次数', triesWords(mine, card)],
    ['时间', openWords(card)],
    [card.style === 'exam' ? '考的培训' : '在哪里', boundWords(bound)],
    ['主办', card.owner.name],
    ['算作', card.countsAs],
    ['我的', bestWords(mine)],
    ['核对语', competitionPhrase(card.id)],
  ]
  const foot = running
    ? <BigButton label={running.over ? '时间已到，看成绩' : card.minutes === 0 ? '继续作答' : `继续作答，还剩 ${leftWords(running.endsAt - now)}`} onTap={() => onGo(running.attempt)} />
    : because === '' ? <BigButton label='开始作答' busy={busy} onTap={onBegin} /> : undefined
  return (
    <Frame title={card.title} back foot={foot}>
      {said !== '' && <Notice tone='late' say={said} live />}
      {because !== '' && !running && <Notice tone='wait' say={because} />}
      <Box className={styles.card}>
        <Text className={styles.theme}>{styleWords(card)}</Text>
        {card.intro !== '' && <Text className={styles.words}>{card.intro}</Text>}
        <Facts facts={facts} />
      </Box>
      <Notice tone='progress' icon='inform' say={netWords(card)} />
      {card.prizes !== '' && <Section title='奖品'><Text className={styles.words}>{card.prizes}</Text><BigButton tone='plain' label='看抽奖名单和结果' onTap={onDraw} /></Section>}
      {card.rulesText !== '' && <Section title='活动规则'><Text className={styles.rules} userSelect>{card.rulesText}</Text></Section>}
      {!running && because === '' && <Check label='大字版答题' note={elderWords(card)} on={elder} onChange={onElder} />}
    </Frame>
  )
}
