import { arrivedPhotos, attachPhotos } from '@office/records/attachPhotos'
import { beginPhoto } from '@office/usecases/photo/beginPhoto'
import { submitReport } from '@office/usecases/hazard/submitReport'
import { as, openCounty, refusal, report } from '../hazard/county'
import type { County } from '../hazard/county'
import { allFiles } from './allFiles'
import { announce, photoId, placeOf, put, send, sendWithReport, takePhoto } from './phone'

const day = 24 * 60 * 60 * 1000
const purpose = 'before' as const

describe('a ticket to send one photo', () => {
  let county: County
  beforeAll(async () => { county = await openCounty() })
  afterAll(() => county.close())
  const welder = as('p-welder')
  const begin = (by: string, input: { id: string; sha256: string }, size = 500) => beginPhoto(county.office, as(by), { ...input, size, purpose })

  it('is the same again for the same id and hash, also for fifty at once, and writes nothing down (R-05)', async () => {
    const input = { id: photoId(), sha256: 'a'.repeat(64) }
    const answers = await Promise.all(Array.from({ length: 50 }, () => begin('p-welder', input)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ id: input.id, received: false, url: `/files/${answers[0]!.ticket}` })
    expect(answers[0]!.expiresAt - county.clock.now()).toBeGreaterThan(day)
    expect(answers[0]!.expiresAt - county.clock.now()).toBeLessThanOrEqual(2 * day)
    expect(await county.office.store.get('photo', input.id)).toBeUndefined()
  })

  it('says nothing of the person, and is another one for each person, photo, size and content', async () => {
    const ref = { id: photoId(), sha256: 'b'.repeat(64) }
    const tickets = [await begin('p-welder', ref), await begin('p-resident', ref), await begin('p-welder', { ...ref, id: photoId() }), await begin('p-welder', { ...ref, sha256: 'c'.repeat(64) }), await begin('p-welder', ref, 501)]
    expect(new Set(tickets.map(({ ticket }) => ticket)).size).toBe(5)
    for (const { ticket } of tickets) expect(ticket).not.toMatch(/welder|resident/)
  })

  it('is dead when a single letter of it is changed (T-23)', async () => {
    const photo = await announce(county.office, welder, await takePhoto())
    for (let at = 0; at < photo.ticket.length; at += 1) {
      const letter = photo.ticket[at] === 'a' ? 'b' : 'a'
      const changed = `${photo.ticket.slice(0, at)}${letter}${photo.ticket.slice(at + 1)}`
      expect([at, await refusal(put(county.office, changed, photo.bytes))]).toEqual([at, 'ticket_unknown'])
    }
    expect(await put(county.office, photo.ticket, photo.bytes)).toEqual({ sha256: photo.ref.sha256 })
  })

  it('cannot be stretched, made larger, pointed at another photo or made by another instance', async () => {
    const [one, other] = [await announce(county.office, welder, await takePhoto()), await announce(county.office, as('p-resident'), await takePhoto())]
    const parts = one.ticket.split('.')
    const others = other.ticket.split('.')
    for (const at of parts.keys()) {
      const swapped = parts.map((part, index) => (index === at ? String(others[index]) : part)).join('.')
      if (swapped !== one.ticket) expect([at, await refusal(put(county.office, swapped, one.bytes))]).toEqual([at, 'ticket_unknown'])
    }
    const foreign = await announce({ ...county.office, keys: { ...county.office.keys, sign: (word, text) => county.office.keys.sha256(`${word} ${text}`) } }, welder, one.bytes)
    expect(await refusal(put(county.office, foreign.ticket, one.bytes))).toBe('ticket_unknown')
  })

  it('runs out after two days at most; asking again gives a new one', async () => {
    const bytes = await takePhoto()
    const first = await announce(county.office, welder, bytes)
    county.clock.advance(2 * day)
    expect(await refusal(put(county.office, first.ticket, bytes))).toBe('ticket_unknown')
    const second = await announce(county.office, welder, bytes, 'before', first.ref.id)
    expect(second.ticket).not.toBe(first.ticket)
    expect(await put(county.office, second.ticket, bytes)).toEqual({ sha256: first.ref.sha256 })
  })

  it('says that the photo is here already once it was received, however late it is asked', async () => {
    const photo = await announce(county.office, welder, await takePhoto())
    await put(county.office, photo.ticket, photo.bytes)
    county.clock.advance(6 * day)
    expect(await begin('p-welder', photo.ref, photo.bytes.length)).toMatchObject({ received: true })
    await submitReport(county.office, welder, report({ photos: [photo.ref] }))
    county.clock.advance(300 * day)
    expect(await begin('p-welder', photo.ref, photo.bytes.length)).toMatchObject({ received: true })
  })

  it('says nothing to another person of what was received: he has his own place for the same id and hash (T-02)', async () => {
    const photo = await send(county.office, welder)
    expect(await begin('p-resident', photo.ref, photo.bytes.length)).toMatchObject({ received: false })
  })

  it('for a photo on a report is stale with another hash, and not found by another person', async () => {
    const { ref } = await sendWithReport(county.office, welder)
    expect(await refusal(begin('p-welder', { ...ref, sha256: 'c'.repeat(64) }))).toBe('different_body')
    expect(await refusal(begin('p-safety', ref))).toBe('not_found')
  })
})

describe('photos on a report', () => {
  let county: County
  beforeAll(async () => { county = await openCounty() })
  afterAll(() => county.close())
  const attach = async (personId: string, reportId: string, ref: { id: string; sha256: string }) => {
    const arrived = await arrivedPhotos(county.office, personId, [ref])
    return county.office.store.transact((tx) => attachPhotos(tx, { reportId, personId, purpose, bySender: 'reporter', at: county.clock.now(), arrived }, [ref]))
  }
  const missing = (ref: { id: string }) => [{ id: ref.id, state: 'missing', sha256: null, say: null, edition: 0 }]

  it('become documents with the report, in one transaction with the event that has them cleaned', async () => {
    const { ref } = await send(county.office, as('p-welder'))
    expect(await county.office.store.get('photo', ref.id)).toBeUndefined()
    const { id } = await submitReport(county.office, as('p-welder'), report({ photos: [ref] }))
    expect(await county.office.store.get('photo', ref.id)).toMatchObject({ reportId: id, state: 'quarantined', sha256: ref.sha256, quarantineKey: await placeOf(county.office, as('p-welder'), ref) })
    expect(await county.office.store.get('event', `photo:${ref.id}:received`)).toMatchObject({ name: 'photo.received', state: 'pending', payload: { photoId: ref.id } })
  })

  it('never say who sent them: only the informant record knows (T-01)', async () => {
    const { ref, reportId } = await sendWithReport(county.office, as('p-resident'))
    const stored = await county.office.store.get('photo', ref.id)
    expect(stored).toMatchObject({ reportId, ownerPersonId: '' })
    expect(JSON.stringify([stored, await county.office.store.get('report', reportId)])).not.toContain('p-resident')
  })

  it('that another person sent cannot be hung on a report, nor written over, by who knows id and hash (T-02)', async () => {
    const photo = await send(county.office, as('p-resident'))
    expect(await attach('p-welder', 'a-report-of-the-welder', photo.ref)).toEqual(missing(photo.ref))
    expect(await county.office.store.get('photo', photo.ref.id)).toBeUndefined()
    // The same bytes under the same id by somebody else lie beside it.
    const copy = await announce(county.office, as('p-welder'), photo.bytes, purpose, photo.ref.id)
    await put(county.office, copy.ticket, copy.bytes)
    expect([...allFiles(county.folder).keys()].filter((name) => name.endsWith(photo.ref.id))).toHaveLength(2)
    const { photos } = await submitReport(county.office, as('p-resident'), report({ photos: [photo.ref] }))
    expect(photos).toMatchObject([{ state: 'quarantined', sha256: photo.ref.sha256 }])
  })

  it('of another report or with another hash stay where they are and are missing here (T-02)', async () => {
    const { ref, reportId } = await sendWithReport(county.office, as('p-resident'))
    const before = await county.office.store.get('photo', ref.id)
    const loose = await send(county.office, as('p-welder'))
    expect(await attach('p-welder', 'another-report', ref)).toEqual(missing(ref))
    expect(await attach('p-resident', 'another-report', ref)).toEqual(missing(ref))
    expect(await attach('p-resident', reportId, { ...ref, sha256: 'e'.repeat(64) })).toEqual(missing(ref))
    expect(await attach('p-welder', 'another-report', { ...loose.ref, sha256: 'e'.repeat(64) })).toEqual(missing(loose.ref))
    expect(await county.office.store.get('photo', ref.id)).toEqual(before)
    expect(await county.office.store.get('photo', loose.ref.id)).toBeUndefined()
  })

  it('hang on a report that is sent again after them, also from another session of the same phone', async () => {
    const bytes = await takePhoto()
    const ref = { id: photoId(), sha256: county.office.keys.sha256(bytes) }
    const sent = report({ photos: [ref] })
    expect((await submitReport(county.office, as('p-resident'), sent)).photos).toEqual([{ id: ref.id, sha256: null, state: 'missing', say: null }])
    const late = await announce(county.office, as('p-welder'), bytes, purpose, ref.id)
    await put(county.office, late.ticket, bytes)
    expect((await submitReport(county.office, as('p-welder'), sent)).photos).toEqual([{ ...ref, state: 'quarantined', say: null }])
  })
})
