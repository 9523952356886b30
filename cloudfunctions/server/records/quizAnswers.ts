/** What is chosen at a place of a paper, put in order: of two taps the later one holds, whichever comes first. */
import type { SavedAnswer } from '@shared/contract/quiz'
import type { QuizAttempt } from '../ports/documents'
import { Refusal } from './refusal'

/** @returns the attempt as it is where nothing is new. @throws Refusal `quiz_place` for a place or an option that is not there. */
export function withAnswer(attempt: QuizAttempt, { place, chosen, claimedAt }: SavedAnswer, now: number): QuizAttempt {
  const placed = attempt.paper[place]
  const options = placed === undefined ? 0 : placed.order.length === 0 ? 2 : placed.order.length
  if (chosen.some((option) => option >= options) || options === 0) throw new Refusal('quiz_place', 'place')
  const there = attempt.answers[place]
  // A phone whose clock runs ahead must not lock an answer for later.
  const claimed = Math.min(claimedAt, now)
  const sorted = [...chosen].sort((one, other) => one - other)
  if (there && (claimed < there.claimedAt || there.chosen.join() === sorted.join())) return attempt
  return { ...attempt, answers: attempt.answers.map((answer, n) => (n === place ? { chosen: sorted, claimedAt: claimed, at: now } : answer)) }
}
