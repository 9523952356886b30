/** Ranking (decision 16): off until a leader says why; then by the rate of staff, small units and elder mode outside. */
import { readRates } from '@office/usecases/quiz/readRates'
import { saveStaff } from '@office/usecases/quiz/saveStaff'
import { switchRanking } from '@office/usecases/quiz/switchRanking'
import type { Unit } from '@office/ports/documents'
import { as, openCounty, refusal, seated, type County } from '../hazard/county'
import { answerSome, fillBank, finish, opened, start } from './quizzes'

let county: County
let units: Map<string, Unit>
beforeEach(async () => {
  county = await openCounty()
  await fillBank(county, 5)
  units = new Map((await county.office.store.find('unitsByKind', { kind: 'enterprise' }, { limit: 50 })).rows.map((unit) => [unit._id, unit]))
})
afterEach(() => county.close())
const leader = as('p-leader')
const clerk = as('p-clerk')
const hongyuan = 'e-hongyuan'
const other = () => [...units.values()].find(({ _id }) => _id !== hongyuan)!

async function joined(quiz: string, unit: Unit, from: number, people: number, elder = false): Promise<void> {
  for (let n = from; n < from + people; n += 1) {
    const who = seated(unit, ['employee'], `x-${unit._id}-${String(n)}`)
    const paper = await start(county, who, quiz, elder)
    await answerSome(county, who, paper, 1)
    await finish(county, who, paper.attempt)
  }
}
const openedForAll = async () => {
  const quiz = await opened(county)
  await switchRanking(county.office, leader, { id: quiz, version: 2, on: true, ground: '主任办公会决定' })
  return quiz
}

test('off: no row is given to anybody; a leader switches it on, and off again', async () => {
  const quiz = await opened(county)
  await saveStaff(county.office, as('p-safety'), { unitId: hongyuan, staff: 20 })
  await joined(quiz, units.get(hongyuan)!, 0, 10)
  expect(await readRates(county.office, clerk, { id: quiz })).toMatchObject({ on: false, rows: [] })
  await switchRanking(county.office, leader, { id: quiz, version: 2, on: true, ground: '主任办公会决定' })
  expect(await readRates(county.office, clerk, { id: quiz })).toMatchObject({ on: true, ground: '主任办公会决定', rows: [{ unit: { id: hongyuan }, place: 1, rate: 50 }] })
  await switchRanking(county.office, leader, { id: quiz, version: 3, on: false, ground: '月底结束' })
  expect((await readRates(county.office, clerk, { id: quiz })).rows).toEqual([])
})

test('a rate from ten people on; fewer stand below without one; who came by elder mode is outside', async () => {
  const quiz = await openedForAll()
  await saveStaff(county.office, as('p-safety'), { unitId: hongyuan, staff: 40 })
  await saveStaff(county.office, clerk, { unitId: other()._id, staff: 12 })
  await joined(quiz, units.get(hongyuan)!, 0, 10)
  await joined(quiz, units.get(hongyuan)!, 10, 3, true)
  await joined(quiz, other(), 0, 9)
  await joined(quiz, other(), 9, 1, true)
  const { rows } = await readRates(county.office, clerk, { id: quiz })
  expect(rows).toEqual([
    { unit: { id: hongyuan, name: units.get(hongyuan)!.name }, place: 1, staff: 40, persons: 10, rate: 25 },
    { unit: { id: other()._id, name: other().name }, place: null, staff: 12, persons: 9, rate: null },
  ])
})

test('the rule as it is printed: a unit that has not said how many work there is not listed, however many came', async () => {
  const quiz = await openedForAll()
  await saveStaff(county.office, as('p-safety'), { unitId: hongyuan, staff: 40 })
  await joined(quiz, other(), 0, 11)
  const { rows, rules } = await readRates(county.office, clerk, { id: quiz })
  expect(rows.map(({ unit, persons }) => [unit.id, persons])).toEqual([[hongyuan, 0]])
  expect(rules).toContain('参加的不满 10 人的单位只列人数，不排名次；没有填职工人数的单位不列出。')
})

test('the number of staff is told by the unit or one above it, never by a stranger, and each change is kept', async () => {
  await saveStaff(county.office, as('p-safety'), { unitId: hongyuan, staff: 120 })
  await saveStaff(county.office, clerk, { unitId: hongyuan, staff: 121 })
  await saveStaff(county.office, clerk, { unitId: hongyuan, staff: 121 })
  // What the office has said a ranked unit does not make smaller.
  expect(await refusal(saveStaff(county.office, as('p-safety'), { unitId: hongyuan, staff: 12 }))).toBe('quiz_staff_above')
  expect(await refusal(saveStaff(county.office, as('p-safety'), { unitId: other()._id, staff: 1 }))).toBe('not_found')
  const { rows } = await county.office.store.find('auditAbout', { about: `staff:${hongyuan}` }, { limit: 10 })
  expect(rows.map(({ detail }) => detail)).toEqual([{ before: null, staff: 120 }, { before: 120, staff: 121 }])
  const quiz = await openedForAll()
  expect((await readRates(county.office, as('p-safety'), { id: quiz })).own).toEqual({ unit: { id: hongyuan, name: units.get(hongyuan)!.name }, staff: 121 })
})
