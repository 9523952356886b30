/** J1 through the built functions: ticket, upload, report, the timer's round, links; every call delivered twice, every instance cold in between (R-05 T-29). */
import { createHash } from 'node:crypto'
import type { Reply } from '@shared/contract/envelope'
import type { FunctionName } from '../../../config/functions'
import { report } from '../hazard/county'
import { photoId, takePhoto } from '../photo/phone'
import { openPlatform, phoneOf, theTimer, type Platform } from './platform'

jest.setTimeout(120_000)

const [welder, safety] = ['o-welder-of-hongyuan', 'o-safety-of-hongyuan']
let platform: Platform
beforeAll(async () => {
  platform = await openPlatform()
  await platform.bind(welder, 'p-welder')
  await platform.bind(safety, 'p-safety')
})
afterAll(() => platform.close())

/** Delivered twice, as a platform may; both answers must say the same. */
async function ask<T>(openid: string, action: string, data: object): Promise<T> {
  const door = action.split('.')[0] as FunctionName
  const event = { action, data, v: 1 }
  const [first, second] = (await Promise.all([platform.call(openid, door, event), platform.call(openid, door, event)])) as [Reply<T>, Reply<T>]
  if (!first.ok) throw new Error(`${action}: ${first.problem.code}`)
  expect(second).toEqual(first)
  return first.value
}

const sent: { id: string; sha256: string; size: number; purpose: 'before' }[] = []
const refs = () => sent.map(({ id, sha256 }) => ({ id, sha256 }))
const draft = report({ text: '地下一层出口被货架挡住' })

test('two photos go up by their tickets and are taken in at the second asking', async () => {
  for (let n = 0; n < 2; n += 1) {
    const bytes = await takePhoto(640, 480)
    const input = { id: photoId(), sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, purpose: 'before' as const }
    const { ticket, received } = await ask<{ ticket: string; received: boolean }>(welder, 'photo.begin', input)
    expect(received).toBe(false)
    await platform.upload(welder, `incoming/${ticket}`, bytes)
    platform.cool('photo')
    expect((await ask<{ received: boolean }>(welder, 'photo.begin', input)).received).toBe(true)
    sent.push(input)
  }
  expect([...platform.standin.storage.files.keys()].map((path) => path.split('/')[0])).toEqual(['quarantine', 'quarantine'])
})

test('the report is one case however often it arrives, also at an instance that has never seen it', async () => {
  const input = { ...draft, photos: refs() }
  const first = await ask<{ id: string; photos: { state: string }[] }>(welder, 'hazard.submit', input)
  platform.cool('hazard')
  expect(await ask(welder, 'hazard.submit', input)).toEqual(first)
  expect(first.photos.map(({ state }) => state)).toEqual(['quarantined', 'quarantined'])
  expect(platform.standin.documents('report')).toHaveLength(1)
})

test('two rounds of the timer at once clean the photos on WebAssembly and tell the safety officer once', async () => {
  await Promise.all([platform.invoke('courier', {}, theTimer), platform.invoke('courier', {}, theTimer)])
  const states = await Promise.all(sent.map(async ({ id }) => (await platform.office.store.get('photo', id))?.state))
  expect(states).toEqual(['clean', 'clean'])
  expect([...platform.standin.storage.files.keys()].map((path) => path.split('/')[0]).sort()).toEqual(['view', 'view', 'view', 'view'])
  const { rows } = await ask<{ rows: object[] }>(safety, 'account.inbox', {})
  expect(rows).toHaveLength(1)
})

test('the safety officer sees the clean pictures by links, and takes the case on', async () => {
  const seen = (await platform.call(safety, 'photo', { action: 'photo.link', data: { ids: refs().map(({ id }) => id), size: 'view' }, v: 1 })) as Reply<{ links: { url: string | null; state: string }[] }>
  const links = seen.ok ? seen.value.links : []
  expect(links).toHaveLength(2)
  for (const { url, state } of links) {
    expect(state).toBe('clean')
    const bytes = Buffer.from(await (await fetch(url!)).arrayBuffer())
    expect([bytes.readUInt16BE(0), bytes.includes('Exif')]).toEqual([0xffd8, false])
  }
  const { _id: id, version } = (await platform.office.store.get('report', draft.id))!
  const reply = await platform.call(safety, 'hazard', { action: 'hazard.decide', data: { move: 'accept', id, version }, v: 1 })
  expect(reply).toMatchObject({ ok: true, value: { state: 'accepted' } })
})

test('nobody else sees them, and the run never left a transaction', async () => {
  const reply = await platform.invoke('photo', { action: 'photo.link', data: { ids: refs().map(({ id }) => id), size: 'view' }, v: 1 }, phoneOf('o-somebody'))
  expect((reply as Reply<{ links: { url: string | null; state: string }[] }>)).toMatchObject({ ok: true, value: { links: [{ url: null, state: 'missing' }, { url: null, state: 'missing' }] } })
  platform.standin.assertClean()
})
