/** 待核 of a competition, the oldest first: what cannot be believed at once (T-14). */
import type { UseCase } from '../../ports/useCase'
import { attemptRow } from '../../records/attemptRows'
import { ownCompetition } from '../../records/quizFor'
import { unitsOf } from '../../records/units'

/** @throws Refusal `not_found`, `not_allowed`. */
export const listHeldAttempts: UseCase<'quiz.held'> = async (office, caller, { id, cursor, limit = 20 }) => {
  await ownCompetition(office.store, caller, id)
  const [units, page] = await Promise.all([unitsOf(office), office.store.find('attemptsOfStanding', { competitionId: id, standing: 'held' }, cursor === undefined ? { limit } : { limit, cursor })])
  const rows = await Promise.all(page.rows.map(async (attempt) => ({ ...(await attemptRow(office, units, attempt)), reason: attempt.held ?? ('network' as const) })))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}
