/** Sends a 投诉建议 (W-09); sent twice it is there once, another text under the same id is refused. */
import type { UseCase } from '../../ports/useCase'
import { Refusal } from '../../records/refusal'
import { suggestionView } from '../../records/suggestions'

export const suggest: UseCase<'account.suggest'> = async (office, { personId }, { id, text }) => {
  const fresh = { _id: id, v: 1, personId, at: office.clock.now(), text, state: 'open' as const, reply: '', repliedAt: null, repliedBy: null }
  if ((await office.store.create('suggestion', fresh)) === 'created') return suggestionView(fresh)
  const kept = await office.store.get('suggestion', id)
  if (kept?.personId !== personId || kept.text !== text) throw new Refusal('different_body')
  return suggestionView(kept)
}
