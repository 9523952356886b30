/** A question at a stand or online: a ticket, 咨询 1 人次, and an answer in the inbox of whoever asked by his own phone (J6, D9 D10). */
import { clampedTo, waitedFor } from '@shared/domain/checkIn'
import { takesQuestions } from '@shared/domain/sessionWords'
import type { Question } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { hourOf } from '../../records/countBatch'
import { nextTicket, standName } from '../../records/desks'
import { questionView } from '../../records/deskView'
import { Refusal } from '../../records/refusal'
import { keepProof, neededProof } from '../../records/rowsProof'
import { recordCount } from '../../records/sessionCounts'
import { isOfficer, relationsToSession } from '../../records/sessionFor'

const isSame = (one: Question, other: Question): boolean => one.sessionId === other.sessionId && one.text === other.text && one.category === other.category && one.askerId === other.askerId && one.enteredBy === other.enteredBy

/** The same question again is the same ticket. @throws Refusal `not_found`, `no_questions`, `stand_unknown`, `not_allowed`, `different_body`. */
export const askQuestion: UseCase<'session.ask'> = async (office, caller, input) => {
  const opened = await office.store.get('session', input.session)
  if (!opened) throw new Refusal('not_found')
  const proof = await neededProof(office, opened)
  const now = office.clock.now()
  return office.store.transact(async (tx) => {
    const stored = await tx.get('session', input.session)
    if (!stored) throw new Refusal('not_found')
    const session = proof(stored)
    if (!takesQuestions(session)) throw new Refusal('no_questions')
    if (input.forOther && !isOfficer(relationsToSession(caller, session))) throw new Refusal('not_allowed')
    // Asked where there was no network, it counts and waits from then; not from before the session, which nobody could have asked.
    const claimed = Math.min(input.claimedAt ?? now, now)
    const at = Math.max(claimed, Math.min(session.startsAt, now))
    if (input.stand !== null && !session.card.stands.some(({ key }) => key === input.stand)) throw new Refusal('stand_unknown', 'stand')
    const asked: Question = {
      _id: input.id, v: 1, sessionId: session._id, stand: input.stand, ticket: 0, category: input.category, text: input.text, state: 'waiting',
      askerId: input.forOther ? '' : caller.personId, enteredBy: input.forOther ? caller.personId : '', at, late: now - at > waitedFor,
      answer: '', answeredAt: null, answeredBy: '', aloud: false, reportId: '',
    }
    const there = await tx.get('question', input.id)
    if (there && !isSame(there, asked)) throw new Refusal('different_body')
    if (there) return questionView(there, session)
    const question: Question = { ...asked, ...(input.stand !== null && { standName: standName(session, input.stand) }), ticket: await nextTicket(tx, session._id, input.stand) }
    await tx.create('question', question)
    await keepProof(tx, stored, session)
    await recordCount(tx, session, now, { at: hourOf(clampedTo(at, session)), what: 'consult', of: '', source: input.forOther ? 'staff' : 'self', amount: 1 })
    return questionView(question, session)
  })
}
