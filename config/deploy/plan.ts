// What a deploy would change: pure, from what is wanted and what is there. Applied in this order, each change can be repeated.
import type { CloudCollection, CloudIndex } from '@office/adapters/cloudbase/store/indexes'
import { runtime, type Deployable } from '../functions'
import { closed, type Desired, type StorageRule } from './desired'

export interface LiveFunction {
  readonly runtime: string
  readonly memory: number
  readonly timeout: number
  /** Names and values; values are compared and never printed. */
  readonly variables: Readonly<Record<string, string>>
  readonly timers: readonly { readonly name: string; readonly cron: string }[]
}
export interface Live {
  readonly collections: ReadonlyMap<string, { readonly clients: string; readonly indexes: readonly string[] }>
  /** Undefined: no rule of one's own, a simple permission. */
  readonly storage: StorageRule | undefined
  readonly functions: ReadonlyMap<string, LiveFunction>
}
export const nothing: Live = { collections: new Map(), storage: undefined, functions: new Map() }

export type Change =
  | { readonly do: 'createCollection' | 'closeCollection'; readonly collection: string }
  | { readonly do: 'createIndex'; readonly collection: string; readonly index: CloudIndex }
  | { readonly do: 'setStorageRule'; readonly rule: StorageRule }
  | { readonly do: 'removeTimer'; readonly function: string; readonly timer: string }
  | { readonly do: 'createFunction' | 'sendSettings'; readonly function: string; readonly changes: readonly string[] }
  | { readonly do: 'sendCode'; readonly function: string }
export interface Plan {
  readonly changes: readonly Change[]
  /** What stands in the way: nothing is changed while there is any. */
  readonly refusals: readonly string[]
  /** What is there and not of this house: left alone, and said. */
  readonly leftAlone: readonly string[]
}

/** @param values of the variables; undefined where nothing is compared with them (a dry run). */
export function plan(wanted: Desired, live: Live, values: Readonly<Record<string, string>> | undefined): Plan {
  const functions = wanted.functions.map((one) => planFunction(one, live.functions.get(one.name), values))
  return {
    changes: [
      ...wanted.collections.flatMap((collection) => planCollection(collection, live)),
      ...(sameRule(wanted.storage, live.storage) ? [] : [{ do: 'setStorageRule', rule: wanted.storage } as const]),
      ...functions.flatMap(({ changes }) => changes),
    ],
    refusals: functions.flatMap(({ refusals }) => refusals),
    leftAlone: [
      ...[...live.collections.keys()].filter((name) => !wanted.collections.some((one) => one.name === name)).map((name) => `collection ${name}`),
      ...wanted.collections.flatMap(({ name, indexes }) => (live.collections.get(name)?.indexes ?? []).filter((index) => index !== '_id_' && !indexes.some((one) => one.name === index)).map((index) => `index ${name}.${index}`)),
      ...[...live.functions.keys()].filter((name) => !wanted.functions.some((one) => one.name === name)).map((name) => `function ${name}`),
    ],
  }
}

function planCollection({ name, indexes }: CloudCollection, live: Live): Change[] {
  const there = live.collections.get(name)
  const created: Change[] = there ? [] : [{ do: 'createCollection', collection: name }]
  // Closed before anything is in it, and before the first index: a new collection is open to its creator's clients.
  const shut: Change[] = there?.clients === closed ? [] : [{ do: 'closeCollection', collection: name }]
  const missing = indexes.filter((index) => !there?.indexes.includes(index.name))
  return [...created, ...shut, ...missing.map((index): Change => ({ do: 'createIndex', collection: name, index }))]
}

const sameRule = (one: StorageRule, other: StorageRule | undefined): boolean => other?.read === one.read && other.write === one.write

function planFunction(one: Deployable, there: LiveFunction | undefined, values: Readonly<Record<string, string>> | undefined): { changes: Change[]; refusals: string[] } {
  const all = [`memory ${String(one.memory)} MB`, `time-out ${String(one.timeout)} s`, ...one.variables.map((name) => `variable ${name}`), ...(one.timer ? [`timer ${one.timer.name} ${one.timer.cron}`] : [])]
  if (!there) return { changes: [{ do: 'createFunction', function: one.name, changes: all }], refusals: [] }
  const refusals = [
    ...(there.runtime === runtime ? [] : [`${one.name} runs on ${there.runtime}; the platform cannot change a function's runtime: delete it on the console first`]),
    // A deploy by the CLI overwrites all variables of a function: one set by hand would vanish without a word.
    ...Object.keys(there.variables).filter((name) => !(one.variables as readonly string[]).includes(name)).map((name) => `${one.name} has the variable ${name}, which this deploy would remove: name it in config/functions.ts or remove it on the console`),
  ]
  const stale = there.timers.filter(({ name, cron }) => name !== one.timer?.name || cron !== one.timer.cron)
  const kept = there.timers.length > stale.length
  const settings = [
    ...(there.memory === one.memory ? [] : [`memory ${String(there.memory)} → ${String(one.memory)} MB`]),
    ...(there.timeout === one.timeout ? [] : [`time-out ${String(there.timeout)} → ${String(one.timeout)} s`]),
    ...one.variables.filter((name) => values !== undefined && (there.variables[name] ?? '') !== (values[name] ?? '')).map((name) => `variable ${name}`),
    ...(one.timer && !kept ? [`timer ${one.timer.name} ${one.timer.cron}`] : []),
  ]
  return {
    changes: [
      ...stale.map(({ name }): Change => ({ do: 'removeTimer', function: one.name, timer: name })),
      { do: 'sendCode', function: one.name },
      ...(settings.length === 0 ? [] : [{ do: 'sendSettings', function: one.name, changes: settings } as const]),
    ],
    refusals,
  }
}

/** One line a change; no value of a variable is in it. */
export function said(change: Change): string {
  switch (change.do) {
    case 'createCollection': return `collection ${change.collection}: create`
    case 'closeCollection': return `collection ${change.collection}: clients ${closed}`
    case 'createIndex': return `index ${change.collection}.${change.index.name}: create (${change.index.fields.map(({ name, direction }) => `${name} ${direction}`).join(', ')}${change.index.unique ? ', unique' : ''})`
    case 'setStorageRule': return `storage rule: read ${String(change.rule.read)}, write ${String(change.rule.write)}`
    case 'removeTimer': return `function ${change.function}: remove timer ${change.timer}`
    case 'createFunction': return `function ${change.function}: create (${change.changes.join(', ')})`
    case 'sendCode': return `function ${change.function}: send its code`
    case 'sendSettings': return `function ${change.function}: ${change.changes.join(', ')}`
  }
}
/** Whether a deploy has arrived: nothing differs any more but the code, which is sent anew each time. */
export const settled = ({ changes }: Plan): boolean => changes.every((change) => change.do === 'sendCode')
