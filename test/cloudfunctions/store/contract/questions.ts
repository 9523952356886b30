import type { QueryName, QueryShape } from '@office/ports/queries'
import { queries } from '@office/ports/queries'
import { StoreMisuse } from '@office/ports/store'
import { report, suggestion, unit } from '../rows'
import type { MakeStore } from './opened'
import { freshStore } from './opened'

const names = Object.keys(queries) as QueryName[]
/** Every argument of every query, given well. */
export function goodArgs(name: QueryName): Record<string, unknown> {
  const shape: QueryShape = queries[name]
  return {
    ...Object.fromEntries(shape.equals.map((field) => [field, 'x'])),
    ...(shape.has === undefined ? {} : { [shape.has]: 'o' }),
    ...(shape.oneOf === undefined ? {} : { [shape.oneOf]: ['x'] }),
  }
}
const fields = names.flatMap((name) => Object.keys(goodArgs(name)).map((field) => [name, field] as const))

export function questionContract(makeStore: MakeStore): void {
  const store = freshStore(makeStore)
  const ask = (name: QueryName, args: object, limit: unknown = 10, cursor?: string): Promise<unknown> =>
    store().find(name, args as never, { limit: limit as number, cursor } as never)

  test.each(names)('%s answers an empty page where nothing is', async (name) => {
    expect(await ask(name, goodArgs(name))).toEqual({ rows: [] })
  })

  test.each(fields)('T-20 %s refuses anything but a plain value as %s', async (name, field) => {
    const good = goodArgs(name)
    const bad = [undefined, { $ne: '' }, { $gt: '' }, Number.NaN, Infinity, () => 1, new Date(0), 'a\u0000', '\udc00']
    for (const value of bad) await expect(ask(name, { ...good, [field]: value })).rejects.toThrow(StoreMisuse)
    const { [field]: _gone, ...without } = good
    await expect(ask(name, without)).rejects.toThrow(StoreMisuse)
  })

  test('T-20 a list is no value, and a value is no list', async () => {
    await expect(ask('suggestionsOfPerson', { personId: ['p1'] })).rejects.toThrow(StoreMisuse)
    await expect(ask('reportsDue', { handlerId: 'u1', state: 'submitted' })).rejects.toThrow(StoreMisuse)
    await expect(ask('reportsDue', { handlerId: 'u1', state: [undefined] })).rejects.toThrow(StoreMisuse)
    await expect(ask('reportsDue', { handlerId: 'u1', state: [{ $ne: '' }] })).rejects.toThrow(StoreMisuse)
  })

  test.each(names)('%s refuses what it does not ask for', async (name) => {
    await expect(ask(name, { ...goodArgs(name), $where: '1' })).rejects.toThrow(StoreMisuse)
    await expect(ask(name, { ...goodArgs(name), 'a.b': 1 })).rejects.toThrow(StoreMisuse)
    await expect(ask(name, { ...goodArgs(name), from: undefined })).rejects.toThrow(StoreMisuse)
    await expect(ask(name, { ...goodArgs(name), until: null })).rejects.toThrow(StoreMisuse)
    await expect(ask(name, { ...goodArgs(name), from: true })).rejects.toThrow(StoreMisuse)
  })

  test.each(['nope', '__proto__', 'toString'])('there is no query %s', async (name) => {
    await expect(ask(name as QueryName, {})).rejects.toThrow(StoreMisuse)
  })

  test.each([0, -1, 101, 1.5, Number.NaN, '10', undefined, null])('a page of %p rows is refused', async (limit) => {
    await expect(ask('ledgerByTime', {}, limit === undefined ? Number.NaN : limit)).rejects.toThrow(StoreMisuse)
  })

  test('equals tells null, empty, zero and false apart', async () => {
    const parents = [null, '', 0, false, '0', 'null'] as const
    await Promise.all(parents.map((parentId, at) => store().create('unit', unit(`u${String(at)}`, { parentId: parentId as string | null }))))
    for (const [at, parentId] of parents.entries()) {
      const page = await store().find('unitsByParent', { parentId }, { limit: 10 })
      expect(page.rows.map(({ _id }) => _id)).toEqual([`u${String(at)}`])
    }
  })

  test('has finds a document under each of its scopes and no other', async () => {
    await store().create('unit', unit('a', { scopes: ['a', 't', 'o'] }))
    await store().create('unit', unit('b', { scopes: ['b', 't2', 'o'] }))
    const under = async (scopes: string): Promise<string[]> => (await store().find('unitsInScope', { scopes }, { limit: 10 })).rows.map(({ _id }) => _id)
    expect([await under('o'), await under('t'), await under('b'), await under('x')]).toEqual([['a', 'b'], ['a'], ['b'], []])
  })

  test('oneOf merges its values in one order, counts a repeated value once and nothing for an empty list', async () => {
    const states = ['submitted', 'accepted', 'closed'] as const
    for (let at = 0; at < 9; at += 1) await store().create('report', report(`r${String(at)}`, { state: states[at % 3]!, dueAt: at }))
    const found = async (state: readonly string[]): Promise<string[]> =>
      (await store().find('reportsDue', { handlerId: 'u1', state }, { limit: 100 })).rows.map(({ _id }) => _id)
    expect(await found(['submitted', 'closed'])).toEqual(['r0', 'r2', 'r3', 'r5', 'r6', 'r8'])
    expect(await found(['closed', 'closed'])).toEqual(['r2', 'r5', 'r8'])
    expect(await found([])).toEqual([])
    const many = Array.from({ length: 30 }, (_, at) => `s${String(at)}`)
    expect(await found([...many.slice(1), 'accepted'])).toEqual(['r1', 'r4', 'r7'])
    await expect(found([...many, 'accepted'])).rejects.toThrow(StoreMisuse)
  })

  test('has and oneOf together', async () => {
    await store().create('report', report('a', { updatedAt: 1 }))
    await store().create('report', report('b', { updatedAt: 2, state: 'closed' }))
    await store().create('report', report('c', { updatedAt: 3, scopes: ['u2', 'o'] }))
    const page = await store().find('reportsInScope', { scopes: 't1', state: ['closed', 'submitted'] }, { limit: 10 })
    expect(page.rows.map(({ _id }) => _id)).toEqual(['b', 'a'])
  })

  test('from is included, until is not, in both directions', async () => {
    for (let at = 0; at < 6; at += 1) await store().create('suggestion', suggestion(`s${String(at)}`, { at }))
    const ids = async (query: 'suggestionsByState' | 'suggestionsOfPerson', range: object): Promise<string[]> => {
      const args = query === 'suggestionsByState' ? { state: 'open' } : { personId: 'p1' }
      return (await store().find(query, { ...args, ...range } as never, { limit: 10 })).rows.map(({ _id }) => _id)
    }
    expect(await ids('suggestionsByState', { from: 2, until: 4 })).toEqual(['s2', 's3'])
    expect(await ids('suggestionsOfPerson', { from: 2, until: 4 })).toEqual(['s3', 's2'])
    expect(await ids('suggestionsByState', { from: 4 })).toEqual(['s4', 's5'])
    expect(await ids('suggestionsOfPerson', { until: 2 })).toEqual(['s1', 's0'])
  })

  test('a change moves a document between lists, a removal takes it out of all', async () => {
    await store().create('unit', unit('a', { scopes: ['a', 't', 'o'], order: 1 }))
    const lists = async (): Promise<number[]> => [
      (await store().find('unitsInScope', { scopes: 't' }, { limit: 5 })).rows.length,
      (await store().find('unitsInScope', { scopes: 't2' }, { limit: 5 })).rows.length,
      (await store().find('unitsInScope', { scopes: 't3' }, { limit: 5 })).rows.length,
      (await store().find('unitsByKind', { kind: 'school' }, { limit: 5 })).rows.length,
    ]
    expect(await lists()).toEqual([1, 0, 0, 0])
    await store().transact(async (tx) => {
      await tx.get('unit', 'a')
      await tx.put('unit', unit('a', { scopes: ['a', 't3', 'o'], kind: 'hospital' }))
      await tx.put('unit', unit('a', { scopes: ['a', 't2', 'o'], kind: 'school' }))
    })
    expect(await lists()).toEqual([0, 1, 0, 1])
    await store().transact((tx) => tx.remove('unit', 'a'))
    expect(await lists()).toEqual([0, 0, 0, 0])
  })
}
