/** The disk shim of: the real disk until it is told to be full, or to fail at its n-th step. */
import type { Disk } from '@office/adapters/local/files/disk'
import { nodeDisk } from '@office/adapters/local/files/nodeDisk'

export interface FaultyDisk extends Disk {
  /** Every write fails with this code until mended; reading goes on. */
  fail(code: 'ENOSPC' | 'EROFS' | 'EDQUOT'): void
  mend(): void
  /** The n-th changing step from now fails once; even-numbered ones after they were done. */
  failOnce(step: number): void
  /** Changing steps so far. */
  steps(): number
}

const systemError = (code: string): Error => Object.assign(new Error(code), { code })

export function faultyDisk(): FaultyDisk {
  let failing: string | undefined
  let steps = 0
  let failAt = 0
  const guarded = <T>(work: () => T): T => {
    steps += 1
    if (failing !== undefined) throw systemError(failing)
    if (steps !== failAt) return work()
    if (failAt % 2 === 1) throw systemError('EIO')
    const done = work()
    if (done instanceof Promise) return done.then(() => { throw systemError('EIO') }) as T
    throw systemError('EIO')
  }
  const beside = <T>(work: () => Promise<T>): Promise<T> => Promise.resolve().then(() => guarded(work))
  return {
    ...nodeDisk,
    makeFolder: (folder) => beside(() => nodeDisk.makeFolder(folder)),
    write: (file, bytes) => beside(() => nodeDisk.write(file, bytes)),
    rename: (from, to) => guarded(() => nodeDisk.rename(from, to)),
    flushFolder: (folder) => beside(() => nodeDisk.flushFolder(folder)),
    remove: (file) => guarded(() => nodeDisk.remove(file)),
    fail: (code) => { failing = code },
    mend: () => { failing = undefined; failAt = 0 },
    failOnce: (step) => { failAt = steps + step },
    steps: () => steps,
  }
}
