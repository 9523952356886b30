/** The wrong-question book: what was missed comes back until it was answered right twice. One document a person, erased with him. */
import type { Missed, QuizBook } from '../ports/documents'

/** The newest; who has missed more has enough to do. */
const most = 300
const takenKept = 20
const questionOf = (ref: string): string => ref.slice(0, ref.lastIndexOf('@'))

export const newBook = (personId: string): QuizBook => ({ _id: personId, v: 1, missed: [], taken: [] })
export interface Tried {
  readonly ref: string
  readonly right: boolean
}

/** @param add whether what was answered wrong comes in; a practice of the book alone only takes out and resets. */
export function afterTrying(book: QuizBook, tried: readonly Tried[], at: number, add: boolean): QuizBook {
  const missed = new Map<string, Missed>(book.missed.map((one) => [questionOf(one.ref), one]))
  for (const { ref, right } of tried) {
    const there = missed.get(questionOf(ref))
    if (!right && (there || add)) missed.set(questionOf(ref), { ref, times: (there?.times ?? 0) + 1, right: 0, at })
    else if (right && there?.right === 1) missed.delete(questionOf(ref))
    else if (right && there) missed.set(questionOf(ref), { ...there, right: 1 })
  }
  return { ...book, missed: [...missed.values()].sort((one, other) => other.at - one.at).slice(0, most) }
}
export const takenBefore = (book: QuizBook | undefined, practice: string): QuizBook['taken'][number] | undefined => book?.taken.find((one) => one.practice === practice)
export const withPractice = (book: QuizBook, practice: string, right: readonly (boolean | null)[]): QuizBook => ({ ...book, taken: [{ practice, right, left: book.missed.length }, ...book.taken].slice(0, takenKept) })
