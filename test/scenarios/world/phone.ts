/** The welder's phone: the product's own outbox on a storage that outlives the app, over a network that can be switched off. */
import { createHash } from 'node:crypto'
import type { ActionName, Input } from '@shared/contract/actions'
import { ownProblem, ProblemError } from '@/api/problem'
import type { Ports } from '@/outbox/ports'
import type { Person } from './person'

export class Killed extends Error {}

export interface Phone {
  readonly records: Map<string, string>
  readonly files: Map<string, Uint8Array>
  readonly owner: Person
  online: boolean
  /** Steps since the app was opened. */
  steps: number
  made: number
}
export const newPhone = (owner: Person): Phone => ({ records: new Map(), files: new Map(), owner, online: true, steps: 0, made: 0 })

/** Random enough, the same in every run. */
const chance = (phone: Phone, length: number): Uint8Array => {
  phone.made += 1
  return Uint8Array.from(createHash('sha256').update(`${phone.owner.token}:${String(phone.made)}`).digest().subarray(0, length))
}

/** Opens the app; it dies at its step number `killAt`: killed on the way in the step has not happened, on the way out it has. */
export function open(phone: Phone, killAt = Infinity): Ports {
  phone.steps = 0
  const die = () => {
    phone.steps += 1
    if (phone.steps >= killAt) throw new Killed()
  }
  const step = async <T>(work: () => T | Promise<T>): Promise<T> => {
    die()
    const done = await work()
    die()
    return done
  }
  const over = <T>(work: () => Promise<T>): Promise<T> => step(() => {
    if (!phone.online) throw new ProblemError(ownProblem('offline'))
    return work()
  })
  return {
    now: () => Date.now(),
    randomBytes: (length) => step(() => chance(phone, length)),
    records: {
      set: (key, value) => step(() => { phone.records.set(key, JSON.stringify(value)); return { ok: true as const } }),
      get: (key) => step(() => { const text = phone.records.get(key); return text === undefined ? undefined : JSON.parse(text) as unknown }),
      change: (key, turn) => step(() => {
        const text = phone.records.get(key)
        const next = turn(text === undefined ? undefined : JSON.parse(text))
        if (next !== undefined) phone.records.set(key, JSON.stringify(next))
        return { ok: true as const }
      }),
      remove: (key) => step(() => { phone.records.delete(key) }),
      keys: (prefix) => step(() => [...phone.records.keys()].filter((key) => key.startsWith(prefix))),
    },
    files: {
      keep: (name, bytes) => step(() => { phone.files.set(name, bytes); return { ok: true as const } }),
      read: (name) => step(() => phone.files.get(name)),
      remove: (name) => step(() => { phone.files.delete(name) }),
      names: () => step(() => [...phone.files.keys()]),
      show: (name) => step(() => (phone.files.has(name) ? `file:${name}` : undefined)),
      pathOf: () => undefined,
    },
    call: <A extends ActionName>(action: A, data: Input<A>, { as }: { readonly as?: string | undefined }) => over(() => phone.owner.call(action, data, as)),
    sendPhoto: ({ url }, bytes) => over(() => phone.owner.put(url, bytes)),
    alone: async (work) => { await work(); return true },
    who: () => step(() => phone.owner.id),
    as: () => undefined,
    changed: () => undefined,
  }
}
