import type { Caller } from '@office/ports/caller'
import { submitReport } from '@office/usecases/hazard/submitReport'
import { cleanPhoto } from '@office/usecases/photo/cleanPhoto'
import { linkPhotos } from '@office/usecases/photo/linkPhotos'
import { maskPhoto } from '@office/usecases/photo/maskPhoto'
import { viewPhoto } from '@office/usecases/photo/viewPhoto'
import { withdrawPhoto } from '@office/usecases/photo/withdrawPhoto'
import { formatReceipt } from '@shared/domain/receipt'
import { as, openCounty, refusal, report } from '../hazard/county'
import type { County } from '../hazard/county'
import { send } from './phone'

/** The person, signed in on this device. */
const on = (personId: string, device = 'a phone'): Caller => ({ ...as(personId), signInId: `${personId} on ${device}` })
const minutes = 60_000

describe('links to photos', () => {
  let county: County
  let ref: { id: string; sha256: string }
  let bytes: Buffer
  const receipt = '0123456789ABCDEF'
  beforeEach(async () => {
    county = await openCounty()
    const sent = await send(county.office, as('p-welder'))
    ref = sent.ref
    bytes = sent.bytes
    await submitReport(county.office, as('p-welder'), report({ photos: [ref], receipt }))
  })
  afterEach(() => county.close())
  const link = async (caller: Caller, size: 'thumb' | 'view' = 'view', more: { receipt?: string } = {}) => {
    const { links, expiresAt } = await linkPhotos(county.office, caller, { ids: [ref.id], size, ...more })
    return { ...links[0]!, expiresAt, token: links[0]!.url?.replace('/files/view/', '') ?? '' }
  }
  const view = (caller: Caller, token: string) => viewPhoto(county.office, caller, token)
  const clean = () => cleanPhoto(county.office, ref.id)

  it('shows a photo in quarantine to its sender alone, as it was sent', async () => {
    const own = await link(on('p-welder'))
    expect(own.state).toBe('quarantined')
    expect(Buffer.from((await view(on('p-welder'), own.token)).bytes)).toEqual(bytes)
    for (const officer of ['p-safety', 'p-clerk', 'p-fire']) expect(await link(on(officer))).toMatchObject({ url: null, state: 'quarantined' })
    for (const holder of ['p-resident', 'p-safety2']) expect(await link(on(holder), 'view', { receipt })).toMatchObject({ url: null, state: 'quarantined' })
  })

  it('moves the sender on to the clean copy as soon as there is one', async () => {
    const own = await link(on('p-welder'))
    await clean()
    const seen = await view(on('p-welder'), own.token)
    expect(Buffer.from(seen.bytes).equals(bytes)).toBe(false)
    expect(seen.headers['content-type']).toBe('image/jpeg')
  })

  it.each([
    ['p-welder', true, 'reported it'],
    ['p-safety', true, 'handles it'],
    ['p-head', true, 'heads the unit that handles it'],
    ['p-clerk', true, 'works in the office'],
    ['p-safety2', false, 'is another enterprise'],
    ['p-resident', false, 'is nobody to it'],
    ['p-liaison', true, 'is the liaison of the community it lies in'],
  ])('%s: %s, because the person %s (T-02)', async (person, allowed, _why) => {
    await clean()
    const answer = await link(on(person))
    expect([answer.url !== null, answer.state]).toEqual(allowed ? [true, 'clean'] : [false, 'missing'])
  })

  it('tells what is not yours and what is not there alike', async () => {
    await clean()
    const { links } = await linkPhotos(county.office, on('p-resident'), { ids: [ref.id, 'photo-nobody-ever-made'], size: 'view' })
    expect(links.map(({ url, state }) => [url, state])).toEqual([[null, 'missing'], [null, 'missing']])
  })

  it('opens to whoever holds the receipt code, typed with or without hyphens, and to no other code', async () => {
    await clean()
    for (const code of [receipt, formatReceipt(receipt), formatReceipt(receipt).toLowerCase()]) {
      const answer = await link(on('p-resident'), 'view', { receipt: code })
      expect((await view(on('p-resident'), answer.token)).bytes.length).toBeGreaterThan(100)
    }
    for (const code of ['', 'FEDCBA9876543210', 'x'.repeat(24)]) expect((await link(on('p-resident'), 'view', { receipt: code })).url).toBeNull()
  })

  it('gives the smaller picture for a thumbnail', async () => {
    await clean()
    const [large, small] = [await link(on('p-safety'), 'view'), await link(on('p-safety'), 'thumb')]
    expect(small.token).not.toBe(large.token)
    expect((await view(on('p-safety'), small.token)).bytes.length).toBeLessThanOrEqual((await view(on('p-safety'), large.token)).bytes.length)
  })

  it('dies after ten minutes, not before (T-03)', async () => {
    await clean()
    const { token, expiresAt } = await link(on('p-safety'))
    expect(expiresAt - county.clock.now()).toBe(10 * minutes)
    county.clock.advance(10 * minutes - 1)
    expect((await view(on('p-safety'), token)).headers['cache-control']).toBe('private, max-age=0')
    county.clock.advance(1)
    expect(await refusal(view(on('p-safety'), token))).toBe('link_expired')
  })

  it('serves nobody but the session it was made for: no colleague, no other device, not even the reporter (T-03)', async () => {
    await clean()
    const { token } = await link(on('p-safety'))
    for (const other of [on('p-head'), on('p-safety', 'another phone'), on('p-welder'), as('p-safety')]) expect(await refusal(view(other, token))).toBe('not_found')
  })

  it('is dead when a single letter of it is changed (T-03)', async () => {
    await clean()
    const { token } = await link(on('p-safety'))
    for (let at = 0; at < token.length; at += 1) {
      const letter = token[at] === 'a' ? 'b' : 'a'
      expect([at, await refusal(view(on('p-safety'), `${token.slice(0, at)}${letter}${token.slice(at + 1)}`))]).toEqual([at, 'not_found'])
    }
  })

  it('cannot be stretched, pointed elsewhere or widened, nor made by another instance', async () => {
    await clean()
    const { token } = await link(on('p-safety'), 'thumb')
    const [id, room, edition, expires, sign] = token.split('.')
    const later = (Number.parseInt(String(expires), 36) + minutes).toString(36)
    const forged = [
      [id, 'view', edition, expires, sign], [id, 'own', edition, expires, sign], [id, room, edition, later, sign], ['photo-other-0123', room, edition, expires, sign],
      [id, room, edition, expires, '0'.repeat(64)], [id, room, edition, expires, ''], [id, room, edition, expires], [...token.split('.'), 'x'],
    ]
    for (const parts of forged) expect(await refusal(view(on('p-safety'), parts.join('.')))).toBe('not_found')
    for (const odd of ['', '.', '../../office.sqlite', '%2e%2e%2foffice.sqlite', 'x'.repeat(5000), '__proto__']) expect(await refusal(view(on('p-safety'), odd))).toBe('not_found')
  })

  it('shows no version from before a mask, and nothing of a photo taken back', async () => {
    await clean()
    const before = await link(on('p-safety'))
    await maskPhoto(county.office, on('p-safety'), { id: ref.id, edition: 1, rects: [{ x: 0, y: 0, w: 500, h: 500 }] })
    expect(await refusal(view(on('p-safety'), before.token))).toBe('link_expired')
    const after = await link(on('p-safety'))
    await withdrawPhoto(county.office, on('p-welder'), { id: ref.id })
    expect(await refusal(view(on('p-safety'), after.token))).toBe('not_found')
    expect(await link(on('p-safety'))).toMatchObject({ url: null, state: 'withdrawn' })
  })

  it('never lets the bytes act as a page, and lets no shared cache keep them', async () => {
    await clean()
    const { headers } = await view(on('p-safety'), (await link(on('p-safety'))).token)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" })
    expect(headers['cache-control']).toMatch(/^private, max-age=\d+$/)
  })

  it('names no person and no lasting address', async () => {
    await clean()
    const stored = await county.office.store.get('photo', ref.id)
    const answer = JSON.stringify(await linkPhotos(county.office, on('p-safety'), { ids: [ref.id], size: 'view' }))
    for (const secret of [stored?.cleanKey, stored?.quarantineKey, 'p-welder', 'p-safety']) expect(answer).not.toContain(secret)
  })
})
