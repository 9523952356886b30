import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { courierRound } from '@office/reactions/courier'
import { readTallies } from '@office/records/tally'
import { report } from '../hazard/county'
import { newPerson } from '../door/newcomers'
import { nobody } from '@office/door/identify'
import { enter } from '@office/records/signIn'
import { opened, type Opened } from './opened'

const canary = '金丝雀张三'
let house: Opened
beforeEach(async () => { house = await opened() })
afterEach(() => house.close())

/** Every byte of every file in the folder, after the log has been folded into the database. */
async function everything(): Promise<Buffer> {
  await house.office.close()
  const files = readdirSync(house.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Buffer.concat(files.map((file) => readFileSync(path.join(file.parentPath, file.name))))
}

test('注销 takes the name out of everything and leaves what was counted (T-38)', async () => {
  const person = await newPerson(house.office, 'employee', canary)
  const token = await enter(house.office, nobody, person, 'sample')
  const other = await enter(house.office, nobody, person, 'sample')
  const { id } = await house.door.ask('hazard.submit', report({ showName: true }), token)
  await courierRound(house.office, () => undefined)
  const before = (await readTallies(house.office.store, 'office', 'hazard.state', 'all')).get('')?.amount
  expect(before).toBeGreaterThan(0)
  expect((await house.office.store.get('report', id))?.shownName).toBe(canary)

  await house.door.ask('account.erase', { confirm: '注销' }, token)
  await courierRound(house.office, () => undefined)

  for (const old of [token, other]) expect(await house.door.codeOf('account.me', {}, old)).toBe('session_ended')
  expect((await house.office.store.get('report', id))?.shownName).toBeNull()
  expect(await house.office.store.get('report', id)).toMatchObject({ state: 'submitted', version: 1 })
  expect((await readTallies(house.office.store, 'office', 'hazard.state', 'all')).get('')?.amount).toBe(before)
  expect(await house.office.store.get('person', person)).toMatchObject({ name: null, erasedAt: house.clock.now() })
  expect(await house.door.codeOf('account.enterSample', { person: 'p-welder' })).toBe('ok')
})

test('the name is in no file any more (T-38)', async () => {
  const person = await newPerson(house.office, 'employee', canary)
  const token = await enter(house.office, nobody, person, 'sample')
  await house.door.ask('hazard.submit', report({ showName: true }), token)
  await house.door.ask('account.erase', { confirm: '注销' }, token)
  expect((await everything()).includes(Buffer.from(canary))).toBe(false)
})

test('a resident who erased himself is a stranger when his device enters again', async () => {
  const first = await house.door.ask('account.enterDevice', { device: 'd'.repeat(30) })
  await house.door.ask('account.erase', { confirm: '注销' }, first.token)
  const again = await house.door.ask('account.enterDevice', { device: 'd'.repeat(30) })
  expect(again.me.personId).not.toBe(first.me.personId)
  expect(await house.door.ask('hazard.mine', {}, again.token)).toMatchObject({ rows: [] })
})

test('posts end with the erasure, and it is audited', async () => {
  const person = await newPerson(house.office, 'clerk', canary)
  await house.door.ask('account.erase', { confirm: '注销' }, await enter(house.office, nobody, person, 'sample'))
  const { rows } = await house.office.store.find('postsOfPerson', { personId: person }, { limit: 5 })
  expect(rows.map(({ until }) => until)).toEqual([house.clock.now()])
  expect((await house.office.store.find('auditAbout', { about: `person:${person}` }, { limit: 5 })).rows).toMatchObject([{ what: 'account.erase', who: person }])
})

test('erasing needs its word', async () => {
  expect(await house.door.codeOf('account.erase', { confirm: 'yes' }, await house.door.device('w'))).toBe('invalid_field')
})
