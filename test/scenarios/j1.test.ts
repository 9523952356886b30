/** J1 Welder, basement, no signal: against the running system, with the product's own outbox. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { formatReceipt } from '@shared/domain/receipt'
import { addReport } from '@/outbox/add'
import { keepPhoto, loadDraft, newDraft, saveDraft } from '@/outbox/draft'
import type { Draft } from '@/outbox/draft'
import { flush } from '@/outbox/flush'
import type { ReportItem } from '@/outbox/item'
import type { Ports } from '@/outbox/ports'
import { readItems } from '@/outbox/shelf'
import { sampleUnits } from '@office/local/sample/units'
import { eventually, openSampleHouse, stride } from './world/house'
import type { House } from './world/house'
import { ask, enter } from './world/person'
import { Killed, newPhone, open } from './world/phone'
import type { Phone } from './world/phone'

jest.setTimeout(120_000)

const pictures = path.resolve(__dirname, '../../cloudfunctions/server/local/sample/pictures')
const taken = ['exit', 'passage'].map((name) => new Uint8Array(readFileSync(path.join(pictures, `${name}.jpg`))))

let house: House
beforeAll(async () => { house = await openSampleHouse() })
afterAll(() => house.close())

/** Two photos of a blocked exit, 消防通道, 一般, 已移开一部分; the position with its accuracy, the pin moved. */
async function write(ports: Ports, words: string): Promise<Draft> {
  let draft = (await loadDraft(ports, 'new')) ?? (await newDraft(ports, 'new'))
  draft = {
    ...draft,
    report: {
      ...draft.report,
      place: { class: 'enterprise', unitId: 'e-hongyuan', words: '地下一层', position: { lng: 100.1, lat: 20.2, accuracy: 38, system: 'gcj02', moved: true } },
      category: 'escape.blocked',
      text: words,
      suspicion: 'ordinary',
      firstAid: ['moved'],
    },
  }
  await saveDraft(ports, draft)
  for (const bytes of taken.slice(draft.photos.length)) {
    const got = await keepPhoto(ports, { bytes, width: 800, height: 600 })
    if (!got.ok) throw new Error(got.why)
    draft = { ...draft, photos: [...draft.photos, got.photo] }
    await saveDraft(ports, draft)
  }
  return draft
}
const items = async (phone: Phone) => (await readItems(open(phone))) as readonly ReportItem[]
/** The cases the unit's safety officer finds with these words. */
async function casesWith(words: string) {
  const officer = await enter(house, 'p-safety')
  const { rows } = await officer.call('hazard.list', { show: 'all', limit: 50 })
  return rows.filter((row) => row.text === words)
}

test('offline the report waits with its two photos, outlives the app, and goes out once however often he presses', async () => {
  const welder = await enter(house, 'p-welder')
  const phone = newPhone(welder)
  phone.online = false
  const saved = await addReport(open(phone), await write(open(phone), '货架挡住了地下室出口'))
  await flush(open(phone), 'now')
  expect(await items(phone)).toMatchObject([{ state: 'waiting', photos: [{ sent: false }, { sent: false }], problem: { code: 'offline' } }])
  expect(await casesWith('货架挡住了地下室出口')).toEqual([])

  await expect(flush(open(phone, 2), 'now')).rejects.toBeInstanceOf(Killed)
  expect((await items(phone)).map((item) => item.id)).toEqual([saved.id])

  phone.online = true
  await flush(open(phone), 'now')
  for (let press = 0; press < 3; press++) await flush(open(phone), 'now')
  const [item] = await items(phone)
  expect(item).toMatchObject({ state: 'sent', photos: [{ sent: true }, { sent: true }], route: { to: '宏远机械有限公司' } })
  expect(phone.files.size).toBe(0)
  const cases = await casesWith('货架挡住了地下室出口')
  expect(cases).toHaveLength(1)

  // The same words once more, as a phone does that never heard the answer.
  const { report, receipt, photos } = saved
  const again = { ...report, id: saved.id, receipt, photos: photos.map(({ id, sha256 }) => ({ id, sha256 })) }
  for (let retry = 0; retry < 3; retry++) expect((await welder.call('hazard.submit', again)).number).toBe(item?.number)
  expect(await casesWith('货架挡住了地下室出口')).toHaveLength(1)

  const traced = await ask(house, 'hazard.trace', { receipt: formatReceipt(receipt).toLowerCase() })
  expect(traced).toMatchObject({ number: item?.number, moves: ['supplement'], place: { position: { accuracy: 38, moved: true } } })
})

test('the photos are cleaned and the officer is told, without a word of the report in the message', async () => {
  const welder = await enter(house, 'p-welder')
  const phone = newPhone(welder)
  await addReport(open(phone), await write(open(phone), '出口前又堆了纸箱'))
  await flush(open(phone), 'now')
  const id = (await items(phone))[0]!.reportId!
  const officer = await enter(house, 'p-safety')
  const message = await eventually(async () => (await officer.call('account.inbox', { unread: true, limit: 50 })).rows.find((row) => row.link.includes(id)))
  expect(message).toMatchObject({ title: '有一件隐患待接收' })
  expect(JSON.stringify(message)).not.toMatch(/纸箱|地下|赵建国/)
  const clean = await eventually(async () => {
    const view = await officer.call('hazard.case', { id })
    return view.photos.every((photo) => photo.state === 'clean') ? view : undefined
  })
  expect(clean.photos).toHaveLength(2)
  const { links } = await officer.call('photo.link', { ids: clean.photos.map((photo) => photo.id), size: 'view' })
  for (const { url } of links) {
    const seen = await fetch(new URL(String(url), house.base), { headers: { authorization: `Bearer ${officer.token}` } })
    expect([...new Uint8Array(await seen.arrayBuffer()).subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
  }
})

test('without a position the unit’s QR code is enough, and so is a typed address', async () => {
  const welder = await enter(house, 'p-welder')
  const { code } = sampleUnits.find((unit) => unit._id === 'e-hongyuan')!
  expect((await welder.call('hazard.places', { words: '', code })).rows).toMatchObject([{ id: 'e-hongyuan', class: 'enterprise' }])
  expect((await welder.call('hazard.places', { words: '宏远' })).rows.map((row) => row.id)).toEqual(['e-hongyuan'])
  const draft = await newDraft(open(newPhone(welder)), 'new')
  const typed = { ...draft.report, place: { class: 'cityRoad' as const, unitId: null, words: '星河路12号门前', position: null }, category: 'traffic.surface' }
  const answer = await welder.call('hazard.submit', { ...typed, id: draft.id, receipt: draft.receipt, photos: [] })
  expect(answer.route).toMatchObject({ handler: { id: 'd-housing' }, why: ['地点是城区道路，类别是道路交通·路面破损', '城区道路由住建（城管）部门负责'] })
})

test('killed at each step between the first word and the answer, nothing is lost and nothing doubled (R-06)', async () => {
  const welder = await enter(house, 'p-welder')
  const day = async (phone: Phone, words: string, killAt?: number) => {
    const ports = open(phone, killAt)
    await flush(ports, 'now')
    if ((await readItems(ports)).length === 0) await addReport(ports, await write(ports, words))
    await flush(ports, 'now')
  }
  const whole = newPhone(welder)
  await day(whole, '一次也没有断')
  const { steps } = whole
  expect(steps).toBeGreaterThan(60)
  const deaths = Array.from({ length: Math.ceil(steps / stride) }, (_, index) => 1 + index * stride)
  for (const killAt of deaths) {
    const words = `在第${String(killAt)}步断开`
    const phone = newPhone(welder)
    phone.made = killAt * 1000
    await day(phone, words, killAt).catch((reason: unknown) => { if (phone.steps < killAt) throw reason })
    await day(phone, words)
    await day(phone, words)
    const left = await items(phone)
    expect({ killAt, states: left.map((item) => item.state), photos: left[0]?.photos.map((photo) => photo.sent) }).toEqual({ killAt, states: ['sent'], photos: [true, true] })
    const told = await welder.call('hazard.case', { id: left[0]!.reportId! })
    expect(told).toMatchObject({ text: words, photos: { length: 2 } })
  }
  const mine: string[] = []
  let cursor: string | undefined
  do {
    const page = await welder.call('hazard.mine', { limit: 50, ...(cursor === undefined ? {} : { cursor }) })
    mine.push(...page.rows.map((row) => row.text).filter((text) => /步断开$/.test(text)))
    cursor = page.next
  } while (cursor !== undefined)
  expect(mine.sort()).toEqual(deaths.map((killAt) => `在第${String(killAt)}步断开`).sort())
})
