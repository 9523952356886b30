/** Whom the unit that handles a case may ask to fix it. */
import { openCase } from '../../records/authorise'
import { colleaguesOf } from '../../records/colleagues'
import { Refusal } from '../../records/refusal'
import type { UseCase } from '../../ports/useCase'

/** @throws Refusal `not_found`; `not_allowed` for all but those who handle it. */
export const listColleagues: UseCase<'hazard.colleagues'> = async (office, caller, { id }) => {
  const { report, relations } = await openCase(office, caller, id)
  if (!relations.includes('handler')) throw new Refusal('not_allowed')
  const rows = await colleaguesOf(office, report.handlerId)
  return { rows: rows.map(({ personId, name, roles }) => ({ personId, name, roles: [...roles] })) }
}
