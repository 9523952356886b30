/**
 * Photos in a folder of this machine. A file is written aside, flushed, renamed, and its folder flushed:
 * after any crash it is there whole or not at all (R-02 R-11). One process owns the folder.
 */
import path from 'node:path'
import { FilesUnavailable } from '../../../ports/files'
import type { Files } from '../../../ports/files'
import type { Disk } from './disk'
import { folderFlush } from './folderFlush'
import { keyPath, roomPath } from './keyPath'
import { nodeDisk } from './nodeDisk'

/** Where half-written files lie; no key can name it. */
const aside = '.writing'

interface Placed {
  readonly target: string
  readonly bytes: Uint8Array
}
/** Written aside under a name of its own. */
interface Half extends Placed {
  readonly half: string
}

/** Every fault of the disk is `later`: the caller's bytes are still with the phone. */
async function orLater<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new FilesUnavailable('the file room cannot be reached', { cause: error })
  }
}

/** @param folder absolute or relative path of the file room; made when the first file is written. */
export function localFiles(folder: string, disk: Disk = nodeDisk): Files {
  const root = path.resolve(folder)
  const asideFolder = path.join(root, aside)
  const flush = folderFlush(disk)
  const made = new Map<string, Promise<void>>()
  const writing = new Map<string, Promise<'created' | 'exists'>>()
  /** Folders flushed since this process began: every name found there then is durable, whoever wrote it. */
  const settled = new Set<string>()
  let turn = 0
  let tidied = false

  // A new folder is a name in the one above it: that name has to be durable too.
  const makeFolder = async (wanted: string): Promise<void> => {
    await disk.makeFolder(wanted)
    for (let below = wanted; below.startsWith(root); below = path.dirname(below)) await flush(path.dirname(below))
  }
  // What a crash left half-written goes before the first write of this process: nobody else writes there.
  const makeAside = async (): Promise<void> => {
    await makeFolder(asideFolder)
    if (tidied) return
    tidied = true
    for (const name of await disk.names(asideFolder)) disk.remove(path.join(asideFolder, name))
  }
  const ready = (wanted: string): Promise<void> => {
    const known = made.get(wanted)
    if (known !== undefined) return known
    const making = wanted === asideFolder ? makeAside() : makeFolder(wanted)
    made.set(wanted, making)
    making.catch(() => made.delete(wanted))
    return making
  }

  const flushNames = async (home: string): Promise<void> => {
    try {
      await flush(home)
      settled.add(home)
    } catch (error) {
      settled.delete(home)
      throw error
    }
  }
  // Somebody may have renamed it and died before the flush.
  const lies = async (target: string): Promise<boolean> => {
    if (!disk.present(target)) return false
    const home = path.dirname(target)
    if (!settled.has(home)) await flushNames(home)
    return true
  }

  const place = async (halves: readonly Half[], homes: readonly string[]): Promise<void> => {
    try {
      const written = await Promise.allSettled(halves.map(({ half, bytes }) => disk.write(half, bytes)))
      for (const one of written) if (one.status === 'rejected') throw one.reason
      for (const { half, target } of halves) disk.rename(half, target)
    } catch (error) {
      // The folder may be gone as well: look again the next time, so a mended disk needs no restart.
      made.clear()
      // Some may have their names, which nobody has flushed.
      for (const home of homes) settled.delete(home)
      for (const { half } of halves) {
        try {
          disk.remove(half)
        } catch {
          // A disk that refuses this too keeps the half file until the next start.
        }
      }
      throw error
    }
    await Promise.all(homes.map(flushNames))
  }
  const write = async (files: readonly Placed[]): Promise<'created' | 'exists'> => {
    const homes = [...new Set(files.map(({ target }) => path.dirname(target)))]
    await ready(asideFolder)
    for (const home of homes) await ready(home)
    const halves: Half[] = []
    for (const file of files) {
      if (await lies(file.target)) continue
      turn += 1
      halves.push({ ...file, half: path.join(asideFolder, `${String(process.pid)}-${String(turn)}`) })
    }
    if (halves.length === 0) return 'exists'
    await place(halves, homes)
    return 'created'
  }
  /** One after another for the same key: the first one's bytes stay. */
  const inTurn = async (files: readonly Placed[]): Promise<'created' | 'exists'> => {
    const earlier = files.map(({ target }) => writing.get(target)).filter((one) => one !== undefined)
    const mine = Promise.allSettled(earlier).then(() => orLater(() => write(files)))
    for (const { target } of files) writing.set(target, mine)
    try {
      return await mine
    } finally {
      for (const { target } of files) if (writing.get(target) === mine) writing.delete(target)
    }
  }

  return {
    create: async (key, bytes) => inTurn([{ target: keyPath(root, key), bytes }]),
    createAll: async (files) => {
      if (files.length > 0) await inTurn(files.map(({ key, bytes }) => ({ target: keyPath(root, key), bytes })))
    },
    has: async (key) => {
      const target = keyPath(root, key)
      // Still on its way: its name may be there before it is durable.
      await writing.get(target)?.catch(() => undefined)
      return orLater(() => lies(target))
    },
    read: async (key) => {
      const target = keyPath(root, key)
      return orLater(() => disk.read(target))
    },
    remove: async (key, how) => {
      const target = keyPath(root, key)
      await orLater(async () => {
        if (!disk.present(target)) return
        disk.remove(target)
        if (how !== 'sweepable') await flush(path.dirname(target))
      })
    },
    list: async (room, after, limit) => {
      const home = roomPath(root, room)
      const names = await orLater(() => disk.names(home))
      return names.map((name) => `${room}/${name}`).filter((key) => key > after).sort().slice(0, limit)
    },
    addresses: null,
    incoming: null,
  }
}
