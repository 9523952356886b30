/** The owner's officer decides what was held, once, with a ground that is kept. What counts, counts on the day it was handed in. */
import type { Competition, QuizAttempt } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import type { Tx } from '../../ports/store'
import { asCounted, countAttempt, isRoundKnown, noteRound, withResult } from '../../records/quizCounting'
import { entryId } from '../../records/quizEntries'
import { ownCompetition } from '../../records/quizFor'
import { Refusal } from '../../records/refusal'

type Decision = NonNullable<QuizAttempt['decided']>

async function decide(tx: Tx, competition: Competition, id: string, decided: Decision, unitId: string, roundKnown: boolean): Promise<boolean> {
  const attempt = await tx.get('quizAttempt', id)
  if (attempt?.competitionId !== competition._id) throw new Refusal('not_found', 'attempts')
  if (attempt.standing !== 'held') return false
  // Whoever is decided on while the list is made could be before or behind the place it is read at.
  if ((await tx.get('quizDraw', competition._id))?.state === 'listing') throw new Refusal('quiz_draw_listing')
  const entry = await tx.get('quizEntry', entryId(competition._id, attempt.personId))
  if (!entry) throw new Refusal('not_found', 'attempts')
  const counts = decided.verdict === 'count'
  await tx.put('quizAttempt', { ...(counts ? asCounted(competition, attempt) : { ...attempt, standing: 'refused' as const }), decided })
  if (counts) await tx.put('quizEntry', withResult(await countAttempt(tx, competition, attempt, entry, decided.at, roundKnown), attempt))
  await tx.create('audit', { _id: `decided:${id}`, v: 1, at: decided.at, who: decided.by, unitId, what: 'quiz.decideHeld', about: `quiz:${competition._id}`, outcome: 'done', detail: { verdict: decided.verdict, ground: decided.ground }, sealed: 0 })
  return true
}

/** @throws Refusal `not_found`, `not_allowed`, `quiz_draw_listing`. */
export const decideHeldAttempts: UseCase<'quiz.decideHeld'> = async (office, caller, { id, attempts, verdict, ground }) => {
  const competition = await ownCompetition(office.store, caller, id)
  const decided: Decision = { verdict, ground, by: caller.personId, at: office.clock.now() }
  let done = 0
  for (const attempt of new Set(attempts)) {
    const roundKnown = isRoundKnown(office.store, competition)
    if (!(await office.store.transact((tx) => decide(tx, competition, attempt, decided, caller.acting?.unit._id ?? '', roundKnown)))) continue
    if (verdict === 'count') noteRound(office.store, competition)
    done += 1
  }
  return { decided: done, skipped: new Set(attempts).size - done }
}
