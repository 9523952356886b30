/** Plans a session for the unit acted for, with its first code. */
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { planSession } from '../../records/planSession'
import { Refusal } from '../../records/refusal'
import { relationsToSession } from '../../records/sessionFor'
import { sessionView } from '../../records/sessionView'
import { unitsOf } from '../../records/units'

/** @throws Refusal of `checkCard`; `different_body` for an id that is another session's. */
export const createSession: UseCase<'session.create'> = async (office, caller, input) => {
  const lead = caller.acting?.unit
  if (!lead) throw new Refusal('not_allowed')
  const [campaign, units] = await Promise.all([currentCampaign(office), unitsOf(office)])
  const session = await planSession(office, { caller, lead, campaign, units, seriesId: '' }, input)
  return sessionView(office, { session, relations: relationsToSession(caller, session) })
}
