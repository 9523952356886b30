/** Who would get what, for the office, without sending: as a resident's report would go. */
import { routeReport } from '../../records/routeReport'
import { routeView } from '../../records/routeView'
import type { UseCase } from '../../ports/useCase'

/** @throws Refusal `unknown_unit` */
export const tryRouting: UseCase<'hazard.routingTry'> = async (office, _caller, input) => {
  const routed = await routeReport(office, { ...input, text: input.text ?? '', ownUnitId: null })
  return routeView({ ...routed, shownName: null }, routed.units)
}
