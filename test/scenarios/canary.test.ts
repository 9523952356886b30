/** Identity nowhere but in the vault (T-05): a whole life of a case by a person whose name, phone and ids could be nobody else's. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { databasePath } from '@office/compose'
import { recordPeople } from '@office/records/people'
import { unitsOf } from '@office/records/units'
import { newDraft } from '@/outbox/draft'
import { eventually, openSampleHouse } from './world/house'
import type { House } from './world/house'
import { enter, withToken } from './world/person'
import type { Person } from './world/person'
import { newPhone, open } from './world/phone'
import { newSignIn } from '@office/records/signIn'

jest.setTimeout(60_000)

const canary = { id: 'p-canary-7q4x', name: '甄金丝雀', phone: '000-7788-4321', openid: 'o7q4xCanaryOpenid', device: 'canarydevice0123456789abcdefgh' }
const everything = Object.values(canary)
/** Where a person is known by id: the person himself, his logins, sessions, posts, inbox — and `informant`, which the vault will hold. */
const vault = ['person', 'login', 'signIn', 'post', 'informant', 'inbox']

let house: House
let reporter: Person
beforeAll(async () => {
  house = await openSampleHouse()
  const { office } = house
  await recordPeople(office, [{ id: canary.id, name: canary.name, provider: 'sample', posts: [{ unitId: 'e-hongyuan', role: 'employee' }] }], await unitsOf(office))
  await office.store.create('login', { _id: `wechat:${office.keys.sign('wechat', canary.openid)}`, v: 1, personId: canary.id, provider: 'wechat', secret: null, failures: 0, lockedUntil: 0, mustChange: false })
  const { token, signIn } = newSignIn(office, canary.id, 'wechat', office.ids.random(32))
  await office.store.create('signIn', signIn)
  reporter = withToken(house, canary.id, token)
})
afterAll(() => house.close())

/** Every table of the database as text, by name. */
function tables(): Map<string, string> {
  const db = new DatabaseSync(databasePath(house.folder), { readOnly: true })
  try {
    const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all().map((row) => String((row as { name: unknown }).name))
    return new Map(names.map((name) => [name, JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all())]))
  } finally {
    db.close()
  }
}
const filesUnder = (folder: string): string[] => readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))

test('through report, photo, refusals, supplement, return, 立行立改 and withdrawal no trace is left outside the vault', async () => {
  const others = Object.fromEntries(await Promise.all(['p-safety', 'p-head', 'p-liaison', 'p-fire', 'p-clerk', 'p-leader', 'p-safety2'].map(async (id) => [id, await enter(house, id)] as const)))
  const officer = others['p-safety']!
  const bytes = new Uint8Array(readFileSync(path.resolve(__dirname, '../../cloudfunctions/server/local/sample/pictures/exit.jpg')))
  const send = async (person: Person, id: string, purpose: 'before' | 'after' | 'supplement', picture: Uint8Array) => {
    const sha256 = house.office.keys.sha256(picture)
    const { url } = await person.call('photo.begin', { id, size: picture.length, sha256, purpose })
    await person.put(url, picture)
    return { id, sha256 }
  }
  const draft = await newDraft(open(newPhone(reporter)), 'new')
  const place = { class: 'enterprise' as const, unitId: 'e-hongyuan', words: '三车间', position: null }
  const told = { ...draft.report, place, category: 'escape.blocked', text: '出口被堵', contact: canary.phone, photos: [await send(reporter, 'photo-a-0123456789', 'before', bytes)] }
  const { id } = await reporter.call('hazard.submit', { ...told, id: draft.id, receipt: draft.receipt })
  await expect(reporter.call('hazard.decide', { move: 'accept', id, version: 1 })).rejects.toMatchObject({ problem: { code: 'not_allowed' } })
  await reporter.call('hazard.decide', { move: 'supplement', ground: '今天还在', photos: [], id, version: 1 })
  await expect(officer.call('hazard.decide', { move: 'accept', id, version: 1 })).rejects.toMatchObject({ problem: { code: 'moved_on' } })
  const other = new Uint8Array(readFileSync(path.resolve(__dirname, '../../cloudfunctions/server/local/sample/pictures/passage-after.jpg')))
  await officer.call('hazard.decide', { move: 'fixOnSpot', ground: '已清空', photos: [await send(officer, 'photo-b-0123456789', 'after', other)], id, version: 2 })
  await others['p-head']!.call('hazard.decide', { move: 'confirm', ground: '', id, version: 3 })
  const past = await newDraft(open(newPhone(reporter)), 'new')
  const second = await reporter.call('hazard.submit', { ...told, photos: [], id: `${past.id}x`, receipt: '0123456789ABCDEF', channel: 'regulator' })
  await reporter.call('hazard.decide', { move: 'withdraw', id: second.id, version: 1 })

  for (const person of Object.values(others)) {
    await person.call('hazard.list', { show: 'all', limit: 50 })
    await person.call('hazard.case', { id }).catch(() => undefined)
    await person.call('account.inbox', { limit: 50 })
  }
  await eventually(async () => ((await house.office.store.find('eventsDue', { state: 'pending' }, { limit: 1 })).rows.length === 0 ? true : undefined))
  await eventually(async () => ((await house.office.store.get('photo', 'photo-a-0123456789'))?.state === 'clean' ? true : undefined))

  const found = (text: string) => everything.filter((word) => text.includes(word))
  for (const [table, text] of tables()) {
    const allowed = vault.some((kind) => table === kind || table.startsWith(`${kind}__`))
    expect({ table, found: allowed ? [] : found(text) }).toEqual({ table, found: [] })
  }
  expect(found(house.log.join('\n'))).toEqual([])
  expect(house.log.length).toBeGreaterThan(10)
  for (const [who, { heard }] of Object.entries(others)) expect({ who, found: found(heard.join('\n')) }).toEqual({ who, found: [] })
  for (const file of filesUnder(path.join(house.folder, 'photos'))) expect({ file, found: [...found(file), ...found(readFileSync(file, 'latin1'))] }).toEqual({ file, found: [] })
})

test('the canary is alive: the vault does hold him, so the search above could have found him', () => {
  const all = tables()
  expect(all.get('person')).toContain(canary.name)
  expect(all.get('informant')).toContain(canary.phone)
  expect(all.get('informant')).toContain(canary.id)
  expect(all.get('inbox')).toContain(canary.id)
})

test('his openid is not even in the vault: only its keyed hash', () => {
  for (const [, text] of tables()) expect(text).not.toContain(canary.openid)
})

test('with 实名 the handler reads the name, and only then', async () => {
  const draft = await newDraft(open(newPhone(reporter)), 'new')
  const { id } = await reporter.call('hazard.submit', { ...draft.report, id: `${draft.id}y`, receipt: 'ZYXWVTSRQPNMKJHG', photos: [], place: { class: 'enterprise', unitId: 'e-hongyuan', words: '', position: null }, category: 'escape', showName: true })
  const officer = await enter(house, 'p-safety')
  expect((await officer.call('hazard.case', { id })).reporterName).toBe(canary.name)
})
