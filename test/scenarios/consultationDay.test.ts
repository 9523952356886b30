/** J6 a resident on the consultation day, J7 a stand helper without net: over HTTP, in the sample county. */
import { bankQuestion } from '../cloudfunctions/door/inputs'
import { eventually, inCloud, openSampleHouse } from './world/house'
import type { House } from './world/house'
import { ask, enter, withToken } from './world/person'
import type { Person } from './world/person'
import { cardNow, scanNow, sessionId } from './world/session'

jest.setTimeout(120_000)

let house: House
let clerk: Person
let expert: Person
let helper: Person
let visitor: Person
let id: string
const codes: string[] = []
beforeAll(async () => {
  house = await openSampleHouse()
  ;[clerk, expert, helper] = await Promise.all([enter(house, 'p-clerk'), enter(house, 'p-fire'), enter(house, 'p-liaison')])
  const { token } = await ask(house, 'account.enterDevice', { device: 'grandmothersphone0123456789abcd' })
  visitor = withToken(house, 'a device', token!)
  const stands = [{ key: 'ebike', name: '电动车台', topics: [], expertIds: ['p-fire'] }, { key: 'aid', name: '急救台', topics: [], expertIds: [] }]
  const view = await clerk.call('session.create', cardNow(clerk, { activity: 'consultationDay', venue: 'government', stands, helperIds: ['p-liaison'] }))
  id = view.summary.id
  for (const stand of ['ebike', 'aid']) codes.push((await clerk.call('session.addCode', { id, stand, rotating: false })).code)
})
afterAll(() => house.close())

/** The clerk's three questions at 电动车台, taken by the visitor without registering. */
async function standRound(): Promise<void> {
  const bank = await Promise.all(Array.from({ length: 4 }, (_, n) => clerk.call('quiz.saveQuestion', { id: `j6-question-${String(n)}`, version: 0, question: { ...bankQuestion(`第${String(n)}层楼道里可以给电动自行车充电吗？`), difficulty: 'hard' } })))
  expect(bank).toHaveLength(4)
  const { card } = await clerk.call('quiz.defaults', {})
  const rules = [{ category: 'ebike' as const, difficulty: 'hard' as const, count: 3 }]
  const round = { ...card, title: '展台三题', style: 'stand' as const, audience: { kind: 'public' as const }, rules, from: Date.now() - 3_600_000, until: Date.now() + 3_600_000, fairness: { secondsEach: 0, startsPerNetwork: 0 } }
  const save = (bound: typeof round.bound, version = 0) => clerk.call('quiz.saveCompetition', { id: 'j6-stand-round', version, card: { ...round, bound } })
  await expect(save({ sessionId: id, stand: 'nowhere' })).rejects.toMatchObject({ problem: { code: 'quiz_session_unknown' } })
  const { summary } = await save({ sessionId: id, stand: 'ebike' })
  await clerk.call('quiz.moveCompetition', { id: summary.id, version: summary.version, move: 'open', ground: '' })
  const row7 = async () => {
    await house.figuresCaughtUp()
    return (await clerk.call('quiz.figures', {})).total.own
  }
  const before = await row7()
  const paper = await visitor.call('quiz.start', { competition: summary.id, elder: true })
  expect(paper.questions).toHaveLength(3)
  for (const { place } of paper.questions) await visitor.call('quiz.answer', { attempt: paper.attempt, place, chosen: [0], claimedAt: visitor.now() })
  expect(await visitor.call('quiz.finish', { attempt: paper.attempt, answers: [] })).toMatchObject({ standing: 'counted', elder: true })
  const after = await row7()
  expect([after.times - before.times, after.persons - before.persons, after.rounds - before.rounds]).toEqual([1, 1, 1])
}

const measures = async () => {
  await house.figuresCaughtUp()
  return (await clerk.call('session.figures', { by: 'activity' })).bars.find(({ key }) => key === 'consultationDay')?.figures ?? { times: 0, consult: 0, items: 0 }
}

test('J6 no registration, no phone number: 现场 1, 咨询 1, 材料 2, and still 1 after a second stand; the question becomes a hazard', async () => {
  const before = await measures()
  expect(await scanNow(visitor, codes[0]!)).toMatchObject({ outcome: 'accepted', nth: inCloud ? null : 1, session: { stand: { name: '电动车台' } } })
  expect(await scanNow(visitor, codes[1]!)).toMatchObject({ outcome: 'already' })
  const asked = await visitor.call('session.ask', { id: sessionId('q'), session: id, stand: 'ebike', category: 'ebike', text: '楼下飞线充电谁来管', forOther: false })
  expect(asked.ticket).toBe('电动车台 1 号')
  // Three questions at the stand: a 人次 of row 7 of their own, neither 现场 nor 咨询 again (field.md).
  await standRound()
  await expert.call('session.stock', { session: id, stand: 'ebike', batch: sessionId('in'), material: 'leaflet', move: 'in', amount: 10, ground: '' })
  await expert.call('session.stock', { session: id, stand: 'ebike', batch: sessionId('out'), material: 'leaflet', move: 'out', amount: 1, ground: '' })
  await expert.call('session.stock', { session: id, stand: 'ebike', batch: sessionId('in'), material: 'firstAidKit', move: 'in', amount: 5, ground: '' })
  await expert.call('session.stock', { session: id, stand: 'ebike', batch: sessionId('out'), material: 'firstAidKit', move: 'out', amount: 1, ground: '' })
  const after = await measures()
  expect([after.times - before.times, after.consult - before.consult, after.items - before.items]).toEqual([1, 1, 2])
  const report = { id: sessionId('report'), receipt: 'ABCDEFGH01234567', place: { class: 'estateUnmanaged' as const, unitId: 'c-xinghe', words: '2号楼', position: null }, category: 'ebike.wires', text: '楼下飞线充电', photos: [], suspicion: 'ordinary' as const, harms: [], firstAid: [], source: 'inPerson' as const, channel: 'unit' as const, showName: false, contact: null, seenAt: expert.now() }
  const handed = await expert.call('session.toHazard', { id: asked.id, report })
  expect(handed).toMatchObject({ question: { state: 'handed' }, report: { id: report.id } })
  expect((await visitor.call('hazard.mine', {})).rows.map((row) => row.id)).toEqual([report.id])
  await eventually(async () => (await visitor.call('account.inbox', { limit: 20 })).rows.find(({ title }) => title === '您的咨询已转为隐患上报'))
})

test('J7 46 heads and 12 names of a paper list: sources visible, a retry adds nothing, a count without a proof says so', async () => {
  const plain = await clerk.call('session.create', cardNow(clerk, { activity: 'everyoneTalks', venue: 'government', helperIds: ['p-liaison'] }))
  const batch = { id: plain.summary.id, batch: sessionId('b'), what: 'attend' as const, source: 'heads' as const, stand: null, amount: 46, ground: '', since: helper.now() - 600_000, claimedAt: helper.now() }
  expect(await helper.call('session.count', batch)).toMatchObject({ state: 'waiting', total: 46 })
  expect(await helper.call('session.count', batch)).toMatchObject({ total: 46 })
  const people = Array.from({ length: 12 }, (_, n) => ({ who: { name: `签名${String(n)}`, another: 0 }, claimedAt: helper.now() }))
  await helper.call('session.signIn', { id: plain.summary.id, source: 'paper', people })
  expect((await helper.call('session.signIn', { id: plain.summary.id, source: 'paper', people: people.slice(0, 1) })).people).toMatchObject([{ outcome: 'already' }])
  await house.figuresCaughtUp()
  const view = await clerk.call('session.read', { id: plain.summary.id })
  expect(view.summary).toMatchObject({ times: 58, sources: { heads: 46, paper: 12 }, evidence: ['paper'] })
  const rows = (await clerk.call('session.attendance', { id: plain.summary.id, limit: 50 })).rows
  expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(58)
})

test('T-05 names of a list are for its officers; who visited is a number, in replies, log and database', async () => {
  await house.figuresCaughtUp()
  expect((await clerk.call('session.read', { id })).summary.times).toBeGreaterThan(0)
  expect((await clerk.call('session.attendance', { id })).rows.map(({ name }) => name)).toEqual([expect.stringMatching(/^居民 [0-9A-F]{4}$/)])
  await expect(enter(house, 'p-safety2').then((other) => other.call('session.attendance', { id }))).rejects.toMatchObject({ problem: { code: 'not_found' } })
  expect(visitor.heard.join()).not.toContain('签名')
  expect(house.log.join()).not.toMatch(/签名|grandmothersphone/)
})
