/** The sample county of issue 2: complete, fictional, made once, made again the same. */
import { mkdtempSync, rmSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { local } from '@office/compose'
import type { LocalOffice } from '@office/compose'
import { knownPeople, samplePersons } from '@office/local/sample/people'
import { makeSampleCounty, picturesFolder } from '@office/local/sample/makeSampleCounty'
import { sampleUnits } from '@office/local/sample/units'
import { samplePeople } from '@office/records/samplePeople'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { isLate } from '@shared/domain/hazard'
import { hazardStates } from '@shared/domain/words'
import type { HazardState } from '@shared/domain/words'
import { june } from './county'

jest.setTimeout(60_000)

const opened: { office: LocalOffice; folder: string }[] = []
function open(): LocalOffice {
  const folder = mkdtempSync(path.join(tmpdir(), 'sample-'))
  const office = local({ dataDir: folder, secret: 'a secret of the tests, long enough', sample: true, clock: scriptedClock(june), write: () => undefined })
  opened.push({ office, folder })
  return office
}
afterAll(async () => {
  for (const { office, folder } of opened) {
    await office.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
const casesOf = async (office: LocalOffice) => (await office.store.find('reportsInScope', { scopes: 'office', state: Object.keys(hazardStates) as HazardState[] }, { limit: 100 })).rows

test('it has what the issue names', () => {
  const count = (kind: string) => sampleUnits.filter((unit) => unit.kind === kind).length
  expect([count('office'), count('department'), count('town'), count('community') + count('village'), count('enterprise')]).toEqual([1, 6, 2, 12, 30])
  expect([count('school'), count('hospital'), count('property')]).toEqual([1, 1, 1])
  expect(new Set(sampleUnits.filter((unit) => unit.kind === 'enterprise').map((unit) => unit.industry)).size).toBeGreaterThanOrEqual(8)
  expect(sampleUnits.filter((unit) => !unit.hasAccount).map((unit) => unit._id)).toEqual(['v-zhulin'])
  expect(new Set(sampleUnits.map((unit) => unit.code)).size).toBe(sampleUnits.length)
  for (const unit of sampleUnits) expect(unit.phone).toMatch(/^000-/)
})

test('the people one may enter as are those of the list, and every unit with an account has somebody', () => {
  expect(knownPeople.map((person) => person.id)).toEqual(samplePeople.map((person) => person.id))
  for (const unit of sampleUnits.filter((one) => one.hasAccount)) expect({ unit: unit._id, staffed: samplePersons.some((person) => person.posts.some((post) => post.unitId === unit._id)) }).toEqual({ unit: unit._id, staffed: true })
})

test('it is made within twenty seconds, once, with a case in each state a newcomer should see', async () => {
  const office = open()
  const started = performance.now()
  expect(await makeSampleCounty(office)).toBe('made')
  expect(performance.now() - started).toBeLessThan(20_000)
  expect(await makeSampleCounty(office)).toBe('there')
  const cases = await casesOf(office)
  expect(cases.length).toBeGreaterThanOrEqual(14)
  expect(new Set(cases.map((one) => one.state))).toEqual(new Set(Object.keys(hazardStates)))
  expect(cases.some((one) => one.returns === 2)).toBe(true)
  expect(cases.some((one) => one.assignment.onBehalf)).toBe(true)
  expect(cases.some((one) => one.assignment.barredIds.length > 0)).toBe(true)
  expect(cases.some((one) => one.fixedOnSpot && one.state === 'closed')).toBe(true)
  const [major] = cases.filter((one) => one.level === 'major')
  expect(major).toMatchObject({ state: 'rectifying', graded: { criterionId: 'fire-2025' }, controls: { kinds: ['stopped', 'watched'] }, late: false })
  expect(cases.filter((one) => isLate(one, june)).map((one) => one._id)).toContain('sample-case-overdue')
  expect(cases.some((one) => one.steps.at(-1)?.move === 'reopen' && one.state === 'submitted')).toBe(true)
  expect(cases.find((one) => one.mergedFrom.length > 0)?.mergedFrom).toEqual(['sample-case-wires-again'])
  for (const one of cases) expect(one.updatedAt).toBeLessThan(june)
})

test('killed half-way it goes on where it stopped, and ends the same', async () => {
  const whole = open()
  await makeSampleCounty(whole)
  const broken = open()
  class Killed extends Error {}
  let calls = 0
  for (let killAt = 20; killAt < 200; killAt += 60) {
    calls = 0
    const dying: typeof broken = { ...broken, store: { ...broken.store, transact: (work) => { calls += 1; if (calls > killAt) throw new Killed(); return broken.store.transact(work) } } }
    await makeSampleCounty(dying).catch((reason: unknown) => { if (!(reason instanceof Killed)) throw reason })
  }
  await makeSampleCounty(broken)
  const plain = async (office: LocalOffice) => (await casesOf(office)).map(({ _id, state, version, handlerId, acceptBy, fixBy, number, steps }) => ({ _id, state, version, handlerId, acceptBy, fixBy, number, steps })).sort((left, right) => (left._id < right._id ? -1 : 1))
  expect(await plain(broken)).toEqual(await plain(whole))
})

test('its pictures together stay within 1 MB', () => {
  const pictures = readdirSync(picturesFolder).filter((file) => file.endsWith('.jpg'))
  expect(pictures.length).toBeGreaterThan(0)
  expect(pictures.reduce((sum, file) => sum + statSync(path.join(picturesFolder, file)).size, 0)).toBeLessThanOrEqual(1_000_000)
})
