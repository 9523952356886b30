/** Begins an attempt, or goes on with the one under way: the paper is drawn here, and its keys stay here (J12, T-13 T-14). */
import type { UseCase } from '../../ports/useCase'
import { finishAttempt } from '../../records/finishAttempt'
import { beginAttempt, networkName, unitSeeds } from '../../records/quizAttempts'
import { frozenPool, versionsOf } from '../../records/quizCache'
import { competitionFor, mustAttend } from '../../records/quizFor'
import { paperView } from '../../records/quizPaper'
import { Refusal } from '../../records/refusal'
import { keptUnits } from '../../records/units'

/** @throws Refusal `not_found`, `quiz_not_open`, `quiz_tries_today`, `quiz_tries_used`, `quiz_not_attended`. */
export const startAttempt: UseCase<'quiz.start'> = async (office, caller, { competition: id, elder }) => {
  const competition = await competitionFor(office, caller, id)
  if (await mustAttend(office.store, competition, caller.personId)) throw new Refusal('quiz_not_attended')
  const [pool, units] = await Promise.all([frozenPool(office, competition), keptUnits(office)])
  const seed = Buffer.from(office.ids.random(16)).toString('hex')
  const network = networkName(office, caller)
  const unitSeed = unitSeeds(office, competition, caller)
  const begin = (now: number) => office.store.transact((tx) => beginAttempt(tx, { competition, pool, caller, elder, seed, unitSeed, network, now }))
  let begun = await begin(office.clock.now())
  if ('over' in begun) {
    await finishAttempt(office, begun.over, {})
    begun = await begin(office.clock.now())
  }
  // Somebody else's finish is only just being written: the next tap finds it.
  if ('over' in begun) throw new Refusal('unavailable')
  const versions = await versionsOf(office, begun.attempt.paper.map(({ ref }) => ref))
  return paperView(competition, begun.attempt, versions, units, office.clock.now(), begun.fresh)
}
