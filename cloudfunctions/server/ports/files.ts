/** Private files. Keys are made by the office: `<room>/<id>`, letters, digits, `-`, `_`, `.` and `/` only (T-23). */
export interface Files {
  /** Durable before it resolves. `exists` leaves the stored bytes as they were. */
  create(key: string, bytes: Uint8Array): Promise<'created' | 'exists'>
  read(key: string): Promise<Uint8Array | undefined>
  remove(key: string): Promise<void>
  /** Keys under a room, at most `limit`, in order, after `after`. For sweeps only. */
  list(room: string, after: string, limit: number): Promise<readonly string[]>
}
