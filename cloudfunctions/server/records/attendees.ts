/** Whom an officer or helper signs in: a known person of the units that hold the session, or a name (J7). */
import type { AttendeeInput } from '@shared/contract/session'
import type { PersonKind } from '@shared/domain/sessionWords'
import type { Session } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Attending } from './attendance'
import { Refusal } from './refusal'
import { appointmentsOf, seatsAt } from './seats'
import { attendeeId, isTyped } from './typedNames'

export interface Entered {
  readonly who: Attending
  readonly name: string
  /** A document that keeps a typed name. */
  readonly typed: boolean
  /** Said to be really another person than whoever of this name is there. */
  readonly another: boolean
}
/** Blanks and width are a matter of who types. */
const sameName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

/** The same name of the same unit is the same number everywhere, so that he counts once as a person; `another` is really somebody else. */
const nameId = (office: Pick<Office, 'keys'>, session: Session, name: string, another: number): string =>
  `n-${office.keys.sign('attendee', `${session.leadId}|${sameName(name)}|${String(another)}`).slice(0, 24)}`

/** @throws Refusal `person_not_near` for somebody of no unit that holds it: nobody looks up foreign people by their id (T-41). */
export async function enteredOf(office: Pick<Office, 'store' | 'clock' | 'keys'>, session: Session, told: AttendeeInput): Promise<Entered> {
  if ('name' in told) return { who: { personId: nameId(office, session, told.name, told.another), home: null }, name: told.name.trim(), typed: true, another: told.another > 0 }
  const [person, appointments] = await Promise.all([office.store.get('person', told.personId), appointmentsOf(office.store, told.personId)])
  const seats = seatsAt(appointments, office.clock.now())
  const near = seats.some(({ unit }) => unit.scopes.includes(session.leadId) || session.card.jointIds.some((id) => unit.scopes.includes(id)))
  if (!person || person.erasedAt !== null || !near) throw new Refusal('person_not_near', 'people')
  return { who: { personId: told.personId, home: seats[0]?.unit.scopes ?? null }, name: person.name ?? '', typed: false, another: false }
}

/** What he is, without saying who. */
export async function kindOfPerson(store: Pick<Office['store'], 'get'>, personId: string): Promise<PersonKind> {
  if (isTyped(personId)) return 'listed'
  return (await store.get('person', personId))?.kind ?? 'resident'
}

/** In place of a typed name that is gone. */
export const erasedName = '已删除的姓名'
/** Names by person, for those who may know them. Residents are a number. */
export async function namesInSession(office: Pick<Office, 'store' | 'keys'>, session: Session, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = await Promise.all([...new Set(personIds)].map(async (id) => [id, await nameOf(office, session, id)] as const))
  return new Map(names)
}
async function nameOf({ store, keys }: Pick<Office, 'store' | 'keys'>, session: Session, personId: string): Promise<string> {
  if (personId === '') return ''
  if (isTyped(personId)) return (await store.get('attendee', attendeeId(session._id, personId)))?.name ?? erasedName
  const person = await store.get('person', personId)
  if (person?.kind === 'member' && person.erasedAt !== null) return '已注销'
  return person?.name ?? `居民 ${keys.sign('resident', `${session._id}:${personId}`).slice(0, 4).toUpperCase()}`
}
