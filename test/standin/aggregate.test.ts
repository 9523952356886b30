/** Every stage of the SDK's pipeline. */
import { codeOf, eachTest } from './cloud'

const cloud = eachTest({ collections: ['things', 'units'], indexes: [{ collection: 'units', keys: { place: '2dsphere' } }] })
const pipeline = () => cloud().db.collection('things').aggregate()
const dollar = () => cloud()._.aggregate

beforeEach(async () => {
  const { standin } = cloud()
  await standin.seed('things', [
    { _id: 'a', unit: 'u1', n: 1, tags: ['x', 'y'], at: new Date(Date.UTC(2026, 5, 1, 2)) },
    { _id: 'b', unit: 'u1', n: 5, tags: ['y'], at: new Date(Date.UTC(2026, 5, 2, 2)) },
    { _id: 'c', unit: 'u2', n: 9, tags: [], at: new Date(Date.UTC(2026, 5, 2, 3)) },
  ])
  await standin.seed('units', [
    { _id: 'u1', name: '一', place: { type: 'Point', coordinates: [116.4, 39.9] } },
    { _id: 'u2', name: '二', place: { type: 'Point', coordinates: [116.5, 39.9] } },
  ])
})

test('match, sort, skip and limit', async () => {
  const { _ } = cloud()
  const { data } = await pipeline().match({ n: _.gt(0) }).sort({ n: -1 }).skip(1).limit(1).end()
  expect(data).toMatchObject([{ _id: 'b' }])
})

test('group with sum, avg, min, max, first, last, push, addToSet', async () => {
  const $ = dollar()
  const { data } = await pipeline().sort({ n: 1 }).group({
    _id: '$unit', count: $.sum(1), total: $.sum('$n'), mean: $.avg('$n'), least: $.min('$n'), most: $.max('$n'),
    first: $.first('$n'), last: $.last('$n'), all: $.push('$n'), units: $.addToSet('$unit'),
  }).sort({ _id: 1 }).end()
  expect(data).toEqual([
    { _id: 'u1', count: 2, total: 6, mean: 3, least: 1, most: 5, first: 1, last: 5, all: [1, 5], units: ['u1'] },
    { _id: 'u2', count: 1, total: 9, mean: 9, least: 9, most: 9, first: 9, last: 9, all: [9], units: ['u2'] },
  ])
})

test('count answers one row', async () => {
  expect((await pipeline().match({ unit: 'u1' }).count('many').end()).data).toEqual([{ many: 2 }])
})

test('project and addFields compute', async () => {
  const $ = dollar()
  const { data } = await pipeline().match({ _id: 'b' }).addFields({ double: $.multiply(['$n', 2]) })
    .project({ _id: 0, double: 1, big: $.cond({ if: $.gte(['$n', 5]), then: '大', else: '小' }) }).end()
  expect(data).toEqual([{ double: 10, big: '大' }])
})

test('unwind, then sortByCount', async () => {
  const { data } = await pipeline().unwind('$tags').sortByCount('$tags').end()
  expect(data).toEqual([{ _id: 'y', count: 2 }, { _id: 'x', count: 1 }])
})

test('bucket and bucketAuto', async () => {
  const { data } = await pipeline().bucket({ groupBy: '$n', boundaries: [0, 5, 10], output: { count: dollar().sum(1) } }).end()
  expect(data).toEqual([{ _id: 0, count: 1 }, { _id: 5, count: 2 }])
  expect((await pipeline().bucket({ groupBy: '$n', boundaries: [0, 1, 2], default: 'more' }).end()).data).toEqual([{ _id: 1, count: 1 }, { _id: 'more', count: 2 }])
  expect((await pipeline().bucketAuto({ groupBy: '$n', buckets: 1 }).end()).data).toMatchObject([{ count: 3 }])
})

test('replaceRoot, and sample of as many as asked', async () => {
  expect((await pipeline().match({ _id: 'a' }).replaceRoot({ newRoot: { only: '$n' } }).end()).data).toEqual([{ only: 1 }])
  expect((await pipeline().sample({ size: 2 }).end()).data).toHaveLength(2)
})

test('lookup joins another collection by equal fields', async () => {
  const { data } = await pipeline().match({ _id: 'c' }).lookup({ from: 'units', localField: 'unit', foreignField: '_id', as: 'where' }).end()
  expect(data).toMatchObject([{ _id: 'c', where: [{ name: '二' }] }])
})

test('lookup with its own pipeline and variables', async () => {
  const { _ } = cloud()
  const $ = dollar()
  const inner = $.pipeline().match(_.expr($.eq(['$_id', '$$unit']))).project({ _id: 0, name: 1 }).done()
  const { data } = await pipeline().match({ _id: 'a' }).lookup({ from: 'units', let: { unit: '$unit' }, pipeline: inner, as: 'where' }).end()
  expect(data).toMatchObject([{ where: [{ name: '一' }] }])
})

test('lookup in a collection that does not exist joins nothing', async () => {
  const { data } = await pipeline().match({ _id: 'a' }).lookup({ from: 'never', localField: 'unit', foreignField: '_id', as: 'where' }).end()
  expect(data).toMatchObject([{ where: [] }])
})

test('dates are cut in a civil time zone', async () => {
  const $ = dollar()
  const { data } = await pipeline().group({ _id: $.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: '+0800' }), count: $.sum(1) }).sort({ _id: 1 }).end()
  expect(data).toEqual([{ _id: '2026-06-01', count: 1 }, { _id: '2026-06-02', count: 2 }])
})

test('places of characters count Chinese ones as one', async () => {
  const { data } = await pipeline().limit(1).project({ _id: 0, at: dollar().indexOfCP(['消防安全😀通道', '通']), none: dollar().indexOfCP(['安', '全']) }).end()
  expect(data).toEqual([{ at: 5, none: -1 }])
})

test('geoNear comes first, reckons metres and keeps the nearest first', async () => {
  const { data } = await cloud().db.collection('units').aggregate()
    .geoNear({ near: { longitude: 116.49, latitude: 39.9 }, distanceField: 'far', spherical: true, maxDistance: 5000 } as never).project({ name: 1, far: 1 }).end()
  expect(data).toMatchObject([{ name: '二' }])
  expect((data as { far: number }[])[0]!.far).toBeCloseTo(854, -1)
})

test('a raw pipeline passes through', async () => {
  const raw = cloud().db.collection('things').options({ raw: true })
  expect((await raw.aggregate([{ $match: { n: { $gt: 4 } } }, { $count: 'many' }]).end()).data).toEqual([{ many: 2 }])
})

test('an unknown stage is refused, and one that would write', async () => {
  const raw = cloud().db.collection('things').options({ raw: true })
  expect(await codeOf(raw.aggregate([{ $guess: {} }]).end())).toBe('DATABASE_INVALID_OPERRATOR')
  expect(await codeOf(raw.aggregate([{ $out: 'units' }]).end())).toBe('DATABASE_INVALID_OPERRATOR')
})
