/** 转办件 by the hotline's own deadline, which runs beside ours. */
import { isPast } from '@shared/domain/calendar'
import { hotlineSources } from '@shared/domain/words'
import type { UseCase } from '../../ports/useCase'
import { isStranger, relationsTo } from '../../records/authorise'
import { caseSummary } from '../../records/caseView'
import { unitsOf } from '../../records/units'

export const listLetters: UseCase<'hazard.letters'> = async (office, caller, { show, cursor, limit = 20 }) => {
  const now = office.clock.now()
  const open = show === 'open'
  const [{ rows, next }, units] = await Promise.all([office.store.find('lettersByDue', { open }, cursor === undefined ? { limit } : { limit, cursor }), unitsOf(office)])
  const found = await Promise.all(rows.map(async (letter) => ({ letter, report: await office.store.get('report', letter._id) })))
  const shown = found.flatMap(({ letter, report }) => {
    if (!report || isStranger(relationsTo(caller, report, [], units))) return []
    return [{ ...caseSummary(report, false, units, now), from: hotlineSources[letter.from], hotlineNumber: letter.number, answerBy: letter.dueAt, answerLate: open && isPast(letter.dueAt, now) }]
  })
  return next === undefined ? { rows: shown } : { rows: shown, next }
}
