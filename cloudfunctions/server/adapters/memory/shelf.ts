/** What all callers of one in-memory store share. */
import type { Clock } from '../../ports/clock'
import type { Upgrades } from '../../ports/upgrades'
import type { DocumentRules } from '../rules/documentRules'
import { Versions } from './versions'

export class Shelf {
  readonly versions = new Versions()
  private readonly owners = new Map<string, object>()
  private waiters: (() => void)[] = []

  constructor(
    readonly rules: DocumentRules,
    readonly upgrades: Upgrades,
    readonly clock: Clock,
    /** One trip to the database: others may run meanwhile. */
    readonly hop: () => Promise<void>,
  ) {}

  /** Whether this transaction may write the document: nobody else holds an uncommitted write on it. */
  take(key: string, owner: object): boolean {
    const holder = this.owners.get(key)
    if (holder !== undefined && holder !== owner) return false
    this.owners.set(key, owner)
    return true
  }

  release(owner: object): void {
    for (const [key, holder] of this.owners) if (holder === owner) this.owners.delete(key)
    const waiters = this.waiters
    this.waiters = []
    for (const wake of waiters) wake()
  }

  /** A write outside a transaction waits for one that holds the document, as the database does. */
  async free(key: string): Promise<void> {
    while (this.owners.has(key)) await new Promise<void>((resolve) => this.waiters.push(resolve))
  }
}
