/** What counts in a competition, the earliest first; also those of one network alone, where more of them may come from one hand (T-14). */
import type { UseCase } from '../../ports/useCase'
import { attemptRow, turnOf } from '../../records/attemptRows'
import { ownCompetition } from '../../records/quizFor'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'

/** @throws Refusal `not_found`, `not_allowed`. */
export const listCountedAttempts: UseCase<'quiz.counted'> = async (office, caller, { id, like, cursor, limit = 20 }) => {
  const { store } = office
  await ownCompetition(store, caller, id)
  const one = like === undefined ? undefined : await store.get('quizAttempt', like)
  if (like !== undefined && one?.competitionId !== id) throw new Refusal('not_found', 'like')
  const page = cursor === undefined ? { limit } : { limit, cursor }
  const asked = { competitionId: id, standing: 'counted' } as const
  const [units, found] = await Promise.all([unitsOf(office), one ? store.find('attemptsOfNetwork', { ...asked, network: one.network }, page) : store.find('attemptsOfStanding', asked, page)])
  const rows = await Promise.all(found.rows.map(async (attempt) => ({ ...(await attemptRow(office, units, attempt)), turn: turnOf(attempt) })))
  return found.next === undefined ? { rows } : { rows, next: found.next }
}
