/** 待核 of a competition, the oldest first: what cannot be believed at once, without names; the same network bears the same mark (T-14). */
import type { UseCase } from '../../ports/useCase'
import { kindOfPerson } from '../../records/attendees'
import { ownCompetition } from '../../records/quizFor'
import { answeredIn } from '../../records/quizPaper'
import { unitName, unitsOf } from '../../records/units'

/** @throws Refusal `not_found`, `not_allowed`. */
export const listHeldAttempts: UseCase<'quiz.held'> = async (office, caller, { id, cursor, limit = 20 }) => {
  await ownCompetition(office.store, caller, id)
  const [units, page] = await Promise.all([unitsOf(office), office.store.find('attemptsOfStanding', { competitionId: id, standing: 'held' }, cursor === undefined ? { limit } : { limit, cursor })])
  const rows = await Promise.all(page.rows.map(async (attempt) => {
    const kind = await kindOfPerson(office.store, attempt.personId)
    const unitId = attempt.home[0] ?? ''
    return {
      attempt: attempt._id, unit: { id: unitId, name: unitName(units, unitId) }, kind, reason: attempt.held ?? ('network' as const), startedAt: attempt.startedAt,
      seconds: Math.round((attempt.result?.took ?? 0) / 1000), answered: answeredIn(attempt), score: attempt.result?.score ?? 0, network: attempt.network.slice(0, 4).toUpperCase(),
    }
  }))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}
