/** Fresh people of any post, signed in: what one test does to them harms no other. */
import type { Role } from '@shared/domain/words'
import type { OpenOffice } from '@office/door'
import { nobody } from '@office/door/identify'
import { recordPeople } from '@office/records/people'
import { enter } from '@office/records/signIn'
import { unitsOf } from '@office/records/units'

export type Kind = 'nobody' | 'resident' | Role
const homeOf: { readonly [R in Role]: string } = {
  employee: 'e-hongyuan', safetyOfficer: 'e-hongyuan', head: 'e-hongyuan', liaison: 'c-xinghe', deputy: 'c-xinghe', expert: 'd-fire',
  supervisor: 'd-fire', clerk: 'office', officeLeader: 'office', confidentialityOfficer: 'office', auditor: 'office',
}
let made = 0

/** A new person with one post, or none; gives the id. */
export async function newPerson(office: OpenOffice, kind: 'resident' | Role, name: string | null = null): Promise<string> {
  const id = `x-person-${String((made += 1))}`
  await recordPeople(office, [{ id, name, provider: 'sample', posts: kind === 'resident' ? [] : [{ unitId: homeOf[kind], role: kind }] }], await unitsOf(office))
  return id
}
/** The token of a new person; null for nobody. */
export const newToken = async (office: OpenOffice, kind: Kind): Promise<string | null> =>
  kind === 'nobody' ? null : enter(office, nobody, await newPerson(office, kind), 'sample')
