/** What every `files` adapter must do: the folder here, the cloud's storage later. */
import type { Files } from '@office/ports/files'
import { FilesMisuse } from '@office/ports/files'

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
const text = (found: Uint8Array | undefined): string | undefined => (found === undefined ? undefined : Buffer.from(found).toString())

/** Names that must never leave the room (T-23). */
export const outsideNames = [
  '', '/', '.', '..', '../secret', 'view/../../secret', 'view/..', 'view/./a', 'view//a', '/etc/passwd', 'view/', '/view/a', 'view',
  '%2e%2e/secret', 'view/%2e%2e%2fsecret', '..%2fsecret', '..\\secret', 'view\\a', 'view/..\\..\\secret', 'C:/windows/a', 'C:\\a', 'view/C:a',
  'view/a\0.jpg', 'view/a\n', 'view/\u202e', 'view/ａ', 'view/照片', 'view/a b', 'view/~root', 'view/$HOME', 'view/*', 'view/a?b', 'view/a#b', 'view/.hidden', '.writing/1',
  'view/-rf', `view/${'a'.repeat(300)}`, `${'a/'.repeat(120)}b`, 'file:///etc/passwd', '....//a/b', 'view/..;/a', 'view/\u2025/a', '\uff0e\uff0e/a',
]

export function filesContract(name: string, make: () => Promise<Files>): void {
  describe(`files contract: ${name}`, () => {
    let files: Files
    beforeEach(async () => {
      files = await make()
    })

    it('gives back the very bytes it was given, also none and every byte there is', async () => {
      const every = Uint8Array.from({ length: 256 }, (_, index) => index)
      expect(await files.create('view/every', every)).toBe('created')
      expect(await files.create('view/empty', new Uint8Array())).toBe('created')
      expect([...((await files.read('view/every')) ?? [])]).toEqual([...every])
      expect((await files.read('view/empty'))?.length).toBe(0)
    })

    it('answers undefined for what is not there, and for a room', async () => {
      await files.create('view/682/a', bytes('a'))
      expect(await files.read('view/b')).toBeUndefined()
      expect(await files.read('view/682')).toBeUndefined()
      expect(await files.read('none/b')).toBeUndefined()
      expect(await files.read('view/682/a/b')).toBeUndefined()
    })

    it('keeps files that belong together, each whole, and leaves one that is there as it was', async () => {
      await files.create('view/there', bytes('first'))
      await files.createAll([{ key: 'view/there', bytes: bytes('second') }, { key: 'view/small', bytes: bytes('small') }, { key: 'thumb/other', bytes: bytes('other') }])
      await files.createAll([])
      expect(await Promise.all(['view/there', 'view/small', 'thumb/other'].map(async (key) => text(await files.read(key))))).toEqual(['first', 'small', 'other'])
      await expect(files.createAll([{ key: 'view/good', bytes: bytes('good') }, { key: '../secret', bytes: bytes('bad') }])).rejects.toThrow(FilesMisuse)
      expect(await files.read('../secret').catch(() => undefined)).toBeUndefined()
    })

    it('leaves the first bytes as they were when the key exists', async () => {
      await files.create('view/a', bytes('first'))
      expect(await files.create('view/a', bytes('second'))).toBe('exists')
      expect(text(await files.read('view/a'))).toBe('first')
    })

    it('has no more use for the bytes it was given once it has answered: the next photo may lie there (P6)', async () => {
      const memory = bytes('first')
      await files.create('view/a', memory)
      memory.set(bytes('other'))
      await files.create('view/b', memory)
      memory.fill(0)
      expect([text(await files.read('view/a')), text(await files.read('view/b'))]).toEqual(['first', 'other'])
    })

    it('says what is there, whole and durable, also while it is being written', async () => {
      expect(await files.has('view/a')).toBe(false)
      const writing = files.create('view/a', bytes('a'))
      const seen = await files.has('view/a')
      await writing
      expect([seen, await files.has('view/a'), await files.has('view/b'), await files.has('none/a')]).toEqual([true, true, false, false])
      await files.remove('view/a')
      expect(await files.has('view/a')).toBe(false)
    })

    it('lets one of many at once create a key, and shows its bytes only whole', async () => {
      const long = 'x'.repeat(200_000)
      const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => files.create('view/raced', bytes(`${String(index)}${long}`))))
      expect(answers.filter((answer) => answer === 'created')).toHaveLength(1)
      expect((await files.read('view/raced'))?.length).toBeGreaterThan(200_000)
    })

    it('keeps many different keys written at once', async () => {
      await Promise.all(Array.from({ length: 60 }, (_, index) => files.create(`view/many.${String(index)}`, bytes(String(index)))))
      for (let index = 0; index < 60; index += 1) expect(text(await files.read(`view/many.${String(index)}`))).toBe(String(index))
    })

    it.each([undefined, 'sweepable'] as const)('removes (%s); removing again is no error, and the key is free', async (how) => {
      await files.create('view/a', bytes('first'))
      await files.remove('view/a', how)
      await files.remove('view/a', how)
      await files.remove('none/a', how)
      expect(await files.read('view/a')).toBeUndefined()
      expect(await files.create('view/a', bytes('second'))).toBe('created')
      expect(text(await files.read('view/a'))).toBe('second')
    })

    it('lists the keys directly under a room, in order, page by page', async () => {
      for (const key of ['view/c', 'view/a', 'view/b10', 'view/b9', 'thumb/z', 'view/682/deep']) await files.create(key, bytes(key))
      expect(await files.list('view', '', 2)).toEqual(['view/a', 'view/b10'])
      expect(await files.list('view', 'view/b10', 2)).toEqual(['view/b9', 'view/c'])
      expect(await files.list('view', 'view/c', 2)).toEqual([])
      expect(await files.list('view/682', '', 10)).toEqual(['view/682/deep'])
      expect(await files.list('none', '', 10)).toEqual([])
    })

    it.each(outsideNames)('refuses the name %j and touches nothing (T-23)', async (key) => {
      await expect(files.create(key, bytes('x'))).rejects.toThrow(FilesMisuse)
      await expect(files.has(key)).rejects.toThrow(FilesMisuse)
      await expect(files.read(key)).rejects.toThrow(FilesMisuse)
      await expect(files.remove(key)).rejects.toThrow(FilesMisuse)
    })

    it('refuses to list outside its rooms (T-23)', async () => {
      for (const room of ['..', '.', '', '/', 'view/..', '.writing', 'a\\b']) await expect(files.list(room, '', 10)).rejects.toThrow(FilesMisuse)
    })
  })
}
