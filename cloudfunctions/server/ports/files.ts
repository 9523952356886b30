/** Private files. Keys are made by the office: `<room>/<id>`, letters, digits, `-`, `_`, `.` and `/` only (T-23). */
import { StoreUnavailable } from './store'

export interface NewFile {
  readonly key: string
  readonly bytes: Uint8Array
}
export interface Files {
  /** Durable before it resolves. `exists` leaves the stored bytes as they were. The bytes handed in are the caller's again once it has answered. */
  create(key: string, bytes: Uint8Array): Promise<'created' | 'exists'>
  /** The same for files that belong together, each under a key of its own: those of one room cost one flush of its names. After a failure none, some or all may be there. */
  createAll(files: readonly NewFile[]): Promise<void>
  /** Whole and durable under this key? Cheap: asked while a report waits. */
  has(key: string): Promise<boolean>
  read(key: string): Promise<Uint8Array | undefined>
  /**
   * Gone for good before it resolves; a key that is not there is no error.
   * `sweepable`: gone now, but a power cut within seconds may bring it back; only for what the daily sweep erases by itself.
   */
  remove(key: string, how?: 'sweepable'): Promise<void>
  /** Keys directly under a room, at most `limit`, in order, after the key `after` ('' = from the start). For sweeps only. */
  list(room: string, after: string, limit: number): Promise<readonly string[]>
  /** null = this room gives out no addresses: the office shows the bytes itself, bound to the viewer. */
  readonly addresses: Addresses | null
  /** null = phones hand their photos to the office itself. */
  readonly incoming: Incoming | null
}

/** Addresses that open these files for so many seconds, to whoever holds them (T-03). A key that is not there gets none. */
export type Addresses = (keys: readonly string[], seconds: number) => Promise<ReadonlyMap<string, string>>

/** Where a phone lays a photo by itself, under a name it was given: it can create that one file, and neither read nor change anything. */
export interface Incoming {
  /** Written down before the name is given out: `remove(key)` then erases whatever came under it, and `list` finds it. */
  expect(key: string, name: string): Promise<void>
  /** What lies there, unread; undefined = nothing. */
  open(name: string): Promise<Upload | undefined>
}

/** Bytes on their way in. */
export interface Upload {
  /** As declared beside them; null where the sender gave no length. */
  readonly length: number | null
  readonly body: AsyncIterable<Uint8Array>
}

/** The file room cannot answer now (disk full, read-only); the door says `later`, as for the store. */
export class FilesUnavailable extends StoreUnavailable {
  override readonly name = 'FilesUnavailable'
}
/** A key that the office would never make: nothing was touched. */
export class FilesMisuse extends Error {
  override readonly name = 'FilesMisuse'
}
