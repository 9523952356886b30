/** Saves one answer: one get and one put, nothing else (P12). */
import { isOver, personOfAttempt } from '@shared/domain/quizTries'
import type { UseCase } from '../../ports/useCase'
import { withAnswer } from '../../records/quizAnswers'
import { answeredIn } from '../../records/quizPaper'
import { Refusal } from '../../records/refusal'

/** @throws Refusal `not_found` for another's, `quiz_ended`, `quiz_time_over`, `quiz_place`. */
export const saveAnswer: UseCase<'quiz.answer'> = async (office, caller, { attempt: id, ...answer }) => {
  if (personOfAttempt(id) !== caller.personId) throw new Refusal('not_found')
  const now = office.clock.now()
  const attempt = await office.store.transact(async (tx) => {
    const stored = await tx.get('quizAttempt', id)
    if (stored?.personId !== caller.personId) throw new Refusal('not_found')
    if (stored.state === 'finished') throw new Refusal('quiz_ended')
    if (isOver(stored.endsAt, now)) throw new Refusal('quiz_time_over')
    const next = withAnswer(stored, answer, now)
    if (next !== stored) await tx.put('quizAttempt', next)
    return next
  })
  return { attempt: id, place: answer.place, chosen: [...(attempt.answers[answer.place]?.chosen ?? [])], answered: answeredIn(attempt), endsAt: attempt.endsAt, now }
}
