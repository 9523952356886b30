/** Enters people with their posts: what an import, and the sample county, writes. Rows that are there stay as they are. */
import type { Role } from '@shared/domain/words'
import type { Login } from '../ports/documents'
import type { Office } from '../ports/office'
import { loginId, newLogin } from './logins'
import type { Directory } from './units'

export interface NewPerson {
  readonly id: string
  /** Residents have none. */
  readonly name: string | null
  readonly provider: Login['provider'] | null
  readonly posts: readonly { readonly unitId: string; readonly role: Role }[]
}

/** Writes persons, logins and posts, at most 50 people at a time. @throws RangeError for a unit that is not there. */
export async function recordPeople(office: Pick<Office, 'store' | 'clock'>, people: readonly NewPerson[], units: Directory): Promise<void> {
  const since = office.clock.now()
  for (let from = 0; from < people.length; from += 50) {
    await office.store.transact(async (tx) => {
      for (const person of people.slice(from, from + 50)) {
        if (await tx.get('person', person.id)) continue
        await tx.create('person', { _id: person.id, v: 1, name: person.name, kind: person.posts.length > 0 ? 'member' : 'resident', createdAt: since, erasedAt: null })
        const login = person.provider && loginId(person.provider, person.id)
        if (person.provider && login && !(await tx.get('login', login))) await tx.create('login', newLogin(person.provider, person.id, person.id, null))
        for (const { unitId, role } of person.posts) {
          const unit = units.get(unitId)
          if (!unit) throw new RangeError(`no unit ${unitId}`)
          const id = `${unitId}:${person.id}:${role}`
          if (!(await tx.get('post', id))) await tx.create('post', { _id: id, v: 1, unitId, personId: person.id, role, scopes: unit.scopes, since, until: null })
        }
      }
    })
  }
}
