/** 送到哪、为什么、谁能看到, before anything is sent. Writes nothing. */
import { routeReport } from '../../records/routeReport'
import { routeView } from '../../records/routeView'
import type { UseCase } from '../../ports/useCase'

/** @throws Refusal `unknown_unit` */
export const previewRoute: UseCase<'hazard.preview'> = async (office, caller, input) => {
  const forOthers = (input.source ?? 'self') !== 'self'
  const routed = await routeReport(office, { ...input, text: input.text ?? '', ownUnitId: forOthers ? null : (caller.acting?.unit._id ?? null) })
  return routeView({ ...routed, shownName: input.showName === true && !forOthers ? '' : null }, routed.units)
}
