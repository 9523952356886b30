/** The part of the SQLite API this adapter uses; Node's own since 24, the same API as a package before that. */
import { DatabaseSync } from '@photostructure/sqlite'

export type SqlValue = string | number | Uint8Array
export interface Statement {
  run(...values: SqlValue[]): unknown
  get(...values: SqlValue[]): unknown
  all(...values: SqlValue[]): unknown[]
}
export interface Database {
  readonly isTransaction: boolean
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}
export type OpenDatabase = (path: string, how: 'write' | 'read') => Database

const BUILT_IN_SINCE = 24
/** How long a statement waits for another process (recount, verify, a backup) before it answers busy. */
const BUSY_MS = 2000

type Constructor = new (path: string, options: { readOnly: boolean; timeout: number }) => Database

function constructor(): Constructor {
  if (Number(process.versions.node.split('.')[0]) < BUILT_IN_SINCE) return DatabaseSync as unknown as Constructor
  const builtIn = process.getBuiltinModule('node:sqlite') as unknown as { DatabaseSync: Constructor }
  return builtIn.DatabaseSync
}

export const openDatabase: OpenDatabase = (path, how) => new (constructor())(path, { readOnly: how === 'read', timeout: BUSY_MS })
