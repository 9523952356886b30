/** An answer: read out at the stand, or into the inbox of whoever asked. One question is answered once. */
import type { UseCase } from '../../ports/useCase'
import { questionView } from '../../records/deskView'
import { openQuestion } from '../../records/questions'
import { Refusal } from '../../records/refusal'
import { aboutSession } from '../../records/sessionCounts'

/** @throws Refusal `not_found`, `not_allowed`, `question_closed`. */
export const answerQuestion: UseCase<'session.answer'> = async (office, caller, { id, text, aloud, claimedAt }) => {
  const { session } = await openQuestion(office.store, caller, id)
  const now = office.clock.now()
  return office.store.transact(async (tx) => {
    const question = await tx.get('question', id)
    if (!question) throw new Refusal('not_found')
    const isSame = question.answer === text && question.answeredBy === caller.personId
    if (question.state !== 'waiting' && !isSame) throw new Refusal('question_closed')
    if (question.state !== 'waiting') return questionView(question, session)
    const answered = { ...question, state: 'answered' as const, answer: text, answeredAt: Math.max(question.at, Math.min(claimedAt ?? now, now)), answeredBy: caller.personId, aloud }
    await tx.put('question', answered)
    if (question.askerId !== '') {
      await tx.create('event', { _id: `question:${id}:answered`, v: 1, name: 'question.answered', about: aboutSession(session._id), at: now, payload: { questionId: id }, state: 'pending', tries: 0, nextAt: now, lastProblem: '' })
    }
    return questionView(answered, session)
  })
}
