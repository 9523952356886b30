/** Who works in a unit now and may be asked to fix a hazard: every post there, plain employees too. */
import type { Role } from '@shared/domain/words'
import type { Post } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Page, PageRequest } from '../ports/store'
import { isCurrent } from './seats'

export interface Colleague {
  readonly personId: string
  readonly name: string
  readonly roles: readonly Role[]
}
/** A unit of more people asks one of these to pass it on. */
const mostPages = 5

async function postsOf(office: Pick<Office, 'store'>, unitId: string): Promise<readonly Post[]> {
  const posts: Post[] = []
  for (let page: PageRequest | undefined = { limit: 100 }, looked = 0; page !== undefined && looked < mostPages; looked += 1) {
    const { rows, next }: Page<Post> = await office.store.find('postsOfUnit', { unitId }, page)
    posts.push(...rows)
    page = next === undefined ? undefined : { limit: 100, cursor: next }
  }
  return posts
}

/** By name; nobody for ''. Who has erased his account is nobody's colleague. */
export async function colleaguesOf(office: Pick<Office, 'store' | 'clock'>, unitId: string): Promise<readonly Colleague[]> {
  if (unitId === '') return []
  const now = office.clock.now()
  const posts = await postsOf(office, unitId)
  const roles = new Map<string, Role[]>()
  for (const post of posts.filter((one) => isCurrent(one, now))) roles.set(post.personId, [...(roles.get(post.personId) ?? []), post.role])
  const people = await Promise.all([...roles].map(async ([personId, held]) => ({ personId, roles: held, person: await office.store.get('person', personId) })))
  return people
    .flatMap(({ personId, roles: held, person }) => (person?.name ? [{ personId, name: person.name, roles: held }] : []))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh') || a.personId.localeCompare(b.personId))
}
