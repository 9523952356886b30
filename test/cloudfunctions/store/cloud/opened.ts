/** The cloud's store over the real SDK and its wire, against a stand-in of one's own; every store in it has collections of its own. */
import { EventEmitter } from 'node:events'
import { init } from '@cloudbase/node-sdk'
import { cloudCollections } from '@office/adapters/cloudbase/store/indexes'
import type { CloudStoreOptions } from '@office/adapters/cloudbase/store/cloudStore'
import { cloudStore } from '@office/adapters/cloudbase/store/cloudStore'
import { systemClock } from '@office/adapters/node/systemClock'
import type { Store } from '@office/ports/store'
import type { StandIn, StandInOptions } from '../../../standin/standin'
import { neededEnvironment, startStandin } from '../../../standin/standin'

export interface Cloud {
  readonly standin: StandIn
  /** A fresh, empty database with a store on it. @param callMs the SDK's time-out; short where a test waits for answers that never come */
  fresh(more?: Partial<CloudStoreOptions>, callMs?: number): Fresh
  /** Fails where a call left its transaction. */
  close(): Promise<void>
}
export interface Fresh {
  readonly store: Store
  readonly prefix: string
  /** Another caller of the same database: another instance of a function. */
  another(more?: Partial<CloudStoreOptions>): Store
}

/** Loopback is a fiftieth of the way to a data centre: pauses are shortened alike. */
const shortPause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms / 10))

export async function openCloud(options: StandInOptions = {}): Promise<Cloud> {
  Object.assign(process.env, neededEnvironment)
  // The SDK hangs one listener more on a kept socket with every call (its timings measurer).
  EventEmitter.defaultMaxListeners = 0
  const standin = await startStandin(options)
  let made = 0
  return {
    standin,
    fresh(more, callMs = 15_000) {
      made += 1
      const prefix = `t${String(made)}-`
      for (const { name } of cloudCollections()) standin.createCollection(prefix + name)
      const another = (other?: Partial<CloudStoreOptions>): Store =>
        cloudStore({ database: init({ ...standin.config, timeout: callMs }).database(), clock: systemClock, random: Math.random, pause: shortPause, prefix, ...more, ...other })
      return { store: another(), prefix, another }
    },
    close: () => standin.close(),
  }
}
