/** Puts a delivery that was given up back into the queue; the courier takes it at once. */
import type { UseCase } from '../../ports/useCase'
import { Refusal } from '../../records/refusal'

export const retryStuck: UseCase<'board.retry'> = async (office, caller, { id }) => {
  const at = office.clock.now()
  const auditId = office.ids.next()
  return office.store.transact(async (tx) => {
    const event = await tx.get('event', id)
    if (!event) throw new Refusal('not_found')
    if (event.state !== 'stuck') return { id, state: event.state }
    await tx.put('event', { ...event, state: 'pending', tries: 0, nextAt: at })
    await tx.create('audit', { _id: auditId, v: 1, at, who: caller.personId, unitId: caller.acting?.unit._id ?? '', what: 'board.retry', about: event.about, outcome: 'done', detail: { event: id }, sealed: 0 })
    return { id, state: 'pending' }
  })
}
