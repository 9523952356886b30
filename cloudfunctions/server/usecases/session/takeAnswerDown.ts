/** Out of everybody's sight in one act (W-09), whether it is read already or still waits; audited with its ground. */
import { allows } from '@shared/domain/policy'
import { mayTakeDown, moderationOfAnswer } from '@shared/domain/publication'
import type { UseCase } from '../../ports/useCase'
import { publicationView } from '../../records/publicationView'
import { openQuestion } from '../../records/questions'
import { Refusal } from '../../records/refusal'

/** What is down already stays so. @throws Refusal `not_found`, `not_allowed`, `moved_on`. */
export const takeAnswerDown: UseCase<'session.takeDown'> = async (office, caller, { id, ground }) => {
  if (!allows('moderate', caller.acting?.roles ?? [], true)) await openQuestion(office.store, caller, id)
  const at = office.clock.now()
  const auditId = office.ids.next()
  return office.store.transact(async (tx) => {
    const there = await tx.get('publication', id)
    if (!there) throw new Refusal('not_found')
    if (there.state === 'down') return publicationView(there)
    if (!mayTakeDown(there.state)) throw new Refusal('moved_on')
    const down = { ...there, state: 'down' as const, ground }
    await tx.put('publication', down)
    // Nobody is asked any more about what is gone.
    const waits = await tx.get('moderation', moderationOfAnswer(id, there.edition))
    if (waits && (waits.state === 'pending' || waits.state === 'human')) await tx.put('moderation', { ...waits, state: 'blocked', decidedBy: caller.personId })
    await tx.create('audit', { _id: auditId, v: 1, at, who: caller.personId, unitId: caller.acting?.unit._id ?? '', what: 'session.takeDown', about: `publication:${id}`, outcome: 'done', detail: { edition: there.edition, was: there.state, ground }, sealed: 0 })
    return publicationView(down)
  })
}
