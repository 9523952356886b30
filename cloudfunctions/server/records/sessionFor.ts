/** What a person is to a session: the one place that decides it. Names on its lists are for `organiser` and `helper` alone. */
import { allows } from '@shared/domain/policy'
import type { SessionRelation } from '@shared/domain/sessionMoves'
import type { Caller } from '../ports/caller'
import type { Session } from '../ports/documents'
import type { Store } from '../ports/store'
import { Refusal } from './refusal'

/** Named on the card: team leaders, volunteers, experts. */
export const helpersOf = ({ card }: Session): readonly string[] => [
  ...card.helperIds,
  ...card.groups.flatMap(({ leaderId }) => (leaderId === null ? [] : [leaderId])),
  ...card.stands.flatMap(({ expertIds }) => expertIds),
]

export function relationsToSession(caller: Caller, session: Session): readonly SessionRelation[] {
  const { acting, personId } = caller
  const relations: SessionRelation[] = []
  if (acting && allows('organise', acting.roles, true)) {
    if (acting.unit._id === session.leadId) relations.push('organiser')
    else if (session.path.includes(acting.unit._id)) relations.push('above')
    if (session.card.jointIds.includes(acting.unit._id)) relations.push('partner')
  }
  if (personId !== '' && helpersOf(session).includes(personId)) relations.push('helper')
  return relations.length > 0 ? relations : ['stranger']
}
/** May see who took part, and enter others. */
export const isOfficer = (relations: readonly SessionRelation[]): boolean => relations.includes('organiser') || relations.includes('helper')

export interface OpenedSession {
  readonly session: Session
  readonly relations: readonly SessionRelation[]
}
/** @throws Refusal `not_found` for one that is not there and for one that is not his alike. */
export async function openSession(store: Pick<Store, 'get'>, caller: Caller, id: string): Promise<OpenedSession> {
  const session = await store.get('session', id)
  const relations = session ? relationsToSession(caller, session) : []
  if (!session || relations.every((relation) => relation === 'stranger')) throw new Refusal('not_found')
  return { session, relations }
}
/** @throws Refusal `not_found`; `not_allowed` for whoever may know of it but not run it. */
export async function openAsOfficer(store: Pick<Store, 'get'>, caller: Caller, id: string): Promise<OpenedSession> {
  const opened = await openSession(store, caller, id)
  if (!isOfficer(opened.relations)) throw new Refusal('not_allowed')
  return opened
}
