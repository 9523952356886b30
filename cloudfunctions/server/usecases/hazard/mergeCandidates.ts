/** What 并案 suggests: open cases of the same place and kind within a month of this one, the nearest in time first, photos at hand. */
import { isEnded } from '@shared/domain/due'
import type { Report } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { openCase, relationsTo } from '../../records/authorise'
import { caseSummary } from '../../records/caseView'
import { photoStates } from '../../records/photoStates'
import { Refusal } from '../../records/refusal'

const day = 86_400_000
const month = 30 * day
const mostLookedAt = 50
const mostShown = 10

/** @throws Refusal `not_found`; `not_allowed` for those who may not merge it. */
export const mergeCandidates: UseCase<'hazard.mergeCandidates'> = async (office, caller, { id }) => {
  const { report, relations, units } = await openCase(office, caller, id)
  if (!relations.includes('handler') && !relations.includes('office')) throw new Refusal('not_allowed')
  const apart = (one: Report): number => Math.abs(one.receivedAt - report.receivedAt)
  const { rows } = await office.store.find('reportsAtPlace', { placeKey: report.placeKey, from: report.receivedAt - month, until: report.receivedAt + month }, { limit: mostLookedAt })
  const mayMerge = (one: Report): boolean => relationsTo(caller, one, [], units).some((relation) => relation === 'handler' || relation === 'office')
  const near = rows.filter((one) => one._id !== id && !isEnded(one.state) && mayMerge(one)).sort((a, b) => apart(a) - apart(b)).slice(0, mostShown)
  const now = office.clock.now()
  return {
    rows: await Promise.all(near.map(async (one) => ({
      summary: caseSummary(one, false, units, now),
      photos: (await photoStates(office.store, one._id, one.photos)).map(({ id: photoId, state, edition }) => ({ id: photoId, state, edition })),
      daysApart: Math.floor(apart(one) / day),
    }))),
  }
}
