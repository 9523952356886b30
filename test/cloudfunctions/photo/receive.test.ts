import { submitReport } from '@office/usecases/hazard/submitReport'
import { cleanPhoto } from '@office/usecases/photo/cleanPhoto'
import { withdrawPhoto } from '@office/usecases/photo/withdrawPhoto'
import { receivePhoto } from '@office/usecases/photo/receivePhoto'
import { localFiles } from '@office/adapters/local/files/localFiles'
import { quarantineKey, sealOf } from '@office/records/photoFiles'
import { FilesUnavailable } from '@office/ports/files'
import { as, openCounty, refusal, report } from '../hazard/county'
import type { County } from '../hazard/county'
import { allFiles } from './allFiles'
import { broken, foreign } from './corpus/hostile'
import { faultyDisk } from './faultyDisk'
import { outsideNames } from './filesContract'
import { announce, placeOf, put, send, sendWithReport, takePhoto } from './phone'
import type { Announced } from './phone'

describe('receiving a photo', () => {
  let county: County
  beforeEach(async () => { county = await openCounty() })
  afterEach(() => county.close())
  const welder = as('p-welder')
  const lies = async (photo: Announced) => (await placeOf(county.office, welder, photo.ref)) !== undefined

  it('answers the hash of the very bytes, which then lie in quarantine, and writes no document', async () => {
    const photo = await announce(county.office, welder, await takePhoto())
    expect(await put(county.office, photo.ticket, photo.bytes)).toEqual({ sha256: photo.ref.sha256 })
    expect([...allFiles(county.folder)]).toEqual([[await placeOf(county.office, welder, photo.ref), photo.bytes]])
    expect(await county.office.store.get('photo', photo.ref.id)).toBeUndefined()
  })

  it('is harmless to repeat, one after another and fifty at once (R-05)', async () => {
    const photo = await announce(county.office, welder, await takePhoto())
    const answers = await Promise.all(Array.from({ length: 50 }, () => put(county.office, photo.ticket, photo.bytes)))
    answers.push(await put(county.office, photo.ticket, photo.bytes, null))
    expect(new Set(answers.map(({ sha256 }) => sha256))).toEqual(new Set([photo.ref.sha256]))
    expect(allFiles(county.folder).size).toBe(1)
  })

  it('keeps photos apart that come one after another and side by side, also after one that failed (P6)', async () => {
    const photos: Announced[] = []
    for (let made = 0; made < 12; made += 1) photos.push(await announce(county.office, welder, await takePhoto()))
    const [first, second, ...others] = photos as [Announced, Announced, ...Announced[]]
    await put(county.office, first.ticket, first.bytes)
    expect(await refusal(put(county.office, second.ticket, first.bytes.subarray(0, 100)))).toBe('photo_mismatch')
    await Promise.all([second, ...others].map((photo) => put(county.office, photo.ticket, photo.bytes)))
    const lying = await Promise.all(photos.map(async (photo) => county.office.files.read((await placeOf(county.office, welder, photo.ref)) ?? '')))
    expect(lying.map((bytes) => county.office.keys.sha256(bytes ?? new Uint8Array()))).toEqual(photos.map(({ ref }) => ref.sha256))
  })

  it('refuses other bytes by length and hash; the right bytes still come (R-12)', async () => {
    const photo = await announce(county.office, welder, await takePhoto())
    const flipped = Buffer.from(photo.bytes)
    flipped[200] = (flipped[200] ?? 0) ^ 1
    const tries = [flipped, photo.bytes.subarray(0, -1), Buffer.concat([photo.bytes, Buffer.alloc(1)]), Buffer.alloc(0), Buffer.alloc(photo.bytes.length)]
    for (const bytes of tries) {
      expect(await refusal(put(county.office, photo.ticket, bytes))).toBe('photo_mismatch')
      expect(await refusal(put(county.office, photo.ticket, bytes, null))).toBe('photo_mismatch')
    }
    expect(await refusal(put(county.office, photo.ticket, photo.bytes, photo.bytes.length + 1))).toBe('photo_mismatch')
    expect(await refusal(put(county.office, photo.ticket, photo.bytes, Number.NaN))).toBe('photo_mismatch')
    expect(allFiles(county.folder).size).toBe(0)
    await put(county.office, photo.ticket, photo.bytes)
    expect(await lies(photo)).toBe(true)
  })

  it('reads no further than what was announced, however much is sent (T-40)', async () => {
    const photo = await announce(county.office, welder, await takePhoto())
    let given = 0
    async function* endless(): AsyncIterable<Uint8Array> {
      for (;;) {
        given += 64_000
        yield await Promise.resolve(new Uint8Array(64_000))
      }
    }
    expect(await refusal(receivePhoto(county.office, photo.ticket, { length: null, body: endless() }))).toBe('photo_mismatch')
    expect(given).toBeLessThanOrEqual(photo.bytes.length + 64_000)
  })

  it('takes nothing from a sender who goes away half-way, and does not mind', async () => {
    const photo = await announce(county.office, welder, await takePhoto())
    async function* cut(): AsyncIterable<Uint8Array> {
      yield await Promise.resolve(photo.bytes.subarray(0, 500))
      throw new Error('the line is dead')
    }
    await expect(receivePhoto(county.office, photo.ticket, { length: photo.bytes.length, body: cut() })).rejects.toThrow('the line is dead')
    expect(allFiles(county.folder).size).toBe(0)
    expect(await put(county.office, photo.ticket, photo.bytes)).toEqual({ sha256: photo.ref.sha256 })
  })

  it('a bad photo leaves its report and the other photos alone: 照片待补 (R-12)', async () => {
    const good = await send(county.office, welder)
    const bad = await announce(county.office, welder, await takePhoto())
    await refusal(put(county.office, bad.ticket, Buffer.alloc(bad.bytes.length)))
    const answer = await submitReport(county.office, welder, report({ photos: [good.ref, bad.ref] }))
    expect(answer.photos.map(({ state, sha256 }) => [state, sha256])).toEqual([['quarantined', good.ref.sha256], ['missing', null]])
  })

  it('refuses what is no JPEG, PNG or WebP, in words each time, and keeps none of it (T-19)', async () => {
    for (const { name, bytes } of await foreign()) {
      const photo = await announce(county.office, welder, bytes)
      expect([name, await refusal(put(county.office, photo.ticket, bytes))]).toEqual([name, 'photo_format'])
      expect([name, await refusal(put(county.office, photo.ticket, bytes))]).toEqual([name, 'photo_format'])
      const answer = await submitReport(county.office, welder, report({ photos: [photo.ref] }))
      expect(answer.photos[0]).toMatchObject({ state: 'missing', sha256: null })
    }
    expect(allFiles(county.folder).size).toBe(0)
  })

  it('does not judge the format before the hash: wrong bytes are only a mismatch', async () => {
    const photo = await announce(county.office, welder, await takePhoto())
    expect(await refusal(put(county.office, photo.ticket, Buffer.alloc(photo.bytes.length, 'GIF89a')))).toBe('photo_mismatch')
  })

  it('lets broken pictures in, for the cleaning to judge', async () => {
    for (const { bytes } of await broken()) {
      const photo = await announce(county.office, welder, bytes)
      expect(await put(county.office, photo.ticket, bytes)).toEqual({ sha256: photo.ref.sha256 })
    }
  })

  it.each([...outsideNames, 'a'.repeat(40), '0'.repeat(40), '0'.repeat(39), `${'0'.repeat(40)}\n`, '__proto__', 'undefined'])('knows no ticket %j (T-23)', async (ticket) => {
    expect(await refusal(put(county.office, ticket, await takePhoto()))).toBe('ticket_unknown')
    expect(allFiles(county.folder).size).toBe(0)
  })

  it('answers later while the disk is full, acknowledges nothing that is not there, and takes it afterwards (R-11)', async () => {
    const disk = faultyDisk()
    const office = { ...county.office, files: localFiles(`${county.folder}/photos`, disk) }
    const kept = await send(office, welder)
    const photo = await announce(office, welder, await takePhoto())
    disk.fail('ENOSPC')
    await expect(put(office, photo.ticket, photo.bytes)).rejects.toThrow(FilesUnavailable)
    expect(await lies(photo)).toBe(false)
    disk.mend()
    expect(await put(office, photo.ticket, photo.bytes)).toEqual({ sha256: photo.ref.sha256 })
    expect(allFiles(county.folder).get(String(await placeOf(office, welder, kept.ref)))).toEqual(kept.bytes)
  })

  it('is whole or not at all after a fault at any step, and sending again mends it (R-03)', async () => {
    for (let step = 1; step <= 6; step += 1) {
      const disk = faultyDisk()
      const office = { ...county.office, files: localFiles(`${county.folder}/photos`, disk) }
      const photo = await announce(office, welder, await takePhoto())
      disk.failOnce(step)
      const first = await put(office, photo.ticket, photo.bytes).catch((error: unknown) => error)
      const found = allFiles(county.folder).get(quarantineKey({ id: photo.ref.id, seal: sealOf(office, welder.personId, photo.ref) }, office.clock.now()))
      expect(found === undefined || found.equals(photo.bytes)).toBe(true)
      if (!(first instanceof Error)) expect(found).toEqual(photo.bytes)
      disk.mend()
      expect(await put(office, photo.ticket, photo.bytes)).toEqual({ sha256: photo.ref.sha256 })
      expect(await lies(photo)).toBe(true)
    }
  })

  it('names no person and no report in the file it writes, and another name for each person', async () => {
    const { bytes, ref, reportId } = await sendWithReport(county.office, welder)
    const copy = await announce(county.office, as('p-resident'), bytes, 'before', ref.id.replace('photo', 'other'))
    await put(county.office, copy.ticket, bytes)
    const names = [...allFiles(county.folder).keys()]
    for (const name of names) for (const word of ['welder', 'resident', reportId]) expect(name).not.toContain(word)
    expect(new Set(names.map((name) => name.split(/[/.]/)[2])).size).toBe(2)
  })

  it('takes nothing more of a photo that is on a report: not raw beside its clean copy, not after it was taken back (T-04)', async () => {
    const photo = await sendWithReport(county.office, welder)
    await cleanPhoto(county.office, photo.ref.id)
    expect(await put(county.office, photo.ticket, photo.bytes)).toEqual({ sha256: photo.ref.sha256 })
    expect([...allFiles(county.folder).keys()].filter((name) => name.startsWith('quarantine'))).toEqual([])
    await withdrawPhoto(county.office, welder, { id: photo.ref.id })
    expect(await refusal(put(county.office, photo.ticket, photo.bytes))).toBe('ticket_unknown')
    expect(allFiles(county.folder).size).toBe(0)
  })
})
