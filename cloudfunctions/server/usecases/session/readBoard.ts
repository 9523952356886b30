/** Who is missing, for every officer who watches; names for organiser and helper. */
import type { UseCase } from '../../ports/useCase'
import { musterBoard } from '../../records/musterBoard'
import { isOfficer, openSession } from '../../records/sessionFor'

/** @throws Refusal `not_found`. */
export const readBoard: UseCase<'session.board'> = async (office, caller, { id }) => {
  const { session, relations } = await openSession(office.store, caller, id)
  return musterBoard(office, session, isOfficer(relations))
}
