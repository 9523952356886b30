// An environment as its owner's management API shows and changes it, through the official manager. Functions are the CLI's.
import type { CloudIndex } from '@office/adapters/cloudbase/store/indexes'
import { closed, type StorageRule } from './desired'
import type { Live, LiveFunction } from './plan'

/** The parts of @cloudbase/manager-node 5.6 that are used; it is loaded from the deploy tools, not from the project. */
export interface Manager {
  readonly database: {
    listCollections(page: { MgoLimit: number; MgoOffset: number }): Promise<{ Collections: readonly { CollectionName: string }[] }>
    describeCollection(name: string): Promise<{ Indexes?: readonly { Name: string }[] }>
    createCollection(name: string): Promise<unknown>
    deleteCollection(name: string): Promise<unknown>
    updateCollection(name: string, change: { CreateIndexes: readonly unknown[] }): Promise<unknown>
  }
  readonly storage: {
    getStorageAcl(options: { withRule: true }): Promise<{ acl: string; rule?: StorageRule }>
    setStorageAcl(acl: 'CUSTOM', rule: StorageRule): Promise<unknown>
  }
  readonly functions: {
    getFunctionList(limit: number, offset: number): Promise<{ Functions: readonly { FunctionName: string }[] }>
    getFunctionDetail(name: string): Promise<FunctionDetail>
  }
  commonService(service: 'tcb'): { call(options: { Action: string; Param: Readonly<Record<string, string>> }): Promise<{ AclTag?: string }> }
}
interface FunctionDetail {
  readonly Runtime: string
  readonly MemorySize: number
  readonly Timeout: number
  readonly Environment?: { readonly Variables?: readonly { readonly Key: string; readonly Value: string }[] }
  readonly Triggers?: readonly { readonly Type: string; readonly TriggerName: string; readonly TriggerDesc: string }[]
}

const page = 100

export interface Cloud {
  look(wanted: readonly string[]): Promise<Live>
  createCollection(name: string): Promise<void>
  removeCollection(name: string): Promise<void>
  closeCollection(name: string): Promise<void>
  createIndex(collection: string, index: CloudIndex): Promise<void>
  setStorageRule(rule: StorageRule): Promise<void>
}

export function cloudOf(manager: Manager, envId: string): Cloud {
  const acl = (Action: string, CollectionName: string, more: Readonly<Record<string, string>> = {}) => manager.commonService('tcb').call({ Action, Param: { EnvId: envId, CollectionName, ...more } })
  return {
    /** @param wanted the collections whose permission and indexes are looked at; of others the name is enough. */
    async look(wanted) {
      const names = await everything(async (offset) => (await manager.database.listCollections({ MgoLimit: page, MgoOffset: offset })).Collections.map(({ CollectionName }) => CollectionName))
      const collections: [string, { clients: string; indexes: readonly string[] }][] = []
      for (const name of names) {
        if (!wanted.includes(name)) collections.push([name, { clients: '', indexes: [] }])
        else collections.push([name, { clients: (await acl('DescribeDatabaseACL', name)).AclTag ?? '', indexes: ((await manager.database.describeCollection(name)).Indexes ?? []).map(({ Name }) => Name) }])
      }
      const functions = await everything(async (offset) => (await manager.functions.getFunctionList(page, offset)).Functions.map(({ FunctionName }) => FunctionName))
      const details: [string, LiveFunction][] = []
      for (const name of functions) details.push([name, liveFunction(await manager.functions.getFunctionDetail(name))])
      return { collections: new Map(collections), storage: (await manager.storage.getStorageAcl({ withRule: true })).rule, functions: new Map(details) }
    },
    createCollection: async (name) => { await manager.database.createCollection(name) },
    removeCollection: async (name) => { await manager.database.deleteCollection(name) },
    closeCollection: async (name) => { await acl('ModifyDatabaseACL', name, { AclTag: closed }) },
    async createIndex(collection, { name, unique, fields }) {
      const keys = fields.map((field) => ({ Name: field.name, Direction: field.direction === 'asc' ? '1' : '-1' }))
      await manager.database.updateCollection(collection, { CreateIndexes: [{ IndexName: name, MgoKeySchema: { MgoIndexKeys: keys, MgoIsUnique: unique } }] })
    },
    setStorageRule: async (rule) => { await manager.storage.setStorageAcl('CUSTOM', rule) },
  }
}

async function everything(read: (offset: number) => Promise<readonly string[]>): Promise<readonly string[]> {
  const all: string[] = []
  for (;;) {
    const some = await read(all.length)
    all.push(...some)
    if (some.length < page) return all
  }
}

const liveFunction = (detail: FunctionDetail): LiveFunction => ({
  runtime: detail.Runtime,
  memory: detail.MemorySize,
  timeout: detail.Timeout,
  variables: Object.fromEntries((detail.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value])),
  timers: (detail.Triggers ?? []).filter(({ Type }) => Type === 'timer').map(({ TriggerName, TriggerDesc }) => ({ name: TriggerName, cron: cronOf(TriggerDesc) })),
})
/** Written as the bare expression, read back as {"cron":"…"}. */
function cronOf(description: string): string {
  try {
    const read = JSON.parse(description) as { cron?: unknown }
    return typeof read.cron === 'string' ? read.cron : description
  } catch (_) {
    return description
  }
}
