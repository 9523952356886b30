/** Takes a report in: once, however often it is sent (T-26, R-05), and tells where it goes and why. */
import { missingInReport } from '@shared/domain/hazard'
import { allows } from '@shared/domain/policy'
import type { UseCase } from '../../ports/useCase'
import { arrivedPhotos } from '../../records/attachPhotos'
import { bodyHash, idForAnother } from '../../records/newReport'
import { Refusal } from '../../records/refusal'
import { routeReport } from '../../records/routeReport'
import { takeReport } from '../../records/takeReport'

/** @throws Refusal `place_missing`, `nothing_told`, `unknown_unit`, `not_allowed` (代报), `different_body`. */
export const submitReport: UseCase<'hazard.submit'> = async (office, caller, input) => {
  const missing = missingInReport(input)
  if (missing) throw new Refusal(missing.code, missing.field)
  const forOthers = input.source !== 'self'
  if (forOthers && !allows('reportForOthers', caller.acting?.roles ?? [], true)) throw new Refusal('not_allowed')
  const routed = await routeReport(office, { ...input, ownUnitId: forOthers ? null : (caller.acting?.unit._id ?? null) })
  const arrived = await arrivedPhotos(office, caller.personId, input.photos)
  const incoming = { office, caller, input, hash: bodyHash(office, input), routed, arrived, hotline: null }
  const outcome = await office.store.transact(async (tx) => {
    const first = await takeReport(tx, incoming)
    return first ?? (await takeReport(tx, { ...incoming, input: { ...input, id: idForAnother(office, caller, input.id) } }))
  })
  if (!outcome || outcome === 'different') throw new Refusal('different_body')
  return outcome
}
