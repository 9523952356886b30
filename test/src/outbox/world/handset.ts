/** A phone: what outlives the app (storage), and the app that may be killed at any step. */
import type { ActionName, Input, Output } from '@shared/contract/actions'
import { ownProblem, ProblemError } from '@/api/problem'
import { replyOf } from '@/api/reply'
import type { Got, LastingFiles, LastingRecords } from '@/device/devices'
import type { Ports } from '@/outbox/ports'
import type { FaultyNetwork } from './network'
import type { Answer } from './office'

/** What lies on the phone whatever happens to the app. */
export interface Storage { readonly records: Map<string, string>; readonly files: Map<string, Uint8Array> }
export const emptyStorage = (): Storage => ({ records: new Map(), files: new Map() })

/** What the phone reaches through the network. */
export interface Reached {
  fn(body: string, who: string): Answer | Promise<Answer>
  put(url: string, bytes: Uint8Array): Answer | Promise<Answer>
  expire?(url: string): void
}
export interface Surroundings {
  readonly storage: Storage
  readonly office: Reached
  readonly network: FaultyNetwork
  readonly clock: { at: number }
  who: string
  /** Room on the phone, bytes; nothing more is written beyond it. */
  room?: number
  /** Called at each step the app takes: may end the app there. */
  step?(what: string): void
}
/** Deterministic bytes for ids: a counter spread by a hash would do, a small generator does. */
export function chance(seed: number): (length: number) => Uint8Array {
  let state = (seed >>> 0) || 1
  return (length) => Uint8Array.from({ length }, () => {
    state ^= state << 13; state >>>= 0
    state ^= state >>> 17
    state ^= state << 5; state >>>= 0
    return state & 255
  })
}

const used = ({ records, files }: Storage): number =>
  [...records.values()].reduce((sum, text) => sum + text.length, 0) + [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0)

export function handset(around: Surroundings, random: (length: number) => Uint8Array): Ports {
  const { storage, office, network } = around
  // Before and after: killed on the way in the step has not happened, on the way out it has.
  const step = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    around.step?.(`before ${what}`)
    await Promise.resolve()
    const done = await work()
    around.step?.(`after ${what}`)
    return done
  }
  const fits = (more: number) => around.room === undefined || used(storage) + more <= around.room
  const write = (key: string, value: unknown): Got<object> => {
    const text = JSON.stringify(value)
    if (!fits(text.length - (storage.records.get(key)?.length ?? 0))) return { ok: false, why: 'phone_full' }
    storage.records.set(key, text)
    return { ok: true }
  }
  const records: LastingRecords = {
    set: (key, value) => step(`records.set ${key}`, () => write(key, value)),
    change: (key, turn) => step(`records.change ${key}`, () => {
      const text = storage.records.get(key)
      const next = turn(text === undefined ? undefined : JSON.parse(text) as unknown)
      return next === undefined ? { ok: true } : write(key, next)
    }),
    get: (key) => step('records.get', () => { const text = storage.records.get(key); return text === undefined ? undefined : JSON.parse(text) as unknown }),
    remove: (key) => step(`records.remove ${key}`, () => { storage.records.delete(key) }),
    keys: (prefix) => step('records.keys', () => [...storage.records.keys()].filter((key) => key.startsWith(prefix))),
  }
  const files: LastingFiles = {
    keep: (name, bytes) => step('files.keep', () => {
      if (!fits(bytes.length)) return { ok: false, why: 'phone_full' }
      storage.files.set(name, bytes)
      return { ok: true }
    }),
    read: (name) => step('files.read', () => storage.files.get(name)),
    remove: (name) => step('files.remove', () => { storage.files.delete(name) }),
    names: () => step('files.names', () => [...storage.files.keys()]),
    show: (name) => step('files.show', () => (storage.files.has(name) ? `file:${name}` : undefined)),
    pathOf: () => undefined,
  }
  return {
    now: () => around.clock.at,
    randomBytes: (length) => step('randomBytes', () => random(length)),
    records,
    files,
    async call<A extends ActionName>(action: A, data: Input<A>): Promise<Output<A>> {
      const body = JSON.stringify({ action, data, v: 1 })
      const heard = await step(`call ${action}`, () => network.carry({
        whole: () => office.fn(body, around.who),
        half: () => office.fn(body.slice(0, body.length >> 1), around.who),
      }))
      const reply = heard.ok ? replyOf(heard.status, heard.text) : { ok: false as const, problem: ownProblem('offline') }
      if (!reply.ok) throw new ProblemError(reply.problem)
      return reply.value as Output<A>
    },
    async sendPhoto({ url }, bytes) {
      const heard = await step('put', () => network.carry({ whole: () => office.put(url, bytes), half: () => office.put(url, bytes.slice(0, bytes.length >> 1)), expire: () => { office.expire?.(url) } }))
      if (!heard.ok) throw new ProblemError(ownProblem('offline'))
      const reply = replyOf(heard.status, heard.text)
      if (!reply.ok) throw new ProblemError(reply.problem)
      return (reply.value as { sha256: string }).sha256
    },
    alone: async (work) => { await work(); return true },
    who: () => step('who', () => around.who),
    as: () => undefined,
    changed: () => undefined,
  }
}
