/** Notes what the person has just accepted in WeChat's own window: one acceptance, one message (W-10). */
import type { UseCase } from '../../ports/useCase'
import { acceptGrants } from '../../records/grants'
import { messageOffers } from '../../records/messageOffers'
import { Refusal } from '../../records/refusal'

export const acceptMessages: UseCase<'account.acceptMessages'> = async (office, { personId }, { id, purposes }) => {
  const { offers } = await messageOffers(office, personId)
  const accepted = offers.filter(({ purpose }) => purposes.includes(purpose))
  if (accepted.length === 0) throw new Refusal('no_messages')
  await acceptGrants(office, personId, id, accepted.map(({ purpose, templateId }) => ({ purpose, templateId })))
  return messageOffers(office, personId)
}
