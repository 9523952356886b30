/**
 * What papers say about questions (issue 6, Analysis). Difficulty = the share of right answers. Discrimination = the corrected point-biserial
 * correlation: of right or wrong here with the points of the rest of the same paper, so that a question is not compared with itself.
 * Everything is whole sums that add up, whoever counts which papers first.
 */
import { difficulties, type Difficulty } from './quizWords'

/** Of one question in some papers. */
export interface QuestionSums {
  readonly asked: number
  readonly right: number
  /** Thousandths of the points of the rest of its papers: their sum, the sum of their squares, and the sum over papers that were right here. */
  readonly rest: number
  readonly restSquared: number
  readonly restOfRight: number
}
export const noSums: QuestionSums = { asked: 0, right: 0, rest: 0, restSquared: 0, restOfRight: 0 }
export const addSums = (one: QuestionSums, other: QuestionSums): QuestionSums => ({
  asked: one.asked + other.asked,
  right: one.right + other.right,
  rest: one.rest + other.rest,
  restSquared: one.restSquared + other.restSquared,
  restOfRight: one.restOfRight + other.restOfRight,
})
/** @param sign −1: of a paper that is taken out again */
export const timesSums = ({ asked, right, rest, restSquared, restOfRight }: QuestionSums, sign: number): QuestionSums => ({ asked: sign * asked, right: sign * right, rest: sign * rest, restSquared: sign * restSquared, restOfRight: sign * restOfRight })

/** What a graded paper says about each of its questions, in its order. @param points won and `full` points of each */
export function sumsOfPaper(points: readonly number[], full: readonly number[], right: readonly boolean[]): readonly QuestionSums[] {
  const won = points.reduce((sum, one) => sum + one, 0)
  const most = full.reduce((sum, one) => sum + one, 0)
  return points.map((own, n) => {
    const others = most - (full[n] ?? 0)
    const rest = others > 0 ? Math.round(((won - own) * 1000) / others) : 0
    const isRight = right[n] === true
    return { asked: 1, right: isRight ? 1 : 0, rest, restSquared: rest * rest, restOfRight: isRight ? rest : 0 }
  })
}

/** Share of right answers, 0 to 1; null where nobody was asked. */
export const shareRight = ({ asked, right }: Pick<QuestionSums, 'asked' | 'right'>): number | null => (asked === 0 ? null : right / asked)

/** With fewer papers, or fewer right or wrong ones, chance says more than the question does. */
export const leastPapers = 30
export const leastEach = 5
/** −1 to 1; null where too few papers are there to say, or the rest of all papers is alike. */
export function discriminationOf({ asked, right, rest, restSquared, restOfRight }: QuestionSums): number | null {
  const wrong = asked - right
  if (asked < leastPapers || right < leastEach || wrong < leastEach) return null
  const mean = rest / asked
  // n times the sum of squares of deviations, in whole numbers: exactly nothing where all are alike.
  const spread = asked * restSquared - rest * rest
  if (spread <= 0) return null
  const deviation = Math.sqrt(spread) / asked
  const r = ((restOfRight / right - mean) / deviation) * Math.sqrt(right / wrong)
  return Math.max(-1, Math.min(1, r))
}

/** How well it tells those who know from those who do not, in words people act on. */
export const discriminationWords = { good: '能分出会与不会', fair: '尚可', weak: '分不出会与不会，建议改题', reversed: '会的人反而答错，请核对答案和题干' } as const
export type DiscriminationWord = keyof typeof discriminationWords
export const discriminationWord = (r: number): DiscriminationWord => (r < 0 ? 'reversed' : r < 0.2 ? 'weak' : r < 0.3 ? 'fair' : 'good')

/** What it has turned out to be, whatever it was marked as. */
export const difficultyFound = (share: number): Difficulty => (share >= 0.8 ? 'easy' : share >= 0.5 ? 'medium' : 'hard')
/** '' where it is what it was marked as, or too few were asked to say otherwise. */
export function difficultyAdvice(marked: Difficulty, sums: QuestionSums): string {
  const share = shareRight(sums)
  if (share === null || sums.asked < leastPapers) return ''
  const found = difficultyFound(share)
  return found === marked ? '' : `标为“${difficulties[marked]}”，按答对的比例是“${difficulties[found]}”。`
}

/** A clause as people of one industry met it. */
export interface ClauseSums {
  readonly clause: string
  readonly asked: number
  readonly wrong: number
}
/** Fewer answers than these say nothing, and might say it of one person. */
export const leastAnswers = 5
/** What at least is missed, nine times out of ten (Wilson's lower bound): one wrong answer of one does not stand above forty of fifty. */
export function missedAtLeast({ asked, wrong }: Pick<ClauseSums, 'asked' | 'wrong'>): number {
  if (asked === 0) return 0
  const z = 1.2816
  const share = wrong / asked
  const wide = (z * z) / asked
  const low = (share + wide / 2 - z * Math.sqrt((share * (1 - share) + wide / 4) / asked)) / (1 + wide)
  return Math.min(share, Math.max(0, low))
}
/** The most missed first, those answered too seldom left out; the same clause of several questions is one. */
export function mostMissed(rows: readonly ClauseSums[], most: number): readonly ClauseSums[] {
  const clauses = new Map<string, ClauseSums>()
  for (const { clause, asked, wrong } of rows) {
    if (clause === '') continue
    const known = clauses.get(clause)
    clauses.set(clause, { clause, asked: asked + (known?.asked ?? 0), wrong: wrong + (known?.wrong ?? 0) })
  }
  return [...clauses.values()]
    .filter(({ asked, wrong }) => asked >= leastAnswers && wrong > 0)
    .sort((one, other) => missedAtLeast(other) - missedAtLeast(one) || (one.clause < other.clause ? -1 : 1))
    .slice(0, most)
}

/** A session takes so long topics. */
const longestTopic = 30
/** `《安全生产法》第四十三条`: a clause as a topic of a session, without year, number and the commas that part topics. */
export function clauseTopic(clause: string): string {
  const plain = clause.replace(/（[^（）]*）/g, '').replace(/《中华人民共和国/g, '《').replace(/[、，,；;\s]+/g, '·').trim()
  if (plain.length <= longestTopic) return plain
  const [, title = plain, article = ''] = /^《([^》]*)》(.*)$/.exec(plain) ?? []
  const room = longestTopic - article.length - 3
  return room > 4 ? `《${title.slice(0, room)}…》${article}` : plain.slice(0, longestTopic)
}
/** The topics of a session on these clauses, each once. */
export const topicsOf = (clauses: readonly string[], most = 10): readonly string[] => [...new Set(clauses.map(clauseTopic))].slice(0, most)
