import type { Kind, Setting } from '@office/ports/documents'
import { StoreMisuse } from '@office/ports/store'
import { ledgerRow, report, setting, suggestion, unit } from '../rows'
import type { MakeStore } from './opened'
import { freshStore } from './opened'

const value = (inner: unknown): Setting => ({ ...setting('s'), value: inner })
const broken: readonly (readonly [string, Kind, object])[] = [
  ['undefined', 'setting', value(undefined)],
  ['undefined deep inside', 'setting', value({ a: [{ b: undefined }] })],
  ['NaN', 'setting', value(Number.NaN)],
  ['infinity', 'setting', value([Infinity])],
  ['a key with $', 'setting', value({ $set: 1 })],
  ['a dotted key', 'setting', value({ 'a.b': 1 })],
  ['a key __proto__', 'setting', value(JSON.parse('{"__proto__":{"x":1}}'))],
  ['a date', 'setting', value(new Date(0))],
  ['a function', 'setting', value(() => 1)],
  ['a symbol', 'setting', value(Symbol('x'))],
  ['a big integer', 'setting', value(1n)],
  ['a map', 'setting', value(new Map())],
  ['bytes', 'setting', value(new Uint8Array(1))],
  ['an object that writes itself', 'setting', value({ toJSON: () => 1 })],
  ['40 levels', 'setting', value(JSON.parse('['.repeat(40) + ']'.repeat(40)))],
  ['600,000 characters', 'setting', value('x'.repeat(600_000))],
  ['a top-level name of 33 characters', 'setting', { ...setting('s'), ['x'.repeat(33)]: 1 }],
  ['a top-level name with an underscore in front', 'setting', { ...setting('s'), _openid: 1 }],
  ['no id', 'setting', { v: 1, value: 1, changedAt: 1 }],
  ['an empty id', 'setting', setting('')],
  ['an object as id', 'setting', { ...setting('s'), _id: { $ne: '' } }],
  ['a control character in the id', 'setting', setting('a\u0000b')],
  ['half a character in the id', 'setting', setting('a\ud800')],
  ['an older version', 'setting', { ...setting('s'), v: 0 }],
  ['a newer version', 'setting', { ...setting('s'), v: 2 }],
  ['a queried field absent', 'suggestion', { ...suggestion('s'), personId: undefined }],
  ['a queried field that is an object', 'suggestion', { ...suggestion('s'), personId: { $gt: '' } }],
  ['a queried field that is a list', 'suggestion', { ...suggestion('s'), personId: ['p'] }],
  ['null to sort by', 'suggestion', { ...suggestion('s'), at: null }],
  ['scopes that are no list', 'unit', { ...unit('s'), scopes: 'o' }],
  ['a scope that is no text', 'unit', { ...unit('s'), scopes: [1] }],
  ['a scope named twice', 'unit', { ...unit('s'), scopes: ['o', 'o'] }],
]

export function documentContract(makeStore: MakeStore): void {
  const store = freshStore(makeStore)

  test('an id that nobody wrote answers undefined', async () => {
    expect(await store().get('setting', 'nobody')).toBeUndefined()
  })

  test('a second create answers exists and leaves the first document', async () => {
    expect(await store().create('setting', setting('s', 'first'))).toBe('created')
    expect(await store().create('setting', setting('s', 'second'))).toBe('exists')
    expect(await store().get('setting', 's')).toEqual(setting('s', 'first'))
  })

  test('the same id in two kinds is two documents', async () => {
    await store().create('setting', setting('same'))
    expect(await store().create('unit', unit('same'))).toBe('created')
  })

  test('what was stored comes back equal, whatever characters and shapes it holds', async () => {
    const inner = { 汉字: '安全🔥', half: '\ud800', zero: '\u0000', quote: `'"\\;--`, list: [1, -0.5, 1e300, null, true, [], {}], big: 2 ** 53 }
    await store().create('setting', setting('s', inner, -1))
    expect(await store().get('setting', 's')).toEqual(setting('s', inner, -1))
    await store().create('report', report('r', { harms: ['fire'], steps: [] }))
    expect(await store().get('report', 'r')).toEqual(report('r', { harms: ['fire'], steps: [] }))
  })

  test('the store keeps a copy: what a caller changes later in hand changes nothing', async () => {
    const inner = { list: [1] }
    const writing = store().create('setting', setting('s', inner))
    inner.list.push(2)
    await writing
    const read = await store().get('setting', 's')
    expect(read).toEqual(setting('s', { list: [1] }))
    ;(read as { value: unknown }).value = 'changed'
    expect(await store().get('setting', 's')).toEqual(setting('s', { list: [1] }))
  })

  test.each(broken)('T-20 a document with %s never reaches the database', async (_what, kind, doc) => {
    const given = doc as never
    await expect(store().create(kind, given)).rejects.toThrow(StoreMisuse)
    await expect(store().transact((tx) => tx.create(kind, given))).rejects.toThrow(StoreMisuse)
    await expect(store().transact((tx) => tx.put(kind, given))).rejects.toThrow(StoreMisuse)
    expect(await store().get(kind, 's')).toBeUndefined()
  })

  test.each([undefined, null, '', 7, {}, ['a'], { $ne: '' }])('T-20 an id %p is refused', async (id) => {
    await expect(store().get('setting', id as never)).rejects.toThrow(StoreMisuse)
    await expect(store().transact((tx) => tx.get('setting', id as never))).rejects.toThrow(StoreMisuse)
    await expect(store().transact((tx) => tx.remove('setting', id as never))).rejects.toThrow(StoreMisuse)
  })

  test.each(['nope', '__proto__', 'constructor', 'toString'])('T-22 there is no kind %s', async (kind) => {
    await expect(store().get(kind as never, 'a')).rejects.toThrow(StoreMisuse)
    await expect(store().create(kind as never, setting('a') as never)).rejects.toThrow(StoreMisuse)
    await expect(store().transact((tx) => tx.remove(kind as never, 'a'))).rejects.toThrow(StoreMisuse)
  })

  test('rows of the ledger and links of the chain are never changed or removed', async () => {
    await store().create('ledger', ledgerRow('l'))
    await expect(store().transact((tx) => tx.put('ledger', ledgerRow('l', { amount: 2 })))).rejects.toThrow(StoreMisuse)
    await expect(store().transact((tx) => tx.remove('ledger', 'l'))).rejects.toThrow(StoreMisuse)
    await expect(store().transact((tx) => tx.remove('seal', '1'))).rejects.toThrow(StoreMisuse)
    expect(await store().get('ledger', 'l')).toEqual(ledgerRow('l'))
  })
}
