/** The way of the write-ahead log to the disk: beside the event loop, so that no request waits behind somebody else's flush. */
import { closeSync, fdatasync, openSync } from 'node:fs'
import { promisify } from 'node:util'

export interface Log {
  /** Settles once every byte written to the log so far is on the disk. @throws what the file system says */
  flush(): Promise<void>
  close(): void
}
export type OpenLog = (databasePath: string) => Log

// SQLite locks its file and its index of the log, never the log itself: a second descriptor here releases nothing when it closes.
// Writable, because some systems flush no other.
export const openLog: OpenLog = (databasePath) => {
  const descriptor = openSync(`${databasePath}-wal`, 'r+')
  return {
    flush: () => promisify(fdatasync)(descriptor),
    close: () => {
      closeSync(descriptor)
    },
  }
}
