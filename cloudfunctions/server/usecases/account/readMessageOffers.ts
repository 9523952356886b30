/** What the caller may be told of in WeChat. */
import type { UseCase } from '../../ports/useCase'
import { messageOffers } from '../../records/messageOffers'

export const readMessageOffers: UseCase<'account.messages'> = (office, { personId }) => messageOffers(office, personId)
