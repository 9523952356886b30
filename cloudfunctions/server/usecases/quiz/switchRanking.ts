/** Ranking of units is off; a leader of the office switches it on or off again, with a ground that is kept (decision 16). */
import type { UseCase } from '../../ports/useCase'
import { changeCompetition } from '../../records/changeCompetition'
import { competitionView } from '../../records/competitionView'
import { holdOn } from '../../records/quizFor'

/** @throws Refusal `not_found` for a competition that is not of one's line, `quiz_moved`. */
export const switchRanking: UseCase<'quiz.ranking'> = async (office, caller, { id, version, on, ground }) => {
  const changed = await changeCompetition(office, caller, id, {
    what: 'ranking', ground, version, mayAny: true,
    next: (competition) => ({ ...competition, ranking: { on, ground } }),
    isDone: (competition) => competition.ranking.on === on && competition.ranking.ground === ground,
  })
  return competitionView(office, changed, holdOn(caller, changed) === 'own')
}
