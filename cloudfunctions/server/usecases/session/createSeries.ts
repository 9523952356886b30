/** Many sessions of one card, each on its own day (班前会: 900 a month): planned in one act, again and again without harm. */
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { checkCard } from '../../records/newSession'
import { planSession } from '../../records/planSession'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'

/** @throws Refusal of `planSession`. */
export const createSeries: UseCase<'session.createSeries'> = async (office, caller, { series, card, starts }) => {
  const lead = caller.acting?.unit
  if (!lead) throw new Refusal('not_allowed')
  const [campaign, units] = await Promise.all([currentCampaign(office), unitsOf(office)])
  const lasts = card.endsAt - card.startsAt
  const cards = [...new Set(starts)].sort((a, b) => a - b).map((startsAt, n) => ({ ...card, id: `${series}-${String(n + 1)}`, startsAt, endsAt: startsAt + lasts }))
  // All of them or none: a row that ends outside the campaign is refused before its first session is planned.
  for (const one of cards) checkCard(one, campaign, lead._id, units)
  const ids: string[] = []
  for (const one of cards) ids.push((await planSession(office, { caller, lead, campaign, units, seriesId: series }, one))._id)
  return { ids }
}
