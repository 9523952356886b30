import { submitReport } from '@office/usecases/hazard/submitReport'
import { cleanPhoto } from '@office/usecases/photo/cleanPhoto'
import { sweepPhotos } from '@office/usecases/photo/sweepPhotos'
import { as, openCounty, report } from '../hazard/county'
import type { County } from '../hazard/county'
import { allFiles } from './allFiles'
import { announce, photoId, put, send, takePhoto } from './phone'

const hour = 60 * 60 * 1000
const day = 24 * hour

describe('the daily sweep of photos', () => {
  let county: County
  beforeEach(async () => { county = await openCounty() })
  afterEach(() => county.close())
  const welder = as('p-welder')
  const there = async (id: string) => (await county.office.store.get('photo', id)) !== undefined

  it('removes what was announced and never sent, once the ticket has run out', async () => {
    const waiting = await announce(county.office, welder, await takePhoto())
    county.clock.advance(day - 1)
    expect(await sweepPhotos(county.office)).toEqual({ photos: 0, files: 0 })
    county.clock.advance(2)
    expect(await sweepPhotos(county.office)).toEqual({ photos: 1, files: 0 })
    expect(await there(waiting.ref.id)).toBe(false)
  })

  it('gives a phone without a signal a week to name the photo it has sent', async () => {
    const quarantined = await send(county.office, welder)
    const clean = await send(county.office, welder)
    await cleanPhoto(county.office, clean.ref.id)
    county.clock.advance(7 * day - hour)
    expect(await sweepPhotos(county.office)).toEqual({ photos: 0, files: 0 })
    county.clock.advance(2 * hour)
    expect(await sweepPhotos(county.office)).toMatchObject({ photos: 2 })
    expect([await there(quarantined.ref.id), await there(clean.ref.id), allFiles(county.folder).size]).toEqual([false, false, 0])
  })

  it('never touches a photo of a report, nor the place kept for one that is missing', async () => {
    const { ref } = await send(county.office, welder)
    const missing = { id: photoId(), sha256: 'a'.repeat(64) }
    await submitReport(county.office, welder, report({ photos: [ref, missing] }))
    await cleanPhoto(county.office, ref.id)
    county.clock.advance(400 * day)
    expect(await sweepPhotos(county.office)).toEqual({ photos: 0, files: 0 })
    expect([await there(ref.id), await there(missing.id), allFiles(county.folder).size]).toEqual([true, true, 2])
  })

  it('erases files that no photo names, and leaves those that may still be entered', async () => {
    const { ref } = await send(county.office, welder)
    await cleanPhoto(county.office, ref.id)
    const clean = await county.office.store.get('photo', ref.id)
    const orphan = String(clean?.cleanKey).replace(/\/[0-9a-f]+\./, `/${'0'.repeat(40)}.`)
    const died = await announce(county.office, welder, await takePhoto())
    await county.office.files.create(orphan, Buffer.from('orphan'))
    await county.office.files.create(`quarantine/${'f'.repeat(40)}`, Buffer.from('nobody'))
    await county.office.files.create(`quarantine/${died.ticket}`, died.bytes)
    county.clock.advance(hour / 2)
    expect(await sweepPhotos(county.office)).toEqual({ photos: 0, files: 1 })
    expect(await county.office.files.read(orphan)).toBeDefined()
    expect(await put(county.office, died.ticket, died.bytes)).toEqual({ sha256: died.ref.sha256 })
    county.clock.advance(hour)
    expect(await sweepPhotos(county.office)).toEqual({ photos: 0, files: 1 })
    expect(await county.office.files.read(orphan)).toBeUndefined()
    expect(await county.office.files.read(String(clean?.cleanKey))).toBeDefined()
  })

  it('looks through more than one page', async () => {
    for (let index = 0; index < 230; index += 1) await announce(county.office, welder, Buffer.from(String(index)))
    for (let index = 0; index < 230; index += 1) await county.office.files.create(`quarantine/${index.toString(16).padStart(40, '0')}`, Buffer.from('x'))
    county.clock.advance(day + 1)
    expect(await sweepPhotos(county.office)).toEqual({ photos: 230, files: 230 })
    expect(await sweepPhotos(county.office)).toEqual({ photos: 0, files: 0 })
  })
})
