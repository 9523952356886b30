/** The owner's officer decides what was held, once, with a ground that is kept. What counts, counts on the day it was handed in. */
import type { Competition, QuizVersion } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import type { Tx } from '../../ports/store'
import { versionsOf } from '../../records/quizCache'
import { asCounted, countAttempt, withResult } from '../../records/quizCounting'
import { entryId } from '../../records/quizEntries'
import { ownCompetition } from '../../records/quizFor'
import { withLateScored } from '../../records/quizLate'
import { isRoundKnown, noteRound } from '../../records/quizRounds'
import { keepVerdict, mayDecideNow, type Verdict } from '../../records/quizVerdict'
import { Refusal } from '../../records/refusal'

interface Deciding { readonly competition: Competition; readonly decided: Verdict; readonly unitId: string; readonly roundKnown: boolean; readonly versions: readonly QuizVersion[] }

async function decide(tx: Tx, id: string, { competition, decided, unitId, roundKnown, versions }: Deciding): Promise<boolean> {
  const stored = await tx.get('quizAttempt', id)
  if (stored?.competitionId !== competition._id) throw new Refusal('not_found', 'attempts')
  if (stored.standing !== 'held') return false
  await mayDecideNow(tx, competition)
  const entry = await tx.get('quizEntry', entryId(competition._id, stored.personId))
  if (!entry) throw new Refusal('not_found', 'attempts')
  const counts = decided.verdict === 'count'
  const attempt = counts ? withLateScored(competition, stored, versions) : stored
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
    const paper = (await office.store.get('quizAttempt', attempt))?.paper ?? []
    const deciding: Deciding = { competition, decided, unitId: caller.acting?.unit._id ?? '', roundKnown: isRoundKnown(office.store, competition), versions: await versionsOf(office, paper.map(({ ref }) => ref)) }
    if (!(await office.store.transact((tx) => decide(tx, attempt, deciding)))) continue
    if (verdict === 'count') noteRound(office.store, competition)
    done += 1
  }
  return { decided: done, skipped: new Set(attempts).size - done }
}
