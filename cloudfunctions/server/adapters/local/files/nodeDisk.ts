/**
 * The disk under this machine, by node:fs. What only touches names answers in microseconds and is done at once;
 * bytes and flushes go beside the event loop. Each trip there costs more than the name work itself (P6).
 */
import { closeSync, constants, fstatSync, fsync, openSync, read, renameSync, rmSync, statSync, writeFile } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Disk } from './disk'

const privateFile = 0o600
const privateFolder = 0o700
// Windows keeps no such flag and no flush for folders: its NTFS journals names by itself.
const noLinks = constants.O_NOFOLLOW ?? 0
const foldersFlush = process.platform !== 'win32'
// Linux writes bytes and flushes them in one trip. Elsewhere the flag promises less (a Mac's drive may keep them back) or is not there.
const flushesAsItWrites = process.platform === 'linux' ? constants.O_DSYNC : 0
const flush = promisify(fsync)
const fill = promisify(writeFile)
const readAt = promisify(read)

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '')
const absent = (error: unknown): undefined => {
  // ELOOP: a symbolic link lies where a file should; what it points to is not ours (T-23).
  if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error))) return undefined
  throw error
}
async function using<T>(descriptor: number, work: (descriptor: number) => Promise<T>): Promise<T> {
  try {
    return await work(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function opened(file: string): number | undefined {
  try {
    return openSync(file, constants.O_RDONLY | noLinks)
  } catch (error) {
    return absent(error)
  }
}
/** A stored file never changes its length: its name appears only once it is whole. */
async function whole(descriptor: number): Promise<Uint8Array | undefined> {
  const found = fstatSync(descriptor)
  if (!found.isFile()) return undefined
  const bytes = new Uint8Array(found.size)
  for (let at = 0; at < bytes.length;) {
    const { bytesRead } = await readAt(descriptor, bytes, at, bytes.length - at, at)
    if (bytesRead === 0) throw new Error('the file ended early')
    at += bytesRead
  }
  return bytes
}

export const nodeDisk: Disk = {
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: privateFolder })
  },
  present: (file) => {
    try {
      return statSync(file, { throwIfNoEntry: false }) !== undefined
    } catch (error) {
      return absent(error) ?? false
    }
  },
  write: (file, bytes) =>
    using(openSync(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noLinks | flushesAsItWrites, privateFile), async (descriptor) => {
      await fill(descriptor, bytes)
      if (flushesAsItWrites === 0) await flush(descriptor)
    }),
  rename: renameSync,
  flushFolder: async (folder) => {
    if (foldersFlush) await using(openSync(folder, constants.O_RDONLY), flush)
  },
  read: async (file) => {
    const descriptor = opened(file)
    return descriptor === undefined ? undefined : using(descriptor, whole)
  },
  remove: (file) => {
    rmSync(file, { force: true })
  },
  names: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => absent(error) ?? [])
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
  },
}
