/** Names on lists (T-05, T-38): they lie in two places for the session's officers, go when asked and when their time is over; what was counted stays. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { measureName } from '@shared/domain/sessionFigures'
import { namesKeptFor } from '@shared/domain/typedNames'
import { databasePath } from '@office/compose'
import { courierRound } from '@office/reactions/courier'
import { recount } from '@office/records/recount'
import { forgetNames } from '@office/records/typedNames'
import { readTallies } from '@office/records/tally'
import { eraseAccount } from '@office/usecases/account/eraseAccount'
import { askQuestion } from '@office/usecases/session/askQuestion'
import { callRoll } from '@office/usecases/session/callRoll'
import { eraseName } from '@office/usecases/session/eraseName'
import { listAttendance } from '@office/usecases/session/listAttendance'
import { readBoard } from '@office/usecases/session/readBoard'
import { saveRoll } from '@office/usecases/session/saveRoll'
import { signInOthers } from '@office/usecases/session/signInOthers'
import { limitAttendee, limitRoll } from '@office/ports/upgrades.session'
import { newPerson } from '../door/newcomers'
import { as, freshId, june, openCounty, refusal, seated, type County } from '../hazard/county'
import { plan, scan } from './sessions'

const canary = '甄名单雀'
const officer = as('p-safety')
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

/** Which tables of the database hold the name. */
function holding(name: string): string[] {
  const db = new DatabaseSync(databasePath(county.folder), { readOnly: true })
  try {
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all().map((row) => String((row as { name: unknown }).name))
    return tables.filter((table) => JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all()).includes(name)).sort()
  } finally {
    db.close()
  }
}
/** Every byte of every file, once the log is folded in. */
async function bytes(): Promise<Buffer> {
  await county.office.close()
  return Buffer.concat(readdirSync(county.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(path.join(entry.parentPath, entry.name))))
}
const totals = async () => {
  const sums = await readTallies(county.office.store, 'office', measureName('attend', 'industry-bureau'), 'all')
  return [sums.get('')?.amount, sums.get('')?.persons]
}
/** A talk and a drill of one unit: the name is signed in at one, stands on the list of the other and is called there. */
async function twoSessions() {
  const talk = await plan(county)
  const drill = await plan(county, { activity: 'drill', scenario: 'fire', groups: [{ key: 'g', name: '一组', expected: 2, leaderId: null }] })
  const told = { name: canary, another: 0 }
  const { people: [signed] } = await signInOthers(county.office, officer, { id: talk.id, source: 'staff', people: [{ who: told, claimedAt: june }] })
  await saveRoll(county.office, officer, { id: drill.id, group: 'g', people: [told, { name: '李在册', another: 0 }] })
  const who = signed!.who
  await callRoll(county.office, officer, { id: drill.id, marks: [{ who, group: 'g', mark: 'present', claimedAt: june }] })
  return { talk: talk.id, drill: drill.id, who }
}

test('T-05 a typed name lies where its officers look it up, nowhere else, and in no line of the log', async () => {
  await twoSessions()
  await courierRound(county.office, () => undefined)
  expect(holding(canary)).toEqual(['attendee', 'roll'])
  expect(county.lines.join('\n')).not.toContain(canary)
})

test('T-38 asked to, the unit takes a name away everywhere at once: the board, the rows, every byte; totals stay', async () => {
  const { talk, drill, who } = await twoSessions()
  const before = await totals()
  expect(before).toEqual([2, 1])
  expect(await refusal(eraseName(county.office, as('o-e-dingsheng'), { id: talk, who }))).toBe('not_found')
  expect(await refusal(eraseName(county.office, as('p-clerk'), { id: talk, who }))).toBe('not_allowed')
  expect(await refusal(eraseName(county.office, officer, { id: talk, who: 'p-welder' }))).toBe('not_found')
  expect(await eraseName(county.office, officer, { id: talk, who })).toEqual({ erased: 3 })
  expect(await eraseName(county.office, officer, { id: talk, who })).toEqual({ erased: 0 })
  expect((await listAttendance(county.office, officer, { id: talk })).rows).toMatchObject([{ name: '已删除的姓名', erasable: false, amount: 1 }])
  expect((await readBoard(county.office, officer, { id: drill })).groups[0]!.people.map(({ name, state }) => `${name} ${state}`)).toEqual(['已删除的姓名 present', '李在册 missing'])
  // The list is saved again, by a page that shows it and by one that knows no better: he is no new person, and stays who he was.
  const again = await saveRoll(county.office, officer, { id: drill, group: 'g', people: ['已删除的姓名', '李在册', '王新来'].map((name) => ({ name, another: 0 })) })
  expect(again.groups[0]!.people.map((one) => [one.who === who, one.name, one.state])).toEqual([[true, '已删除的姓名', 'present'], [false, '李在册', 'missing'], [false, '王新来', 'missing']])
  expect(await totals()).toEqual(before)
  expect((await recount(county.office)).differences).toEqual([])
  expect((await bytes()).includes(Buffer.from(canary))).toBe(false)
})

test('T-38 names go by themselves 180 days after they were typed, not a day before; totals stay', async () => {
  const { drill } = await twoSessions()
  const before = await totals()
  county.clock.set(june + namesKeptFor - 86_400_000)
  expect(await forgetNames(county.office)).toBe(0)
  county.clock.set(june + namesKeptFor)
  expect(await forgetNames(county.office)).toBe(3)
  expect(await forgetNames(county.office)).toBe(0)
  expect(await readBoard(county.office, officer, { id: drill })).toMatchObject({ expected: 2, present: 1, missing: 1 })
  expect(await totals()).toEqual(before)
  const file = await bytes()
  expect([file.includes(Buffer.from(canary)), file.includes(Buffer.from('李在册'))]).toEqual([false, false])
})

test('T-38 注销 takes a worker’s name from the lists he stands on, and his questions are nobody’s; totals stay', async () => {
  const person = await newPerson(county.office, 'employee', canary)
  const unit = (await county.office.store.get('unit', 'e-hongyuan'))!
  const worker = seated(unit, ['employee'], person)
  const { id, code } = await plan(county, { activity: 'consultationDay' })
  await scan(county, code, worker)
  const question = await askQuestion(county.office, worker, { id: freshId('q').slice(0, 40), session: id, stand: null, category: 'ebike', text: '楼道里能充电吗', forOther: false })
  expect((await listAttendance(county.office, officer, { id })).rows).toMatchObject([{ name: canary, erasable: false }])
  const before = await totals()
  await eraseAccount(county.office, worker, { confirm: '注销' })
  await courierRound(county.office, () => undefined)
  expect((await listAttendance(county.office, officer, { id })).rows).toMatchObject([{ name: '已注销', amount: 1 }])
  expect((await county.office.store.get('question', question.id))?.askerId).toBe('')
  expect(await totals()).toEqual(before)
  expect((await bytes()).includes(Buffer.from(canary))).toBe(false)
})

test('names kept before they had an end have one; a list without typed names has none', () => {
  expect(limitAttendee({ _id: 's:n-1', v: 1, name: canary })).toMatchObject({ v: 2, forgetAt: expect.any(Number) as number })
  const roll = (name: string) => limitRoll({ _id: 's:g', v: 1, people: [{ who: 'p-1', name }] })['forgetAt'] as number
  expect(roll('')).toBeGreaterThan(roll(canary))
})
