/** An officer or helper signs others in, from a list or by name; a paper list is entered the same way and proves the session (J7, J8). */
import type { AttendeeInput } from '@shared/contract/session'
import { clampedTo, waitedFor } from '@shared/domain/checkIn'
import type { Session } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { settleFirst } from '../../records/askSettle'
import { attend } from '../../records/attendance'
import { attendByName } from '../../records/byName'
import { enteredOf } from '../../records/attendees'
import type { Entered } from '../../records/attendees'
import { listedBearers } from '../../records/listedBearers'
import { sameName } from '../../records/namesake'
import { takesPeople } from '../../records/openForEntries'
import { provePaper } from '../../records/proofs'
import { openAsOfficer } from '../../records/sessionFor'
import { isTyped } from '../../records/typedNames'
import { readyToCount } from '../../records/sessionNumbers'

/** @throws Refusal `not_found`, `not_allowed`, `session_not_possible`, `session_too_early`, `person_not_near`. */
export const signInOthers: UseCase<'session.signIn'> = async (office, caller, { id, source, people }) => {
  const { session } = await openAsOfficer(office.store, caller, id)
  takesPeople(session, office.clock.now())
  const listed = await listedBearers(office, session)
  const onLists = people.map(({ who }) => ('name' in who && who.another === 0 ? (listed.get(sameName(who.name)) ?? []) : []))
  const entered = await Promise.all(people.map(async ({ who }, n) => {
    const [only, ...others] = onLists[n] ?? []
    return only && others.length === 0 ? meantByList(office, session, only.who, who) : enteredOf(office, session, who)
  }))
  const now = office.clock.now()
  await readyToCount(office, session)
  if (source === 'paper') await provePaper(office, caller, session, '登记纸质名单')
  const answers = []
  for (const [n, one] of entered.entries()) {
    const choices = onLists[n] ?? []
    if (choices.length > 1) {
      answers.push({ who: '', name: one.name, outcome: 'which' as const, at: 0, choices: [...choices] })
      continue
    }
    const claimedAt = Math.min(people[n]?.claimedAt ?? now, now)
    const flags = source === 'staff' && now - claimedAt > waitedFor ? (['late'] as const) : []
    const act = { at: clampedTo(claimedAt, session), receivedAt: now, source, flags, stand: null, by: caller.personId, acted: claimedAt }
    const came = await ('name' in (people[n]?.who ?? {}) ? attendByName(office, session, one, act) : attend(office.store, session, one.who, act))
    if (source === 'staff') await settleFirst(office.store, session, came.row._id, now)
    answers.push({ who: one.who.personId, name: one.name, outcome: came.kind === 'in' ? ('in' as const) : ('already' as const), at: came.row.at })
  }
  return { people: answers }
}

/** Of his name one stands on the lists: it is he, whichever bearer of the name he was taken for there. */
async function meantByList(office: Office, session: Session, listed: string, told: AttendeeInput): Promise<Entered> {
  if (!isTyped(listed)) return { ...(await enteredOf(office, session, { personId: listed })), asks: true }
  return { ...(await enteredOf(office, session, told)), who: { personId: listed, home: null }, typed: true, asks: true }
}
