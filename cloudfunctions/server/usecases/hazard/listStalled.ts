/** Open cases on which nobody has made a move for some days, the longest first. */
import { startOfDay } from '@shared/domain/calendar'
import { isStranger, relationsTo } from '../../records/authorise'
import { caseSummary } from '../../records/caseView'
import { unitsOf } from '../../records/units'
import type { UseCase } from '../../ports/useCase'

const day = 86_400_000

export const listStalled: UseCase<'hazard.stalled'> = async (office, caller, { days, cursor, limit = 20 }) => {
  const now = office.clock.now()
  const [{ rows, next }, units] = await Promise.all([
    office.store.find('reportsByMovement', { open: true, until: now - days * day }, cursor === undefined ? { limit } : { limit, cursor }),
    unitsOf(office),
  ])
  // A case against the office itself is none of its business (T-10): a page may hold one row fewer.
  const own = rows.filter((report) => !isStranger(relationsTo(caller, report, [], units)))
  // The day: a report that nobody has touched would otherwise tell the hour it was sent (T-06).
  const stalled = own.map((report) => ({ ...caseSummary(report, false, units, now), movedAt: startOfDay(report.updatedAt) }))
  return next === undefined ? { rows: stalled } : { rows: stalled, next }
}
