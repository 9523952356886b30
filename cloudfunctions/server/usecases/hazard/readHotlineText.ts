/** What is told to 12345 or 12350, and what is told back of a 转办件: text to copy. Whoever reported is not at hand here. */
import { sentenceOf } from '@shared/domain/caseSentences'
import { positionWords } from '@shared/domain/hazard'
import { hotlineReply, hotlineWords } from '@shared/domain/shareWords'
import { hotlineSources } from '@shared/domain/words'
import type { Report } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { openCase } from '../../records/authorise'
import { isReportersStep } from '../../records/caseSteps'
import { unitName } from '../../records/units'
import type { Directory } from '../../records/units'

/** Town, address, words and position: as much as is known of the place. */
function where(report: Report, units: Directory): readonly string[] {
  const unit = units.get(report.place.unitId ?? '') ?? units.get(report.assignment.territorialId ?? '')
  const town = unit?.scopes.map((id) => units.get(id)).find((one) => one?.kind === 'town')
  return [town?._id === unit?._id ? '' : (town?.name ?? ''), report.place.unitId === null ? (unit?.name ?? '') : (unit?.address ?? ''), report.place.words, report.place.position ? positionWords(report.place.position) : '']
}

function replyFor(report: Report, units: Directory): string | null {
  const { hotline } = report
  if (hotline === null) return null
  if (hotline.replyText !== '') return hotline.replyText
  const name = (id: string | null) => unitName(units, id)
  const steps = report.steps.filter((step) => !isReportersStep(step)).map((step) => ({ at: step.at, sentence: sentenceOf(step, { by: name(step.byUnitId), target: name(step.targetUnitId) }) }))
  return hotlineReply({ number: report.number, hotline: hotlineSources[hotline.from], hotlineNumber: hotline.number, state: report.state, unit: name(report.assignment.handlerId), steps })
}

/** @throws Refusal `not_found` */
export const readHotlineText: UseCase<'hazard.hotlineText'> = async (office, caller, { id }) => {
  const { report, units } = await openCase(office, caller, id)
  const text = hotlineWords({
    number: report.number,
    seenAt: report.seenAt,
    where: where(report, units),
    unit: unitName(units, report.place.unitId ?? report.assignment.ownerId),
    category: report.category,
    text: report.text,
    by: caller.acting?.unit.name ?? '',
    confidential: report.shownName === null,
  })
  return { text, reply: replyFor(report, units) }
}
