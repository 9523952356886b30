/** An officer or helper signs others in, from a list or by name; a paper list is entered the same way and proves the session (J7, J8). */
import { clampedTo, waitedFor } from '@shared/domain/checkIn'
import type { Session } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { settleFirst } from '../../records/askSettle'
import { attend } from '../../records/attendance'
import { enteredOf } from '../../records/attendees'
import type { Entered } from '../../records/attendees'
import { namesakeIn } from '../../records/namesake'
import { takesPeople } from '../../records/openForEntries'
import { provePaper } from '../../records/proofs'
import { openAsOfficer } from '../../records/sessionFor'
import { attendeeOf } from '../../records/typedNames'
import { readyToCount } from '../../records/sessionNumbers'

/** @throws Refusal `not_found`, `not_allowed`, `session_not_possible`, `person_not_near`. */
export const signInOthers: UseCase<'session.signIn'> = async (office, caller, { id, source, people }) => {
  const { session } = await openAsOfficer(office.store, caller, id)
  takesPeople(session)
  const entered = await Promise.all(people.map(({ who }) => enteredOf(office, session, who)))
  const now = office.clock.now()
  await readyToCount(office, session)
  if (source === 'paper') await provePaper(office, caller, session, '登记纸质名单')
  const answers = []
  for (const [n, one] of entered.entries()) {
    const claimedAt = Math.min(people[n]?.claimedAt ?? now, now)
    const namesake = one.asks ? await namesakeIn(office.store, session, one.name, clampedTo(claimedAt, session)) : undefined
    if (namesake) {
      answers.push({ who: one.who.personId, name: one.name, outcome: 'already' as const, at: namesake.at })
      continue
    }
    await keepName(office, session, one)
    const flags = source === 'staff' && now - claimedAt > waitedFor ? (['late'] as const) : []
    const came = await attend(office.store, session, one.who, { at: clampedTo(claimedAt, session), receivedAt: now, source, flags, stand: null, by: caller.personId, acted: claimedAt })
    if (source === 'staff') await settleFirst(office.store, session, came.row._id, now)
    answers.push({ who: one.who.personId, name: one.name, outcome: came.kind, at: came.row.at })
  }
  return { people: answers }
}

async function keepName({ store, clock }: Pick<Office, 'store' | 'clock'>, session: Session, { who, name, typed }: Entered): Promise<void> {
  if (typed) await store.create('attendee', attendeeOf(session, who.personId, name, clock.now()))
}
