/** The result of an attempt of mine that has ended. */
import type { UseCase } from '../../ports/useCase'
import { openAttempt } from '../../records/finishAttempt'
import { resultView } from '../../records/quizResults'

/** @throws Refusal `not_found`, `quiz_running`. */
export const readResult: UseCase<'quiz.result'> = async (office, caller, { attempt }) => resultView(office, await openAttempt(office, attempt, caller.personId))
