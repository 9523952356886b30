/** The phone lets a photo go only when the office names the hash of its very bytes (design decision 8, R-06 R-12). */
import { submitReport } from '@office/usecases/hazard/submitReport'
import { readCase } from '@office/usecases/hazard/readCase'
import { as, openCounty, report } from './county'
import type { County } from './county'
import { announcedPhoto, arrivedPhoto } from './photos'

let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())

test('submitReport names each photo with the hash that arrived, and what is missing', async () => {
  const arrived = await arrivedPhoto(county.office, as('p-welder'), 'before')
  const { ref: announced } = await announcedPhoto(county.office, as('p-welder'), 'before')
  const unknown = { id: 'photo-nobody-ever-announced', sha256: 'b'.repeat(64) }
  const { photos } = await submitReport(county.office, as('p-welder'), report({ photos: [arrived, announced, unknown] }))
  expect(photos).toEqual([
    { id: arrived.id, sha256: arrived.sha256, state: 'quarantined', say: null },
    { id: announced.id, sha256: null, state: 'missing', say: null },
    { id: unknown.id, sha256: null, state: 'missing', say: null },
  ])
})

test('a photo that comes after the report hangs on it, and the replay says so', async () => {
  const late = await announcedPhoto(county.office, as('p-welder'), 'before')
  const told = report({ photos: [late.ref] })
  const first = await submitReport(county.office, as('p-welder'), told)
  expect(first.photos[0]).toMatchObject({ state: 'missing', sha256: null })
  await late.send()
  const again = await submitReport(county.office, as('p-welder'), told)
  expect(again).toEqual({ ...first, photos: [{ ...late.ref, state: 'quarantined', say: null }] })
  const seen = await readCase(county.office, as('p-safety'), { id: told.id })
  expect(seen.photos).toEqual([{ id: late.ref.id, state: 'quarantined', edition: 0 }])
})

test('a photo announced only after the report was taken in hangs on it with the replay', async () => {
  const id = 'photo-announced-after-the-report'
  const told = report({ photos: [{ id, sha256: county.office.keys.sha256(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, id.length + 2]), Buffer.from(id), Buffer.from([0xff, 0xd9])])) }] })
  expect((await submitReport(county.office, as('p-welder'), told)).photos[0]).toMatchObject({ state: 'missing' })
  const late = await announcedPhoto(county.office, as('p-welder'), 'before', id)
  await late.send()
  expect((await submitReport(county.office, as('p-welder'), told)).photos[0]).toMatchObject({ state: 'quarantined', sha256: late.ref.sha256 })
})

test('the photo of another person, or with other bytes, hangs on nothing', async () => {
  const foreign = await arrivedPhoto(county.office, as('p-resident'), 'before')
  const own = await arrivedPhoto(county.office, as('p-welder'), 'before')
  const { photos, id } = await submitReport(county.office, as('p-welder'), report({ photos: [foreign, { ...own, sha256: 'c'.repeat(64) }] }))
  expect(photos.map((photo) => photo.state)).toEqual(['missing', 'missing'])
  for (const photo of [foreign, own]) expect(await county.office.store.get('photo', photo.id)).toBeUndefined()
  expect((await readCase(county.office, as('p-safety'), { id })).photos.map((photo) => photo.state)).toEqual(['missing', 'missing'])
})

test('a photo that hangs on a report does not name its sender (T-05)', async () => {
  const photo = await arrivedPhoto(county.office, as('p-welder'), 'before')
  await submitReport(county.office, as('p-welder'), report({ photos: [photo] }))
  expect((await county.office.store.get('photo', photo.id))?.ownerPersonId).toBe('')
})
