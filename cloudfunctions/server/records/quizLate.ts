/**
 * Answers that reach the office after the time was over (a phone without network), tapped before it by what the phone says. They are kept in one
 * go and never scored by themselves; where nothing came in time, an officer may let them count. Taken before anybody is told a key (T-13).
 */
import type { SavedAnswer } from '@shared/contract/quiz'
import { isOver, lateFor, takesLate } from '@shared/domain/quizTries'
import type { Competition, QuizAttempt, QuizVersion } from '../ports/documents'
import type { Office } from '../ports/office'
import { everyRow } from './everyRow'
import { withAnswer } from './quizAnswers'
import { graded } from './quizGrading'
import { answeredIn } from './quizPaper'

/** The attempt has ended. @returns it as it is where nothing is new, the second time too. @throws Refusal `quiz_place`. */
export function withLate({ card }: Competition, attempt: QuizAttempt, answers: readonly SavedAnswer[], now: number): QuizAttempt {
  if (attempt.late || !takesLate(attempt, now)) return attempt
  const inTime = answers.filter(({ claimedAt }) => claimedAt >= attempt.startedAt && claimedAt <= attempt.endsAt)
  const taken = inTime.reduce((one, answer) => withAnswer(one, answer, answer.claimedAt), attempt)
  const late = taken.answers.map((answer, place) => (answer !== attempt.answers[place] && answer !== null && answer.chosen.length > 0 ? answer : null))
  if (late.every((answer) => answer === null)) return attempt
  return card.mode === 'contest' && attempt.standing === 'empty' ? { ...attempt, late, standing: 'held', held: 'late' } : { ...attempt, late }
}
/** An officer lets it count: what came late is scored as if it had come in time. */
export function withLateScored(competition: Competition, attempt: QuizAttempt, versions: readonly QuizVersion[]): QuizAttempt {
  if (attempt.held !== 'late' || !attempt.late) return attempt
  const { late, ...scored } = { ...attempt, answers: attempt.answers.map((answer, place) => attempt.late?.[place] ?? answer) }
  return { ...scored, late, result: graded(competition, scored, versions) }
}
/** Nothing came in time, and something may still be on its way: until then its keys are told to nobody. Also of one whose time is over and that nobody has ended yet. */
export function waitsForLate({ card }: Competition, attempt: QuizAttempt, now: number): boolean {
  if (card.mode !== 'contest' || attempt.late || answeredIn(attempt) > 0) return false
  const { endsAt } = attempt
  return attempt.state === 'running' ? isOver(endsAt, now) && takesLate({ finishedAt: endsAt, endsAt }, now) : attempt.standing === 'empty' && takesLate(attempt, now)
}
/** Papers of a contest that nobody answers any more which may still be answered late, up to so many, and until when; by an index, of the last day alone. */
export async function lateWaiting({ store, clock }: Pick<Office, 'store' | 'clock'>, competition: Competition, most: number): Promise<{ readonly count: number; readonly until: number }> {
  const now = clock.now()
  let count = 0
  let until = 0
  for await (const attempt of everyRow(store, 'attemptsOfStanding', { competitionId: competition._id, standing: 'empty', from: now - lateFor })) {
    if (!waitsForLate(competition, attempt, now)) continue
    count += 1
    until = attempt.endsAt + lateFor
    // Those not looked at ended later, but not after now.
    if (count >= most) return { count, until: now + lateFor }
  }
  return { count, until }
}
/** Answers of an attempt as an officer reads it: those that came late where there are no others. */
export const toldAnswers = (attempt: QuizAttempt): QuizAttempt['answers'] => (answeredIn(attempt) === 0 ? attempt.late ?? attempt.answers : attempt.answers)
