/** What a person may be told of in WeChat, and how many of each he has accepted. Nobody who did not come in by WeChat. */
import type { Output } from '@shared/contract/actions'
import type { Office } from '../ports/office'
import { openGrants } from './grants'
import { openidOf } from './openid'

export async function messageOffers(office: Office, personId: string): Promise<Output<'account.messages'>> {
  if (office.notifier.offers.length === 0 || (await openidOf(office, personId)) === undefined) return { offers: [] }
  const offers = await Promise.all(office.notifier.offers.map(async (offer) => ({ ...offer, left: (await openGrants(office, personId, offer.templateId)).length })))
  return { offers }
}
