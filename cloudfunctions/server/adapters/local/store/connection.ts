/** One connection with its prepared statements; opens again by itself after a failure that may have broken it. */
import type { Database, OpenDatabase, Statement } from './engine'
import { StoreUnavailable } from '../../../ports/store'
import { breaksConnection } from './failures'
import type { Log, OpenLog } from './logFlush'
import { sharedLog } from './logFlush'

const notTaken = (cause?: unknown): StoreUnavailable => new StoreUnavailable('the disk did not take the bytes', { cause })

export class Connection {
  private database: Database | undefined
  private statements = new Map<string, Statement>()
  private log: Log | undefined
  /** A flush failed: what lies in the log may never reach the disk, though the system no longer says so. */
  private isUnsure = false

  /** @param prepared run once on every fresh connection (pragmas). */
  constructor(
    private readonly path: string,
    private readonly how: 'write' | 'read',
    private readonly open: OpenDatabase,
    private readonly prepared: string,
    private readonly openLog: OpenLog,
  ) {}

  /** The statement for this text, prepared once. */
  statement(sql: string): Statement {
    let found = this.statements.get(sql)
    if (!found) {
      found = this.live().prepare(sql)
      this.statements.set(sql, found)
    }
    return found
  }

  exec(sql: string): void {
    this.live().exec(sql)
  }

  /** Settles once everything committed so far survives a power cut. @throws StoreUnavailable when the disk did not take it. */
  async flush(): Promise<void> {
    try {
      this.log ??= sharedLog(this.openLog(this.path))
      await this.log.flush()
    } catch (error) {
      this.isUnsure = true
      throw notTaken(error)
    }
    // An earlier flush failed meanwhile: this one may have succeeded without the bytes which that one lost.
    if (this.isUnsure) throw notTaken()
  }

  /**
   * After a failed flush a later one may succeed without the lost bytes. So nothing more is written to that log: it is
   * first folded into the file, which writes and flushes every page again. @throws when that cannot be done yet
   */
  makeSure(): void {
    if (!this.isUnsure) return
    this.foldLog()
    this.isUnsure = false
  }

  /** Writes what the log holds into the file, flushed, and empties the log. @throws StoreUnavailable while somebody still reads it */
  foldLog(): void {
    const { busy } = this.live().prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number | bigint }
    if (Number(busy) !== 0) throw new StoreUnavailable('another process holds the database')
  }

  /** Ends whatever is open without saving it. A full disk has often done so already. */
  rollback(): void {
    if (this.database?.isTransaction) this.database.exec('ROLLBACK')
  }

  /** Call with what a statement threw: drops the connection where it may be broken. */
  sawFailure(error: unknown): void {
    if (breaksConnection(error)) this.drop()
  }

  close(): void {
    this.statements.clear()
    const database = this.database
    this.database = undefined
    this.log?.close()
    this.log = undefined
    try {
      // A connection closed in the middle of a transaction may hold the file for as long as a statement of it lives.
      if (database?.isTransaction) database.exec('ROLLBACK')
    } finally {
      database?.close()
    }
  }

  private live(): Database {
    if (this.database) return this.database
    const fresh = this.open(this.path, this.how)
    try {
      fresh.exec(this.prepared)
    } catch (error) {
      fresh.close()
      throw error
    }
    this.database = fresh
    return fresh
  }

  private drop(): void {
    try {
      this.close()
    } catch {
      // A connection that cannot even be closed is left to the operating system; a fresh one is opened next.
      this.database = undefined
    }
  }
}
