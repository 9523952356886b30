/** One session, as much of it as one may see. */
import type { UseCase } from '../../ports/useCase'
import { openSession } from '../../records/sessionFor'
import { sessionView } from '../../records/sessionView'

/** @throws Refusal `not_found`. */
export const readSession: UseCase<'session.read'> = async (office, caller, { id }) => sessionView(office, await openSession(office.store, caller, id))
