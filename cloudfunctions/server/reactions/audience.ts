/** The persons behind an audience, at the moment of telling. */
import type { Role } from '@shared/domain/words'
import type { OfficeEvent, Report } from '../ports/documents'
import type { Office } from '../ports/office'
import { isCurrent } from '../records/seats'
import type { Audience } from './caseMessages'

const answering: readonly Role[] = ['safetyOfficer', 'head', 'liaison', 'deputy', 'supervisor', 'clerk', 'officeLeader']
const mostOfficers = 100

async function officersOf(office: Office, unitId: string): Promise<readonly string[]> {
  if (unitId === '') return []
  const now = office.clock.now()
  const { rows } = await office.store.find('postsOfUnit', { unitId }, { limit: mostOfficers })
  return rows.filter((post) => answering.includes(post.role) && isCurrent(post, now)).map((post) => post.personId)
}
async function safetyOffice(office: Office): Promise<readonly string[]> {
  const { rows } = await office.store.find('unitsByKind', { kind: 'office' }, { limit: 1 })
  return officersOf(office, rows[0]?._id ?? '')
}

/** Distinct person ids; empty where nobody is behind it (a resident who left no trace, a unit without an account). */
export async function personsOf(office: Office, audience: Audience, report: Report, event: OfficeEvent): Promise<readonly string[]> {
  const unit = (key: string): string => String(event.payload[key] ?? '')
  const found = {
    reporter: async () => [(await office.store.get('informant', report._id))?.personId ?? ''],
    handler: () => officersOf(office, unit('handlerId')),
    before: () => officersOf(office, unit('fromHandlerId')),
    office: () => safetyOffice(office),
  }[audience]
  return [...new Set(await found())].filter((personId) => personId !== '')
}
