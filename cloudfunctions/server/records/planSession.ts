/** Writes a planned session with its first code and its trail; the same id and card again is the same session (T-26). */
import type { SessionInput } from '@shared/contract/session'
import type { Caller } from '../ports/caller'
import type { Campaign, Session, Unit } from '../ports/documents'
import type { Office } from '../ports/office'
import { checkCard, newCode, newSession, sessionHash } from './newSession'
import { Refusal } from './refusal'
import { recordSessionTrail } from './sessionTrail'
import type { Directory } from './units'

export interface Planning {
  readonly caller: Caller
  readonly lead: Unit
  readonly campaign: Campaign
  readonly units: Directory
  readonly seriesId: string
}
/** @throws Refusal of `checkCard`; `different_body` for an id that is another session's. */
export async function planSession(office: Office, { caller, lead, campaign, units, seriesId }: Planning, input: SessionInput): Promise<Session> {
  // A session's id names figures beside the units'.
  if (units.has(input.id)) throw new Refusal('different_body')
  const { kind } = checkCard(input, campaign, lead._id, units)
  const random = office.ids.random(9)
  return office.store.transact(async (tx) => {
    const there = await tx.get('session', input.id)
    if (there) {
      const { id: _id, ...card } = input
      if (there.leadId !== lead._id || there.bodyHash !== sessionHash(office, card)) throw new Refusal('different_body')
      return there
    }
    const made = newSession(office, caller, lead, campaign, input, kind, seriesId)
    await tx.create('session', made)
    await tx.create('sessionCode', newCode(random, made._id, null, false, made.createdAt))
    await recordSessionTrail(tx, made, { what: 'create', at: made.createdAt, who: caller.personId, unitId: lead._id, from: '' }, false)
    return made
  })
}
