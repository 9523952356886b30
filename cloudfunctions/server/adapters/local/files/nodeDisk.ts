/** The disk under this machine, by node:fs. */
import { constants } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { Disk } from './disk'

const privateFile = 0o600
const privateFolder = 0o700
// Windows keeps no such flag and no flush for folders: its NTFS journals names by itself.
const noLinks = constants.O_NOFOLLOW ?? 0
const foldersFlush = process.platform !== 'win32'

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '')
const absent = (error: unknown): undefined => {
  // ELOOP: a symbolic link lies where a file should; what it points to is not ours (T-23).
  if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error))) return undefined
  throw error
}

async function using<T>(handle: FileHandle, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  try {
    return await work(handle)
  } finally {
    await handle.close()
  }
}

export const nodeDisk: Disk = {
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: privateFolder })
  },
  present: async (file) => access(file).then(() => true, (error: unknown) => absent(error) ?? false),
  write: async (file, bytes) => {
    const handle = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noLinks, privateFile)
    await using(handle, async () => {
      await handle.writeFile(bytes)
      await handle.sync()
    })
  },
  rename,
  flushFolder: async (folder) => {
    if (!foldersFlush) return
    await using(await open(folder, constants.O_RDONLY), (handle) => handle.sync())
  },
  read: async (file) => {
    const handle = await open(file, constants.O_RDONLY | noLinks).catch(absent)
    return handle && using(handle, () => handle.readFile())
  },
  remove: (file) => rm(file, { force: true }),
  names: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => absent(error) ?? [])
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
  },
}
