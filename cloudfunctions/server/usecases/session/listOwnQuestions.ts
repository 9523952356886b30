/** What I have asked, the newest first. */
import type { UseCase } from '../../ports/useCase'
import { questionView } from '../../records/deskView'

export const listOwnQuestions: UseCase<'session.myQuestions'> = async (office, caller, { cursor, limit = 20 }) => {
  const page = await office.store.find('questionsOfAsker', { askerId: caller.personId }, cursor === undefined ? { limit } : { limit, cursor })
  const shown = await Promise.all(page.rows.map(async (question) => ({ question, session: await office.store.get('session', question.sessionId) })))
  const rows = shown.flatMap(({ question, session }) => (session ? [questionView(question, session)] : []))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}
