/** One competition with its rules page, for whom it is meant. */
import type { UseCase } from '../../ports/useCase'
import { boundTo } from '../../records/quizBound'
import { quizCard } from '../../records/quizCards'
import { entryId } from '../../records/quizEntries'
import { competitionFor, standingFor } from '../../records/quizFor'
import { keptUnits } from '../../records/units'

/** @throws Refusal `not_found`. */
export const readQuiz: UseCase<'quiz.read'> = async (office, caller, { competition: id }) => {
  const now = office.clock.now()
  const competition = await competitionFor(office, caller, id)
  const [units, bound, entry] = await Promise.all([keptUnits(office), boundTo(office, competition), office.store.get('quizEntry', entryId(id, caller.personId))])
  return { now, card: quizCard(competition, units, now), mine: await standingFor(office.store, competition, entry, caller.personId, now), bound }
}
