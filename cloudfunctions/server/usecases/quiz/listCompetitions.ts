/** Competitions of the unit acted for and all below it, the latest first. */
import type { UseCase } from '../../ports/useCase'
import { competitionSummary } from '../../records/competitionView'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'

export const listCompetitions: UseCase<'quiz.competitions'> = async (office, caller, { state, cursor, limit = 20 }) => {
  const unitId = caller.acting?.unit._id
  if (unitId === undefined) throw new Refusal('not_allowed')
  const units = await unitsOf(office)
  const page = await office.store.find('competitionsInScope', { state: [state], scopes: unitId }, cursor === undefined ? { limit } : { limit, cursor })
  const rows = await Promise.all(page.rows.map((competition) => competitionSummary(office, competition, units)))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}
