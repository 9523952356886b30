/** What a hall's screen shows for the next ten minutes: it keeps changing also while the network is away. */
import { linkPath } from '@shared/domain/checkInCode'
import type { UseCase } from '../../ports/useCase'
import { Refusal } from '../../records/refusal'
import { shownFrom } from '../../records/screenToken'
import { scannedSession } from '../../records/sessionCache'
import { openAsOfficer } from '../../records/sessionFor'

const steps = 20

/** @throws Refusal `not_found` for a code that is not his or does not change. */
export const showScreen: UseCase<'session.screen'> = async (office, caller, input) => {
  const scanned = await scannedSession(office, input.code.split('.')[0] ?? '')
  if (!scanned?.code.rotating) throw new Refusal('not_found')
  await openAsOfficer(office.store, caller, scanned.session._id)
  return { shows: shownFrom(office, scanned.code._id, office.clock.now(), steps).map(({ from, text }) => ({ from, scene: text, path: linkPath(text) })) }
}
