/**
 * The part of the SDK's database this adapter uses; `app.database()` of @cloudbase/node-sdk fits it. A transaction has
 * nothing else here: what leaves it unseen (cloudbase.md 1.5) cannot be written down.
 */
export interface CloudDocument {
  get(): Promise<{ readonly data: unknown }>
  /** Replaces the whole document, or makes it. */
  set(data: object): Promise<unknown>
  remove(): Promise<unknown>
}
export interface CloudRows {
  orderBy(field: string, direction: 'asc' | 'desc'): CloudRows
  limit(most: number): CloudRows
  field(names: Readonly<Record<string, boolean>>): CloudRows
  get(): Promise<{ readonly data: unknown }>
}
export interface InTransaction {
  doc(id: string): CloudDocument
  add(data: object): Promise<unknown>
}
export interface CloudTransaction {
  collection(name: string): InTransaction
  rollback(): Promise<unknown>
}
export interface CloudDatabase {
  collection(name: string): InTransaction & { where(conditions: object): CloudRows }
  runTransaction(work: (transaction: CloudTransaction) => Promise<unknown>, times: number): Promise<unknown>
  readonly command: {
    or(branches: object[]): object
    in(values: unknown[]): object
    gt(value: unknown): Bound
    gte(value: unknown): Bound
    lt(value: unknown): Bound
  }
}
export interface Bound {
  and(other: Bound): Bound
}
