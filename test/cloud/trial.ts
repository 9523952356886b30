/** The environment under trial, as main.ts names it to the suites: collections of the trial's own, beside whatever is there. */
import '../setup/cloud'
import { EventEmitter } from 'node:events'
import tcb from '@cloudbase/node-sdk'
import { cloudStore } from '@office/adapters/cloudbase/store/cloudStore'
import { systemClock } from '@office/adapters/node/systemClock'
import { kinds } from '@office/ports/upgrades'
import type { Kind } from '@office/ports/documents'
import type { Store, Tx } from '@office/ports/store'

export interface Trial {
  readonly env: string
  /** Absent = the environment's own endpoint. */
  readonly serviceUrl?: string
  readonly secretId: string
  readonly secretKey: string
  readonly sessionToken?: string
  readonly prefix: string
}
/** Where main.ts says it; the suites run in a process of jest's. */
export const trialVariable = 'VERIFY_TRIAL'
export function trialOf(text: string | undefined): Trial {
  if (text === undefined) throw new Error('run it by npm run verify:cloud')
  return JSON.parse(text) as Trial
}
export const collectionsOf = ({ prefix }: Trial): readonly string[] => kinds.map((kind) => prefix + kind)

export type App = ReturnType<typeof tcb.init>
export function appOf({ prefix: _, ...config }: Trial): App {
  // The SDK hangs one listener more on a kept socket with every call (its timings measurer).
  EventEmitter.defaultMaxListeners = 0
  return tcb.init({ ...config, keepalive: true })
}

/** Removes every document of a collection; the platform removes a batch at a time. */
export async function empty(app: App, collection: string): Promise<void> {
  const database = app.database()
  for (;;) {
    const { deleted } = (await database.collection(collection).where({ _id: database.command.neq('') }).remove()) as { deleted?: number }
    if (!deleted) return
  }
}

export interface TrialStore {
  readonly store: Store
  /** Leaves the collections as empty as it found them. */
  close(): Promise<void>
}
export function trialStore(trial: Trial, app: App): TrialStore {
  const written = new Set<Kind>()
  const kept = cloudStore({ database: app.database(), clock: systemClock, random: Math.random, prefix: trial.prefix })
  const noting = (tx: Tx): Tx => ({
    get: (kind, id) => tx.get(kind, id),
    create: (kind, doc) => { written.add(kind); return tx.create(kind, doc) },
    put: (kind, doc) => { written.add(kind); return tx.put(kind, doc) },
    remove: (kind, id) => tx.remove(kind, id),
  })
  return {
    store: { ...kept, create: (kind, doc) => { written.add(kind); return kept.create(kind, doc) }, transact: (work) => kept.transact((tx) => work(noting(tx))) },
    async close() {
      // The contract also tries kinds that do not exist.
      for (const kind of kinds.filter((one) => written.has(one))) await empty(app, trial.prefix + kind)
    },
  }
}
