/** Geo commands: mingo has none, so these are the stand-in's own. */
import { codeOf, eachTest } from './cloud'

const cloud = eachTest({ collections: ['things'], indexes: [{ collection: 'things', keys: { place: '2dsphere' } }] })
const things = () => cloud().db.collection('things')
const point = (lng: number, lat: number) => new (cloud().db.Geo.Point)(lng, lat)
const ids = async (query: object) => (await things().where(query).get()).data.map(({ _id }: { _id?: unknown }) => _id)
const square = (from: number, to: number) => {
  const { db } = cloud()
  const geo = db.Geo as unknown as Record<'LineString' | 'Polygon', new (parts: unknown[]) => unknown>
  return new geo.Polygon([new geo.LineString([point(from, from), point(to, from), point(to, to), point(from, to), point(from, from)])])
}

beforeEach(() => things().add([
  { _id: 'far', place: point(5, 5) }, { _id: 'near', place: point(1, 1) }, { _id: 'middle', place: point(2, 2) }, { _id: 'nowhere' },
]))

test('geoNear gives the nearest first', async () => {
  expect(await ids({ place: cloud()._.geoNear({ geometry: point(0, 0) }) })).toEqual(['near', 'middle', 'far'])
})

test('geoNear keeps to its distances, metres', async () => {
  expect(await ids({ place: cloud()._.geoNear({ geometry: point(0, 0), minDistance: 200_000, maxDistance: 400_000 }) })).toEqual(['middle'])
})

test('geoNear needs a geo index on its field', async () => {
  expect(await codeOf(things().where({ other: cloud()._.geoNear({ geometry: point(0, 0) }) }).get())).toBe('DATABASE_REQUEST_FAILED')
})

test('geoWithin an area, or a circle in radians', async () => {
  const { _ } = cloud()
  expect(await ids({ place: _.geoWithin({ geometry: square(0, 3) as never }) })).toEqual(['near', 'middle'])
  expect(await ids({ place: _.geoWithin({ centerSphere: [[5, 5], 0.01] } as never) })).toEqual(['far'])
})

test('geoIntersects finds what crosses', async () => {
  const { _, db } = cloud()
  const geo = db.Geo as unknown as Record<'LineString', new (parts: unknown[]) => unknown>
  await things().add({ _id: 'road', place: new geo.LineString([point(-1, 4), point(4, 4)]) })
  expect(await ids({ place: _.geoIntersects({ geometry: square(3, 4.5) as never }) })).toEqual(['road'])
  expect(await ids({ place: _.geoIntersects({ geometry: point(2, 2) as never }) })).toEqual(['middle'])
})
