import sharp from 'sharp'
import { localFiles } from '@office/adapters/local/files/localFiles'
import type { Unit } from '@office/ports/documents'
import { arrivedPhotos, attachPhotos } from '@office/records/attachPhotos'
import { reactions } from '@office/reactions'
import { deliverDue } from '@office/reactions/deliver'
import { submitReport } from '@office/usecases/hazard/submitReport'
import { cleanPhoto } from '@office/usecases/photo/cleanPhoto'
import { maskPhoto } from '@office/usecases/photo/maskPhoto'
import { withdrawPhoto } from '@office/usecases/photo/withdrawPhoto'
import { as, openCounty, refusal, report, seated } from '../hazard/county'
import type { County } from '../hazard/county'
import { allFiles } from './allFiles'
import { faultyDisk } from './faultyDisk'
import { send, sendWithReport } from './phone'

const left = [{ x: 0, y: 0, w: 500, h: 1000 }]

describe('masking and taking back', () => {
  let county: County
  let photoId: string
  let reportId: string
  beforeEach(async () => {
    county = await openCounty()
    const { ref } = await send(county.office, as('p-welder'))
    photoId = ref.id
    reportId = (await submitReport(county.office, as('p-welder'), report({ photos: [ref] }))).id
    await cleanPhoto(county.office, photoId)
  })
  afterEach(() => county.close())
  const photo = () => county.office.store.get('photo', photoId)
  const mask = (person: string, edition = 1, rects = left) => maskPhoto(county.office, as(person), { id: photoId, edition, rects })
  const audits = async () => (await county.office.store.find('auditAbout', { about: `hazard:${reportId}` }, { limit: 100 })).rows.filter(({ what }) => what.startsWith('photo.'))

  it('covers what the officer of the handling unit marked; the picture without the mask is nowhere any more', async () => {
    const before = new Set([...allFiles(county.folder).values()].map((file) => file.toString('hex')))
    expect(await mask('p-safety')).toEqual({ id: photoId, edition: 2 })
    const now = allFiles(county.folder)
    expect(now.size).toBe(2)
    for (const file of now.values()) expect(before.has(file.toString('hex'))).toBe(false)
    const pixel = await sharp(await county.office.files.read(String((await photo())?.cleanKey))).extract({ left: 20, top: 20, width: 1, height: 1 }).raw().toBuffer()
    for (const channel of pixel) expect(channel).toBeLessThan(70)
  })

  it('is audited with who, for which unit, which photo, and not what was under it', async () => {
    await mask('p-safety')
    expect(await audits()).toEqual([expect.objectContaining({ who: 'p-safety', unitId: 'e-hongyuan', what: 'photo.mask', outcome: 'done', detail: { photoId, edition: 2, rects: 1 } })])
  })

  it.each([
    ['p-safety', 'masked'], ['p-head', 'masked'], ['p-clerk', 'masked'], ['p-leader', 'masked'],
    ['p-welder', 'not_allowed'], ['p-safety2', 'not_found'], ['p-resident', 'not_found'], ['p-liaison', 'not_allowed'],
  ])('%s: %s (T-02)', async (person, outcome) => {
    expect(await mask(person).then(() => 'masked', () => refusal(mask(person)))).toBe(outcome)
    expect((await photo())?.edition).toBe(outcome === 'masked' ? 2 : 1)
  })

  it('the supervising department of the case masks too; another department does not know of it', async () => {
    const kept = await county.office.store.get('report', reportId)
    const supervisor = await county.office.store.get('unit', String(kept?.assignment.supervisorId))
    const market = await county.office.store.get('unit', 'd-market')
    if (!supervisor || !market) throw new Error('no department')
    expect(supervisor._id).not.toBe(market._id)
    const by = (unit: Unit) => maskPhoto(county.office, seated(unit, ['supervisor']), { id: photoId, edition: 1, rects: left })
    expect(await refusal(by(market))).toBe('not_found')
    expect(await by(supervisor)).toEqual({ id: photoId, edition: 2 })
  })

  it('lets the first of two officers win; the second is told and loses nothing (T-25)', async () => {
    const outcomes = await Promise.allSettled([mask('p-safety'), mask('p-head'), mask('p-clerk')])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'moved_on' })
    expect((await photo())?.edition).toBe(2)
    expect(allFiles(county.folder).size).toBe(2)
    expect(await audits()).toHaveLength(1)
  })

  it('adds a second mask to the first', async () => {
    await mask('p-safety')
    await mask('p-safety', 2, [{ x: 500, y: 0, w: 500, h: 1000 }])
    const stats = await sharp(await county.office.files.read(String((await photo())?.cleanKey))).stats()
    for (const channel of stats.channels) expect(channel.mean).toBeLessThan(50)
    expect(await refusal(mask('p-safety', 2))).toBe('moved_on')
  })

  it('finds nothing to mask in a photo that no report has named, one in quarantine, or one taken back', async () => {
    const loose = await send(county.office, as('p-welder'))
    expect(await refusal(maskPhoto(county.office, as('p-safety'), { id: loose.ref.id, edition: 0, rects: left }))).toBe('not_found')
    await submitReport(county.office, as('p-welder'), report({ photos: [loose.ref] }))
    expect(await refusal(maskPhoto(county.office, as('p-safety'), { id: loose.ref.id, edition: 0, rects: left }))).toBe('moved_on')
    await withdrawPhoto(county.office, as('p-welder'), { id: photoId })
    expect(await refusal(mask('p-safety'))).toBe('moved_on')
  })

  it('leaves no unmasked file behind when the disk fails at the end: the courier erases it', async () => {
    const disk = faultyDisk()
    const office = { ...county.office, files: localFiles(`${county.folder}/photos`, disk) }
    const before = [...allFiles(county.folder).keys()]
    let removals = 0
    const dying = { ...office, files: { ...office.files, remove: async (key: string) => { removals += 1; if (removals === 1) throw new Error('killed'); await office.files.remove(key) } } }
    await expect(maskPhoto(dying, as('p-safety'), { id: photoId, edition: 1, rects: left })).rejects.toThrow('killed')
    expect((await photo())?.edition).toBe(2)
    await deliverDue(county.office, reactions)
    const now = [...allFiles(county.folder).keys()]
    expect(now).toHaveLength(2)
    for (const name of before) expect(now).not.toContain(name)
  })

  it('the reporter takes a photo back: every file is gone, the case stays, the audit names nobody', async () => {
    expect(await withdrawPhoto(county.office, as('p-welder'), { id: photoId })).toEqual({ id: photoId, state: 'withdrawn' })
    expect(allFiles(county.folder).size).toBe(0)
    expect(await photo()).toMatchObject({ state: 'withdrawn', cleanKey: null, thumbKey: null, reportId })
    expect(await county.office.store.get('report', reportId)).toMatchObject({ state: 'submitted', photos: [photoId] })
    const rows = await audits()
    expect(rows).toEqual([expect.objectContaining({ who: 'informant', what: 'photo.withdraw' })])
    expect(JSON.stringify(rows)).not.toContain('p-welder')
  })

  it('taking back twice, or ten times at once, is once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => withdrawPhoto(county.office, as('p-welder'), { id: photoId })))
    await withdrawPhoto(county.office, as('p-welder'), { id: photoId })
    expect(await audits()).toHaveLength(1)
  })

  it.each(['p-safety', 'p-clerk', 'p-leader', 'p-resident', 'p-safety2'])('%s cannot take back what the welder sent (T-02)', async (person) => {
    expect(await refusal(withdrawPhoto(county.office, as(person), { id: photoId }))).toBe('not_found')
    expect(allFiles(county.folder).size).toBe(2)
  })

  it('a photo taken back before it is cleaned leaves quarantine at once', async () => {
    const loose = await sendWithReport(county.office, as('p-welder'))
    await withdrawPhoto(county.office, as('p-welder'), { id: loose.ref.id })
    expect([...allFiles(county.folder).keys()].some((name) => name.startsWith('quarantine'))).toBe(false)
  })

  it("an officer's photo on a case is evidence: he cannot take it back", async () => {
    const after = await send(county.office, as('p-safety'), 'after')
    const arrived = await arrivedPhotos(county.office, 'p-safety', [after.ref])
    await county.office.store.transact((tx) => attachPhotos(tx, { reportId, purpose: 'after', personId: 'p-safety', bySender: 'officer', at: county.clock.now(), arrived }, [after.ref]))
    expect(await refusal(withdrawPhoto(county.office, as('p-safety'), { id: after.ref.id }))).toBe('not_found')
  })
})
