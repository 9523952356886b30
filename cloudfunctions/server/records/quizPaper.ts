/**
 * A paper as it is asked, and as it is looked through after its end. Two shapes, two functions: what a running attempt answers never passes
 * by a key, an explanation or a clause (T-13).
 */
import type { PaperQuestion, QuizPaper, ReviewedQuestion } from '@shared/contract/quiz'
import { takesMany } from '@shared/domain/quizScoring'
import { signCode } from '@shared/domain/safetySigns'
import type { Competition, QuizAttempt, QuizVersion } from '../ports/documents'
import { quizCard } from './quizCards'
import type { Directory } from './units'

type Placed = QuizAttempt['paper'][number]
/** An empty order leaves the options as they are. */
export const inBank = (order: readonly number[], places: readonly number[]): readonly number[] => (order.length === 0 ? places : places.map((place) => order[place] ?? -1))
export const onPaper = (order: readonly number[], options: readonly number[]): number[] => [...(order.length === 0 ? options : options.map((option) => order.indexOf(option)))].sort((one, other) => one - other)
const shuffled = ({ order }: Placed, options: readonly string[]): string[] => (order.length === 0 ? [...options] : order.map((option) => options[option] ?? ''))

export const asked = (place: number, placed: Placed, version: QuizVersion): PaperQuestion => {
  const { kind, category, passage, picture, stem, options } = version
  return { place, kind, many: takesMany(version), category, passage, picture: signCode(picture) ?? picture, stem, options: shuffled(placed, options) }
}
/** After the end alone; of a question that is in a paper of his under way, nothing yet (`underWay`). */
export const reviewed = (place: number, placed: Placed, version: QuizVersion, hidden: boolean): ReviewedQuestion => {
  if (hidden) return { ...asked(place, placed, version), ref: version._id, hidden, key: [], explanation: '', clause: '', checkedOn: '' }
  const { key, explanation, clause, checkedOn } = version
  return { ...asked(place, placed, version), ref: version._id, hidden, key: onPaper(placed.order, key), explanation, clause, checkedOn }
}

const chosenOf = (attempt: QuizAttempt): (number[] | null)[] => attempt.answers.map((answer) => (answer ? [...answer.chosen] : null))
export const answeredIn = ({ answers }: Pick<QuizAttempt, 'answers'>): number => answers.filter((answer) => answer !== null && answer.chosen.length > 0).length

export function paperView(competition: Competition, attempt: QuizAttempt, versions: readonly QuizVersion[], units: Directory, now: number, fresh: boolean): QuizPaper {
  const { _id, elder, startedAt, endsAt, paper, answers } = attempt
  const open = answers.findIndex((answer) => answer === null || answer.chosen.length === 0)
  return {
    attempt: _id, card: quizCard(competition, units, now), fresh, elder, startedAt, endsAt, now,
    questions: versions.flatMap((version, place) => { const placed = paper[place]; return placed ? [asked(place, placed, version)] : [] }),
    answers: chosenOf(attempt), next: open < 0 ? answers.length : open,
  }
}
