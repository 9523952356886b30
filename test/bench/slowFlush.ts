/**
 * A disk whose every flush takes longer, for the limit and for the office alike. There is no such disk here and none can be had
 * without native code, so the wait is put where the flush is: in the limit SQLite flushes inside COMMIT and holds its thread for as long; the office's
 * log and its photos are flushed beside the event loop.
 */
import type { Disk } from '@office/adapters/local/files/disk'
import { nodeDisk } from '@office/adapters/local/files/nodeDisk'
import type { OpenLog } from '@office/adapters/local/store/logFlush'
import { openLog } from '@office/adapters/local/store/logFlush'

const nothing = new Int32Array(new SharedArrayBuffer(4))

/** Holds this thread, as a flush of SQLite does. */
export function flushNow(ms: number): void {
  if (ms > 0) Atomics.wait(nothing, 0, 0, ms)
}
/** Lets others go on, as a flush of a file does. */
export const flushLater = (ms: number): Promise<void> => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve())

export const slowLog = (ms: number): OpenLog => (databasePath) => {
  const log = openLog(databasePath)
  return {
    flush: async () => {
      await log.flush()
      await flushLater(ms)
    },
    close: log.close,
  }
}

export const slowDisk = (ms: number): Disk => ({
  ...nodeDisk,
  write: async (file, bytes) => {
    await nodeDisk.write(file, bytes)
    await flushLater(ms)
  },
  flushFolder: async (folder) => {
    await nodeDisk.flushFolder(folder)
    await flushLater(ms)
  },
})
