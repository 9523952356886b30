/** The file room of the cloud over the SDK's own wire, with what can go wrong on it (R-03 R-11 T-03). */
import '../../setup/cloud'
import tcb from '@cloudbase/node-sdk'
import { cloudFiles } from '@office/adapters/cloudbase/files/cloudFiles'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { seededIds } from '@office/adapters/local/seededIds'
import { memoryStore } from '@office/adapters/memory/memoryStore'
import type { Files } from '@office/ports/files'
import { FilesUnavailable } from '@office/ports/files'
import type { Fault } from '../../standin/faults'
import { startStandin, type StandIn } from '../../standin/standin'
import { filesContract } from './filesContract'

jest.setTimeout(60_000)

let cloud: StandIn
beforeAll(async () => { cloud = await startStandin() })
afterEach(() => { cloud.faults.clear() })
afterAll(() => cloud.close())

const clock = scriptedClock(1_800_000_000_000)
const ids = seededIds('files', clock)
const store = () => memoryStore({ clock, random: Math.random })
/** Another instance of a function over the same database and storage. */
const instance = (kept = store()): Files => cloudFiles({ storage: tcb.init(cloud.config), store: kept, ids })
const room = async (): Promise<Files> => {
  cloud.storage.files.clear()
  return Promise.resolve(instance())
}

filesContract('the storage of the cloud', room)

const bytes = (words: string) => new Uint8Array(Buffer.from(words))
const words = (found: Uint8Array | undefined) => (found === undefined ? undefined : Buffer.from(found).toString())
const lying = () => [...cloud.storage.files.keys()]
const nine = { times: 9 }

describe('what goes wrong on the way', () => {
  const cuts: [string, string, Fault][] = [
    ['the upload is cut before it', 'storage.put', { kind: 'cut', when: 'before' }],
    ['the answer to the upload is cut', 'storage.put', { kind: 'cut', when: 'after' }],
    ['the upload is refused with a page', 'storage.put', { kind: 'status', status: 503, body: 'html' }],
    ['the upload is refused without a word, which the SDK takes for success', 'storage.put', { kind: 'status', status: 403, body: 'empty' }],
    ['the upload is answered 200 and nothing was kept', 'storage.put', { kind: 'status', status: 200, body: 'empty' }],
    ['the place for the upload is refused', 'storage.getUploadMetadata', { kind: 'error', code: 'SYS_ERR' }],
    ['reading back fails', 'storage.get', { kind: 'status', status: 500, body: 'empty' }],
    ['reading back shows other bytes', 'storage.get', { kind: 'status', status: 200, body: 'html' }],
  ]
  test.each(cuts)('%s: the file is not there, the caller is told `later`, and the next attempt is whole', async (_, action, fault) => {
    const files = await room()
    const away = cloud.faults.add({ fault, action, ...nine })
    await expect(files.create('view/a', bytes('whole'))).rejects.toThrow(FilesUnavailable)
    expect([await files.has('view/a'), await files.read('view/a')]).toEqual([false, undefined])
    away()
    expect(await files.create('view/a', bytes('whole'))).toBe('created')
    expect(words(await files.read('view/a'))).toBe('whole')
  })

  test('an XML error under status 200 is no success', async () => {
    const files = await room()
    const xml = new Response('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', { status: 200 })
    const liar = jest.spyOn(globalThis, 'fetch').mockResolvedValueOnce(xml)
    await expect(files.create('view/a', bytes('a')).finally(() => { liar.mockRestore() })).rejects.toThrow(FilesUnavailable)
    expect(await files.has('view/a')).toBe(false)
  })

  test('whatever an attempt that died left behind goes with the file', async () => {
    const kept = store()
    const files = instance(kept)
    cloud.storage.files.clear()
    cloud.faults.add({ fault: { kind: 'cut', when: 'after' }, action: 'storage.put' })
    await expect(files.create('view/a', bytes('half of a life'))).rejects.toThrow(FilesUnavailable)
    expect(lying()).toHaveLength(1)
    expect(await files.list('view', '', 10)).toEqual(['view/a'])
    expect(await files.create('view/a', bytes('whole'))).toBe('created')
    await files.remove('view/a')
    expect([lying(), await files.list('view', '', 10)]).toEqual([[], []])
  })

  test('a removal that fails is told, and is done by the next one', async () => {
    const files = await room()
    await files.create('view/a', bytes('a'))
    const away = cloud.faults.add({ fault: { kind: 'error', code: 'SYS_ERR' }, action: 'storage.batchDeleteFile', ...nine })
    await expect(files.remove('view/a')).rejects.toThrow(FilesUnavailable)
    away()
    await files.remove('view/a')
    expect(lying()).toEqual([])
  })

  test('bytes that were changed in the storage are not given out', async () => {
    const files = await room()
    await files.create('view/a', bytes('true'))
    const [path = ''] = lying()
    cloud.storage.put(path, Buffer.from('fake'))
    await expect(files.read('view/a')).rejects.toThrow(FilesUnavailable)
  })
})

describe('two instances', () => {
  test('one of many that create a key at once is first, its bytes stay, and nothing else is left lying', async () => {
    const kept = store()
    cloud.storage.files.clear()
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => instance(kept).create('view/raced', bytes(`from ${String(n)}`))))
    expect(answers.filter((answer) => answer === 'created')).toHaveLength(1)
    expect(words(await instance(kept).read('view/raced'))).toBe(`from ${String(answers.indexOf('created'))}`)
    expect(lying()).toHaveLength(1)
  })

  test('a file that is removed while it is written is written again or gone, never half there', async () => {
    for (let round = 0; round < 12; round += 1) {
      const kept = store()
      cloud.storage.files.clear()
      const [answer] = await Promise.all([instance(kept).create('view/a', bytes('a')), instance(kept).remove('view/a')])
      expect(answer).toBe('created')
      const there = await instance(kept).has('view/a')
      expect([lying().length, words(await instance(kept).read('view/a'))]).toEqual(there ? [1, 'a'] : [0, undefined])
    }
  })
})

describe('addresses (T-03)', () => {
  const fetched = async (url: string | undefined) => (await fetch(url!)).status

  test('open the file for the seconds asked for and no longer; what is not there has none', async () => {
    const files = await room()
    await files.create('view/a', bytes('a'))
    const urls = await files.addresses!(['view/a', 'view/b'], 600)
    expect([...urls.keys()]).toEqual(['view/a'])
    expect(await fetched(urls.get('view/a'))).toBe(200)
    cloud.clock.advance(601_000)
    expect(await fetched(urls.get('view/a'))).toBe(403)
  })

  test('are found for more files than one call may name', async () => {
    const files = await room()
    const keys = Array.from({ length: 53 }, (_, n) => `view/many.${String(n)}`)
    await Promise.all(keys.map((key) => files.create(key, bytes(key))))
    expect((await files.addresses!(keys, 600)).size).toBe(53)
  })
})

describe('what phones lay down', () => {
  test('is opened by its name, is no file of the office, and goes with the key it was expected under', async () => {
    const files = await room()
    expect(await files.incoming!.open('ticket')).toBeUndefined()
    await files.incoming!.expect('incoming/key', 'ticket')
    cloud.storage.put('incoming/ticket', Buffer.from('photo'))
    const upload = await files.incoming!.open('ticket')
    expect(upload?.length).toBe(5)
    expect([await files.has('incoming/key'), await files.list('incoming', '', 10)]).toEqual([false, ['incoming/key']])
    await files.remove('incoming/key')
    expect(lying()).toEqual([])
  })
})
