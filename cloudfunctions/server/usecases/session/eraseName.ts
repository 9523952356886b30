/** Somebody without an account asks that his name go: it goes from every session of that unit, what was counted stays (T-38, PIPL §47). */
import type { UseCase } from '../../ports/useCase'
import { Refusal } from '../../records/refusal'
import { aboutSession } from '../../records/sessionCounts'
import { openAsOfficer } from '../../records/sessionFor'
import { eraseTypedName, isTyped } from '../../records/typedNames'

/** The audit names the number, never the name. @throws Refusal `not_found` (also for a person with an account, who does it himself: 注销), `not_allowed`. */
export const eraseName: UseCase<'session.eraseName'> = async (office, caller, { id, who }) => {
  const { session, relations } = await openAsOfficer(office.store, caller, id)
  if (!relations.includes('organiser')) throw new Refusal('not_allowed')
  if (!isTyped(who)) throw new Refusal('not_found', 'who')
  const erased = await eraseTypedName(office.store, session, who)
  if (erased > 0) {
    const audit = { _id: office.ids.next(), v: 1, at: office.clock.now(), who: caller.personId, unitId: session.leadId, what: 'session.eraseName', about: aboutSession(id), outcome: 'done' as const, detail: { of: who, places: erased }, sealed: 0 }
    await office.store.create('audit', audit)
  }
  return { erased }
}
