/** How many people work in a unit, told by itself or by a unit above it: what a rate of staff is counted by. Kept with who and when. */
import type { UseCase } from '../../ports/useCase'
import { figureScope } from '../../records/figureScope'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'

/** What a unit above has said is not overwritten from below: it is what one is ranked by. @throws Refusal `not_allowed`, `quiz_staff_above`; `not_found` for a unit that is not below one's own. */
export const saveStaff: UseCase<'quiz.saveStaff'> = async (office, caller, { unitId, staff }) => {
  const unit = figureScope(caller, unitId, await unitsOf(office))
  const acting = caller.acting
  if (!acting) throw new Refusal('not_allowed')
  const at = office.clock.now()
  await office.store.transact(async (tx) => {
    const before = await tx.get('staff', unit._id)
    if (before?.staff === staff) return
    if (before?.toldBy !== undefined && before.toldBy !== acting.unit._id && acting.unit.scopes.includes(before.toldBy)) throw new Refusal('quiz_staff_above', 'staff')
    const version = (before?.version ?? 0) + 1
    await tx.put('staff', { _id: unit._id, v: 1, scopes: unit.scopes, order: unit.order, staff, version, at, by: caller.personId, toldBy: acting.unit._id })
    await tx.create('audit', { _id: `staff:${unit._id}:${String(version)}`, v: 1, at, who: caller.personId, unitId: acting.unit._id, what: 'quiz.saveStaff', about: `staff:${unit._id}`, outcome: 'done', detail: { before: before?.staff ?? null, staff }, sealed: 0 })
  })
  return { unit: { id: unit._id, name: unit.name }, staff }
}
