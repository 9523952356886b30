/**
 * A disk whose every flush takes longer, for the limit and for the office alike. There is no such disk here and none can be had
 * without native code, so the wait is put where the flush is: in the limit SQLite flushes inside COMMIT and holds its thread for as long; the office's
 * log and its photos are flushed beside the event loop, and the log's flush, slow as it is, is one trip there and back as it is without the wait.
 */
import { Worker } from 'node:worker_threads'
import type { Disk } from '@office/adapters/local/files/disk'
import { nodeDisk } from '@office/adapters/local/files/nodeDisk'
import type { OpenLog } from '@office/adapters/local/store/logFlush'

const nothing = new Int32Array(new SharedArrayBuffer(4))

/** Holds this thread, as a flush of SQLite does. */
export function flushNow(ms: number): void {
  if (ms > 0) Atomics.wait(nothing, 0, 0, ms)
}
/** Lets others go on, as a flush of a file does. */
export const flushLater = (ms: number): Promise<void> => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve())

/** Flushes on a thread of its own, which sleeps before each. */
export const slowLog = (ms: number): OpenLog => (databasePath) => {
  const thread = new Worker(SLOW, { eval: true, workerData: { path: `${databasePath}-wal`, ms } })
  const waiting: { done: () => void; failed: (error: Error) => void }[] = []
  thread.on('message', (error: string | null) => {
    const one = waiting.shift()
    if (error === null) one?.done()
    else one?.failed(new Error(error))
  })
  thread.unref()
  return {
    flush: () => new Promise<void>((done, failed) => {
      waiting.push({ done, failed })
      thread.postMessage('flush')
    }),
    close: () => { void thread.terminate() },
  }
}
const SLOW = `
  const { fdatasyncSync, openSync } = require('node:fs')
  const { parentPort, workerData } = require('node:worker_threads')
  const nothing = new Int32Array(new SharedArrayBuffer(4))
  const log = openSync(workerData.path, 'r+')
  parentPort.on('message', () => {
    Atomics.wait(nothing, 0, 0, workerData.ms)
    try { fdatasyncSync(log); parentPort.postMessage(null) } catch (error) { parentPort.postMessage(String(error)) }
  })
`

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
