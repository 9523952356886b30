/** An answered question for the public 问答 list (D10): offered as an edition, seen by others once it has passed (W-07). */
import { mayPublish } from '@shared/domain/publication'
import type { Publication } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { offerEdition } from '../../records/publications'
import { publicationView } from '../../records/publicationView'
import { openQuestion } from '../../records/questions'
import { Refusal } from '../../records/refusal'

/** The same words again are the same edition. @throws Refusal `not_found`, `not_allowed`, `not_answered`, `moved_on`. */
export const publishAnswer: UseCase<'session.publish'> = async (office, caller, { id, question, answer }) => {
  const { session } = await openQuestion(office.store, caller, id)
  const unitName = (await office.store.get('unit', session.leadId))?.name ?? ''
  const at = office.clock.now()
  const auditId = office.ids.next()
  return office.store.transact(async (tx) => {
    const asked = await tx.get('question', id)
    if (asked?.state !== 'answered') throw new Refusal('not_answered')
    const there = await tx.get('publication', id)
    if (there && !mayPublish(there.state)) {
      if (there.question !== question || there.answer !== answer) throw new Refusal('moved_on')
      return publicationView(there)
    }
    const edition = (there?.edition ?? 0) + 1
    const offered: Publication = { _id: id, v: 1, sessionId: session._id, unitId: session.leadId, unitName, category: asked.category, question, answer, state: 'checking', edition, at, publishedBy: caller.personId, ground: '' }
    await offerEdition(tx, offered)
    await tx.create('audit', { _id: auditId, v: 1, at, who: caller.personId, unitId: caller.acting?.unit._id ?? '', what: 'session.publish', about: `publication:${id}`, outcome: 'done', detail: { edition }, sealed: 0 })
    return publicationView(offered)
  })
}
