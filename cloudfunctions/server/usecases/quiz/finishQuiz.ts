/** Hands a paper in: graded, counted, and looked through with its keys from now on. A second time gives the first result. */
import type { UseCase } from '../../ports/useCase'
import { finishAttempt } from '../../records/finishAttempt'
import { resultView } from '../../records/quizResults'

/** @throws Refusal `not_found`, `quiz_place`. */
export const finishQuiz: UseCase<'quiz.finish'> = async (office, caller, { attempt, answers }) =>
  resultView(office, await finishAttempt(office, attempt, { personId: caller.personId, answers }))
