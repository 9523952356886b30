import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { drawOf, mostQuestions, paperDraws, quizBanks, questionsOf, type PaperDraw } from '@shared/domain/quizCompetition'
import { difficulties, quizCategories, quizIndustries, type Difficulty, type QuizCategory, type QuizIndustry } from '@shared/domain/quizWords'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { Stepper } from '../../session/fields/Stepper'
import type { Card } from '../shown'
import { stockFor, stockWords, withRule, type Rule, type Stock } from './card'
import { optionsOf } from './options'
import styles from './index.module.scss'

export interface QuestionsProps { card: Card; stock: Stock | null | undefined; problem: ReactNode; onChange: (part: Partial<Card>) => void; onDraw: (draw: PaperDraw) => void }
const drawNotes = {
  attempt: '每份卷子按这些要求随机抽题，选项也打乱。',
  unit: '同一单位的人第几次答就用本单位的第几套题，次序和选项各自打乱；没有单位的人每次各抽一套。先答的人能把答案告诉同事，所以不能设奖品。',
} as const
const nameOf = ({ category, difficulty }: Rule, daily: boolean): string =>
  `${category === null ? (daily ? '当天主题' : '不限分类') : quizCategories[category]}${difficulty === null ? '' : `（${difficulties[difficulty]}）`}`
/** 通用 is in every paper. */
const industries = optionsOf(quizIndustries).filter(({ value }) => value !== 'general')

/** Which questions: from which bank, so many of each category and difficulty, what the bank holds beside it. */
export function Questions({ card, stock, problem, onChange, onDraw }: QuestionsProps) {
  const { rules, style, themes, bank } = card
  const [adding, setAdding] = useState(false)
  const [narrow, setNarrow] = useState(card.industries.length > 0)
  const daily = style === 'daily'
  const count = questionsOf(rules)
  const put = (at: number, part: Partial<Rule>) => onChange({ rules: rules.map((rule, n) => (n === at ? { ...rule, ...part } : rule)) })
  return (
    <View className={styles.card}>
      <View className={styles.headLine}>
        <Text className={styles.heading} role='heading' aria-level='2'>出题</Text>
        <Text className={styles.total}>共 {count} 题</Text>
      </View>
      <Chips label='用哪个题库' options={optionsOf(quizBanks)} value={bank} onChange={(next) => next !== '' && onChange({ bank: next })} />
      {narrow
        ? <Chips<QuizIndustry> multiple label='只出这些行业和通用的题' note='不选就是全部' options={industries} values={card.industries} onChange={(next) => onChange({ industries: next })} />
        : <BigButton tone='plain' label='按行业出题' onTap={() => setNarrow(true)} />}
      {daily && <Themes themes={themes} from={card.from} onChange={(next) => onChange({ themes: next })} />}
      {rules.map((rule, n) => {
        const there = stock ? stockFor(stock, rule, daily ? themes : []) : undefined
        const short = there !== undefined && there < rule.count
        return (
          <View key={`${rule.category ?? ''} ${rule.difficulty ?? ''}`} className={styles.rule}>
            <View className={styles.words}>
              <Text className={styles.told}>{nameOf(rule, daily)}</Text>
              <Text className={short ? styles.short : styles.hint} {...(short && { role: 'status' })}>{there !== undefined ? stockWords(there, rule.count) : stock === null ? '现在看不到题库有几题，保存以后会再核对' : '正在看题库'}</Text>
            </View>
            <View className={styles.line}>
              <Stepper label={`${nameOf(rule, daily)}题数`} value={rule.count} most={mostQuestions} onChange={(next) => put(n, { count: Math.max(1, next) })} />
              <Text className={styles.told}>题</Text>
              {rules.length > 1 && <Tap className={styles.drop} label={`删去${nameOf(rule, daily)}`} onTap={() => onChange({ rules: rules.filter((_, at) => at !== n) })}><Icon name='trash' /></Tap>}
            </View>
          </View>
        )
      })}
      {style === 'stand' && <Text className={styles.hint}>展台正好三道题。</Text>}
      {adding
        ? <AddRule daily={daily} themes={daily ? themes : []} stock={stock} onAdd={(rule) => { setAdding(false); onChange({ rules: withRule(rules, rule) }) }} onCancel={() => setAdding(false)} />
        : <BigButton tone='plain' icon='plus' label={daily ? '按难度加一条' : '按分类、难度加一条'} onTap={() => setAdding(true)} />}
      <Chips label='怎么抽题' options={optionsOf(paperDraws)} value={drawOf(card)} onChange={(draw) => draw !== '' && onDraw(draw)} />
      <Text className={styles.hint}>{drawNotes[drawOf(card)]}</Text>
      {problem}
    </View>
  )
}

function AddRule({ daily, themes, stock, onAdd, onCancel }: { daily: boolean; themes: Card['themes']; stock: Stock | null | undefined; onAdd: (rule: Rule) => void; onCancel: () => void }) {
  const [category, setCategory] = useState<QuizCategory | ''>('')
  const [difficulty, setDifficulty] = useState<Difficulty | ''>('')
  const [count, setCount] = useState(5)
  const rule: Rule = { category: category === '' ? null : category, difficulty: difficulty === '' ? null : difficulty, count }
  return (
    <View className={styles.inner}>
      {!daily && <Chips label='分类' note='不选就是不限' options={optionsOf(quizCategories)} value={category} clearable onChange={setCategory} />}
      <Chips label='难度' note='不选就是不限' options={optionsOf(difficulties)} value={difficulty} clearable onChange={setDifficulty} />
      <View className={styles.line}>
        <Text className={styles.told}>题数</Text>
        <Stepper label='题数' value={count} most={mostQuestions} onChange={(next) => setCount(Math.max(1, next))} />
      </View>
      {stock && <Text className={styles.hint}>{stockWords(stockFor(stock, rule, themes), count)}</Text>}
      <View className={styles.pair}>
        <BigButton tone='plain' label='先不加' onTap={onCancel} />
        <BigButton label='加上' onTap={() => onAdd(rule)} />
      </View>
    </View>
  )
}

/** In the order they are tapped: the first day's theme first, and round again. */
function Themes({ themes, onChange }: { themes: readonly QuizCategory[]; from: number; onChange: (themes: QuizCategory[]) => void }) {
  return (
    <View className={styles.part}>
      <Chips<QuizCategory> multiple label='每天的主题' note='按点选的先后，一天一个，轮完再来' options={optionsOf(quizCategories)} values={themes} onChange={onChange} />
      {themes.length > 0 && <Text className={styles.told}>{themes.map((theme, n) => `第 ${String(n + 1)} 天 ${quizCategories[theme]}`).join('，')}</Text>}
    </View>
  )
}
