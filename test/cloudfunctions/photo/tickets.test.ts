import { attachPhotos } from '@office/records/attachPhotos'
import { beginPhoto } from '@office/usecases/photo/beginPhoto'
import { submitReport } from '@office/usecases/hazard/submitReport'
import { as, openCounty, refusal, report } from '../hazard/county'
import type { County } from '../hazard/county'
import { announce, photoId, put, takePhoto } from './phone'

const day = 24 * 60 * 60 * 1000

describe('a ticket to send one photo', () => {
  let county: County
  beforeAll(async () => { county = await openCounty() })
  afterAll(() => county.close())
  const welder = as('p-welder')

  it('is the same again for the same id and hash, also for fifty at once (R-05)', async () => {
    const input = { id: photoId(), size: 500, sha256: 'a'.repeat(64), purpose: 'before' as const }
    const answers = await Promise.all(Array.from({ length: 50 }, () => beginPhoto(county.office, welder, input)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ id: input.id, received: false, expiresAt: county.clock.now() + day })
    expect(answers[0]!.url).toBe(`/files/${answers[0]!.ticket}`)
  })

  it('holds 160 random bits and nothing of the photo or the person', async () => {
    const tickets = new Set<string>()
    for (let index = 0; index < 200; index += 1) {
      const { ticket } = await beginPhoto(county.office, welder, { id: photoId(), size: 500, sha256: 'b'.repeat(64), purpose: 'before' })
      expect(ticket).toMatch(/^[0-9a-f]{40}$/)
      tickets.add(ticket)
    }
    expect(tickets.size).toBe(200)
  })

  it('is refused as stale for another hash under the same id', async () => {
    const id = photoId()
    await beginPhoto(county.office, welder, { id, size: 500, sha256: 'a'.repeat(64), purpose: 'before' })
    expect(await refusal(beginPhoto(county.office, welder, { id, size: 500, sha256: 'c'.repeat(64), purpose: 'before' }))).toBe('different_body')
  })

  it('is not found for a photo that another person announced (T-02)', async () => {
    const input = { id: photoId(), size: 500, sha256: 'a'.repeat(64), purpose: 'before' as const }
    await beginPhoto(county.office, welder, input)
    expect(await refusal(beginPhoto(county.office, as('p-resident'), input))).toBe('not_found')
  })

  it('runs out after a day: the old one is dead, asking again gives a new one', async () => {
    const bytes = await takePhoto()
    const first = await announce(county.office, welder, bytes)
    county.clock.advance(day)
    expect(await refusal(put(county.office, first.ticket, bytes))).toBe('ticket_unknown')
    const second = await announce(county.office, welder, bytes, 'before', first.ref.id)
    expect(second.ticket).not.toBe(first.ticket)
    expect(await refusal(put(county.office, first.ticket, bytes))).toBe('ticket_unknown')
    expect(await put(county.office, second.ticket, bytes)).toEqual({ sha256: first.ref.sha256 })
  })

  it('says that the photo is here already once it was received, however late it is asked', async () => {
    const photo = await announce(county.office, welder, await takePhoto())
    await put(county.office, photo.ticket, photo.bytes)
    county.clock.advance(3 * day)
    const again = await beginPhoto(county.office, welder, { ...photo.ref, size: photo.bytes.length, purpose: 'before' })
    expect(again).toMatchObject({ received: true, ticket: photo.ticket })
  })

  it('fills the place that a report kept for a photo it named before the photo was announced', async () => {
    const bytes = await takePhoto()
    const ref = { id: photoId(), sha256: county.office.keys.sha256(bytes) }
    const sent = report({ photos: [ref] })
    const first = await submitReport(county.office, welder, sent)
    expect(first.photos).toEqual([{ id: ref.id, sha256: null, state: 'missing', say: null }])
    const announced = await announce(county.office, welder, bytes, 'before', ref.id)
    await put(county.office, announced.ticket, bytes)
    expect(await county.office.store.get('photo', ref.id)).toMatchObject({ reportId: sent.id, state: 'quarantined', ownerPersonId: '' })
    expect((await submitReport(county.office, welder, sent)).photos).toEqual([{ id: ref.id, sha256: ref.sha256, state: 'quarantined', say: null }])
  })

  it('for a kept place is given to the sender of the report alone', async () => {
    const ref = { id: photoId(), sha256: 'd'.repeat(64) }
    await submitReport(county.office, welder, report({ photos: [ref] }))
    expect(await refusal(beginPhoto(county.office, as('p-safety'), { ...ref, size: 500, purpose: 'before' }))).toBe('not_found')
  })
})

describe('photos on a report', () => {
  let county: County
  beforeAll(async () => { county = await openCounty() })
  afterAll(() => county.close())
  const attach = (personId: string, reportId: string, ref: { id: string; sha256: string }) =>
    county.office.store.transact((tx) => attachPhotos(tx, { reportId, personId, purpose: 'before', bySender: 'reporter', at: county.clock.now() }, [ref]))

  it('forget who sent them: only the informant record knows (T-01)', async () => {
    const photo = await announce(county.office, as('p-resident'), await takePhoto())
    const { id } = await submitReport(county.office, as('p-resident'), report({ photos: [photo.ref] }))
    const stored = await county.office.store.get('photo', photo.ref.id)
    expect(stored).toMatchObject({ reportId: id, ownerPersonId: '' })
    expect(JSON.stringify([stored, await county.office.store.get('report', id)])).not.toContain('p-resident')
  })

  it('of another person, of another report or with another hash stay where they are and are missing here (T-02)', async () => {
    const photo = await announce(county.office, as('p-resident'), await takePhoto())
    const { id } = await submitReport(county.office, as('p-resident'), report({ photos: [photo.ref] }))
    const before = await county.office.store.get('photo', photo.ref.id)
    const loose = await announce(county.office, as('p-welder'), await takePhoto())
    const missing = (photoRef: { id: string }) => [expect.objectContaining({ id: photoRef.id, state: 'missing', sha256: null })]
    expect(await attach('p-welder', 'another-report', photo.ref)).toEqual(missing(photo.ref))
    expect(await attach('p-resident', 'another-report', photo.ref)).toEqual(missing(photo.ref))
    expect(await attach('p-welder', id, { ...loose.ref, sha256: 'e'.repeat(64) })).toEqual(missing(loose.ref))
    expect(await county.office.store.get('photo', photo.ref.id)).toEqual(before)
    expect(await county.office.store.get('photo', loose.ref.id)).toMatchObject({ reportId: null })
  })
})
