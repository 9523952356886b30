/** Plans a session for the unit acted for, with its first code. The same id and card again is the same session (T-26). */
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { checkCard, newCode, newSession, sessionHash } from '../../records/newSession'
import { Refusal } from '../../records/refusal'
import { relationsToSession } from '../../records/sessionFor'
import { recordSessionTrail } from '../../records/sessionTrail'
import { sessionView } from '../../records/sessionView'
import { unitsOf } from '../../records/units'

/** @throws Refusal of `checkCard`; `different_body` for an id that is another session's. */
export const createSession: UseCase<'session.create'> = async (office, caller, input) => {
  const lead = caller.acting?.unit
  if (!lead) throw new Refusal('not_allowed')
  const [campaign, units] = await Promise.all([currentCampaign(office), unitsOf(office)])
  const { kind } = checkCard(input, campaign, lead._id, units)
  const random = office.ids.random(9)
  const session = await office.store.transact(async (tx) => {
    const there = await tx.get('session', input.id)
    if (there) {
      const { id: _id, ...card } = input
      if (there.leadId !== lead._id || there.bodyHash !== sessionHash(office, card)) throw new Refusal('different_body')
      return there
    }
    const made = newSession(office, caller, lead, campaign, input, kind)
    await tx.create('session', made)
    await tx.create('sessionCode', newCode(random, made._id, null, false, made.createdAt))
    await recordSessionTrail(tx, made, { what: 'create', at: made.createdAt, who: caller.personId, unitId: lead._id, from: '' }, false)
    return made
  })
  return sessionView(office, { session, relations: relationsToSession(caller, session) })
}
