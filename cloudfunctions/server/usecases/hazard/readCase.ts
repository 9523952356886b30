/** One case, as this person may see it. */
import type { UseCase } from '../../ports/useCase'
import { openCase } from '../../records/authorise'
import { caseView } from '../../records/caseView'

/** @throws Refusal `not_found` */
export const readCase: UseCase<'hazard.case'> = async (office, caller, { id }) => {
  const { report, relations, units } = await openCase(office, caller, id)
  return caseView(office.store, report, { relations, isFixer: report.fixerId === caller.personId }, units, office.clock.now())
}
