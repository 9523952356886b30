/** A verdict of an officer beside the change it makes: on the attempt the last one, as a document of its own each, and in the audit. */
import { aboutCompetition } from '@shared/domain/quizFigures'
import type { Competition, QuizAttempt } from '../ports/documents'
import type { Tx } from '../ports/store'
import { Refusal } from './refusal'

export type Verdict = NonNullable<QuizAttempt['decided']>

/** Whoever is decided on while a draw's list is made could be before or behind the place it is read at. @throws Refusal `quiz_draw_listing`. */
export async function mayDecideNow(tx: Tx, competition: Competition): Promise<void> {
  if ((await tx.get('quizDraw', competition._id))?.state === 'listing') throw new Refusal('quiz_draw_listing')
}

/** @param attempt as it is from now on. @param unitId whom the officer acts for. */
export async function keepVerdict(tx: Tx, competition: Competition, attempt: QuizAttempt, verdict: Verdict, unitId: string): Promise<void> {
  const { turn = 0, at, by, ground } = verdict
  const about = aboutCompetition(competition._id)
  await tx.put('quizAttempt', { ...attempt, decided: verdict })
  await tx.create('quizDecision', { _id: `${attempt._id}:${String(turn)}`, v: 1, competitionId: competition._id, attempt: attempt._id, verdict: verdict.verdict, turn, ground, by, at })
  await tx.create('audit', { _id: turn === 0 ? `decided:${attempt._id}` : `decided:${attempt._id}:${String(turn)}`, v: 1, at, who: by, unitId, what: turn === 0 ? 'quiz.decideHeld' : 'quiz.correct', about, outcome: 'done', detail: { verdict: verdict.verdict, ground }, sealed: 0 })
}
