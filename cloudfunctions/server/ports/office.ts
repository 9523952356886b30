/** Everything a use case may reach: the ports, composed once in compose.ts. */
import type { Clock } from './clock'
import type { Files } from './files'
import type { Ids } from './ids'
import type { Images } from './images'
import type { Notifier } from './notifier'
import type { Sheets } from './sheets'
import type { ShippedBank } from './shippedBank'
import type { Store } from './store'
import type { Wechat } from './wechat'

export interface Keys {
  /** Keyed hash (HMAC-SHA256, hex) for a purpose: receipts, devices, links. The secret never leaves the adapter. */
  sign(purpose: string, text: string): string
  /** Encrypted for a purpose, another text each time; only this instance can open it. */
  seal(purpose: string, text: string): string
  /** Undefined for what was not sealed here for this purpose, or was changed. */
  unseal(purpose: string, sealed: string): string | undefined
  /** scrypt for passwords: `hash` gives the stored form, `matches` compares in constant time. */
  hashPassword(password: string): Promise<string>
  passwordMatches(password: string, stored: string): Promise<boolean>
  sha256(bytes: Uint8Array | string): string
}
export interface Office {
  readonly store: Store
  readonly files: Files
  readonly images: Images
  readonly sheets: Sheets
  readonly shippedBank: ShippedBank
  readonly clock: Clock
  readonly ids: Ids
  readonly notifier: Notifier
  readonly wechat: Wechat
  readonly keys: Keys
  /** When a row of the ledger is in the figures: with its own commit, or once the courier has folded its closed bucket (decision 6). */
  readonly tallies: 'inCommit' | 'behind'
  /** True on an instance started with the sample county: sample people may sign in (T-33). */
  readonly sample: boolean
}
