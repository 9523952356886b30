/** Somebody of the office lets through or blocks what waits for people; audited, and its publisher is told why. */
import type { UseCase } from '../../ports/useCase'
import { decideModeration } from '../../records/moderation'
import { waitingView } from '../../records/publicationView'
import { Refusal } from '../../records/refusal'

/** The same decision again changes nothing. @throws Refusal `not_found`, `moved_on`. */
export const decideWaiting: UseCase<'board.decideModeration'> = async (office, caller, input) => {
  const by = { personId: caller.personId, unitId: caller.acting?.unit._id ?? '' }
  await decideModeration(office, by, input.id, input.decision, input.decision === 'blocked' ? input.ground : '')
  const decided = await office.store.get('moderation', input.id)
  if (!decided) throw new Refusal('not_found')
  return waitingView(office.store, decided)
}
