/** The `database.*` actions of the wire, one handler each; what they answer is what the SDK reads. */
import { createHash } from 'node:crypto'
import { aggregate, readStages } from './aggregate'
import type { Call, Handler, Reply } from './call'
import type { Collection } from './collection'
import { keyOf } from './collection'
import type { Database } from './database'
import type { Doc } from './ejson'
import { holdsServerDate, isPlain, readDoc, withServerDates, writeDoc } from './ejson'
import { CloudError, invalidParam, requestFailed } from './errors'
import type { Reading } from './query'
import { matcher, page, select } from './query'
import type { Transaction } from './transactions'
import { checkModifier, updated } from './updates'

/** Mongo's limit for one document, bytes; the answer of one call may be as large. */
const largest = 16 * 1024 * 1024

export class Operations {
  #ids = 0

  /** @param countsUnchanged whether an update that changes nothing counts as updated: not known of the cloud, so nothing may rest on it. */
  constructor(private readonly database: Database, private readonly countsUnchanged: boolean) {}

  readonly handlers: Record<string, Handler> = {
    'database.addCollection': ({ body }) => {
      this.database.create(body.collectionName)
      return { message: 'collection created' }
    },
    'database.insertDocument': (call) => this.#within(call, (collection, tx) => this.#insert(call, collection, tx)),
    'database.getDocument': (call) => this.#within(call, (collection, tx) => this.#get(call, collection, tx)),
    'database.modifyDocument': (call) => this.#within(call, (collection, tx) => this.#modify(call, collection, tx)),
    'database.modifyAndReturnDoc': (call) => this.#within(call, (collection, tx) => this.#modifyAndReturn(call, collection, tx)),
    'database.removeDocument': (call) => this.#within(call, (collection, tx) => this.#remove(call, collection, tx)),
    'database.calculateDocument': (call) => this.#within(call, (collection, tx) => ({ data: { total: select(this.database, collection, this.#filter(call), tx).length } })),
    'database.aggregateDocuments': ({ body }) => {
      const docs = aggregate(this.database, this.database.collection(body.collectionName), readStages(body.stages))
      return { data: { list: docs.map(writeDoc) } }
    },
    'database.startTransaction': ({ client }) => ({ transactionId: this.database.transactions.begin(client).id }),
    'database.commitTransaction': ({ body }) => {
      this.database.commit(this.database.transactions.get(body.transactionId))
      return {}
    },
    'database.abortTransaction': ({ body }) => {
      this.database.transactions.end(this.database.transactions.get(body.transactionId))
      return {}
    },
  }

  /** Runs the work in the call's transaction, if it names one; what the database refuses there ends the transaction. */
  async #within({ body }: Call, work: (collection: Collection, tx?: Transaction) => Reply | Promise<Reply>): Promise<Reply> {
    const tx = body.transactionId === undefined ? undefined : this.database.transactions.get(body.transactionId)
    const collection = this.database.collection(body.collectionName)
    this.database.touch(tx)
    try {
      return await work(collection, tx)
    } catch (error) {
      if (tx && error instanceof CloudError && error.endsTransaction) this.database.transactions.end(tx)
      throw error
    }
  }

  /** @param required a modify or remove without a query would reach the whole collection: refused. */
  #filter({ body }: Call, required = false): Doc {
    const { query } = body
    if (query !== undefined && query !== '') return readDoc(query)
    if (required) throw invalidParam('query is required')
    return {}
  }

  async #insert({ body }: Call, collection: Collection, tx?: Transaction): Promise<Reply> {
    const { data } = body
    if (!Array.isArray(data) || data.length === 0) throw invalidParam('data must be a list of documents')
    const insertedIds: unknown[] = []
    for (const text of data) {
      const given = readDoc(text)
      if (tx && holdsServerDate(given)) throw invalidParam('serverDate is not supported by an insert in a transaction')
      const doc = this.#storable({ ...given, _id: given._id ?? this.#newId() })
      await this.database.write(collection, keyOf(doc._id), (current) => {
        if (current) throw this.database.duplicateId(collection, doc)
        return doc
      }, tx)
      insertedIds.push(doc._id)
    }
    return { data: { insertedIds } }
  }

  #get(call: Call, collection: Collection, tx?: Transaction): Reply {
    const { body } = call
    const reading: Reading = {
      order: typeof body.order === 'string' ? (readDoc(body.order) as Reading['order']) : undefined,
      offset: typeof body.offset === 'number' ? body.offset : 0,
      limit: typeof body.limit === 'number' && body.limit > 0 ? body.limit : undefined,
      projection: typeof body.projection === 'string' ? readDoc(body.projection) : undefined,
    }
    const found = select(this.database, collection, this.#filter(call), tx).map(([, doc]) => doc)
    const list = page(found, reading).map(writeDoc)
    if (list.reduce((bytes, text) => bytes + text.length, 0) > largest) throw new CloudError('DATABASE_REQUEST_FAILED', 'the answer is larger than 16 MB')
    return body.queryType === 'DOC' ? { data: { list } } : { data: { list }, total: found.length, limit: reading.limit, offset: reading.offset }
  }

  async #modify(call: Call, collection: Collection, tx?: Transaction): Promise<Reply> {
    const { body } = call
    const filter = this.#filter(call, true)
    const change = withServerDates(readDoc(body.data), this.database.clock.now())
    if (body.merge !== true) return this.#replace(collection, filter, change, body.upsert === true, tx)
    checkModifier(change)
    let count = 0
    for (const [key] of this.#targets(collection, filter, body.multi === true, tx)) {
      if (await this.#update(collection, key, filter, change, tx)) count += 1
    }
    return { data: { updated: count, upsert_id: null } }
  }

  /** `set`: the whole document is replaced, or made. */
  async #replace(collection: Collection, filter: Doc, content: Doc, upsert: boolean, tx?: Transaction): Promise<Reply> {
    const [found] = select(this.database, collection, filter, tx)
    const id = found?.[1]._id ?? filter._id ?? this.#newId()
    if (!found && !upsert) return { data: { updated: 0, upsert_id: null } }
    const doc = this.#storable({ _id: id, ...content })
    let existed = false
    const changed = await this.database.write(collection, keyOf(id), (current) => {
      existed = current !== undefined
      return doc
    }, tx)
    return existed ? { data: { updated: changed || this.countsUnchanged ? 1 : 0, upsert_id: null } } : { data: { updated: 0, upsert_id: id } }
  }

  async #modifyAndReturn(call: Call, collection: Collection, tx?: Transaction): Promise<Reply> {
    const filter = this.#filter(call, true)
    const change = withServerDates(readDoc(call.body.data), this.database.clock.now())
    checkModifier(change)
    for (const [key] of select(this.database, collection, filter, tx)) {
      let doc: Doc | undefined
      await this.#update(collection, key, filter, change, tx, (after) => { doc = after })
      // Another writer may have taken the document out of the query meanwhile: then the next one is tried.
      if (doc) return { data: { updated: 1, doc: writeDoc(doc) } }
    }
    return { data: { updated: 0, doc: null } }
  }

  async #remove(call: Call, collection: Collection, tx?: Transaction): Promise<Reply> {
    const filter = this.#filter(call, true)
    const matches = matcher(filter)
    let deleted = 0
    for (const [key] of this.#targets(collection, filter, call.body.multi === true, tx)) {
      if (await this.database.write(collection, key, (current) => (current && matches(current) ? null : undefined), tx)) deleted += 1
    }
    return { data: { deleted } }
  }

  #targets(collection: Collection, filter: Doc, multi: boolean, tx?: Transaction): [string, Doc][] {
    const found = select(this.database, collection, filter, tx)
    return multi ? found : found.slice(0, 1)
  }

  async #update(collection: Collection, key: string, filter: Doc, change: Doc, tx?: Transaction, tell?: (after: Doc) => void): Promise<boolean> {
    const matches = matcher(filter)
    let matched = false
    const changed = await this.database.write(collection, key, (current) => {
      matched = current !== undefined && matches(current)
      if (!current || !matched) return undefined
      const after = this.#storable(updated(current, change, filter))
      tell?.(after)
      return after
    }, tx)
    return changed || (matched && this.countsUnchanged)
  }

  #storable(given: Doc): Doc {
    const doc = withServerDates(given, this.database.clock.now())
    const bad = Object.keys(doc).find((name) => name.startsWith('$') || name === '')
    if (bad !== undefined) throw requestFailed(`The dollar ($) prefixed field '${bad}' in '${bad}' is not valid for storage.`)
    if (Array.isArray(doc._id) || doc._id instanceof RegExp || isPlain(doc._id)) throw requestFailed(`The '_id' value cannot be of type ${typeof doc._id}`)
    if (Buffer.byteLength(writeDoc(doc)) > largest) throw requestFailed('object to insert too large')
    return doc
  }

  /** 32 hexadecimal digits, as the platform makes them. */
  #newId(): string {
    this.#ids += 1
    return createHash('sha256').update(`${this.database.clock.now()}:${process.hrtime.bigint()}:${this.#ids}`).digest('hex').slice(0, 32)
  }
}
