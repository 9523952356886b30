/** The campaign: its frame, its activities with the plan's own sentences, and where what fits no blank goes. */
import { asksPlacement, concerns, measureWord, rowTitleOf } from '@shared/domain/campaign'
import { venues, type Venue } from '@shared/domain/sessionWords'
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'

/** @throws Refusal `campaign_missing`. */
export const readCampaign: UseCase<'campaign.read'> = async (office, caller) => {
  const { _id, plan, from, until, extendedUntil, placements } = await currentCampaign(office)
  const kind = caller.acting?.unit.kind
  return {
    key: _id, name: plan.name, theme: plan.theme, document: plan.document, from, until, extendedUntil,
    activities: plan.activities.map((one) => ({
      key: one.key, row: one.row, rowTitle: rowTitleOf(plan, one.row), label: one.label, sentence: one.sentence, kind: one.kind,
      from, until: one.window === 'core' ? until : extendedUntil,
      measures: [...one.measures], blanks: one.measures.map((measure) => ({ measure, word: measureWord(one, measure) })), duty: one.duty, mine: kind !== undefined && concerns(one, kind), how: one.how,
      asksAt: (Object.keys(venues) as Venue[]).filter((venue) => asksPlacement(one, venue, placements)),
    })),
    placements: Object.entries(placements).map(([cell, placement]) => {
      const [activity = '', venue = ''] = cell.split(':')
      return { activity, venue: venue as Venue, placement }
    }),
  }
}
