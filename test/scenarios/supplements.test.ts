/** 补充登记 over HTTP, in the sample county: what was done without sessions reaches the office's figures, with its proof, and opens down to it. */
import { createHash } from 'node:crypto'
import { eventually, openSampleHouse } from './world/house'
import type { House } from './world/house'
import { enter } from './world/person'
import type { Person } from './world/person'
import { jpegOf } from './world/picture'
import { sessionId } from './world/session'

jest.setTimeout(120_000)

let house: House
let safety: Person
let head: Person
let clerk: Person
beforeAll(async () => {
  house = await openSampleHouse()
  ;[safety, head, clerk] = await Promise.all([enter(house, 'p-safety'), enter(house, 'p-head'), enter(house, 'p-clerk')])
})
afterAll(() => house.close())

const blank = async (who: Person, activity: string, measure = 'items') => (await who.call('campaign.done', {})).blanks.find((one) => one.activity === activity && one.measure === measure)!
const refusedWith = (ask: Promise<unknown>): Promise<string> => ask.then(() => 'none', (error: { problem: { code: string } }) => error.problem.code)

test('a video with its photo: sent before and after the photo came, once; the office sees one more 个, down to the entry and its picture', async () => {
  const before = (await blank(clerk, 'escapeVideo')).amount ?? 0
  const bytes = await jpegOf('escape training camp')
  const photo = { id: `photo-${sessionId('evidence')}-000000`, sha256: createHash('sha256').update(bytes).digest('hex') }
  const entry = { id: sessionId('entry'), activity: 'escapeVideo', at: Date.now(), title: '逃生演练训练营视频', amounts: { items: 1 }, link: '', photos: [photo] }
  expect(await refusedWith(safety.call('campaign.supplement', entry))).toBe('evidence_missing')
  const ticket = await safety.call('photo.begin', { ...photo, size: bytes.length, purpose: 'evidence' })
  expect(await safety.put(ticket.url, bytes)).toBe(photo.sha256)
  const made = await safety.call('campaign.supplement', entry)
  expect(await safety.call('campaign.supplement', entry)).toEqual(made)
  expect(made.summary).toMatchObject({ state: 'counted', owes: '', told: [{ measure: 'items', amount: 1, word: '个' }] })
  expect((await blank(clerk, 'escapeVideo')).amount).toBe(before + 1)

  const asked = { activity: 'escapeVideo', measure: 'items' as const, by: 'unit' as const }
  const { bars } = await clerk.call('campaign.doneParts', asked)
  const { amount, rows } = await clerk.call('campaign.doneBehind', { ...asked, key: bars.find(({ label }) => label.includes('城东'))!.key })
  expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(amount)
  expect(rows.map((row) => row.entry.id)).toContain(entry.id)
  const opened = await clerk.call('campaign.supplementRead', { id: entry.id })
  expect([opened.by, opened.rows.map((row) => `${row.label} ${String(row.amount)} ${row.word}`)]).toEqual(['钱红梅', ['登记 1 个']])
  await eventually(async () => (await clerk.call('photo.link', { ids: opened.photos, size: 'thumb' })).links.find(({ url }) => url !== null))
})

test('without a proof it waits; the head says he saw it; a correction takes his word away and a link brings it back', async () => {
  const before = (await blank(clerk, 'outsourcingProjects')).amount ?? 0
  const id = sessionId('entry')
  const made = await safety.call('campaign.supplement', { id, activity: 'outsourcingProjects', at: Date.now(), title: '屋面维修项目排查', amounts: { items: 2 }, link: '', photos: [] })
  expect(made.summary.owes).toMatch(/^未计入：/)
  expect((await blank(clerk, 'outsourcingProjects')).amount ?? 0).toBe(before)
  expect((await safety.call('campaign.supplements', { show: 'waiting' })).rows.map((row) => row.id)).toContain(id)
  expect(await refusedWith(safety.call('campaign.supplementMove', { move: 'witness', id, version: 1, words: '两次我都在现场' }))).toBe('witness_other')
  expect((await head.call('campaign.supplementMove', { move: 'witness', id, version: 1, words: '两次我都在现场' })).summary.state).toBe('counted')
  expect((await blank(clerk, 'outsourcingProjects')).amount).toBe(before + 2)
  const fixed = await safety.call('campaign.supplementMove', { move: 'correct', id, version: 2, at: Date.now(), title: '屋面维修项目排查', amounts: { items: 3 }, ground: '漏记一次' })
  expect([fixed.summary.state, fixed.witness]).toEqual(['waiting', null])
  await safety.call('campaign.supplementMove', { move: 'prove', id, version: 3, link: 'https://example.com/ledger', photos: [] })
  expect((await blank(clerk, 'outsourcingProjects')).amount).toBe(before + 3)
  await safety.call('campaign.supplementMove', { move: 'withdraw', id, version: 4, ground: '与上月重复' })
  expect((await blank(clerk, 'outsourcingProjects')).amount ?? 0).toBe(before)
  const { rows } = await clerk.call('campaign.supplementRead', { id })
  expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(0)
})

test('a blank that nothing counts and nobody has entered is 未启用, one that the quiz counts is a number, and its line alone may look', async () => {
  expect((await blank(clerk, 'prosecuted')).amount).toBe(0)
  const other = await enter(house, 'p-safety2')
  expect((await blank(other, 'escapeVideo')).amount).toBeNull()
  expect((await blank(clerk, 'quiz', 'persons')).amount).toEqual(expect.any(Number))
  expect(await refusedWith(other.call('campaign.supplementRead', { id: 'sample-entry-essay' }))).toBe('not_found')
  expect((await other.call('campaign.supplements', { show: 'standing' })).rows.map((row) => row.id)).toEqual(['sample-entry-market'])
})
