/** Private files. Keys are made by the office: `<room>/<id>`, letters, digits, `-`, `_`, `.` and `/` only (T-23). */
import { StoreUnavailable } from './store'

export interface Files {
  /** Durable before it resolves. `exists` leaves the stored bytes as they were. */
  create(key: string, bytes: Uint8Array): Promise<'created' | 'exists'>
  /** Whole and durable under this key? Cheap: asked while a report waits. */
  has(key: string): Promise<boolean>
  read(key: string): Promise<Uint8Array | undefined>
  /** Gone for good before it resolves; a key that is not there is no error. */
  remove(key: string): Promise<void>
  /** Keys directly under a room, at most `limit`, in order, after the key `after` ('' = from the start). For sweeps only. */
  list(room: string, after: string, limit: number): Promise<readonly string[]>
}

/** The file room cannot answer now (disk full, read-only); the door says `later`, as for the store. */
export class FilesUnavailable extends StoreUnavailable {
  override readonly name = 'FilesUnavailable'
}
/** A key that the office would never make: nothing was touched. */
export class FilesMisuse extends Error {
  override readonly name = 'FilesMisuse'
}
