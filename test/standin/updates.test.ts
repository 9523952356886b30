/** Every update command of the SDK; and what Mongo refuses, in its words. */
import { codeOf, eachTest, messageOf } from './cloud'

const cloud = eachTest()
const one = () => cloud().db.collection('things').doc('one')
const start = { _id: 'one', n: 5, text: 'abc', none: null, list: [1, 2, 3], rows: [{ v: 1 }, { v: 5 }], deep: { a: 1 } }
beforeEach(() => cloud().standin.seed('things', [start]))
const after = async (change: object) => {
  await one().update(change)
  return cloud().standin.documents('things')[0]
}

test.each([
  ['set of a whole object', () => ({ deep: cloud()._.set({ b: 2 }) }), { deep: { b: 2 } }],
  ['inc', () => ({ n: cloud()._.inc(-2) }), { n: 3 }],
  ['inc of a missing field', () => ({ fresh: cloud()._.inc(2) }), { fresh: 2 }],
  ['mul', () => ({ n: cloud()._.mul(3) }), { n: 15 }],
  ['min', () => ({ n: cloud()._.min(3) }), { n: 3 }],
  ['min that is no smaller', () => ({ n: cloud()._.min(8), x: 1 }), { n: 5 }],
  ['max', () => ({ n: cloud()._.max(8) }), { n: 8 }],
  ['bit', () => ({ n: cloud()._.bit({ and: 4 }) }), { n: 4 }],
  ['rename', () => ({ text: cloud()._.rename('words') }), { words: 'abc' }],
  ['push of several', () => ({ list: cloud()._.push([4, 5]) }), { list: [1, 2, 3, 4, 5] }],
  ['push with each, position', () => ({ list: cloud()._.push({ each: [8, 9], position: 1 }) }), { list: [1, 8, 9, 2, 3] }],
  ['push with each, slice', () => ({ list: cloud()._.push({ each: [4], slice: -2 }) }), { list: [3, 4] }],
  ['push with each, sort', () => ({ rows: cloud()._.push({ each: [{ v: 3 }], sort: { v: -1 } }) }), { rows: [{ v: 5 }, { v: 3 }, { v: 1 }] }],
  ['push to a missing field', () => ({ fresh: cloud()._.push(['a']) }), { fresh: ['a'] }],
  ['unshift', () => ({ list: cloud()._.unshift([0]) }), { list: [0, 1, 2, 3] }],
  ['pop', () => ({ list: cloud()._.pop() }), { list: [1, 2] }],
  ['shift', () => ({ list: cloud()._.shift() }), { list: [2, 3] }],
  ['pull of a value', () => ({ list: cloud()._.pull(2) }), { list: [1, 3] }],
  ['pull by a condition', () => ({ rows: cloud()._.pull({ v: cloud()._.gt(3) }) }), { rows: [{ v: 1 }] }],
  ['pull of values in a list', () => ({ list: cloud()._.pull(cloud()._.in([1, 3])) }), { list: [2] }],
  ['pullAll', () => ({ list: cloud()._.pullAll([1, 2]) }), { list: [3] }],
  ['addToSet of a new value', () => ({ list: cloud()._.addToSet(9) }), { list: [1, 2, 3, 9] }],
  ['addToSet of a known value', () => ({ list: cloud()._.addToSet(2), x: 1 }), { list: [1, 2, 3] }],
  ['addToSet of a list: one element', () => ({ list: cloud()._.addToSet([7]) }), { list: [1, 2, 3, [7]] }],
  ['addToSet with $each', () => ({ list: cloud()._.addToSet({ $each: [3, 4] }) }), { list: [1, 2, 3, 4] }],
  ['an element by its place', () => ({ 'list.1': 20 }), { list: [1, 20, 3] }],
  ['serverDate', () => ({ at: cloud().db.serverDate() }), { at: expect.any(Date) as unknown }],
])('%s', async (_name, change, expected) => {
  expect(await after(change())).toMatchObject(expected)
})

test('remove takes a field away', async () => {
  expect(await after({ text: cloud()._.remove() })).toEqual({ ...start, text: undefined })
})

test('an empty object vanishes on the way: nothing of it is set', async () => {
  expect(await after({ deep: {}, n: 6 })).toEqual({ ...start, n: 6 })
})

test('a field cannot be made in null, nor in a text', async () => {
  expect(await codeOf(one().update({ none: { inner: 1 } }))).toBe('DATABASE_REQUEST_FAILED')
  expect(await messageOf(one().update({ none: { inner: 1 } }))).toContain("Cannot create field 'inner' in element {none: null}")
  expect(await messageOf(one().update({ text: { inner: 1 } }))).toContain("Cannot create field 'inner' in element {text: \"abc\"}")
})

test('numbers are not added to texts, and lists are not made of numbers', async () => {
  const { _ } = cloud()
  expect(await messageOf(one().update({ text: _.inc(1) }))).toContain('Cannot apply $inc to a value of non-numeric type')
  expect(await messageOf(one().update({ n: _.push([1]) }))).toContain("The field 'n' must be an array but is of type number")
  expect(cloud().standin.documents('things')).toEqual([start])
})

test('the positional operator changes the element that the query met', async () => {
  const raw = cloud().db.collection('things').options({ raw: true })
  await raw.where({ 'rows.v': 5 }).update({ $set: { 'rows.$.v': 50 } })
  expect(cloud().standin.documents('things')[0]).toMatchObject({ rows: [{ v: 1 }, { v: 50 }] })
})

test('an operator that does not exist is refused, and so are plain fields among operators', async () => {
  const raw = cloud().db.collection('things').options({ raw: true })
  expect(await codeOf(raw.where({ n: 5 }).update({ $grow: { n: 1 } }))).toBe('DATABASE_INVALID_OPERRATOR')
  expect(await codeOf(raw.where({ n: 5 }).update({ $set: { n: 1 }, n: 2 }))).toBe('DATABASE_REQUEST_FAILED')
})

test('_id does not change', async () => {
  const raw = cloud().db.collection('things').options({ raw: true })
  expect(await messageOf(raw.where({ n: 5 }).update({ $set: { _id: 'two' } }))).toContain("immutable field '_id'")
})
