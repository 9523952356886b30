/** The 交办单 of a case handled 代办: printed, carried to a unit without an account, and photographed back. */
import { categoryWords, placeWords } from '@shared/domain/hazard'
import { formatReceipt, lettersOf } from '@shared/domain/receipt'
import { levels } from '@shared/domain/words'
import type { UseCase } from '../../ports/useCase'
import { openCase } from '../../records/authorise'
import { Refusal } from '../../records/refusal'
import { unitName } from '../../records/units'

/** L-01: what the law asks of an enterprise; a village or a community is asked in plain words. */
const legal = {
  enterprise: '《中华人民共和国安全生产法》第四十一条：生产经营单位应当建立健全并落实生产安全事故隐患排查治理制度，采取技术、管理措施，及时发现并消除事故隐患。',
  other: '请按职责及时处理，在期限前把处理情况填在本单上交回。',
}

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
    code: formatReceipt(lettersOf(office.keys.sign('sheet', `${id}:${assignment.handlerId ?? ''}`), 8)),
    legal: units.get(assignment.ownerId ?? '')?.kind === 'enterprise' ? legal.enterprise : legal.other,
  }
}
