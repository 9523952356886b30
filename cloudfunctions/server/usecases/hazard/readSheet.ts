/** The 交办单 of a case: printed, carried to whoever mends it, 代办 to a unit without an account, signed and photographed back. */
import { categoryWords, placeWords, positionWords } from '@shared/domain/hazard'
import { formatReceipt, lettersOf } from '@shared/domain/receipt'
import { levels } from '@shared/domain/words'
import type { UseCase } from '../../ports/useCase'
import { openCase, supervisingUnit } from '../../records/authorise'
import { Refusal } from '../../records/refusal'
import { mayPrintSheet } from '../../records/sheetReaders'
import { unitName } from '../../records/units'

/** L-01: what the law asks of an enterprise; a village or a community is asked in plain words. */
const legal = {
  enterprise: '《中华人民共和国安全生产法》第四十一条：生产经营单位应当建立健全并落实生产安全事故隐患排查治理制度，采取技术、管理措施，及时发现并消除事故隐患。',
  other: '请按职责及时处理，在期限前把处理情况填在本单上交回。',
}

/**
 * 代办 it is issued by who acts, to the unit it is done for; else by who reviews, to the unit that handles it. Nobody is named (T-05).
 * @throws Refusal `not_found`; `not_allowed` for reporters and fixers, without a handler, and where the case is against somebody
 */
export const readSheet: UseCase<'hazard.sheet'> = async (office, caller, { id }) => {
  const { report, relations, units } = await openCase(office, caller, id)
  const { assignment } = report
  if (!mayPrintSheet(report, relations)) throw new Refusal('not_allowed')
  const [issuer, to] = assignment.onBehalf ? [assignment.handlerId, assignment.ownerId] : [supervisingUnit(report, units), assignment.handlerId]
  return {
    number: report.number,
    issuedBy: unitName(units, issuer),
    to: unitName(units, to),
    owner: unitName(units, assignment.ownerId),
    supervisor: unitName(units, assignment.supervisorId),
    territorial: unitName(units, assignment.territorialId),
    place: [placeWords(report.place, report.place.unitId === null ? null : unitName(units, report.place.unitId)), ...(report.place.position ? [positionWords(report.place.position)] : [])].join('；'),
    category: categoryWords(report.category),
    text: report.text,
    level: levels[report.level],
    fixBy: report.fixBy,
    code: formatReceipt(lettersOf(office.keys.sign('sheet', `${id}:${assignment.handlerId ?? ''}`), 8)),
    legal: units.get(to ?? '')?.kind === 'enterprise' ? legal.enterprise : legal.other,
  }
}
