/** The owner's officer decides what was held, once, with a ground that is kept. What counts, counts on the day it was handed in. */
import type { Competition } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import type { Tx } from '../../ports/store'
import { asCounted, countAttempt, withResult } from '../../records/quizCounting'
import { entryId } from '../../records/quizEntries'
import { ownCompetition } from '../../records/quizFor'
import { isRoundKnown, noteRound } from '../../records/quizRounds'
import { keepVerdict, mayDecideNow, type Verdict } from '../../records/quizVerdict'
import { Refusal } from '../../records/refusal'

async function decide(tx: Tx, competition: Competition, id: string, decided: Verdict, unitId: string, roundKnown: boolean): Promise<boolean> {
  const attempt = await tx.get('quizAttempt', id)
  if (attempt?.competitionId !== competition._id) throw new Refusal('not_found', 'attempts')
  if (attempt.standing !== 'held') return false
  await mayDecideNow(tx, competition)
  const entry = await tx.get('quizEntry', entryId(competition._id, attempt.personId))
  if (!entry) throw new Refusal('not_found', 'attempts')
  const counts = decided.verdict === 'count'
  if (counts) await tx.put('quizEntry', withResult(await countAttempt(tx, competition, attempt, entry, decided.at, roundKnown), attempt))
  await keepVerdict(tx, competition, counts ? asCounted(competition, attempt) : { ...attempt, standing: 'refused' }, decided, unitId)
  return true
}

/** @throws Refusal `not_found`, `not_allowed`, `quiz_draw_listing`. */
export const decideHeldAttempts: UseCase<'quiz.decideHeld'> = async (office, caller, { id, attempts, verdict, ground }) => {
  const competition = await ownCompetition(office.store, caller, id)
  const decided: Verdict = { verdict, ground, by: caller.personId, at: office.clock.now() }
  let done = 0
  for (const attempt of new Set(attempts)) {
    const roundKnown = isRoundKnown(office.store, competition)
    if (!(await office.store.transact((tx) => decide(tx, competition, attempt, decided, caller.acting?.unit._id ?? '', roundKnown)))) continue
    if (verdict === 'count') noteRound(office.store, competition)
    done += 1
  }
  return { decided: done, skipped: new Set(attempts).size - done }
}
