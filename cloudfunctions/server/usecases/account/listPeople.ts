/** Who works in the unit acted for: whom its officers may name as helper, leader or expert of a session. */
import type { UseCase } from '../../ports/useCase'
import { pageOfColleagues } from '../../records/colleagues'
import { Refusal } from '../../records/refusal'

/** Never another unit's: nobody looks up foreign people (T-41). @throws Refusal `not_allowed` without a unit to act for. */
export const listPeople: UseCase<'account.people'> = async (office, caller, { words = '', cursor, limit = 50 }) => {
  const unit = caller.acting?.unit
  if (!unit) throw new Refusal('not_allowed')
  const { rows, next } = await pageOfColleagues(office, unit._id, words, cursor === undefined ? { limit } : { limit, cursor })
  const people = rows.map(({ personId, name, roles }) => ({ personId, name, roles: [...roles] }))
  return next === undefined ? { rows: people } : { rows: people, next }
}
