/** The queue of a consultation, or of one of its stands, the longest waiting first. */
import type { UseCase } from '../../ports/useCase'
import { questionView } from '../../records/deskView'
import { openAsOfficer } from '../../records/sessionFor'

/** @throws Refusal `not_found`, `not_allowed`. */
export const listQuestions: UseCase<'session.questions'> = async (office, caller, { session: id, state, stand, cursor, limit = 20 }) => {
  const { session } = await openAsOfficer(office.store, caller, id)
  const request = cursor === undefined ? { limit } : { limit, cursor }
  const page = await (stand === undefined ? office.store.find('questionsOfSession', { sessionId: id, state }, request) : office.store.find('questionsAtStand', { sessionId: id, state, stand }, request))
  const rows = await Promise.all(page.rows.map(async (question) => {
    const found = question.state === 'answered' ? await office.store.get('publication', question._id) : undefined
    return { ...questionView(question, session), published: found ? { state: found.state, ground: found.ground, question: found.question, answer: found.answer } : null }
  }))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}
