/** One connection with its prepared statements; opens again by itself after a failure that may have broken it. */
import type { Database, OpenDatabase, Statement } from './engine'
import { breaksConnection } from './failures'

export class Connection {
  private database: Database | undefined
  private statements = new Map<string, Statement>()

  /** @param prepared run once on every fresh connection (pragmas). */
  constructor(
    private readonly path: string,
    private readonly how: 'write' | 'read',
    private readonly open: OpenDatabase,
    private readonly prepared: string,
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
