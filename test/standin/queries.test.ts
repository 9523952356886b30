/** Every query command of the SDK, the order, the page and the projection. */
import { codeOf, eachTest } from './cloud'

const cloud = eachTest()
const things = () => cloud().db.collection('things')
const ids = async (query: { get(): Promise<{ data: { _id?: unknown }[] }> }) => (await query.get()).data.map(({ _id }) => _id)

beforeEach(() => cloud().standin.seed('things', [
  { _id: 'a', n: 1, name: '安全', tags: ['x', 'y'], deep: { b: { c: 1 } }, rows: [{ k: 'p', v: 1 }, { k: 'q', v: 9 }] },
  { _id: 'b', n: 5, name: 'Beta', tags: ['y'], at: new Date(1000), rows: [{ k: 'p', v: 9 }] },
  { _id: 'c', n: 9, name: 'beta', tags: [], at: new Date(2000), none: null },
]))

test.each([
  ['eq', () => ({ n: cloud()._.eq(5) }), ['b']],
  ['neq', () => ({ n: cloud()._.neq(5) }), ['a', 'c']],
  ['lt', () => ({ n: cloud()._.lt(5) }), ['a']],
  ['lte', () => ({ n: cloud()._.lte(5) }), ['a', 'b']],
  ['gt', () => ({ n: cloud()._.gt(5) }), ['c']],
  ['gte', () => ({ n: cloud()._.gte(5) }), ['b', 'c']],
  ['in', () => ({ n: cloud()._.in([1, 9]) }), ['a', 'c']],
  ['nin', () => ({ n: cloud()._.nin([1, 9]) }), ['b']],
  ['a value in a list', () => ({ tags: 'y' }), ['a', 'b']],
  ['all', () => ({ tags: cloud()._.all(['x', 'y']) }), ['a']],
  ['size', () => ({ tags: cloud()._.size(0) }), ['c']],
  ['exists', () => ({ at: cloud()._.exists(false) }), ['a']],
  ['mod', () => ({ n: (cloud()._ as unknown as { mod(by: number, rest: number): unknown }).mod(4, 1) }), ['a', 'b', 'c']],
  ['elemMatch on documents', () => ({ rows: cloud()._.elemMatch({ k: 'p', v: 9 }) }), ['b']],
  ['elemMatch on values', () => ({ tags: cloud()._.elemMatch({ $eq: 'x' } as never) }), ['a']],
  ['elemMatch by field on values: never', () => ({ tags: cloud()._.elemMatch({ value: cloud()._.exists(true) }) }), []],
  ['and on one field', () => ({ n: cloud()._.gt(1).and(cloud()._.lt(9)) }), ['b']],
  ['or on one field', () => ({ n: cloud()._.lt(2).or(cloud()._.gt(8)) }), ['a', 'c']],
  ['or of queries', () => cloud()._.or([{ n: 1 }, { name: 'beta' }]), ['a', 'c']],
  ['and of queries', () => cloud()._.and([{ n: cloud()._.gt(1) }, { tags: 'y' }]), ['b']],
  ['nor', () => cloud()._.nor([{ n: 1 }, { n: 5 }]), ['c']],
  ['not', () => ({ n: cloud()._.not(cloud()._.gt(4)) }), ['a']],
  ['nested objects, flattened to paths', () => ({ deep: { b: { c: 1 } } }), ['a']],
  ['a pattern', () => ({ name: /^be/i }), ['b', 'c']],
  ['db.RegExp', () => ({ name: cloud().db.RegExp({ regexp: '^be' }) }), ['c']],
  ['dates', () => ({ at: cloud()._.gt(new Date(1500)) }), ['c']],
  ['null matches a missing field too', () => ({ none: null }), ['a', 'b', 'c']],
  ['expr compares two fields', () => cloud()._.expr(cloud()._.aggregate.gt(['$n', 4])), ['b', 'c']],
  ['jsonSchema', () => cloud()._.jsonSchema({ required: ['at'], properties: { n: { bsonType: 'int', minimum: 6 } } }), ['c']],
  ['_id in a list', () => ({ _id: cloud()._.in(['c', 'a', 'none']) }), ['c', 'a']],
])('%s', async (_name, query, expected) => {
  expect(await ids(things().where(query()))).toEqual(expected)
})

test('a pattern with the global flag is refused: Mongo knows no such option', async () => {
  expect(await codeOf(things().where({ name: /beta/g }).get())).toBe('INVALID_PARAM')
})

test('order by two fields, then skip and limit', async () => {
  await cloud().standin.seed('things', [{ _id: 'd', n: 5, name: 'Alpha' }])
  const ordered = things().orderBy('n', 'desc').orderBy('name', 'asc')
  expect(await ids(ordered)).toEqual(['c', 'd', 'b', 'a'])
  expect(await ids(ordered.skip(1).limit(2))).toEqual(['d', 'b'])
})

test('texts stand in the order of their bytes, as the database keeps them', async () => {
  const texts = ['\uffee', '🔥', 'é', 'a']
  await cloud().standin.seed('things', texts.map((name) => ({ _id: `text ${name}`, n: 99, name })))
  const among = things().where({ n: 99 })
  expect((await among.orderBy('name', 'asc').get()).data.map(({ name }: { name: string }) => name)).toEqual(['a', 'é', '\uffee', '🔥'])
  expect((await things().where({ n: 99, name: cloud()._.gt('\uffee') }).get()).data.map(({ name }: { name: string }) => name)).toEqual(['🔥'])
})

test('100 rows without a limit, 1000 at most, whatever is asked; the total says how many there are', async () => {
  await cloud().standin.seed('things', Array.from({ length: 1100 }, (_, n) => ({ _id: `m${n}`, many: true })))
  const many = things().where({ many: true })
  const answer = (await many.get()) as { data: unknown[]; total?: number }
  expect(answer.data).toHaveLength(100)
  expect(answer.total).toBe(1100)
  expect((await many.limit(0).get()).data).toHaveLength(100)
  expect((await many.limit(5000).get()).data).toHaveLength(1000)
  expect((await many.skip(1050).limit(100).get()).data).toHaveLength(50)
})

test('a projection shows or hides fields; _id stays', async () => {
  expect((await things().where({ n: 1 }).field({ n: true }).get()).data).toEqual([{ _id: 'a', n: 1 }])
  expect(Object.keys((await things().doc('c').field({ tags: false, at: false }).get()).data[0] as object)).toEqual(['_id', 'n', 'name', 'none'])
})

test('a projection cuts lists: slice and elemMatch', async () => {
  const { _ } = cloud()
  expect((await things().doc('a').field({ tags: _.project.slice(1) }).get()).data[0]).toMatchObject({ tags: ['x'] })
  expect((await things().where({ n: 1 }).field({ rows: _.project.elemMatch({ v: { $gt: 5 } }) }).get()).data[0]).toMatchObject({ rows: [{ k: 'q', v: 9 }] })
})

test('the trap of undefined: alone it throws in the SDK, beside another field it silently widens the query', async () => {
  expect(() => things().where({ n: undefined })).toThrow()
  expect(await ids(things().where({ n: undefined, tags: 'y' }))).toEqual(['a', 'b'])
})

test('an operator that does not exist is refused as such', async () => {
  expect(await codeOf(things().options({ raw: true }).where({ n: { $sounds: 'like' } }).get())).toBe('DATABASE_INVALID_OPERRATOR')
  expect(await codeOf(things().options({ raw: true }).where({ $where: 'true' }).get())).toBe('DATABASE_INVALID_OPERRATOR')
})
