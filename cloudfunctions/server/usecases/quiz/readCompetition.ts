/** One competition of one's line. */
import type { UseCase } from '../../ports/useCase'
import { competitionView } from '../../records/competitionView'
import { competitionOfLine } from '../../records/quizFor'

/** @throws Refusal `not_found`. */
export const readCompetition: UseCase<'quiz.competition'> = async (office, caller, { id }) => {
  const { competition, own } = await competitionOfLine(office.store, caller, id)
  return competitionView(office, competition, own)
}
