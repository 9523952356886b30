/**
 * An instance without the sample starts empty: it gets its safety office and one leader, whose first code is printed, never logged.
 * Until he has chosen a password, each start prints a fresh code, so that a lost one locks nobody out.
 */
import type { Office } from '../ports/office'
import { loginId } from '../records/logins'
import { giveFirstCode } from '../records/passwords'
import { recordPeople } from '../records/people'
import { recordUnits, unitsOf } from '../records/units'

const unitId = 'office'
const personId = 'first-officer'
const login = 'anweiban'

export interface FirstCode {
  readonly login: string
  readonly code: string
}

/** Undefined once the first officer has his own password, or where somebody else has set the office up. */
export async function firstOfficer(office: Office): Promise<FirstCode | undefined> {
  const { rows: offices } = await office.store.find('unitsByKind', { kind: 'office' }, { limit: 1 })
  if (offices.length === 0) await settleOffice(office)
  const known = await office.store.get('login', loginId('password', login))
  const person = await office.store.get('person', personId)
  if (!person || person.erasedAt !== null || (known && !known.mustChange)) return undefined
  return { login, code: await giveFirstCode(office, personId, login) }
}

async function settleOffice(office: Office): Promise<void> {
  const unit = { _id: unitId, v: 1, name: '安全生产委员会办公室', kind: 'office' as const, parentId: null, scopes: [unitId], departmentId: null, industry: null, hasAccount: true, code: '', order: 0, address: '', phone: '' }
  await recordUnits(office, [unit])
  await recordPeople(office, [{ id: personId, name: '安委办负责人', provider: null, posts: [{ unitId, role: 'officeLeader' }] }], await unitsOf(office))
}
