/** Flushes of folders, each folder's shared by everybody whose file was renamed before it began. */
import { sharedFlush } from '../sharedFlush'
import type { Disk } from './disk'

export function folderFlush(disk: Disk): (folder: string) => Promise<void> {
  const known = new Map<string, () => Promise<void>>()
  return (folder) => {
    const flush = known.get(folder) ?? sharedFlush(() => disk.flushFolder(folder))
    known.set(folder, flush)
    return flush()
  }
}
