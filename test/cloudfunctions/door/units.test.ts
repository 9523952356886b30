/** Nobody gains a right outside the units that appointed him (T-27). */
import { unitsOf } from '@office/records/units'
import { nobody } from '@office/door/identify'
import { recordPeople } from '@office/records/people'
import { enter } from '@office/records/signIn'
import { openCounty, type County } from '../hazard/county'
import { randomFrom } from './hostile'
import { knocks, type Knocks } from './knocks'

let county: County
let door: Knocks
beforeAll(async () => {
  county = await openCounty()
  door = knocks(county.office)
})
afterAll(() => county.close())

test('every known person may act for his own unit and for none of the others, above, below or beside', async () => {
  const units = [...(await unitsOf(county.office)).keys()]
  for (const { id } of (await door.ask('account.samplePeople', {})).people) {
    const token = await door.enter(id)
    const own = (await door.ask('account.me', {}, token)).posts.map(({ unit }) => unit.id)
    const allowed: string[] = []
    for (const unit of units) if ((await door.codeOf('account.me', {}, token, unit)) === 'ok') allowed.push(unit)
    expect({ id, allowed: allowed.sort() }).toEqual({ id, allowed: [...own].sort() })
  }
})

test('a unit that is moved under another gives its people nothing there', async () => {
  const unit = await county.office.store.get('unit', 'e-market')
  await county.office.store.transact((tx) => tx.put('unit', { ...unit!, parentId: 'd-fire', scopes: ['e-market', 'd-fire', 'office'] }))
  const token = await door.enter('p-safety2')
  expect(await door.codeOf('account.me', {}, token, 'd-fire')).toBe('not_your_unit')
  expect(await door.codeOf('board.stuck', {}, token, 'e-market')).toBe('not_allowed')
})

test('a unit that names itself or a child as its parent hangs nobody and lifts nobody', async () => {
  const town = await county.office.store.get('unit', 't-east')
  await county.office.store.transact((tx) => tx.put('unit', { ...town!, parentId: 'c-xinghe' }))
  const token = await door.enter('p-liaison')
  expect(await door.codeOf('hazard.list', { show: 'todo' }, token)).toBe('ok')
  expect(await door.codeOf('account.me', {}, token, 't-east')).toBe('not_your_unit')
})

test('in three hundred random appointments nobody uses the office’s boards without a post of the office', async () => {
  const random = randomFrom(27)
  const units = [...(await unitsOf(county.office)).values()]
  const roles = ['employee', 'safetyOfficer', 'head', 'liaison', 'deputy', 'expert', 'supervisor', 'clerk', 'officeLeader', 'confidentialityOfficer', 'auditor'] as const
  const ofTheOffice: readonly string[] = ['clerk', 'officeLeader', 'confidentialityOfficer', 'auditor']
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  for (let n = 0; n < 300; n += 1) {
    const id = `t27-${String(n).padStart(4, '0')}`
    const posts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({ unitId: pick(units)._id, role: pick(roles) }))
    await recordPeople(county.office, [{ id, name: null, provider: 'sample', posts }], await unitsOf(county.office))
    const token = await enter(county.office, nobody, id, 'sample')
    for (const unitId of new Set([...posts.map((post) => post.unitId), pick(units)._id])) {
      const atOffice = units.find(({ _id }) => _id === unitId)?.kind === 'office'
      const held = posts.filter((post) => post.unitId === unitId && (atOffice || !ofTheOffice.includes(post.role))).map(({ role }) => role)
      const expected = held.length === 0 ? 'not_your_unit' : held.some((role) => role === 'clerk' || role === 'officeLeader') ? 'ok' : 'not_allowed'
      expect({ n, unitId, held, code: await door.codeOf('board.stuck', {}, token, unitId) }).toEqual({ n, unitId, held, code: expected })
    }
  }
})
