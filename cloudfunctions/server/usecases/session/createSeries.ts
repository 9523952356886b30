/** Many sessions of one card, each on its own day (班前会: 900 a month): planned in one act, again and again without harm. */
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { planSession } from '../../records/planSession'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'

/** @throws Refusal of `planSession`. */
export const createSeries: UseCase<'session.createSeries'> = async (office, caller, { series, card, starts }) => {
  const lead = caller.acting?.unit
  if (!lead) throw new Refusal('not_allowed')
  const [campaign, units] = await Promise.all([currentCampaign(office), unitsOf(office)])
  const lasts = card.endsAt - card.startsAt
  const ids: string[] = []
  for (const [n, startsAt] of [...new Set(starts)].sort((a, b) => a - b).entries()) {
    const { _id } = await planSession(office, { caller, lead, campaign, units, seriesId: series }, { ...card, id: `${series}-${String(n + 1)}`, startsAt, endsAt: startsAt + lasts })
    ids.push(_id)
  }
  return { ids }
}
