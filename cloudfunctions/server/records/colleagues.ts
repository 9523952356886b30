/** Who works in a unit now and may be asked to fix a hazard or to help at a session: every post there, plain employees too. */
import type { Role } from '@shared/domain/words'
import type { Post } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Page, PageRequest } from '../ports/store'
import { appointmentsOf, isCurrent } from './seats'

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

/** Blanks and width are a matter of who types. */
const plain = (words: string): string => words.normalize('NFKC').replace(/\s/g, '')

/** The person of a post, at his first current post of the unit alone: with two he is still listed once, whatever the pages. */
async function personAt({ store }: Pick<Office, 'store'>, post: Post, words: string, now: number): Promise<Colleague | undefined> {
  const person = await store.get('person', post.personId)
  if (!person?.name || !plain(person.name).includes(words)) return undefined
  const held = (await appointmentsOf(store, post.personId)).map((one) => one.post).filter((one) => one.unitId === post.unitId && isCurrent(one, now))
  return held[0]?._id === post._id ? { personId: post.personId, name: person.name, roles: held.map(({ role }) => role) } : undefined
}
/** One page of posts, as people whose names hold these words; a page may be empty and still go on. */
export async function pageOfColleagues(office: Pick<Office, 'store' | 'clock'>, unitId: string, words: string, page: PageRequest): Promise<Page<Colleague>> {
  const now = office.clock.now()
  const { rows, next }: Page<Post> = await office.store.find('postsOfUnit', { unitId }, page)
  const people = await Promise.all(rows.filter((post) => isCurrent(post, now)).map((post) => personAt(office, post, plain(words), now)))
  const found = people.filter((person) => person !== undefined)
  return next === undefined ? { rows: found } : { rows: found, next }
}
/** Names for whoever may know them; who is gone has none. */
export async function namesOf({ store }: Pick<Office, 'store'>, ids: readonly string[]): Promise<{ personId: string; name: string }[]> {
  const people = await Promise.all([...new Set(ids)].map(async (personId) => ({ personId, name: (await store.get('person', personId))?.name ?? '' })))
  return people.filter(({ name }) => name !== '')
}
