/** The card of a competition while it is being filled: what a choice changes with it, what the banks hold beside each rule. Pure. */
import type { Output } from '@shared/contract/actions'
import { questionsOf, standQuestions, type PaperDraw, type QuizMode, type QuizStyle } from '@shared/domain/quizCompetition'
import type { QuizCategory } from '@shared/domain/quizWords'
import type { Card } from '../shown'

export type Rule = Card['rules'][number]
export type Stock = Output<'quiz.stock'>['rows']

/** A practice counts nowhere: no contest, no prizes; a contest has a limit. */
export const withMode = (card: Card, mode: QuizMode): Card => ({
  ...card, mode,
  ...(mode === 'practice' ? { national: false, prizes: '' } : { minutes: card.minutes === 0 ? Math.max(5, questionsOf(card.rules)) : card.minutes }),
})

/** Rules that say the same become one. */
const merged = (rules: readonly Rule[]): Rule[] => {
  const found = new Map<string, Rule>()
  for (const rule of rules) {
    const key = `${rule.category ?? ''} ${rule.difficulty ?? ''}`
    found.set(key, { ...rule, count: rule.count + (found.get(key)?.count ?? 0) })
  }
  return [...found.values()]
}
/** How it is run: what belongs to another way of running it goes. Who passes a stand is mostly of no unit: it is for everybody, until that is narrowed. */
export function withStyle(card: Card, style: QuizStyle, unitId: string): Card {
  const audience: Card['audience'] = style === card.style ? card.audience : style === 'stand' ? { kind: 'public' } : card.style === 'stand' ? { kind: 'units', unitIds: [unitId] } : card.audience
  const plain: Card = { ...card, style, audience, themes: [], bound: null }
  if (style === 'daily') return { ...plain, themes: card.themes, rules: merged(card.rules.map((rule) => ({ ...rule, category: null }))) }
  if (style === 'stand') return { ...plain, bound: card.bound, rules: [{ category: card.rules[0]?.category ?? null, difficulty: null, count: standQuestions }] }
  return style === 'exam' ? { ...plain, bound: card.bound && { ...card.bound, stand: null } } : plain
}
/** Drawn for each attempt: nothing is said, as in cards of before. */
export const withDraw = ({ perUnit: _, ...card }: Card, draw: PaperDraw): Card => (draw === 'unit' ? { ...card, perUnit: true } : card)
/** One more rule; to one that is there already its number is added. */
export const withRule = (rules: readonly Rule[], rule: Rule): Rule[] => merged([...rules, rule])

/** How many questions the banks hold for a rule; of a daily theme, for the day that has the fewest. */
export function stockFor(stock: Stock, { category, difficulty }: Pick<Rule, 'category' | 'difficulty'>, themes: readonly QuizCategory[] = []): number {
  const of = (wanted: QuizCategory | null): number =>
    stock.filter((row) => (wanted === null || row.category === wanted) && (difficulty === null || row.difficulty === difficulty)).reduce((sum, { questions }) => sum + questions, 0)
  return themes.length > 0 && category === null ? Math.min(...themes.map(of)) : of(category)
}
/** `题库有 34 题`, or what is short. */
export const stockWords = (there: number, count: number): string => (there >= count ? `题库有 ${String(there)} 题` : `题库只有 ${String(there)} 题，还差 ${String(count - there)} 题`)

/** As it is sent: nothing but spaces around words is changed. */
export const tidy = (card: Card): Card => ({ ...card, title: card.title.trim(), intro: card.intro.trim(), prizes: card.prizes.trim(), rulesText: card.rulesText.trim() })

/** The office names the field it refuses: `card.rules` → `rules`, by the part of the page it stands in. */
const parts = { title: 'title', intro: 'title', from: 'until', until: 'until', rules: 'rules', themes: 'rules', perUnit: 'rules', minutes: 'limits', tries: 'limits', scoring: 'limits', audience: 'audience', national: 'counts', prizes: 'prizes', rulesText: 'prizes', bound: 'bound', fairness: 'fairness' } as const
export type PartName = (typeof parts)[keyof typeof parts]
export function partOf(field: string | undefined): PartName | undefined {
  const name = field?.replace(/^card\./, '').split('.')[0] ?? ''
  return name in parts ? parts[name as keyof typeof parts] : undefined
}
