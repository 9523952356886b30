/** Sets down that a unit is, or is no more, a 消防安全重点单位: its drill duty follows at once (L-32). */
import { mayBeKeyFire } from '@shared/domain/drillDuties'
import type { UseCase } from '../../ports/useCase'
import { figureScope } from '../../records/figureScope'
import { setKeyFire } from '../../records/keyFireUnits'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'

/** By the unit itself or its line above. The same again changes nothing. @throws Refusal `not_found` for a unit not below one's own, or one that owes no fire drill. */
export const nameKeyFire: UseCase<'session.keyFire'> = async (office, caller, { unit: unitId, named }) => {
  const unit = figureScope(caller, unitId, await unitsOf(office))
  if (!mayBeKeyFire(unit.kind)) throw new Refusal('not_found', 'unit')
  const now = office.clock.now()
  const id = office.ids.next()
  await office.store.transact(async (tx) => {
    if (!(await setKeyFire(tx, unitId, named, now))) return
    await tx.create('audit', { _id: `keyFire:${id}`, v: 1, at: now, who: caller.personId, unitId: caller.acting?.unit._id ?? '', what: 'session.keyFire', about: `unit:${unitId}`, outcome: 'done', detail: { named }, sealed: 0 })
  })
  return { named }
}
