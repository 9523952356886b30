/**
 * Who holds which post, remembered for at most a minute. A change made through this office is seen at once: every person and
 * the whole tree of units carry a version, and an answer that was being read while they changed is not kept.
 */
import type { Login, Person } from '../ports/documents'
import type { Store } from '../ports/store'
import { appointmentsOf, seatsAt, type Appointment, type Seat } from '../records/seats'

interface Entry {
  readonly person: Person | undefined
  readonly appointments: readonly Appointment[]
  readonly logins: readonly Login[]
  readonly at: number
  readonly version: string
}
export interface Standing {
  readonly person: Person
  readonly seats: readonly Seat[]
  readonly mustChangePassword: boolean
}
export interface Roster {
  /** Undefined for somebody unknown or erased. */
  of(store: Store, personId: string, now: number): Promise<Standing | undefined>
  /** Posts, logins or the name of this person have changed. */
  personChanged(personId: string): void
  unitsChanged(): void
}

const keptFor = 60_000
const mostKept = 10_000

export function roster(): Roster {
  const entries = new Map<string, Entry>()
  const changes = new Map<string, number>()
  let units = 0
  let swept = 0
  const versionOf = (personId: string): string => `${String(swept)}.${String(units)}.${String(changes.get(personId) ?? 0)}`

  return {
    async of(store, personId, now) {
      const version = versionOf(personId)
      const kept = entries.get(personId)
      if (kept && kept.version === version && now - kept.at < keptFor && now >= kept.at) return standing(kept, now)
      const entry = { ...(await read(store, personId)), at: now, version }
      if (entries.size >= mostKept) entries.clear()
      entries.set(personId, entry)
      return standing(entry, now)
    },
    personChanged(personId) {
      if (changes.size >= mostKept) {
        changes.clear()
        swept += 1
      }
      changes.set(personId, (changes.get(personId) ?? 0) + 1)
    },
    unitsChanged() {
      units += 1
    },
  }
}

async function read(store: Store, personId: string): Promise<Pick<Entry, 'person' | 'appointments' | 'logins'>> {
  const person = await store.get('person', personId)
  const { rows: logins } = await store.find('loginsOfPerson', { personId }, { limit: 20 })
  return { person, appointments: await appointmentsOf(store, personId), logins }
}

function standing({ person, appointments, logins }: Entry, now: number): Standing | undefined {
  if (!person || person.erasedAt !== null) return undefined
  const mustChangePassword = logins.some((login) => login.provider === 'password' && login.mustChange)
  return { person, seats: seatsAt(appointments, now), mustChangePassword }
}
