/** A photo by way of the cloud's storage: the phone lays it under its ticket, the second asking takes it in (docs/decisions/2026-11-23-stateless-ticket.md). */
import { beginPhoto } from '@office/usecases/photo/beginPhoto'
import { cleanPhoto } from '@office/usecases/photo/cleanPhoto'
import { linkPhotos } from '@office/usecases/photo/linkPhotos'
import { maskPhoto } from '@office/usecases/photo/maskPhoto'
import { sweepPhotos } from '@office/usecases/photo/sweepPhotos'
import { withdrawPhoto } from '@office/usecases/photo/withdrawPhoto'
import { submitReport } from '@office/usecases/hazard/submitReport'
import { as, refusal, report } from '../hazard/county'
import { openCloudRoom, type CloudRoom } from './cloudRoom'
import { photoId, placeOf, takePhoto } from './phone'

jest.setTimeout(60_000)

const day = 24 * 60 * 60 * 1000
const welder = as('p-welder')
let room: CloudRoom
beforeEach(async () => { room = await openCloudRoom() })
afterEach(() => room.close())

const announced = (bytes: Uint8Array) => ({ id: photoId(), sha256: room.office.keys.sha256(bytes), size: bytes.length, purpose: 'before' as const })
const begin = (input: ReturnType<typeof announced>, by = welder) => beginPhoto(room.office, by, input)
/** What a phone does: asks, lays the photo down, asks again. */
async function sent(bytes: Uint8Array) {
  const input = announced(bytes)
  const { ticket } = await begin(input)
  expect(await room.upload(`incoming/${ticket}`, bytes)).toBe(200)
  return { input, ref: { id: input.id, sha256: input.sha256 }, ticket, received: (await begin(input)).received }
}

test('the second asking finds the photo, keeps it as a PUT would, and leaves nothing where phones write', async () => {
  const bytes = await takePhoto()
  const photo = await sent(bytes)
  expect(photo.received).toBe(true)
  const key = await placeOf(room.office, welder, photo.ref)
  expect(Buffer.from((await room.office.files.read(key!))!)).toEqual(bytes)
  expect(room.lying().filter((path) => path.startsWith('incoming/'))).toEqual([])
  expect((await begin(photo.input)).received).toBe(true)
  const { photos } = await submitReport(room.office, welder, report({ photos: [photo.ref] }))
  expect(photos[0]).toMatchObject({ state: 'quarantined', sha256: photo.ref.sha256 })
})

test('a photo that has not come yet is not there, and the ticket stays the same (R-05)', async () => {
  const input = announced(await takePhoto())
  const answers = await Promise.all(Array.from({ length: 10 }, () => begin(input)))
  expect(new Set(answers.map(({ ticket, received }) => `${ticket} ${String(received)}`))).toEqual(new Set([`${answers[0]!.ticket} false`]))
})

test('ten askings at once, after the upload, keep one photo', async () => {
  const bytes = await takePhoto()
  const input = announced(bytes)
  const { ticket } = await begin(input)
  await room.upload(`incoming/${ticket}`, bytes)
  await Promise.all(Array.from({ length: 10 }, () => begin(input)))
  expect((await begin(input)).received).toBe(true)
  expect(room.lying()).toHaveLength(1)
})

test('another\'s bytes, too few and too many are erased, so that the right ones can come: a phone cannot overwrite (T-19 R-12)', async () => {
  const bytes = await takePhoto()
  for (const wrong of [await takePhoto(), bytes.subarray(0, -1), Buffer.concat([bytes, bytes])]) {
    const input = announced(bytes)
    const { ticket } = await begin(input)
    expect(await room.upload(`incoming/${ticket}`, wrong)).toBe(200)
    expect(await room.upload(`incoming/${ticket}`, bytes)).toBe(403)
    expect((await begin(input)).received).toBe(false)
    expect(await room.upload(`incoming/${ticket}`, bytes)).toBe(200)
    expect((await begin(input)).received).toBe(true)
  }
})

test('the declared bytes that are no picture are refused in words, and none of them is kept (T-19)', async () => {
  const page = Buffer.from('<html><script>alert(1)</script></html>')
  const input = announced(page)
  const { ticket } = await begin(input)
  await room.upload(`incoming/${ticket}`, page)
  expect(await refusal(begin(input))).toBe('photo_format')
  expect(room.lying()).toEqual([])
})

test('a phone reads, changes and deletes nothing there, nor anywhere else (T-31)', async () => {
  const input = announced(await takePhoto())
  const { ticket } = await begin(input)
  await room.upload(`incoming/${ticket}`, await takePhoto())
  const photo = await sent(await takePhoto())
  for (const path of [`incoming/${ticket}`, room.lying().find((lies) => lies.startsWith('quarantine/'))!]) {
    expect([await room.ask('GET', path), await room.ask('DELETE', path), await room.upload(path, Buffer.from('x'))]).toEqual([403, 403, 403])
  }
  expect(await room.upload('view/1/anything', Buffer.from('x'))).toBe(403)
  expect(photo.received).toBe(true)
})

test('a storage that fails is `later`: the phone keeps the photo and the next asking takes it in (R-03)', async () => {
  const bytes = await takePhoto()
  const input = announced(bytes)
  const { ticket } = await begin(input)
  await room.upload(`incoming/${ticket}`, bytes)
  for (const action of ['storage.batchGetDownloadUrl', 'storage.get', 'storage.put', 'storage.batchDeleteFile']) {
    room.cloud.faults.add({ fault: { kind: 'status', status: 503, body: 'html' }, action })
    await expect(begin(input)).rejects.toMatchObject({ name: 'FilesUnavailable' })
  }
  expect((await begin(input)).received).toBe(true)
})

test('what was laid down and never asked for again goes with the sweep once its ticket is over', async () => {
  const input = announced(await takePhoto())
  const { ticket } = await begin(input)
  await room.upload(`incoming/${ticket}`, await takePhoto())
  await sweepPhotos(room.office)
  expect(room.lying()).toHaveLength(1)
  room.county.clock.advance(2 * day)
  expect(await sweepPhotos(room.office)).toBe(1)
  expect(room.lying()).toEqual([])
})

test('cleaned, masked and taken back: each leaves only what it should, and links open for ten minutes (T-03 T-04)', async () => {
  const bytes = await takePhoto(800, 600)
  const { ref } = await sent(bytes)
  await submitReport(room.office, welder, report({ photos: [ref] }))
  const link = async (by = welder, size: 'thumb' | 'view' = 'view') => (await linkPhotos(room.office, by, { ids: [ref.id], size })).links[0]!
  const shown = async (url: string | null) => Buffer.from(await (await fetch(url!)).arrayBuffer())

  expect((await shown((await link()).url)).equals(bytes)).toBe(true)
  expect((await link(as('p-safety'))).url).toBeNull()
  await cleanPhoto(room.office, ref.id)
  expect(room.lying().map((path) => path.split('/')[0]).sort()).toEqual(['view', 'view'])
  const before = (await link(as('p-safety'))).url
  expect((await shown((await link(as('p-safety'), 'thumb')).url)).length).toBeLessThan((await shown(before)).length)
  const { edition } = (await room.office.store.get('photo', ref.id))!
  await maskPhoto(room.office, as('p-safety'), { id: ref.id, edition, rects: [{ x: 0, y: 0, w: 500, h: 500 }] })
  expect((await fetch(before!)).status).toBe(404)
  const after = (await link(as('p-safety'))).url
  expect((await fetch(after!)).status).toBe(200)
  room.cloud.clock.advance(601_000)
  expect((await fetch(after!)).status).toBe(403)
  await withdrawPhoto(room.office, welder, { id: ref.id })
  expect(room.lying()).toEqual([])
  expect((await link()).url).toBeNull()
})
