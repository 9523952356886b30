/** Drawing a paper from a competition's pool: uniform within its rules, the same again from the same seed (T-13). */
import type { PaperRule } from './quizCompetition'
import type { Random } from './quizRandom'
import { sample } from './quizRandom'
import type { Difficulty, QuizCategory } from './quizWords'

/** The questions of one category and difficulty; question n is the version `refs[n]` and has `options[n]` options to shuffle (0 = their order says something). */
export interface PoolCell {
  readonly category: QuizCategory
  readonly difficulty: Difficulty
  readonly refs: readonly string[]
  readonly options: readonly number[]
}
export interface Drawn {
  readonly ref: string
  /** Which option stands at each place of the paper. */
  readonly order: readonly number[]
}
/** A rule for which there are not enough questions. */
export interface Short {
  readonly rule: PaperRule
  /** What is there for it, after what stricter rules have taken. */
  readonly there: number
}

const fits = ({ category, difficulty }: PaperRule, cell: PoolCell): boolean => (category === null || category === cell.category) && (difficulty === null || difficulty === cell.difficulty)
const strictness = ({ category, difficulty }: PaperRule): number => (category === null ? 0 : 1) + (difficulty === null ? 0 : 1)
/**
 * The strictest first: rules never cross (`cardFault`), so each rule's questions lie within or apart from another's, and whoever takes
 * from the narrow ones first leaves the wide ones as many as there can be.
 */
const inOrder = (rules: readonly PaperRule[]): readonly PaperRule[] => [...rules].sort((one, other) => strictness(other) - strictness(one))

/** The first rule that the pool cannot serve, whoever draws; undefined = every paper can be drawn. */
export function shortRule(pool: readonly PoolCell[], rules: readonly PaperRule[]): Short | undefined {
  const taken: { rule: PaperRule; count: number }[] = []
  for (const rule of inOrder(rules)) {
    const there = pool.filter((cell) => fits(rule, cell)).reduce((sum, { refs }) => sum + refs.length, 0)
    const within = taken.filter((other) => isWithin(other.rule, rule)).reduce((sum, { count }) => sum + count, 0)
    if (there - within < rule.count) return { rule, there: Math.max(0, there - within) }
    taken.push({ rule, count: rule.count })
  }
  return undefined
}
const isWithin = (inner: PaperRule, outer: PaperRule): boolean => (outer.category === null || outer.category === inner.category) && (outer.difficulty === null || outer.difficulty === inner.difficulty)

/**
 * @param random which questions.
 * @param shuffle how they and their options are ordered: an attempt's own, also where a whole unit gets the same questions.
 * @throws RangeError where `shortRule` would name a rule.
 */
export function drawPaper(pool: readonly PoolCell[], rules: readonly PaperRule[], random: Random, shuffle = random): readonly Drawn[] {
  const taken = new Set<string>()
  const drawn: Drawn[] = []
  for (const rule of inOrder(rules)) {
    // Cell and place as one number: ten thousand small objects a paper would cost more than the draw.
    const cells = pool.filter((cell) => fits(rule, cell))
    const places: number[] = []
    for (const [c, { refs }] of cells.entries()) for (let n = 0; n < refs.length; n += 1) if (taken.size === 0 || !taken.has(refs[n] ?? '')) places.push(c * largestCell + n)
    if (places.length < rule.count) throw new RangeError('the pool is too small')
    for (const place of sample(places, rule.count, random)) {
      const cell = cells[Math.floor(place / largestCell)]
      const n = place % largestCell
      const ref = cell?.refs[n] ?? ''
      taken.add(ref)
      drawn.push({ ref, order: orderOf(cell?.options[n] ?? 0, shuffle) })
    }
  }
  return sample(drawn, drawn.length, shuffle)
}
const largestCell = 1_000_000

/** 判断 keeps 对 before 错: nothing is shuffled where two options always mean the same. */
const orderOf = (options: number, random: Random): readonly number[] => (options === 0 ? [] : sample(Array.from({ length: options }, (_, n) => n), options, random))
