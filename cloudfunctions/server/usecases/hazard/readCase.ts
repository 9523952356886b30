/** One case, as this person may see it. */
import type { UseCase } from '../../ports/useCase'
import { openCase } from '../../records/authorise'
import { viewFor } from '../../records/caseFor'
import { ownAmong } from '../../records/informants'

/** @throws Refusal `not_found` */
export const readCase: UseCase<'hazard.case'> = async (office, caller, { id }) => {
  const { report, informants, relations, units } = await openCase(office, caller, id)
  return viewFor(office, caller, { report, relations, own: ownAmong(caller, informants) }, units)
}
