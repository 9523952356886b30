/**
 * Photos in the cloud's private storage. It overwrites without a word, compares nothing, and has no list; so each file has a
 * document that says where its bytes lie, written before the first of them and once more when they were read back
 * (docs/decisions/2026-11-26-files-in-the-cloud.md).
 */
import { createHash } from 'node:crypto'
import type { StoredFile } from '../../../ports/documents'
import type { Files } from '../../../ports/files'
import { FilesUnavailable } from '../../../ports/files'
import type { Ids } from '../../../ports/ids'
import type { Store } from '../../../ports/store'
import { StoreUnavailable } from '../../../ports/store'
import { checkKey, checkRoom, roomOf } from '../../rules/fileKeys'
import { objects } from './objects'
import type { CloudStorage } from './sdk'

export interface CloudFilesParts {
  readonly storage: CloudStorage
  readonly store: Store
  readonly ids: Pick<Ids, 'next'>
}
/** Where phones put what they send; the storage rule lets them create there and nothing else. */
const incomingFolder = 'incoming'
/** A key that is removed again and again while it is written is nobody's. */
const mostBegun = 5
const pageSize = 100

/** Every fault of the storage is `later`: the caller's bytes are still with the phone. */
async function orLater<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof StoreUnavailable ? error : new FilesUnavailable('the file room cannot be reached', { cause: error })
  }
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export function cloudFiles({ storage, store, ids }: CloudFilesParts): Files {
  const room = objects(storage)
  const writing = new Map<string, Promise<'created' | 'exists'>>()

  const begin = async (key: string, object: string): Promise<'begun' | 'whole'> => {
    const fresh: StoredFile = { _id: key, v: 1, room: roomOf(key), state: 'coming', object: '', begun: [object], sha256: '' }
    if ((await store.create('file', fresh)) === 'created') return 'begun'
    return store.transact(async (tx) => {
      const there = await tx.get('file', key)
      if (there?.state === 'whole') return 'whole'
      if (there) await tx.put('file', { ...there, begun: [...there.begun, object] })
      else await tx.create('file', fresh)
      return 'begun'
    })
  }
  const finish = (key: string, object: string, hash: string): Promise<'mine' | 'theirs' | 'gone'> =>
    store.transact(async (tx) => {
      const there = await tx.get('file', key)
      if (there === undefined || !there.begun.includes(object)) return 'gone'
      if (there.state === 'whole') return there.object === object ? 'mine' : 'theirs'
      await tx.put('file', { ...there, state: 'whole', object, sha256: hash })
      return 'mine'
    })
  // An object of its own for every attempt: two that write at once never write into one.
  const write = async (key: string, bytes: Uint8Array): Promise<'created' | 'exists'> => {
    for (let tried = 0; tried < mostBegun; tried += 1) {
      const object = `${key}.${ids.next()}`
      if ((await begin(key, object)) === 'whole') return 'exists'
      await room.put(object, bytes)
      const ending = await finish(key, object, sha256(bytes))
      if (ending === 'mine') return 'created'
      await room.remove([object])
      if (ending === 'theirs') return 'exists'
    }
    throw new FilesUnavailable('the file was removed while it was written, again and again')
  }
  const whole = async (key: string): Promise<StoredFile | undefined> => {
    const there = await store.get('file', key)
    return there?.state === 'whole' ? there : undefined
  }
  const forget = (there: StoredFile): Promise<boolean> =>
    store.transact(async (tx) => {
      const now = await tx.get('file', there._id)
      if (now && now.begun.length > there.begun.length) return false
      if (now) await tx.remove('file', there._id)
      return true
    })
  const create = async (key: string, bytes: Uint8Array): Promise<'created' | 'exists'> => {
    checkKey(key)
    const mine = (writing.get(key) ?? Promise.resolve()).catch(() => undefined).then(() => orLater(() => write(key, bytes)))
    writing.set(key, mine)
    try {
      return await mine
    } finally {
      if (writing.get(key) === mine) writing.delete(key)
    }
  }

  return {
    create,
    async createAll(files) {
      await Promise.all(files.map(({ key, bytes }) => create(key, bytes)))
    },
    async has(key) {
      checkKey(key)
      await writing.get(key)?.catch(() => undefined)
      return (await whole(key)) !== undefined
    },
    async read(key) {
      checkKey(key)
      const there = await whole(key)
      if (there === undefined) return undefined
      return orLater(async () => {
        const bytes = await room.read(there.object)
        if (bytes !== undefined && sha256(bytes) !== there.sha256) throw new Error('the bytes are not those that were kept')
        return bytes
      })
    },
    async remove(key) {
      checkKey(key)
      for (let there = await store.get('file', key); there; there = await store.get('file', key)) {
        const { begun } = there
        await orLater(() => room.remove(begun))
        if (await forget(there)) return
      }
    },
    async list(wanted, after, limit) {
      checkRoom(wanted)
      const keys: string[] = []
      let cursor: string | undefined
      do {
        const page = await store.find('filesOfRoom', { room: wanted, ...(after === '' ? {} : { from: after }) }, { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) })
        keys.push(...page.rows.map(({ _id }) => _id).filter((key) => key > after))
        cursor = page.next
      } while (cursor !== undefined && keys.length < limit)
      return keys.slice(0, limit)
    },
    async addresses(keys, seconds) {
      const found = await Promise.all(keys.map(async (key) => [key, await whole(checkKey(key))] as const))
      const lying = found.flatMap(([key, there]) => (there === undefined ? [] : [[key, there.object] as const]))
      const urls = await orLater(() => room.addresses(lying.map(([, object]) => object), seconds))
      return new Map(lying.flatMap(([key, object]) => { const url = urls.get(object); return url === undefined ? [] : [[key, url] as const] }))
    },
    incoming: {
      async expect(key, name) {
        const object = `${incomingFolder}/${name}`
        await store.create('file', { _id: checkKey(key), v: 1, room: roomOf(key), state: 'coming', object: '', begun: [object], sha256: '' })
      },
      open: (name) => orLater(() => room.open(`${incomingFolder}/${name}`)),
    },
  }
}
