import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Disk } from '@office/adapters/local/files/disk'
import { localFiles } from '@office/adapters/local/files/localFiles'
import { nodeDisk } from '@office/adapters/local/files/nodeDisk'
import { FilesUnavailable } from '@office/ports/files'
import { StoreUnavailable } from '@office/ports/store'
import { faultyDisk } from './faultyDisk'
import { filesContract, outsideNames } from './filesContract'
import { newFolder } from './newFolder'

filesContract('a folder of this machine', async () => localFiles(path.join(await newFolder(), 'photos')))

const bytes = new Uint8Array(Buffer.from('photo'))
/** Every file below a folder. */
const below = async (folder: string): Promise<string[]> => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => !entry.isDirectory()).map((entry) => entry.name)

describe('photos in a folder', () => {
  it('creates nothing outside its root, whatever the name (T-23)', async () => {
    const outer = await newFolder()
    const files = localFiles(path.join(outer, 'photos'))
    for (const name of outsideNames) await files.create(name, bytes).catch(() => undefined)
    expect(await readdir(outer)).toEqual([])
  })

  it('does not follow a symbolic link out of its root (T-23)', async () => {
    const outer = await newFolder()
    await writeFile(path.join(outer, 'secret'), 'secret')
    await mkdir(path.join(outer, 'photos', 'view'), { recursive: true })
    await symlink(path.join(outer, 'secret'), path.join(outer, 'photos', 'view', 'link'))
    expect(await localFiles(path.join(outer, 'photos')).read('view/link')).toBeUndefined()
  })

  it('flushes the bytes before the name, and the name before it answers (R-02)', async () => {
    const done: string[] = []
    const noting: Disk = {
      ...nodeDisk,
      write: async (file, content) => { await nodeDisk.write(file, content); done.push('bytes flushed') },
      rename: (from, to) => { nodeDisk.rename(from, to); done.push('renamed') },
      flushFolder: async (folder) => { await nodeDisk.flushFolder(folder); done.push(`flushed ${path.basename(folder)}`) },
    }
    await localFiles(await newFolder(), noting).create('view/a', bytes)
    done.push('answered')
    expect(done.slice(-4)).toEqual(['bytes flushed', 'renamed', 'flushed view', 'answered'])
  })

  it('makes every new folder on the way durable too', async () => {
    const flushed: string[] = []
    const outer = await newFolder()
    const noting: Disk = { ...nodeDisk, flushFolder: async (folder) => { flushed.push(path.relative(outer, folder)) } }
    await localFiles(path.join(outer, 'photos'), noting).create('view/682/a', bytes)
    expect(flushed).toEqual(expect.arrayContaining(['', 'photos', 'photos/view', 'photos/view/682']))
  })

  it('shares one flush of the folder among those who wait for it', async () => {
    let flushes = 0
    const slow: Disk = { ...nodeDisk, flushFolder: async (folder) => { flushes += 1; await new Promise((resolve) => setTimeout(resolve, 20)); await nodeDisk.flushFolder(folder) } }
    const files = localFiles(await newFolder(), slow)
    await files.create('view/first', bytes)
    flushes = 0
    await Promise.all(Array.from({ length: 20 }, (_, index) => files.create(`view/${String(index)}`, bytes)))
    expect(flushes).toBeLessThan(10)
  })

  it('makes a view and its thumbnail durable with one flush of their folder (P6)', async () => {
    const flushed: string[] = []
    const files = localFiles(await newFolder(), { ...nodeDisk, flushFolder: (folder) => { flushed.push(path.basename(folder)); return nodeDisk.flushFolder(folder) } })
    await files.create('view/first', bytes)
    flushed.length = 0
    await files.createAll([{ key: 'view/a', bytes }, { key: 'view/b', bytes }])
    expect(flushed).toEqual(['view'])
  })

  it('holds several files old or new after a fault at any step, and trusts no name that nobody flushed (R-03)', async () => {
    const pair = [{ key: 'view/a', bytes }, { key: 'view/b', bytes }]
    for (let step = 1; step <= 16; step += 1) {
      const disk = faultyDisk()
      const folder = await newFolder()
      const files = localFiles(folder, disk)
      await files.create('view/first', bytes)
      disk.failOnce(step)
      const first = await files.createAll(pair).then(() => 'created', (error: unknown) => error)
      disk.mend()
      const between = await Promise.all(pair.map(({ key }) => localFiles(folder).read(key)))
      for (const found of between) expect(found === undefined || Buffer.from(found).equals(bytes)).toBe(true)
      if (first === 'created') expect(between).not.toContain(undefined)
      await files.createAll(pair)
      for (const { key } of pair) expect(Buffer.from((await files.read(key))!).equals(bytes)).toBe(true)
      expect(await below(folder)).toHaveLength(3)
    }
  })

  it('answers later when the disk is full, keeps what it acknowledged, and recovers without a restart (R-11)', async () => {
    const disk = faultyDisk()
    const folder = await newFolder()
    const files = localFiles(folder, disk)
    await files.create('view/kept', bytes)
    disk.fail('ENOSPC')
    await expect(files.create('view/refused', bytes)).rejects.toThrow(FilesUnavailable)
    await expect(files.create('other/refused', bytes)).rejects.toBeInstanceOf(StoreUnavailable)
    expect(await files.read('view/refused')).toBeUndefined()
    disk.mend()
    expect(Buffer.from((await files.read('view/kept'))!).toString()).toBe('photo')
    expect(await files.create('view/refused', bytes)).toBe('created')
    expect(await files.create('other/refused', bytes)).toBe('created')
    expect(await below(folder)).toHaveLength(3)
  })

  it('writes again after its folders were taken away under it (R-11)', async () => {
    const folder = await newFolder()
    const files = localFiles(folder)
    await files.create('view/a', bytes)
    for (const [gone, key] of [['view', 'view/b'], ['.writing', 'view/c'], ['', 'view/d']] as const) {
      await rm(path.join(folder, gone), { recursive: true })
      await expect(files.create(key, bytes)).rejects.toThrow(FilesUnavailable)
      expect(await files.create(key, bytes)).toBe('created')
    }
  })

  it('is old or new after a fault at any step, and the same create mends it (R-03)', async () => {
    for (let step = 1; step <= 12; step += 1) {
      const disk = faultyDisk()
      const folder = await newFolder()
      const files = localFiles(folder, disk)
      disk.failOnce(step)
      const first = await files.create('view/a', bytes).catch((error: unknown) => error)
      disk.mend()
      const between = await localFiles(folder).read('view/a')
      expect(between === undefined || Buffer.from(between).equals(bytes)).toBe(true)
      if (first === 'created') expect(between).toBeDefined()
      expect(['created', 'exists']).toContain(await files.create('view/a', bytes))
      expect(Buffer.from((await files.read('view/a'))!).equals(Buffer.from(bytes))).toBe(true)
    }
  })

  it('with its first write tidies away what a crash left half-written, and nothing else', async () => {
    const folder = await newFolder()
    await localFiles(folder).create('view/kept', bytes)
    await writeFile(path.join(folder, '.writing', '4711-1'), 'half')
    await localFiles(folder).create('view/new', bytes)
    expect((await below(folder)).sort()).toEqual(['kept', 'new'])
  })
})
