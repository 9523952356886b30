import { Text, View } from '@tarojs/components'
import type { CompetitionView } from '@shared/contract/quizOffice'
import { dayWords, timeWords } from '@shared/domain/calendar'
import { competitionStates, paperDraws, partialRules, quizBanks, quizModes, quizStyles } from '@shared/domain/quizCompetition'
import { quizCategories, quizIndustries } from '@shared/domain/quizWords'
import { Facts, type Fact } from '@/components/Facts'
import { Notice } from '@/components/Notice'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { StateChip } from '@/components/StateChip'
import { Timeline } from '@/components/Timeline'
import type { RouteName } from '@/routes'
import { countsAs, paperWords, ruleWords, spanWords } from '../shown'
import { Counted } from './Counted'
import { Joining } from './Joining'
import styles from './index.module.scss'

export interface ContentProps {
  view: CompetitionView
  /** May switch the ranking (decision 16). */
  isLeader: boolean
  onOpen: (route: RouteName, query?: Readonly<Record<string, string>>) => void
  onSaid: (say: string) => void
}

const audienceOf = ({ card, audience }: CompetitionView): string => (card.audience.kind === 'public' ? '所有人' : `${audience.map(({ name }) => name).join('、')}及其下级的人员`)
const fairnessOf = ({ card: { fairness, mode } }: CompetitionView): string =>
  (mode === 'practice' ? '' : [fairness.secondsEach > 0 ? `平均每题不到 ${String(fairness.secondsEach)} 秒的待核` : '', fairness.startsPerNetwork > 0 ? `同一网络一小时内超过 ${String(fairness.startsPerNetwork)} 次的待核` : ''].filter(Boolean).join('；'))

export function Content({ view, isLeader, onOpen, onSaid }: ContentProps) {
  const { summary, card, ranking } = view
  const state = competitionStates[summary.state]
  const contest = card.mode === 'contest'
  const facts: readonly Fact[] = [
    ['时间', spanWords(card)],
    ['主办', summary.owner.name],
    ['谁能参加', audienceOf(view)],
    ['形式', `${quizModes[card.mode]} · ${quizStyles[card.style]}`],
    ['计入', countsAs(summary).replace(/^计入/, '').trim()],
    ['答卷', paperWords(card)],
    ['出题', card.style === 'daily' ? `每天一个主题，依次为：${card.themes.map((theme) => quizCategories[theme]).join('、')}` : card.rules.map(ruleWords).join('、')],
    ['抽题', card.perUnit ? paperDraws.unit : ''],
    ['题库', [quizBanks[card.bank], card.industries.map((industry) => quizIndustries[industry]).join('、')].filter(Boolean).join('，只出通用和：')],
    ['多选', partialRules[card.scoring.partial]],
    ['公平', fairnessOf(view)],
    ['奖品', card.prizes],
  ]
  return (
    <View className={styles.content}>
      <View className={styles.card}>
        <View className={styles.headLine}>
          <Text className={styles.title} role='heading' aria-level='2'>{summary.title}</Text>
          <StateChip tone={state.tone} label={state.label} />
        </View>
        {card.intro !== '' && <Text className={styles.told}>{card.intro}</Text>}
        <Facts facts={facts} />
      </View>
      {view.bound && (
        <Section title={card.style === 'stand' ? '在哪一场的哪个台位' : '考哪一场培训'} rows>
          <Row icon='pin' label={view.bound.title} note={[dayWords(view.bound.startsAt), view.bound.stand && `台位：${view.bound.stand}`].filter(Boolean).join(' · ')} onTap={() => onOpen('session', { id: view.bound?.session ?? '' })} />
        </Section>
      )}
      {view.short !== '' && <Notice tone='wait' say={view.short} />}
      {summary.state !== 'draft' && <Counted view={view} onPersons={() => onOpen('competitionPersons')} onProgress={() => onOpen('competitionProgress')} onHeld={() => onOpen('competitionHeld')} />}
      {summary.state === 'open' && <Joining summary={summary} onPoster={() => onOpen('competitionPoster')} onSaid={onSaid} />}
      {summary.state !== 'draft' && contest && (
        <Section title='看情况' rows>
          {view.own && <Row icon='wait' label='核定答卷' note='待核的由您核定；计入的可以写明理由撤回；核定过的都在' mark={summary.counted.held > 0 ? `待核 ${String(summary.counted.held)} 份` : ''} onTap={() => onOpen('competitionHeld')} />}
          <Row icon='unit' label='各单位进度' note='按单位树的次序，不排名' onTap={() => onOpen('competitionProgress')} />
          {(ranking.on || isLeader) && <Row icon='list' label='参与率排名' note={ranking.on ? '按职工参与率' : '没有开启；由安委办负责人写明理由后开启'} mark={ranking.on ? '开' : '关'} onTap={() => onOpen('competitionRates')} />}
          {card.prizes !== '' && <Row icon='list' label='抽奖' note='先公布名单，再按公开的种子开奖' onTap={() => onOpen('competitionDraw')} />}
          <Row icon='target' label='答题分析' note='每题的难度、区分度，错得多的条款' onTap={() => onOpen('competitionAnalysis')} />
        </Section>
      )}
      {card.rulesText !== '' && <Section title='活动规则'><View className={styles.card}><Text className={styles.told}>{card.rulesText}</Text></View></Section>}
      {view.steps.length > 0 && (
        <Section title='经过'>
          <Timeline steps={[...view.steps].reverse().map(({ label, at, by, ground }) => ({ when: timeWords(at), label, by, sentence: ground }))} />
        </Section>
      )}
    </View>
  )
}
