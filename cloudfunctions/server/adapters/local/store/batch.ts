/** Group commit (performance.md 1.4): the writes of one turn share one transaction and one flush. */
import type { Kind, LedgerRow } from '../../../ports/documents'
import type { BatchTx, Tx } from '../../../ports/store'
import { StoreMisuse, StoreUnavailable } from '../../../ports/store'
import { asLedger, attempt } from './attempt'
import type { Connection } from './connection'
import type { Prepared, Rows } from './rows'

/** Attempts at one work before a repeated duplicate is the caller's mistake: nobody else writes in between. */
const MOST_ATTEMPTS = 3

export type OnBatch = (rows: readonly LedgerRow[], inside: BatchTx) => void

/** What a write answers once the batch is durable. */
type Answer = () => void

/** One write that waits for its turn. */
export interface Waiting {
  /** Does the write inside the open transaction; throws only when the engine fails. */
  run(batch: Batch): Answer | Promise<Answer>
  refuse(error: unknown): void
}

/** An open transaction that several writes share, strictly one after another. */
export class Batch {
  private readonly ledger: LedgerRow[] = []

  constructor(
    private readonly connection: Connection,
    private readonly rows: Rows,
    private readonly onBatch: OnBatch | undefined,
  ) {}

  begin(): void {
    this.connection.makeSure()
    this.connection.statement('BEGIN IMMEDIATE').run()
  }

  /** One insert needs no savepoint: it either writes everything it should or the engine failed. */
  create<K extends Kind>(prepared: Prepared<K>): 'created' | 'exists' {
    if (!this.rows.insert(prepared)) return 'exists'
    const row = asLedger(prepared.kind, prepared.doc)
    if (row) this.ledger.push(row)
    return 'created'
  }

  /** @returns what to tell the caller; @throws only when the engine fails. */
  async work<T>(work: (tx: Tx) => Promise<T>, resolve: (value: T) => void, reject: (error: unknown) => void): Promise<Answer> {
    let twice = ''
    for (let tried = 0; tried < MOST_ATTEMPTS; tried += 1) {
      this.connection.statement('SAVEPOINT work').run()
      const { ending, ledger } = await attempt(this.rows, work)
      if (ending.is === 'broken') throw ending.error
      if (ending.is !== 'done') this.connection.statement('ROLLBACK TO work').run()
      this.connection.statement('RELEASE work').run()
      if (ending.is === 'done') {
        this.ledger.push(...ledger)
        return () => {
          resolve(ending.value)
        }
      }
      if (ending.is === 'refused') {
        return () => {
          reject(ending.error)
        }
      }
      twice = ending.what
    }
    return () => {
      reject(new StoreMisuse(`the work creates ${twice} again although tx.get shows it`))
    }
  }

  commit(): void {
    if (this.onBatch && this.ledger.length > 0) this.onBatch(this.ledger, this.rows)
    this.connection.statement('COMMIT').run()
  }
}

export const closed = (): StoreUnavailable => new StoreUnavailable('the store is closed')
