/** What an answer is worth. Points are counted in tenths, so that no sum of halves and thirds drifts. */
import type { Scoring } from './quizCompetition'
import type { QuestionKind } from './quizWords'

/** Of a question, what scoring asks. */
export interface Marked {
  readonly kind: QuestionKind
  readonly key: readonly number[]
}
/** More than one option is right; of pictures and cases the key says it. */
export const takesMany = ({ kind, key }: Marked): boolean => kind === 'multiple' || ((kind === 'picture' || kind === 'case') && key.length > 1)

const tenths = (points: number): number => Math.round(points * 10)
/** Full points of a question. */
export const pointsOf = (question: Marked, scoring: Scoring): number => (question.kind === 'trueFalse' ? scoring.trueFalse : takesMany(question) ? scoring.multiple : scoring.single)

export const isRight = ({ key }: Marked, chosen: readonly number[]): boolean => new Set(chosen).size === key.length && chosen.length === key.length && chosen.every((option) => key.includes(option))

/** Tenths of a point for what was chosen (options as the bank numbers them): never less than nothing, never more than the full points. */
export function tenthsFor(question: Marked, chosen: readonly number[], scoring: Scoring): number {
  const full = tenths(pointsOf(question, scoring))
  if (isRight(question, chosen)) return full
  const some = new Set(chosen)
  if (!takesMany(question) || some.size === 0 || ![...some].every((option) => question.key.includes(option))) return 0
  if (scoring.partial === 'half') return Math.floor(full / 2)
  return scoring.partial === 'share' ? Math.floor((full * some.size) / question.key.length) : 0
}

export interface Graded {
  readonly score: number
  readonly full: number
  readonly passed: boolean
  /** Of each question, in the paper's order. */
  readonly points: readonly number[]
  readonly right: readonly boolean[]
}
/** An empty full mark passes nobody. @param chosen of each question; undefined or empty = not answered. */
export function grade(questions: readonly Marked[], chosen: readonly (readonly number[] | undefined)[], scoring: Scoring): Graded {
  const won = questions.map((question, n) => tenthsFor(question, chosen[n] ?? [], scoring))
  const full = questions.reduce((sum, question) => sum + tenths(pointsOf(question, scoring)), 0)
  const score = won.reduce((sum, one) => sum + one, 0)
  return { score: score / 10, full: full / 10, passed: full > 0 && score * 100 >= full * scoring.passAt, points: won.map((one) => one / 10), right: questions.map((question, n) => isRight(question, chosen[n] ?? [])) }
}
