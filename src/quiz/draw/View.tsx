import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import { drawStates } from '@shared/domain/quizDraw'
import type { Tone } from '@shared/domain/words'
import { BigButton } from '@/components/BigButton'
import { Facts, type Fact } from '@/components/Facts'
import { Notice } from '@/components/Notice'
import { Section } from '@/components/Section'
import styles from './index.module.scss'

type Drawing = Output<'quiz.drawing'>
export interface DrawProps {
  drawing: Drawing
  busy: boolean
  /** After 复制名单. */
  said: string
  onCopy: (parts: number) => void
}

/** What it is for me, in one sentence. */
function mineWords({ draw, mine, prizes }: Drawing): readonly [Tone, string] {
  if (prizes === '') return ['off', '这场答题没有设奖品，不抽奖。']
  if (!draw) return ['wait', '抽奖名单还没有公布。答题结束后，主办单位先公布名单，再开奖。']
  if (draw.state === 'listing') return ['wait', '名单正在整理，请过一会儿再来看。']
  if (mine.withdrawn) return ['off', '您的编号被抽中，但答卷已由主办单位撤回，不能领奖。有疑问请联系主办单位。']
  if (mine.won) return ['safe', '您被抽中了。怎样领奖见活动规则，领奖时出示这一页。']
  if (draw.state === 'drawn') return ['off', mine.listed ? '您在名单里，这次没有抽中。' : '您不在名单里：有一份及格并已计入的答卷才列入名单。']
  return mine.listed ? ['progress', '您在名单里，等待开奖。'] : ['off', '您不在名单里：有一份及格并已计入的答卷才列入名单。']
}

function factsOf({ prizes, draw, mine }: Drawing): readonly Fact[] {
  if (!draw) return [['奖品', prizes]]
  const [listed, drawn] = [draw.state !== 'listing', draw.state === 'drawn']
  const leftOut = draw.leftOut >= 10_000 ? '1 万份以上' : `${String(draw.leftOut)} 份`
  return [
    ['状态', drawStates[draw.state]],
    ['奖品', prizes],
    ['抽几名', `${String(draw.winners)} 名`],
    ['种子来源', draw.source],
    ['名单公布', listed ? timeWords(draw.listedAt) : ''],
    ['名单', listed ? `${String(draw.count)} 人，每人一份${draw.leftOut > 0 ? `；公布时还有 ${leftOut}待核或可能晚到的答卷，没有列入` : ''}` : ''],
    ['名单指纹', listed ? draw.listHash : ''],
    ['种子', drawn ? draw.seed : ''],
    ['开奖', drawn ? timeWords(draw.drawnAt) : ''],
    ['我的编号', listed && mine.listed ? mine.entry : ''],
  ]
}

export function View({ drawing, busy, said, onCopy }: DrawProps) {
  const { title, rulesText, draw, mine } = drawing
  const [tone, words] = mineWords(drawing)
  const facts = factsOf(drawing)
  return (
    <Box className={styles.page}>
      <Text className={styles.title} role='heading' aria-level='2'>{title}</Text>
      <Notice tone={tone} say={words} />
      {facts.some(([, words]) => words !== '') && <Box className={styles.card}><Facts facts={facts} /></Box>}
      {draw?.state === 'drawn' && (
        <Section title='抽中的编号'>
          <Box className={styles.card} role='list' aria-label='抽中的编号'>
            {draw.won.length === 0 && <Text className={styles.value}>名单里没有人，没有抽出。</Text>}
            {draw.won.map((entry, n) => <Text key={entry} className={entry === mine.entry ? styles.mine : styles.value} role='listitem' userSelect>{`${String(n + 1)}. ${entry}${entry === mine.entry ? '（我的）' : ''}`}</Text>)}
          </Box>
        </Section>
      )}
      {draw !== null && draw.state !== 'listing' && (
        <Section title='怎样验算'>
          <Text className={styles.value}>先公布名单和它的指纹，再有种子，谁也不能挑选中奖的人。编号不含姓名，只有本人知道是自己的。名单公布后，再核定或撤回的答卷不改变它。</Text>
          <Text className={styles.hint}>名单指纹＝名单文件（每行一个编号，从小到大）的 SHA-256。把“种子、换行、名单指纹、换行、编号”取 SHA-256，从小到大的前几个就是抽中的；本项目的 npm run draw 命令可以直接算出。</Text>
          <BigButton tone='plain' label='复制名单' busy={busy} onTap={() => onCopy(draw.parts)} />
          {said !== '' && <Text className={styles.hint} role='status'>{said}</Text>}
        </Section>
      )}
      {rulesText !== '' && <Section title='活动规则'><Text className={styles.rules} userSelect>{rulesText}</Text></Section>}
    </Box>
  )
}
