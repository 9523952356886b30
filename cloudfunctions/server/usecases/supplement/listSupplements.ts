/** Entries of the unit acted for and all below it, the newest act first. */
import type { SupplementState } from '@shared/domain/supplement'
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { supplementSummary } from '../../records/supplementView'
import { unitsOf } from '../../records/units'

const shelves: Readonly<Record<'standing' | 'waiting' | 'withdrawn', readonly SupplementState[]>> = { standing: ['counted', 'waiting'], waiting: ['waiting'], withdrawn: ['withdrawn'] }

/** Empty for somebody who acts for no unit. */
export const listSupplements: UseCase<'campaign.supplements'> = async (office, caller, { show, cursor, limit = 20 }) => {
  const scope = caller.acting?.unit._id
  if (scope === undefined) return { rows: [] }
  const [campaign, units] = await Promise.all([currentCampaign(office), unitsOf(office)])
  const page = await office.store.find('supplementsInScope', { campaign: campaign._id, scopes: scope, state: shelves[show] }, cursor === undefined ? { limit } : { limit, cursor })
  const rows = page.rows.map((entry) => supplementSummary(entry, campaign, units))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}
