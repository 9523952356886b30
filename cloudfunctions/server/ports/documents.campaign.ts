/** The campaign of the instance: a plan put on its days. `_id` = its key, as it stands in sessions and measures. */
import type { CampaignFrame, CampaignPlan, PlacementTable } from '@shared/domain/campaign'
import type { Base } from './documents.base'

export interface Campaign extends Base, CampaignFrame {
  readonly plan: CampaignPlan
  /** Where sessions go that fit no blank, as the office has set it. */
  readonly placements: PlacementTable
  readonly changedAt: number
}
