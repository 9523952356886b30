import { localFiles } from '@office/adapters/local/files/localFiles'
import type { Images } from '@office/ports/images'
import { reactions } from '@office/reactions'
import { deliverDue } from '@office/reactions/deliver'
import { submitReport } from '@office/usecases/hazard/submitReport'
import { cleanPhoto } from '@office/usecases/photo/cleanPhoto'
import { sweepPhotos } from '@office/usecases/photo/sweepPhotos'
import { withdrawPhoto } from '@office/usecases/photo/withdrawPhoto'
import { as, openCounty, report } from '../hazard/county'
import type { County } from '../hazard/county'
import { allFiles } from './allFiles'
import { planted } from './corpus/canaries'
import { broken } from './corpus/hostile'
import { faultyDisk } from './faultyDisk'
import { announce, put, send, sendWithReport } from './phone'

const day = 24 * 60 * 60 * 1000

describe('cleaning photos', () => {
  let county: County
  beforeEach(async () => { county = await openCounty() })
  afterEach(() => county.close())
  const welder = as('p-welder')
  const photo = (id: string) => county.office.store.get('photo', id)
  const rooms = () => [...allFiles(county.folder).keys()].map((name) => name.split('/')[0]).sort()

  it('keeps a clean copy and a thumbnail, erases what came, and nothing planted is left on the disk (T-04)', async () => {
    const { ref, bytes } = await sendWithReport(county.office, welder)
    expect(planted.some((canary) => bytes.includes(canary))).toBe(true)
    await cleanPhoto(county.office, ref.id)
    expect(await photo(ref.id)).toMatchObject({ state: 'clean', height: 240, edition: 1, sha256: ref.sha256 })
    expect(rooms()).toEqual(['view', 'view'])
    for (const file of allFiles(county.folder).values()) for (const canary of planted) expect(file.includes(canary)).toBe(false)
  })

  it('follows from the event written beside the report, by the courier', async () => {
    const sent = await Promise.all([sendWithReport(county.office, welder), sendWithReport(county.office, welder), sendWithReport(county.office, as('p-resident'))])
    await deliverDue(county.office, reactions)
    for (const { ref } of sent) {
      expect((await photo(ref.id))?.state).toBe('clean')
      expect(await county.office.store.get('event', `photo:${ref.id}:received`)).toMatchObject({ state: 'done' })
    }
    expect(rooms()).toHaveLength(6)
  })

  it('changes nothing when it runs again, and leaves one copy when it runs twice at once', async () => {
    const { ref } = await sendWithReport(county.office, welder)
    await Promise.all([cleanPhoto(county.office, ref.id), cleanPhoto(county.office, ref.id), cleanPhoto(county.office, ref.id)])
    const first = await photo(ref.id)
    await cleanPhoto(county.office, ref.id)
    expect(await photo(ref.id)).toEqual(first)
    expect(rooms()).toEqual(['view', 'view'])
  })

  it('refuses a broken picture in words that its report shows, erases it, and leaves the report (R-12)', async () => {
    for (const { bytes } of await broken()) {
      const bad = await announce(county.office, welder, bytes)
      await put(county.office, bad.ticket, bytes)
      const sent = report({ photos: [bad.ref] })
      await submitReport(county.office, welder, sent)
      await cleanPhoto(county.office, bad.ref.id)
      const answer = await submitReport(county.office, welder, sent)
      expect(answer.photos).toEqual([{ id: bad.ref.id, sha256: bad.ref.sha256, state: 'refused', say: expect.stringContaining('重拍') }])
    }
    expect(allFiles(county.folder).size).toBe(0)
  })

  it('after a fault at any step goes on to the same end, and the sweep finds no orphan (R-03)', async () => {
    for (let step = 1; step <= 14; step += 1) {
      const disk = faultyDisk()
      const office = { ...county.office, files: localFiles(`${county.folder}/photos`, disk) }
      const { ref } = await send(office, welder)
      await submitReport(office, welder, report({ photos: [ref] }))
      disk.failOnce(step)
      await cleanPhoto(office, ref.id).catch(() => undefined)
      disk.mend()
      await cleanPhoto(office, ref.id)
      const clean = await photo(ref.id)
      expect([step, clean?.state]).toEqual([step, 'clean'])
      expect(await office.files.read(String(clean?.cleanKey))).toBeDefined()
      expect(await office.files.read(String(clean?.thumbKey))).toBeDefined()
    }
    county.clock.advance(day)
    await sweepPhotos(county.office)
    expect(rooms()).toHaveLength(2 * 14)
    expect(await sweepPhotos(county.office)).toBe(0)
  })

  it('keeps nothing of a photo that is taken back while it works', async () => {
    const { ref } = await sendWithReport(county.office, welder)
    const takenBackMeanwhile: Images = {
      ...county.office.images,
      clean: async (bytes) => {
        await withdrawPhoto(county.office, welder, { id: ref.id })
        return county.office.images.clean(bytes)
      },
    }
    await cleanPhoto({ ...county.office, images: takenBackMeanwhile }, ref.id)
    expect((await photo(ref.id))?.state).toBe('withdrawn')
    expect(allFiles(county.folder).size).toBe(0)
  })

  it('says so when the bytes were lost, instead of waiting for ever', async () => {
    const { ref } = await sendWithReport(county.office, welder)
    await county.office.files.remove(String((await photo(ref.id))?.quarantineKey))
    await cleanPhoto(county.office, ref.id)
    expect(await photo(ref.id)).toMatchObject({ state: 'refused', refusal: 'photo_broken' })
  })

  it('does nothing for a photo that no report has named', async () => {
    const loose = await send(county.office, welder)
    await cleanPhoto(county.office, loose.ref.id)
    await cleanPhoto(county.office, 'photo-nobody-ever-made')
    expect(rooms()).toEqual(['quarantine'])
  })
})
