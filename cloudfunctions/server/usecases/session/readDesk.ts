/** A stand's desk: the queue and what lies there. */
import type { UseCase } from '../../ports/useCase'
import { deskView } from '../../records/deskView'
import { openAsOfficer } from '../../records/sessionFor'

/** @throws Refusal `not_found`, `not_allowed`. */
export const readDesk: UseCase<'session.desk'> = async (office, caller, input) => {
  const { session } = await openAsOfficer(office.store, caller, input.session)
  return deskView(office, session, input.stand)
}
