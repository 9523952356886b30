/** Where sessions go that fit no blank, set once for all of them (field.md 5a/5e). What a person has chosen for one session stays. */
import { activityOf, cellOf } from '@shared/domain/campaign'
import type { UseCase } from '../../ports/useCase'
import { currentCampaign, forgetCampaign } from '../../records/campaigns'
import { Refusal } from '../../records/refusal'

/** @throws Refusal `activity_unknown`. */
export const placeCell: UseCase<'campaign.place'> = async (office, caller, { activity, venue, placement }) => {
  const campaign = await currentCampaign(office)
  if (!activityOf(campaign.plan, activity)) throw new Refusal('activity_unknown', 'activity')
  const now = office.clock.now()
  const id = office.ids.next()
  await office.store.transact(async (tx) => {
    const current = await tx.get('campaign', campaign._id)
    if (!current) throw new Refusal('campaign_missing')
    const key = cellOf(activity, venue)
    const others = Object.entries(current.placements).filter(([cell]) => cell !== key)
    await tx.put('campaign', { ...current, placements: Object.fromEntries(placement === null ? others : [...others, [key, placement]]), changedAt: now })
    await tx.create('audit', { _id: `campaign:${id}`, v: 1, at: now, who: caller.personId, unitId: caller.acting?.unit._id ?? '', what: 'campaign.place', about: `campaign:${campaign._id}`, outcome: 'done', detail: { activity, venue, placement }, sealed: 0 })
  })
  forgetCampaign(office.store)
  return { set: placement !== null }
}
