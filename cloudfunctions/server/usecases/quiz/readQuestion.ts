/** One question with its key and its versions, for officers. */
import type { UseCase } from '../../ports/useCase'
import { openQuestion, questionView } from '../../records/bankView'

/** @throws Refusal `not_found` for a question of another unit's bank. */
export const readQuestion: UseCase<'quiz.question'> = async (office, caller, { id }) => {
  const { head, own } = await openQuestion(office, caller, id)
  return questionView(office, head, own, caller.personId)
}
