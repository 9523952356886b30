/** The way of the write-ahead log to the disk: beside the event loop, so that no request waits behind somebody else's flush. */
import { closeSync, fdatasync, openSync } from 'node:fs'
import { promisify } from 'node:util'
import { sharedFlush } from '../sharedFlush'

const flushed = promisify(fdatasync)

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
    flush: () => flushed(descriptor),
    close: () => {
      closeSync(descriptor)
    },
  }
}

/** The same log for several commits at once: a flush begins only when the one before has ended, and the file is closed only then. */
export function sharedLog(log: Log): Log {
  const flush = sharedFlush(() => log.flush())
  let last: Promise<void> = Promise.resolve()
  return {
    flush: () => {
      last = flush()
      return last
    },
    close: () => {
      void last.catch(() => undefined).then(() => { log.close() })
    },
  }
}
