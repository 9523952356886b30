/** Whom an officer or helper signs in: a known person of the units that hold the session, or a name (J7). */
import type { AttendeeInput } from '@shared/contract/session'
import type { PersonKind } from '@shared/domain/sessionWords'
import { erasedName, leftName } from '@shared/domain/typedNames'
import type { Session } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Attending } from './attendance'
import { personsNamed, sameName } from './namesake'
import { Refusal } from './refusal'
import { appointmentsOf, seatsAt } from './seats'
import { attendeeId, isTyped } from './typedNames'

export interface Entered {
  readonly who: Attending
  readonly name: string
  /** A document that keeps a typed name. */
  readonly typed: boolean
  /** Told by a name alone: whoever bears it and is there already is asked about first. */
  readonly asks: boolean
}
type Asked = Pick<Office, 'store' | 'clock' | 'keys'>

/** The same name of the same unit is the same number everywhere, so that he counts once as a person; `another` is really somebody else. */
const nameId = (office: Pick<Office, 'keys'>, session: Session, name: string, another: number): string =>
  `n-${office.keys.sign('attendee', `${session.leadId}|${sameName(name)}|${String(another)}`).slice(0, 24)}`

/** A member of the units that hold the session; undefined for everybody else: nobody looks up foreign people by their id (T-41). */
async function memberNear(office: Asked, session: Session, personId: string): Promise<Entered | undefined> {
  const [person, appointments] = await Promise.all([office.store.get('person', personId), appointmentsOf(office.store, personId)])
  const seats = seatsAt(appointments, office.clock.now())
  const near = seats.some(({ unit }) => unit.scopes.includes(session.leadId) || session.card.jointIds.some((id) => unit.scopes.includes(id)))
  if (!person || person.erasedAt !== null || !near) return undefined
  return { who: { personId, home: seats[0]?.unit.scopes ?? null }, name: person.name ?? '', typed: false, asks: false }
}

/**
 * Who the first, the second … of a name are: the members of these units who bear it, by age of their account, then people without one.
 * So a name that is typed and the member's own scan are one row in either order, and the scan stays one write (P12).
 * A name that was entered here before its bearer had an account stays what it was, or it would count again.
 */
export async function bearersOf(office: Asked, session: Session, name: string, most: number): Promise<readonly Entered[]> {
  const members: Entered[] = []
  for (const personId of await personsNamed(office.store, name)) {
    const member = members.length < most ? await memberNear(office, session, personId) : undefined
    if (member) members.push(member)
  }
  return Promise.all(Array.from({ length: most }, async (_, n): Promise<Entered> => {
    const listed: Entered = { who: { personId: nameId(office, session, name, n), home: null }, name: name.trim(), typed: true, asks: n === 0 }
    const member = members[n]
    if (!member || (await office.store.get('attendee', attendeeId(session._id, listed.who.personId)))) return listed
    return { ...member, asks: n === 0 }
  }))
}

/** @throws Refusal `person_not_near` for somebody of no unit that holds it. */
export async function enteredOf(office: Asked, session: Session, told: AttendeeInput): Promise<Entered> {
  const entered = 'name' in told ? (await bearersOf(office, session, told.name, told.another + 1))[told.another] : await memberNear(office, session, told.personId)
  if (!entered) throw new Refusal('person_not_near', 'people')
  return entered
}

/** What he is, without saying who. */
export async function kindOfPerson(store: Pick<Office['store'], 'get'>, personId: string): Promise<PersonKind> {
  if (isTyped(personId)) return 'listed'
  return (await store.get('person', personId))?.kind ?? 'resident'
}

/** Names by person, for those who may know them. Residents are a number. */
export async function namesInSession(office: Pick<Office, 'store' | 'keys'>, session: Session, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = await Promise.all([...new Set(personIds)].map(async (id) => [id, await nameOf(office, session, id)] as const))
  return new Map(names)
}
async function nameOf({ store, keys }: Pick<Office, 'store' | 'keys'>, session: Session, personId: string): Promise<string> {
  if (personId === '') return ''
  if (isTyped(personId)) return (await store.get('attendee', attendeeId(session._id, personId)))?.name ?? erasedName
  const person = await store.get('person', personId)
  if (person?.kind === 'member' && person.erasedAt !== null) return leftName
  return person?.name ?? `居民 ${keys.sign('resident', `${session._id}:${personId}`).slice(0, 4).toUpperCase()}`
}
