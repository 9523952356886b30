/** The 交办单 of a case handled 代办: printed, carried to a unit without an account, and photographed back. */
import { categoryWords, placeWords } from '@shared/domain/hazard'
import { levels } from '@shared/domain/words'
import type { UseCase } from '../../ports/useCase'
import { openCase } from '../../records/authorise'
import { Refusal } from '../../records/refusal'
import { unitName } from '../../records/units'

/** L-01 L-02: whoever must act must act at once and record it. */
const legal = '《中华人民共和国安全生产法》第四十一条：生产经营单位应当及时发现并消除事故隐患，如实记录治理情况，并向从业人员通报。'

/** @throws Refusal `not_found`; `not_allowed` for the reporter alone and where nobody acts for another. */
export const readSheet: UseCase<'hazard.sheet'> = async (office, caller, { id }) => {
  const { report, relations, units } = await openCase(office, caller, id)
  const { assignment } = report
  if (!assignment.onBehalf || !relations.some((relation) => relation !== 'reporter')) throw new Refusal('not_allowed')
  return {
    number: report.number,
    issuedBy: unitName(units, assignment.handlerId),
    to: unitName(units, assignment.ownerId),
    place: placeWords(report.place, report.place.unitId === null ? null : unitName(units, report.place.unitId)),
    category: categoryWords(report.category),
    text: report.text,
    level: levels[report.level],
    fixBy: report.fixBy,
    code: units.get(assignment.ownerId ?? '')?.code ?? '',
    legal,
  }
}
