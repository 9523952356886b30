/** What I have reported, newest first. */
import type { UseCase } from '../../ports/useCase'
import { caseSummary } from '../../records/caseView'
import { unitsOf } from '../../records/units'

export const listOwnReports: UseCase<'hazard.mine'> = async (office, caller, { cursor, limit = 20 }) => {
  const page = await office.store.find('informantsOfPerson', { personId: caller.personId }, cursor === undefined ? { limit } : { limit, cursor })
  const [reports, units] = await Promise.all([Promise.all(page.rows.map((row) => office.store.get('report', row._id))), unitsOf(office)])
  const now = office.clock.now()
  const rows = reports.filter((report) => report !== undefined).map((report) => caseSummary(report, true, units, now))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}
