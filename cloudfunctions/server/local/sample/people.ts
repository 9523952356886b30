/** The people everyone knows, and one officer for every other unit so that no case waits for nobody. All invented. */
import type { Role } from '@shared/domain/words'
import type { NewPerson } from '../../records/people'
import { sampleUnits } from './units'

const person = (id: string, name: string | null, unitId: string | null, ...roles: Role[]): NewPerson => ({
  id,
  name,
  provider: 'sample',
  posts: unitId === null ? [] : roles.map((role) => ({ unitId, role })),
})

/** The nine people of README and tests. */
export const knownPeople: readonly NewPerson[] = [
  person('p-welder', '赵建国', 'e-hongyuan', 'employee'),
  person('p-safety', '钱红梅', 'e-hongyuan', 'safetyOfficer'),
  person('p-head', '孙志强', 'e-hongyuan', 'head'),
  person('p-safety2', '李秋生', 'e-market', 'safetyOfficer'),
  person('p-resident', null, null),
  person('p-liaison', '吴敏', 'c-xinghe', 'liaison'),
  person('p-fire', '郑涛', 'd-fire', 'supervisor'),
  person('p-clerk', '王丽', 'office', 'clerk'),
  person('p-leader', '冯国栋', 'office', 'officeLeader'),
]

const served = new Set(['office', 'e-hongyuan', 'd-fire'])
const roleIn = (kind: string): Role => (kind === 'department' ? 'supervisor' : ['town', 'community', 'village'].includes(kind) ? 'liaison' : 'safetyOfficer')

/** `o-<unit>`: nobody enters as them; they hold the post so that messages have somebody to reach. */
const officers: readonly NewPerson[] = sampleUnits
  .filter((unit) => unit.hasAccount && !served.has(unit._id))
  .map((unit) => ({ id: `o-${unit._id}`, name: `${unit.name}值班员`, provider: null, posts: [{ unitId: unit._id, role: roleIn(unit.kind) }] }))

export const samplePersons: readonly NewPerson[] = [...knownPeople, ...officers]
