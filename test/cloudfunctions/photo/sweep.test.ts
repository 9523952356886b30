import { submitReport } from '@office/usecases/hazard/submitReport'
import { cleanPhoto } from '@office/usecases/photo/cleanPhoto'
import { sweepPhotos } from '@office/usecases/photo/sweepPhotos'
import { as, openCounty, report } from '../hazard/county'
import type { County } from '../hazard/county'
import { allFiles } from './allFiles'
import { photoId, placeOf, put, send, sendWithReport } from './phone'

const hour = 60 * 60 * 1000
const day = 24 * hour
const week = 7 * day
const oldName = (index: number): string => `${index.toString(16).padStart(40, '0')}.photo-of-nobody-${String(index)}`

describe('the daily sweep of photos', () => {
  let county: County
  beforeEach(async () => { county = await openCounty() })
  afterEach(() => county.close())
  const welder = as('p-welder')
  const sweep = () => sweepPhotos(county.office)
  const left = () => [...allFiles(county.folder).keys()]

  it('gives a phone without a signal a week at least to name the photo it has sent, and keeps it a week longer', async () => {
    const photo = await send(county.office, welder)
    county.clock.advance(week)
    expect(await sweep()).toBe(0)
    const { photos } = await submitReport(county.office, welder, report({ photos: [photo.ref] }))
    expect(photos[0]).toMatchObject({ state: 'quarantined', sha256: photo.ref.sha256 })
  })

  it('what can still be named is never swept: between the two lies a whole week (R-01)', async () => {
    const photo = await send(county.office, welder)
    const named: boolean[] = []
    const kept: boolean[] = []
    for (let days = 0; days <= 35; days += 1) {
      named.push((await placeOf(county.office, welder, photo.ref)) !== undefined)
      await sweep()
      kept.push(left().length === 1)
      county.clock.advance(day)
    }
    expect(named.lastIndexOf(true)).toBeGreaterThanOrEqual(7)
    expect(kept.lastIndexOf(true) - named.lastIndexOf(true)).toBeGreaterThanOrEqual(7)
    expect(kept.at(-1)).toBe(false)
  })

  it('never touches a photo of a report', async () => {
    const { ref } = await sendWithReport(county.office, welder)
    const waiting = await sendWithReport(county.office, welder)
    await cleanPhoto(county.office, ref.id)
    county.clock.advance(400 * day)
    expect(await sweep()).toBe(0)
    expect(left()).toHaveLength(3)
    expect(left()).toContain((await county.office.store.get('photo', waiting.ref.id))?.quarantineKey)
  })

  it('erases what lies raw beside a clean copy, and the second place of a photo that was sent twice', async () => {
    const { ref } = await sendWithReport(county.office, welder)
    const clean = String((await county.office.store.get('photo', ref.id))?.quarantineKey)
    const bytes = await county.office.files.read(clean)
    await cleanPhoto(county.office, ref.id)
    await county.office.files.create(clean, bytes!)
    const again = await send(county.office, welder)
    const first = String(await placeOf(county.office, welder, again.ref))
    county.clock.advance(week)
    await put(county.office, again.ticket, again.bytes).catch(() => undefined)
    await submitReport(county.office, welder, report({ photos: [again.ref] }))
    await county.office.files.create(first.replace(/quarantine.\d+/, 'quarantine/1'), again.bytes)
    expect(await sweep()).toBe(1)
    expect(left().filter((name) => name.startsWith('quarantine')).sort()).toEqual(['quarantine/1', first].map((name) => (name === first ? first : first.replace(/quarantine.\d+/, name))).sort())
  })

  it('erases copies that no photo names, and leaves those that may still be entered', async () => {
    const { ref } = await sendWithReport(county.office, welder)
    await cleanPhoto(county.office, ref.id)
    const clean = await county.office.store.get('photo', ref.id)
    const orphan = String(clean?.cleanKey).replace(/\/[0-9a-f]+\./, `/${'0'.repeat(40)}.`)
    // Thumbnails of an earlier release lie in a room of their own.
    const older = orphan.replace(/^view/, 'thumb')
    for (const key of [orphan, older]) await county.office.files.create(key, Buffer.from('orphan'))
    county.clock.advance(hour / 2)
    expect(await sweep()).toBe(0)
    expect(await county.office.files.read(orphan)).toBeDefined()
    county.clock.advance(hour)
    expect(await sweep()).toBe(2)
    for (const key of [orphan, older]) expect(await county.office.files.read(key)).toBeUndefined()
    expect(await county.office.files.read(String(clean?.cleanKey))).toBeDefined()
  })

  it('looks through more than one page', async () => {
    const room = String((await placeOf(county.office, welder, (await send(county.office, welder)).ref))?.split('/').slice(0, 2).join('/'))
    for (let index = 0; index < 230; index += 1) await county.office.files.create(`${room}/${oldName(index)}`, Buffer.from('x'))
    county.clock.advance(4 * week)
    expect(await sweep()).toBe(231)
    expect(await sweep()).toBe(0)
  })

  it('leaves what was named by a report but never came to the report', async () => {
    const missing = { id: photoId(), sha256: 'a'.repeat(64) }
    const sent = report({ photos: [missing] })
    await submitReport(county.office, welder, sent)
    await sweep()
    expect(await county.office.store.get('report', sent.id)).toMatchObject({ photos: [missing.id] })
  })
})
