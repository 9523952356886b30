/** Other ways in and other ways to go (issue 2, points 1, 4 and 5), against the running house. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Input } from '@shared/contract/actions'
import { formatReceipt } from '@shared/domain/receipt'
import { newDraft } from '@/outbox/draft'
import { eventually, openSampleHouse } from './world/house'
import type { House } from './world/house'
import { ask, enter, withToken } from './world/person'
import type { Person } from './world/person'
import { newPhone, open } from './world/phone'

jest.setTimeout(60_000)

let house: House
beforeAll(async () => { house = await openSampleHouse() })
afterAll(() => house.close())

const hongyuan = { class: 'enterprise' as const, unitId: 'e-hongyuan', words: '三车间', position: null }
async function told(person: Person, change: Partial<Input<'hazard.submit'>>): Promise<Input<'hazard.submit'>> {
  const draft = await newDraft(open(newPhone(person)), 'new')
  return { ...draft.report, id: draft.id, receipt: draft.receipt, photos: [], category: 'escape.locked', text: '夜班时东门从外面锁着', place: hongyuan, ...change }
}
async function photo(person: Person, name: string, id: string, purpose: 'before' | 'after') {
  const bytes = new Uint8Array(readFileSync(path.resolve(__dirname, `../../cloudfunctions/server/local/sample/pictures/${name}.jpg`)))
  const sha256 = house.office.keys.sha256(bytes)
  const { url } = await person.call('photo.begin', { id, size: bytes.length, sha256, purpose })
  expect(await person.put(url, bytes)).toBe(sha256)
  return { id, sha256 }
}

test('a resident who registers nowhere reports, and reads the progress on another phone with the receipt alone', async () => {
  const { token, me } = await ask(house, 'account.enterDevice', { device: '0123456789abcdefghijklmnopqrst' })
  expect(me).toMatchObject({ kind: 'resident', name: null })
  const resident = withToken(house, me.personId, String(token))
  const report = await told(resident, { place: { class: 'estateUnmanaged', unitId: 'c-xinghe', words: '老纺织家属院', position: null }, category: 'ebike.wires', text: '飞线充电' })
  const { number } = await resident.call('hazard.submit', report)
  expect((await resident.call('hazard.mine', {})).rows).toMatchObject([{ number }])
  expect(await ask(house, 'hazard.trace', { receipt: formatReceipt(report.receipt) })).toMatchObject({ number, route: { handler: { id: 'c-xinghe' } } })
  const stranger = await enter(house, 'p-safety2')
  await expect(stranger.call('hazard.case', { id: report.id })).rejects.toMatchObject({ problem: { code: 'not_found' } })
})

test('the liaison enters what somebody tells her on the telephone; the contact stays with the informant', async () => {
  const liaison = await enter(house, 'p-liaison')
  const report = await told(liaison, { source: 'phone', contact: '三楼的张阿姨', place: { class: 'estateManaged', unitId: 'w-anju', words: '3号楼', position: null } })
  await liaison.call('hazard.submit', report)
  expect(await ask(house, 'hazard.trace', { receipt: report.receipt })).toMatchObject({ source: 'phone', reporterName: null })
  const clerk = await enter(house, 'p-clerk')
  expect(JSON.stringify(await clerk.call('hazard.case', { id: report.id }))).not.toContain('张阿姨')
})

test('不经本单位: the welder’s unit finds nothing of it anywhere, the fire service has it', async () => {
  const [welder, fire] = [await enter(house, 'p-welder'), await enter(house, 'p-fire')]
  const before = await photo(welder, 'exit', 'photo-past-the-unit-01', 'before')
  const report = await told(welder, { channel: 'regulator', photos: [before] })
  const { route } = await welder.call('hazard.submit', report)
  expect(route).toMatchObject({ handler: { id: 'd-fire' }, owner: { id: 'e-hongyuan' }, seenBy: expect.stringContaining('宏远机械有限公司看不到这一件') as string })
  await eventually(async () => (await fire.call('account.inbox', { limit: 50 })).rows.find((row) => row.link.includes(report.id)))
  for (const id of ['p-safety', 'p-head']) {
    const officer = await enter(house, id)
    await expect(officer.call('hazard.case', { id: report.id })).rejects.toMatchObject({ problem: { code: 'not_found' } })
    await expect(officer.call('hazard.decide', { move: 'accept', id: report.id, version: 1 })).rejects.toMatchObject({ problem: { code: 'not_found' } })
    for (const show of ['todo', 'open', 'all'] as const) expect((await officer.call('hazard.list', { show, limit: 50 })).rows.map((row) => row.id)).not.toContain(report.id)
    expect((await officer.call('account.inbox', { limit: 50 })).rows.filter((row) => row.link.includes(report.id))).toEqual([])
    expect((await officer.call('photo.link', { ids: [before.id], size: 'view' })).links).toEqual([{ id: before.id, url: null, state: expect.any(String) as string }])
  }
  expect((await fire.call('hazard.decide', { move: 'accept', id: report.id, version: 1 })).state).toBe('accepted')
})

test('立行立改: three taps over two people, and the welder reads each of them', async () => {
  const [welder, safety, head] = [await enter(house, 'p-welder'), await enter(house, 'p-safety'), await enter(house, 'p-head')]
  const report = await told(welder, { category: 'machine.guard', text: '防护罩松了' })
  await welder.call('hazard.submit', report)
  const after = await photo(safety, 'machine-after', 'photo-after-mending-01', 'after')
  await safety.call('hazard.decide', { move: 'fixOnSpot', id: report.id, version: 1, ground: '已紧固', photos: [after] })
  await expect(safety.call('hazard.decide', { move: 'confirm', id: report.id, version: 2, ground: '' })).rejects.toMatchObject({ problem: { code: 'fixer_never_verifies' } })
  await head.call('hazard.decide', { move: 'confirm', id: report.id, version: 2, ground: '' })
  const seen = await welder.call('hazard.case', { id: report.id })
  expect(seen.steps.map((step) => step.sentence)).toEqual(['已收到，送到宏远机械有限公司', '宏远机械有限公司已立行立改，附整改后照片，说明：已紧固；等另一位同事确认', '宏远机械有限公司已由另一位同事确认整改到位，已销号'])
  const clean = await eventually(async () => ((await welder.call('hazard.case', { id: report.id })).afterPhotos[0]?.state === 'clean' ? true : undefined))
  expect(clean).toBe(true)
  expect((await welder.call('photo.link', { ids: [after.id], size: 'thumb' })).links[0]?.url).toMatch(/^\/files\/view\//)
})

test('a place nobody is named for waits for the office, which names a lead with its ground', async () => {
  const [resident, clerk] = [await enter(house, 'p-resident'), await enter(house, 'p-clerk')]
  const report = await told(resident, { place: { class: 'other', unitId: null, words: '铁路桥下', position: null }, category: 'building.falling' })
  expect(await resident.call('hazard.submit', report)).toMatchObject({ state: 'toAssign', route: { handler: null, to: '云溪经开区安委办' } })
  expect((await clerk.call('hazard.list', { show: 'toAssign', limit: 50 })).rows.map((row) => row.id)).toContain(report.id)
  const { rows } = await clerk.call('hazard.targets', { id: report.id, words: '竹林' })
  expect(rows.map((row) => row.id)).toEqual(['v-zhulin'])
  const named = await clerk.call('hazard.decide', { move: 'assignLead', id: report.id, version: 1, ground: '桥在竹林村地界', targetId: 'v-zhulin' })
  expect(named.route).toMatchObject({ owner: { id: 'v-zhulin' }, handler: { id: 't-west' }, onBehalf: true })
  expect(await clerk.call('hazard.sheet', { id: report.id })).toMatchObject({ issuedBy: '云溪西岭镇', to: '竹林村' })
})
