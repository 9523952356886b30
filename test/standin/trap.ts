/**
 * The SDK's trap: on a transaction's collection `where().update()`, `where().remove()`, `where().count()` and `aggregate()`
 * send no transaction id and so silently run outside. Seen from the wire: a call without transaction id, from a client that
 * has a transaction open. Each is a violation, and a violation fails the run.
 *
 * Within one client nothing is missed. A client is one function invocation (or whatever a test marks by header) where the wire
 * says so; else all callers of the run are one client, and then two concurrent requests of one process look like one. Where a
 * suite has those, `documents: 'marked'` leaves the unmarked writes of one document by `_id` alone: the SDK never loses the id
 * of `t.collection().doc()`, so what is left is the trap itself. Inserts never count: `add` in a transaction carries its id.
 */
import type { Call } from './call'

export interface TrapOptions {
  /** Modify and remove of one document by `_id`: all, those of marked clients only, or none. Default all. */
  documents?: 'all' | 'marked' | 'none'
  /** `where().update()`, `where().remove()`, `updateAndReturn`: default true. */
  queries?: boolean
  /** `count()` and `aggregate()`, which read outside the snapshot: default true. */
  reads?: boolean
}

export interface Violation {
  nth: number
  action: string
  collection: string
  queryType: string
  client: string
  /** The transactions that this client had open. */
  open: string[]
}

const writing = new Set(['database.modifyDocument', 'database.modifyAndReturnDoc', 'database.removeDocument'])
const reading = new Set(['database.calculateDocument', 'database.aggregateDocuments'])

export class Trap {
  readonly violations: Violation[] = []

  constructor(private readonly options: TrapOptions) {}

  /** @param open the transactions of this very client. */
  inspect(call: Call, open: string[]): void {
    if (open.length === 0 || call.body.transactionId !== undefined || !this.#counts(call)) return
    this.violations.push({
      nth: call.nth, action: call.action, client: call.client, open,
      collection: String(call.body.collectionName), queryType: String(call.body.queryType ?? 'WHERE'),
    })
  }

  #counts({ action, body, marked }: Call): boolean {
    const { documents = 'all', queries = true, reads = true } = this.options
    if (reading.has(action)) return reads
    if (!writing.has(action)) return false
    if (body.queryType !== 'DOC') return queries
    return documents === 'all' || (documents === 'marked' && marked)
  }

  /** @throws when anything left its transaction unnoticed. */
  assertClean(): void {
    if (this.violations.length === 0) return
    const lines = this.violations.map(({ nth, action, collection, queryType, client, open }) =>
      `call ${nth}: ${action} (${queryType}) on ${collection} without transaction id, while client ${client} had ${open.join(', ')} open`)
    throw new Error(`${this.violations.length} calls ran outside a transaction of their client:\n${lines.join('\n')}\n` +
      `Use doc().update/set/remove or where().updateAndReturn in transactions. If these were other requests of the same process, mark the clients (header x-standin-client) or start with trap.documents 'marked'.`)
  }
}
