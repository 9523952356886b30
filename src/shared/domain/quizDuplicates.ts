/** Which questions of a text are there twice. */
import type { PlacedQuestion } from './quizBankText'
import { printOf } from './quizQuestion'

export interface Duplicate {
  readonly line: number
  /** Where the same question stands first. */
  readonly firstLine: number
}
/** Every later one, with the line of the first. */
export function duplicatesWithin(questions: readonly PlacedQuestion[]): readonly Duplicate[] {
  const first = new Map<string, number>()
  return questions.flatMap(({ line, question }) => {
    const print = printOf(question)
    const firstLine = first.get(print)
    if (firstLine !== undefined) return [{ line, firstLine }]
    first.set(print, line)
    return []
  })
}
