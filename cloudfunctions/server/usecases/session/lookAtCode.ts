/** Whose code it is, before anything is counted. */
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { scannedSession } from '../../records/sessionCache'
import { publicCard } from '../../records/sessionView'
import { keptUnits } from '../../records/units'

export const lookAtCode: UseCase<'session.look'> = async (office, _caller, input) => {
  const scanned = await scannedSession(office, input.code.split('.')[0] ?? '')
  if (!scanned) return { session: null }
  const [campaign, units] = await Promise.all([currentCampaign(office), keptUnits(office)])
  return { session: publicCard(scanned.session, campaign, units, scanned.code.stand) }
}
