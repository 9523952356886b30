/** A question for whoever answers at its session. */
import type { Caller } from '../ports/caller'
import type { Question, Session } from '../ports/documents'
import type { Store } from '../ports/store'
import { Refusal } from './refusal'
import { openAsOfficer } from './sessionFor'

/** @throws Refusal `not_found` for one that is not there or not his. */
export async function openQuestion(store: Pick<Store, 'get'>, caller: Caller, id: string): Promise<{ readonly question: Question; readonly session: Session }> {
  const question = await store.get('question', id)
  if (!question) throw new Refusal('not_found')
  const { session } = await openAsOfficer(store, caller, question.sessionId)
  return { question, session }
}
