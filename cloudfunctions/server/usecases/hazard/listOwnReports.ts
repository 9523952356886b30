/** What I have reported, newest first. */
import type { Report } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { caseSummary } from '../../records/caseView'
import { survivorsOf } from '../../records/decisions/merging'
import { unitsOf } from '../../records/units'

export const listOwnReports: UseCase<'hazard.mine'> = async (office, caller, { cursor, limit = 20 }) => {
  const page = await office.store.find('informantsOfPerson', { personId: caller.personId }, cursor === undefined ? { limit } : { limit, cursor })
  const [reports, units] = await Promise.all([Promise.all(page.rows.map((row) => office.store.get('report', row._id))), unitsOf(office)])
  const now = office.clock.now()
  const rows = await Promise.all(reports.filter((report) => report !== undefined).map(async (report) => caseSummary(await inHand(office, report), true, units, now)))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}

/** A case that was merged shows how the one stands that goes on for it. */
async function inHand(office: Office, report: Report): Promise<Report> {
  const survivor = (await survivorsOf(office.store, report)).at(-1)
  return survivor ? { ...report, state: survivor.state, level: survivor.level, acceptBy: survivor.acceptBy, fixBy: survivor.fixBy, reviewBy: survivor.reviewBy, dueAt: survivor.dueAt, escalated: survivor.escalated } : report
}
