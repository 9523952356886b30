/** The persons behind an audience, at the moment of telling. */
import type { Role } from '@shared/domain/words'
import type { OfficeEvent, Report } from '../ports/documents'
import type { Office } from '../ports/office'
import { supervisingUnit } from '../records/authorise'
import { informantsOf } from '../records/informants'
import { isCurrent } from '../records/seats'
import { unitsOf } from '../records/units'
import type { Audience } from './caseMessages'

const answering: readonly Role[] = ['safetyOfficer', 'head', 'liaison', 'deputy', 'supervisor', 'clerk', 'officeLeader']
const mostOfficers = 100

/** Persons who answer for a unit now; none for ''. */
export async function officersOf(office: Office, unitId: string): Promise<readonly string[]> {
  if (unitId === '') return []
  const now = office.clock.now()
  const { rows } = await office.store.find('postsOfUnit', { unitId }, { limit: mostOfficers })
  return rows.filter((post) => answering.includes(post.role) && isCurrent(post, now)).map((post) => post.personId)
}
/** Those who answer for the 安委办. */
async function safetyOffice(office: Office): Promise<readonly string[]> {
  const { rows } = await office.store.find('unitsByKind', { kind: 'office' }, { limit: 1 })
  return officersOf(office, rows[0]?._id ?? '')
}

/** Whom to tell, and by which case he knows it: a reporter whose case was merged opens his own (并案). */
export interface Told {
  readonly personId: string
  readonly reportId: string
  readonly number: string
}

async function reportersOf(office: Office, report: Report): Promise<readonly Told[]> {
  const informants = await informantsOf(office.store, report)
  return Promise.all(informants.map(async ({ _id, personId }) => {
    const own = _id === report._id ? report : await office.store.get('report', _id)
    return { personId, reportId: _id, number: own?.number ?? report.number }
  }))
}

/** Distinct persons; empty where nobody is behind it (a resident who left no trace, a unit without an account). */
export async function personsOf(office: Office, audience: Audience, report: Report, event: OfficeEvent): Promise<readonly Told[]> {
  const unit = (key: string): string => String(event.payload[key] ?? '')
  const officers = async (personIds: Promise<readonly string[]>) => (await personIds).map((personId) => ({ personId, reportId: report._id, number: report.number }))
  const found = await {
    reporter: () => reportersOf(office, report),
    handler: () => officers(officersOf(office, unit('handlerId'))),
    before: () => officers(officersOf(office, unit('fromHandlerId'))),
    supervisor: async () => officers(officersOf(office, supervisingUnit(report, await unitsOf(office)) ?? '')),
    assignee: () => officers(Promise.resolve([report.assigneeId ?? ''])),
    office: () => officers(safetyOffice(office)),
  }[audience]()
  const named = found.filter(({ personId }) => personId !== '')
  return named.filter(({ personId }, index) => named.findIndex((other) => other.personId === personId) === index)
}
