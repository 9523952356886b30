/** The office answers a 投诉建议; the answer and who gave it are audited, its writer is told by the courier. */
import type { UseCase } from '../../ports/useCase'
import { Refusal } from '../../records/refusal'
import { suggestionView } from '../../records/suggestions'

export const replySuggestion: UseCase<'account.replySuggestion'> = async (office, caller, { id, reply }) => {
  const at = office.clock.now()
  const auditId = office.ids.next()
  const answered = await office.store.transact(async (tx) => {
    const asked = await tx.get('suggestion', id)
    if (!asked) throw new Refusal('not_found')
    if (asked.state === 'answered') {
      if (asked.reply !== reply) throw new Refusal('moved_on')
      return asked
    }
    const next = { ...asked, state: 'answered' as const, reply, repliedAt: at, repliedBy: caller.personId }
    await tx.put('suggestion', next)
    await tx.create('audit', { _id: auditId, v: 1, at, who: caller.personId, unitId: caller.acting?.unit._id ?? '', what: 'account.replySuggestion', about: `suggestion:${id}`, outcome: 'done', detail: {}, sealed: 0 })
    await tx.create('event', { _id: `suggestion:${id}:answered`, v: 1, name: 'suggestion.answered', about: `suggestion:${id}`, at, payload: { suggestionId: id }, state: 'pending', tries: 0, nextAt: at, lastProblem: '' })
    return next
  })
  return suggestionView(answered)
}
