/** A competition as its owner sets it: who may, when, which paper, how it counts; its states and moves, with their Chinese. */
import type { Difficulty, QuizCategory, QuizIndustry } from './quizWords'
import type { Tone } from './words'

/** `practice` counts nowhere and may be done without network; `contest` counts, needs the net and is guarded. */
export const quizModes = { contest: '竞赛', practice: '练习' } as const
export type QuizMode = keyof typeof quizModes

/** How a competition is run. */
export const quizStyles = { ordinary: '普通答题', daily: '每日一主题', stand: '展台三题', exam: '培训考试' } as const
export type QuizStyle = keyof typeof quizStyles

export const competitionStates = { draft: { label: '准备中', tone: 'wait' }, open: { label: '已发布', tone: 'progress' }, closed: { label: '已结束', tone: 'off' } } as const satisfies Record<string, { label: string; tone: Tone }>
export type CompetitionState = keyof typeof competitionStates

export interface CompetitionMove {
  readonly label: string
  readonly from: readonly CompetitionState[]
  readonly to: CompetitionState
  /** Why, two letters at least. */
  readonly ground: boolean
}
/** One table, two readers (design decision 4). Only the owner's officers move it. */
export const competitionMoves = {
  open: { label: '发布', from: ['draft'], to: 'open', ground: false },
  close: { label: '结束', from: ['open'], to: 'closed', ground: false },
  reopen: { label: '重新开放', from: ['closed'], to: 'open', ground: true },
} as const satisfies Record<string, CompetitionMove>
export type CompetitionMoveName = keyof typeof competitionMoves
export const competitionMoveNames = Object.keys(competitionMoves) as CompetitionMoveName[]
/** @param listed its prizes' list is made: whoever came after would have no chance. */
export const competitionMovesFor = (state: CompetitionState, listed: boolean): CompetitionMoveName[] =>
  competitionMoveNames.filter((name) => (competitionMoves[name].from as readonly CompetitionState[]).includes(state) && !(listed && name === 'reopen'))

/** Whose questions a paper is drawn from: the office's bank, the owner's own questions, or both. */
export const quizBanks = { office: '安委办题库', own: '本单位题库', both: '两个题库一起' } as const
export type QuizBank = keyof typeof quizBanks

/** For whom a set of questions is drawn; options and their order are shuffled for each attempt either way. */
export const paperDraws = { attempt: '每人每次各抽一套', unit: '各单位一套卷' } as const
export type PaperDraw = keyof typeof paperDraws
export const drawOf = ({ perUnit }: Pick<CompetitionCard, 'perUnit'>): PaperDraw => (perUnit ? 'unit' : 'attempt')

/** So many questions of a category and a difficulty; null = any (of a daily theme: the day's). */
export interface PaperRule {
  readonly category: QuizCategory | null
  readonly difficulty: Difficulty | null
  readonly count: number
}
/** What somebody gets who of several right options has chosen some, and no wrong one. */
export const partialRules = { none: '少选不得分', half: '少选得一半分', share: '按选对的个数得分' } as const
export type PartialRule = keyof typeof partialRules
export interface Scoring {
  /** Points of a question: 单选 (also picture and case with one answer), 多选, 判断. */
  readonly single: number
  readonly multiple: number
  readonly trueFalse: number
  readonly partial: PartialRule
  /** Per cent of the full mark. */
  readonly passAt: number
}
export interface Tries {
  readonly aDay: number
  readonly inAll: number
}
export interface Fairness {
  /** Answered faster than so many seconds a question: held (T-14). */
  readonly secondsEach: number
  /** More starts than so many from one network within an hour: held; 0 = no cap. */
  readonly startsPerNetwork: number
}
/** Everybody, or the people of some units and of all below them. */
export type Audience = { readonly kind: 'public' } | { readonly kind: 'units'; readonly unitIds: readonly string[] }

export interface CompetitionCard {
  readonly title: string
  readonly intro: string
  readonly mode: QuizMode
  readonly style: QuizStyle
  readonly audience: Audience
  readonly from: number
  readonly until: number
  readonly bank: QuizBank
  /** Questions of these industries and 通用 alone; empty = of all. */
  readonly industries: readonly QuizIndustry[]
  readonly rules: readonly PaperRule[]
  /** 各单位一套卷: the people of one unit get the same questions, try by try; absent = drawn anew each time. */
  readonly perUnit?: true | undefined
  /** Of a daily theme, one day each, in turn; else empty. */
  readonly themes: readonly QuizCategory[]
  /** 0 = without a limit, of a practice alone. */
  readonly minutes: number
  readonly tries: Tries
  readonly scoring: Scoring
  readonly fairness: Fairness
  /** Declared to be the national contest of the form's 2a 2b, by the office alone; else row 7. */
  readonly national: boolean
  /** What can be won, in words; '' = nothing. */
  readonly prizes: string
  /** Whoever may take part, how long, how winners are found (W-18): mandatory where there are prizes. */
  readonly rulesText: string
  /** The session whose training it examines, or at whose stand it is played; null for others. */
  readonly bound: { readonly sessionId: string; readonly stand: string | null } | null
}

/** What stands against a card; the first of them, by the problem's code and the field. */
export type CardFault = { readonly code: 'quiz_time' | 'quiz_rules_cross' | 'quiz_rule_twice' | 'quiz_no_questions' | 'quiz_themes_needed' | 'quiz_limit_needed' | 'quiz_tries' | 'quiz_points' | 'quiz_rules_needed' | 'quiz_bound_needed' | 'quiz_practice_plain' | 'quiz_per_unit_prizes'; readonly field: string }

/** A week's exam or a month's contest; a year of practice. */
const longest = 366 * 86_400_000
export const mostQuestions = 100
export const standQuestions = 3
export const questionsOf = (rules: readonly PaperRule[]): number => rules.reduce((sum, { count }) => sum + count, 0)
const ruleKey = ({ category, difficulty }: PaperRule): string => `${category ?? '*'} ${difficulty ?? '*'}`

function ruleFault({ rules, style, themes }: CompetitionCard): CardFault | undefined {
  const count = questionsOf(rules)
  if (count < 1 || count > mostQuestions || (style === 'stand' && count !== standQuestions)) return { code: 'quiz_no_questions', field: 'rules' }
  if (new Set(rules.map(ruleKey)).size !== rules.length) return { code: 'quiz_rule_twice', field: 'rules' }
  // A rule by category alone and one by difficulty alone could take each other's last question (quizDrawing.ts).
  const crosses = rules.some(({ category, difficulty }) => category !== null && difficulty === null) && rules.some(({ category, difficulty }) => category === null && difficulty !== null)
  if (crosses) return { code: 'quiz_rules_cross', field: 'rules' }
  if ((style === 'daily') !== themes.length > 0) return { code: 'quiz_themes_needed', field: 'themes' }
  // The day's theme stands for the category of every rule.
  if (style === 'daily' && rules.some(({ category }) => category !== null)) return { code: 'quiz_themes_needed', field: 'rules' }
  return undefined
}

/** Rules of twenty letters, eight different Chinese ones among them: a row of dots is none. */
const saysSomething = (text: string): boolean => text.replace(/\s/g, '').length >= 20 && new Set(text.match(/[\u3400-\u9fff]/g)).size >= 8
/**
 * Rules that are published where something can be won: nothing of them is taken back, a note is added below with its day, until the list of the
 * draw is made. @param day as people write it, 6月16日
 */
export const mayFollowRules = (published: string, next: string, day: string): boolean => next === published || (next.startsWith(`${published}\n${day}补充：`) && next.length > published.length + day.length + 8)

/** The first thing wrong with a card; the page and the office ask the same. */
export function cardFault(card: CompetitionCard): CardFault | undefined {
  const { from, until, mode, style, minutes, tries, scoring, prizes, rulesText, bound, national } = card
  if (until <= from || until - from > longest) return { code: 'quiz_time', field: 'until' }
  const rule = ruleFault(card)
  if (rule) return rule
  if (mode === 'contest' && minutes === 0) return { code: 'quiz_limit_needed', field: 'minutes' }
  if (tries.inAll < tries.aDay) return { code: 'quiz_tries', field: 'tries.inAll' }
  // Any kind may come up: with one at nothing a paper of that kind alone would be full marks for nobody's answer.
  const pointless = (['single', 'multiple', 'trueFalse'] as const).find((kind) => scoring[kind] <= 0)
  if (pointless) return { code: 'quiz_points', field: `scoring.${pointless}` }
  if (prizes.trim() !== '' && !saysSomething(rulesText)) return { code: 'quiz_rules_needed', field: 'rulesText' }
  if (mode === 'practice' && (national || prizes.trim() !== '')) return { code: 'quiz_practice_plain', field: national ? 'national' : 'prizes' }
  // Whoever of a unit answers first can tell its others the keys: nothing may be won by that (T-13 T-14).
  if (card.perUnit && prizes.trim() !== '') return { code: 'quiz_per_unit_prizes', field: 'perUnit' }
  if ((style === 'exam' || style === 'stand') !== (bound !== null)) return { code: 'quiz_bound_needed', field: 'bound' }
  if (style === 'stand' && bound?.stand === null) return { code: 'quiz_bound_needed', field: 'bound.stand' }
  return undefined
}

/** Today's theme of a daily competition; null for others. */
export const themeOn = ({ style, themes, from }: Pick<CompetitionCard, 'style' | 'themes' | 'from'>, startOfDay: (at: number) => number, now: number): QuizCategory | null =>
  style === 'daily' ? (themes[Math.max(0, Math.round((startOfDay(now) - startOfDay(from)) / 86_400_000)) % themes.length] ?? null) : null

/** The paper's rules on a day. */
export const rulesOn = (rules: readonly PaperRule[], theme: QuizCategory | null): readonly PaperRule[] => (theme === null ? rules : rules.map((rule) => ({ ...rule, category: theme })))
