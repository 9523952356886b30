/** What a person is told about himself: posts, unread messages, what waits. Counts stop at a hundred. */
import type { Output } from '@shared/contract/actions'
import { placeWords } from '@shared/domain/hazard'
import type { Login } from '../ports/documents'
import type { Office } from '../ports/office'
import { Refusal } from './refusal'
import { unitName, unitsOf } from './units'
import { reviewsWaiting, waitingStates } from './waitingCases'
import { appointmentsOf, seatsAt, type Seat } from './seats'

export type Me = Output<'account.me'>
const countedTo = 100
const mostTasks = 5

/**
 * @param actingId the unit whose waiting cases are counted; without one the first, for which one acts on coming in.
 * @throws Refusal `session_ended` when the person has been erased meanwhile.
 */
export async function meOf(office: Office, personId: string, provider: Login['provider'], actingId?: string): Promise<Me> {
  const person = await office.store.get('person', personId)
  if (!person || person.erasedAt !== null) throw new Refusal('session_ended')
  const seats = seatsAt(await appointmentsOf(office.store, personId), office.clock.now())
  return {
    personId,
    name: person.name,
    kind: person.kind,
    provider,
    mustChangePassword: provider === 'password' && (await mustChange(office, personId)),
    posts: seats.map(({ unit, roles }) => ({ unit: { id: unit._id, name: unit.name }, kind: unit.kind, roles: [...roles] })),
    unread: await unreadOf(office, personId),
    waiting: await waitingFor(office, personId, seats.filter((seat) => seat === (seats.find(({ unit }) => unit._id === actingId) ?? seats[0]))),
  }
}

/** Unread messages, at most 100. */
export async function unreadOf(office: Office, personId: string): Promise<number> {
  const { rows } = await office.store.find('inboxUnread', { personId, readAt: 0 }, { limit: countedTo })
  return rows.length
}

async function mustChange(office: Office, personId: string): Promise<boolean> {
  const { rows } = await office.store.find('loginsOfPerson', { personId }, { limit: 20 })
  return rows.some((login) => login.provider === 'password' && login.mustChange)
}

async function waitingFor(office: Office, personId: string, seats: readonly Seat[]): Promise<Me['waiting']> {
  const officers = seats.filter(({ roles }) => roles.some((role) => role !== 'employee' && role !== 'expert' && role !== 'auditor'))
  const lists = await Promise.all(officers.map(({ unit }) => office.store.find('reportsDue', { handlerId: unit._id, state: waitingStates }, { limit: countedTo })))
  const reviews = await Promise.all(officers.map(({ unit }) => reviewsWaiting(office.store, unit._id, countedTo)))
  const leads = seats.some(({ roles }) => roles.includes('clerk') || roles.includes('officeLeader'))
  const toAssign = leads ? await office.store.find('reportsDue', { handlerId: '', state: ['toAssign'] }, { limit: countedTo }) : undefined
  return { todo: [...lists.map(({ rows }) => rows.length), ...reviews].reduce((sum, count) => sum + count, 0), toAssign: toAssign?.rows.length ?? 0, tasks: await tasksOf(office, personId) }
}

/** What he himself has been asked to mend (指派), the nearest deadline first. */
async function tasksOf(office: Office, personId: string): Promise<Me['waiting']['tasks']> {
  const { rows } = await office.store.find('reportsToMend', { assigneeId: personId, state: 'rectifying' }, { limit: mostTasks })
  if (rows.length === 0) return []
  const units = await unitsOf(office)
  return rows.map(({ _id, place, dueAt }) => ({ id: _id, place: placeWords(place, place.unitId === null ? null : unitName(units, place.unitId)), dueAt }))
}
