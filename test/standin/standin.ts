/**
 * A CloudBase-like endpoint on loopback, for tests: the SDK's `serviceUrl` points at it and everything else stays as it is.
 * A test tool, not the local runtime. One stand-in is one run: `close()` throws when the run fell into the SDK's trap.
 */
import type { Call } from './call'
import { StandInClock } from './clock'
import type { IndexDefinition } from './database'
import { Database } from './database'
import type { Doc } from './ejson'
import { withServerDates } from './ejson'
import type { DuplicateFace } from './errors'
import { Faults } from './faults'
import { Functions } from './functions'
import { Journal } from './journal'
import { OpenApis } from './openapi'
import { Operations } from './operations'
import { keyOf } from './collection'
import { CloudServer } from './server'
import { Storage } from './storage'
import { asClient, receive, send } from './storageRoutes'
import type { StorageRules } from './storageRules'
import type { TrapOptions, Violation } from './trap'
import { Trap } from './trap'
import { Users } from './users'
import { controlRoute } from './control'

export interface StandInOptions {
  /** 0 or absent = any free one. */
  port?: number
  collections?: readonly string[]
  indexes?: readonly IndexDefinition[]
  duplicateFace?: DuplicateFace
  /** How long a write outside transactions waits for a document that a transaction holds, ms; default 10,000. */
  lockWait?: number
  /** Whether an update that changes nothing counts as updated; default false, as in Mongo. */
  countsUnchanged?: boolean
  /** Calls at once; more are refused. Default no limit. */
  concurrency?: number
  /** What clients may do in the storage; default nothing. */
  storageRules?: StorageRules
  /** false = violations are kept but fail nothing. */
  trap?: TrapOptions | false
  /** Real time in ms since 1970; default Date.now. `clock.advance` moves on from it. */
  now?: () => number
}

export interface StandIn {
  /** The SDK's `serviceUrl`. */
  readonly url: string
  readonly port: number
  /** Ready for `tcb.init`: env, serviceUrl and a dummy pair of secrets. */
  readonly config: { env: string; serviceUrl: string; secretId: string; secretKey: string }
  readonly clock: StandInClock
  readonly faults: Faults
  readonly journal: Journal
  readonly storage: Storage
  readonly storageRules: StorageRules
  readonly functions: Functions
  readonly openapi: OpenApis
  readonly users: Users
  readonly violations: readonly Violation[]
  /** As the console would: collections and indexes. */
  createCollection(name: string): void
  createIndex(index: IndexDefinition): void
  setDuplicateFace(face: DuplicateFace): void
  /** All documents of a collection, as committed. */
  documents(collection: string): Doc[]
  /** Puts documents in past the wire: a test's beginning. */
  seed(collection: string, docs: readonly Doc[]): Promise<void>
  /** Transactions open now. */
  openTransactions(): number
  /** @throws when calls ran outside a transaction of their client. */
  assertClean(): void
  /** Stops, and asserts that the run was clean. */
  close(): Promise<void>
}

/** What a process needs in its environment: without the first, each call asks the cloud's metadata service in vain for 60 ms. */
export const neededEnvironment = { TENCENTCLOUD: 'true', SILENCE: 'true' } as const

export async function startStandin(options: StandInOptions = {}): Promise<StandIn> {
  const clock = new StandInClock(options.now ?? Date.now)
  const database = new Database(clock)
  database.duplicateFace = options.duplicateFace ?? 'documented'
  database.lockWait = options.lockWait ?? database.lockWait
  for (const name of options.collections ?? []) database.create(name)
  for (const index of options.indexes ?? []) database.index(index)

  const trap = new Trap(options.trap === false ? {} : (options.trap ?? {}))
  const [faults, journal, storage, functions, openapi, users] = [new Faults(), new Journal(), new Storage(clock), new Functions(), new OpenApis(), new Users()]
  const storageRules: StorageRules = { ...options.storageRules }
  const openOf = (client: string) => database.transactions.open().filter((tx) => tx.client === client)

  const server = new CloudServer({
    handlers: {
      ...new Operations(database, options.countsUnchanged ?? false).handlers,
      ...storage.handlers, ...functions.handlers, ...openapi.handlers, ...users.handlers,
    },
    routes: [
      { method: /^PUT$/, at: /^\/upload\//, action: 'storage.put', serve: (path, _query, request, response) => receive(storage, path, request, response) },
      { method: /^(GET|HEAD)$/, at: /^\/file\//, action: 'storage.get', serve: (path, query, request, response) => send(storage, path, query, request, response) },
      { method: /^(PUT|GET|DELETE)$/, at: /^\/client\//, action: 'storage.client', serve: (path, _query, request, response) => asClient(storage, storageRules, path, request, response) },
      controlRoute(() => standin),
    ],
    faults, journal,
    watch: (call: Call) => trap.inspect(call, openOf(call.client).map((tx) => tx.id)),
    abort: ({ body }: Call) => {
      const tx = database.transactions.open().find(({ id }) => id === body.transactionId)
      if (tx) database.transactions.end(tx)
    },
    concurrency: options.concurrency ?? Infinity,
  })
  const port = await server.listen(options.port ?? 0)
  storage.origin = `http://127.0.0.1:${port}`
  const url = `${storage.origin}/admin`

  const standin: StandIn = {
    url, port, clock, faults, journal, storage, storageRules, functions, openapi, users,
    config: { env: 'standin', serviceUrl: url, secretId: 'standin-id', secretKey: 'standin-key' },
    violations: trap.violations,
    createCollection: (name) => void database.create(name),
    createIndex: (index) => database.index(index),
    setDuplicateFace: (face) => { database.duplicateFace = face },
    documents: (name) => [...database.collection(name).scan()].map(([, doc]) => doc),
    seed: async (name, docs) => {
      const collection = database.collection(name)
      for (const doc of docs) await database.write(collection, keyOf(doc._id), () => withServerDates(doc, clock.now()))
    },
    openTransactions: () => database.transactions.open().length,
    assertClean: () => { if (options.trap !== false) trap.assertClean() },
    close: async () => {
      await server.close()
      if (options.trap !== false) trap.assertClean()
    },
  }
  return standin
}
