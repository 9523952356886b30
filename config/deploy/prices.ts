// What the cloud costs, as configuration with its date: change it when the bought plan's price page says otherwise. Yuan.

export interface Prices {
  /** When these were looked up. */
  readonly of: string
  /** A gigabyte of function memory for one second. */
  readonly gigabyteSecond: number
  /** 10,000 invocations. */
  readonly invocations: number
  /** 10,000 database reads, and writes. */
  readonly reads: number
  readonly writes: number
  /** A gigabyte kept for one day: database, storage. */
  readonly databaseDay: number
  readonly storageDay: number
  /** A gigabyte that leaves the storage towards people. */
  readonly traffic: number
  /** One phone number by code; free for government accounts (W-05). */
  readonly phoneNumber: number
}

/**
 * List prices of pay-as-you-go. Functions: Tencent SCF's list (0.00011108 a GBs, 0.0133 per 10,000 calls), as reprinted. Database, storage
 * and traffic: the list of a comparable service (uniCloud, pay-as-you-go), because CloudBase sells plans and credits and its own unit
 * prices could not be read without an account. To be replaced by the owner's contract before anybody budgets by it.
 */
export const listPrices: Prices = {
  of: '2026-11-26',
  gigabyteSecond: 0.000_111_08,
  invocations: 0.0133,
  reads: 0.015,
  writes: 0.05,
  databaseDay: 0.07,
  storageDay: 0.0043,
  traffic: 0.8,
  phoneNumber: 0.03,
}
