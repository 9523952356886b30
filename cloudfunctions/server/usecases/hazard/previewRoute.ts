/** 送到哪、为什么、谁能看到, before anything is sent. Writes nothing. */
import { routeReport } from '../../records/routeReport'
import { routeView } from '../../records/routeView'
import type { UseCase } from '../../ports/useCase'

/** @throws Refusal `unknown_unit` */
export const previewRoute: UseCase<'hazard.preview'> = async (office, caller, input) => {
  const routed = await routeReport(office, { ...input, text: input.text ?? '', ownUnitId: caller.acting?.unit._id ?? null })
  return routeView({ ...routed, shownName: input.showName === true ? '' : null }, routed.units)
}
