/** Who works in a unit now and may be asked to fix a hazard: every post there, plain employees too. */
import type { Role } from '@shared/domain/words'
import type { Office } from '../ports/office'
import { isCurrent } from './seats'

export interface Colleague {
  readonly personId: string
  readonly name: string
  readonly roles: readonly Role[]
}
const mostPosts = 200

/** By name; nobody for ''. Who has erased his account is nobody's colleague. */
export async function colleaguesOf(office: Pick<Office, 'store' | 'clock'>, unitId: string): Promise<readonly Colleague[]> {
  if (unitId === '') return []
  const now = office.clock.now()
  const { rows } = await office.store.find('postsOfUnit', { unitId }, { limit: mostPosts })
  const roles = new Map<string, Role[]>()
  for (const post of rows.filter((one) => isCurrent(one, now))) roles.set(post.personId, [...(roles.get(post.personId) ?? []), post.role])
  const people = await Promise.all([...roles].map(async ([personId, held]) => ({ personId, roles: held, person: await office.store.get('person', personId) })))
  return people
    .flatMap(({ personId, roles: held, person }) => (person?.name ? [{ personId, name: person.name, roles: held }] : []))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh') || a.personId.localeCompare(b.personId))
}
