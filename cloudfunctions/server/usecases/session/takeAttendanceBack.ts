/** Somebody was entered who was not there: taken back by a row of its own, with its ground. */
import type { UseCase } from '../../ports/useCase'
import { settleTwice } from '../../records/askSettle'
import { takeBack } from '../../records/attendance'
import { aboutSession } from '../../records/sessionCounts'
import { openAsOfficer } from '../../records/sessionFor'
import { noteAttended } from '../../records/sessionNumbers'

/** @throws Refusal `not_found`, `not_allowed`. */
export const takeAttendanceBack: UseCase<'session.takeBack'> = async (office, caller, { id, who, ground }) => {
  const { session } = await openAsOfficer(office.store, caller, id)
  const now = office.clock.now()
  const row = await office.store.transact(async (tx) => {
    const taken = await takeBack(tx, session, who, caller.personId, now)
    if (!taken) return undefined
    await tx.create('audit', { _id: taken._id, v: 1, at: now, who: caller.personId, unitId: caller.acting?.unit._id ?? '', what: 'session.takeBack', about: aboutSession(id), outcome: 'done', detail: { ground }, sealed: 0 })
    for (const event of settleTwice(session, taken._id, now)) await tx.create('event', event)
    return taken
  })
  if (row) noteAttended(office.store, id, -1)
  return { takenBack: row !== undefined }
}
