/** One flush of a folder serves everybody whose file was renamed before it began: the group commit of names. */
import type { Disk } from './disk'

export function folderFlush(disk: Disk): (folder: string) => Promise<void> {
  const running = new Map<string, Promise<void>>()
  const waiting = new Map<string, Promise<void>>()

  const begin = (folder: string): Promise<void> => {
    const flush = disk.flushFolder(folder).finally(() => {
      running.delete(folder)
    })
    running.set(folder, flush)
    return flush
  }
  return (folder) => {
    const now = running.get(folder)
    if (now === undefined) return begin(folder)
    // The running flush may have begun before this name was there: wait for the next one, together.
    const shared = waiting.get(folder)
    if (shared !== undefined) return shared
    const next = now.catch(() => undefined).then(() => {
      waiting.delete(folder)
      return begin(folder)
    })
    waiting.set(folder, next)
    return next
  }
}
