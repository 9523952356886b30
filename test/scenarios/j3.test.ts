/** J3 Fix, verify, disagree: every step over the door, each by another person; closed ≠ fixed; 并案, 延期 and the chain of a 重大 one. */
import { createHash } from 'node:crypto'
import type { Decision } from '@shared/contract/hazard'
import type { Input, Output } from '@shared/contract/actions'
import type { ProblemCode } from '@shared/contract/problems'
import { ProblemError } from '@/api/problem'
import { newDraft } from '@/outbox/draft'
import { eventually, openSampleHouse } from './world/house'
import type { House } from './world/house'
import { ask, enter } from './world/person'
import type { Person } from './world/person'
import { newPhone, open } from './world/phone'
import type { Phone } from './world/phone'
import { jpegOf } from './world/picture'

jest.setTimeout(60_000)

type Without<D> = D extends Decision ? Omit<D, 'id' | 'version'> : never
type View = Output<'hazard.case'>

let house: House
let welder: Person
let resident: Person
let safety: Person
let head: Person
let fire: Person
let clerk: Person
let leader: Person
beforeAll(async () => {
  house = await openSampleHouse()
  ;[welder, resident, safety, head, fire, clerk, leader] = await Promise.all((['p-welder', 'p-resident', 'p-safety', 'p-head', 'p-fire', 'p-clerk', 'p-leader'] as const).map((id) => enter(house, id))) as [Person, Person, Person, Person, Person, Person, Person]
})
afterAll(() => house.close())

/** One phone each: the chance in an id goes on from one report to the next. */
const phones = new Map<Person, Phone>()
function phoneOf(person: Person): Phone {
  const phone = phones.get(person) ?? newPhone(person)
  phones.set(person, phone)
  return phone
}
async function told(person: Person, text: string, words = '焊接区北门'): Promise<Input<'hazard.submit'>> {
  const draft = await newDraft(open(phoneOf(person)), 'new')
  return { ...draft.report, id: draft.id, receipt: draft.receipt, photos: [], text, category: 'escape.blocked', place: { class: 'enterprise', unitId: 'e-hongyuan', words, position: null } }
}
const sees = (person: Person, id: string) => person.call('hazard.case', { id })
/** Decides on the case as it stands. */
async function does(person: Person, id: string, decision: Without<Decision>): Promise<View> {
  const { version } = await sees(person, id)
  return person.call('hazard.decide', { ...decision, id, version } as Decision)
}
const refused = async (work: Promise<unknown>): Promise<ProblemCode> => {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason)
  if (!(error instanceof ProblemError)) throw new Error('nothing was refused')
  return error.problem.code
}
const hears = (person: Person, id: string, title: string) =>
  eventually(async () => (await person.call('account.inbox', { limit: 50 })).rows.find((row) => row.link.includes(id) && row.title === title))

/** An after-photo as a phone sends it. */
async function afterPhoto(person: Person, name: string): Promise<{ id: string; sha256: string }> {
  const bytes = await jpegOf(name)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = `after-${createHash('sha256').update(name + String(Date.now())).digest('hex').slice(0, 26)}`
  const { url } = await person.call('photo.begin', { id, size: bytes.length, sha256, purpose: 'after' })
  expect(await person.put(url, bytes)).toBe(sha256)
  return { id, sha256 }
}

test('accepted, assigned, mended, verified by others, closed; the reporter says 未整改 and it runs again with a new deadline', async () => {
  const report = await told(welder, '北门出口堆了废料')
  const { id } = await welder.call('hazard.submit', report)
  expect((await does(safety, id, { move: 'accept' })).state).toBe('accepted')
  const { rows: colleagues } = await safety.call('hazard.colleagues', { id })
  expect(colleagues.map(({ personId }) => personId)).toEqual(expect.arrayContaining(['p-welder', 'p-safety', 'p-head']))
  await does(safety, id, { move: 'assign', personId: 'p-safety', ground: '今天清空' })
  const photo = await afterPhoto(safety, '北门清空')
  const fixed = await does(safety, id, { move: 'fix', ground: '已清空', photos: [photo] })
  expect(fixed).toMatchObject({ state: 'fixed', moves: [], assignee: '钱红梅' })
  expect(fixed.afterPhotos.map((one) => one.id)).toEqual([photo.id])

  expect(await refused(safety.call('hazard.decide', { move: 'selfVerify', id, version: fixed.version, ground: '' }))).toBe('fixer_never_verifies')
  expect((await does(head, id, { move: 'selfVerify', ground: '现场看过' })).state).toBe('selfVerified')
  expect((await does(fire, id, { move: 'review', ground: '通道宽度符合' })).state).toBe('reviewed')
  expect((await does(head, id, { move: 'close', ground: '' })).state).toBe('closed')
  await hears(welder, id, '您上报的隐患已销号')

  const before = await ask(house, 'hazard.trace', { receipt: report.receipt })
  expect(before).toMatchObject({ state: 'closed', moves: ['reopen'], dueAt: 0 })
  const reopened = await resident.call('hazard.decide', { move: 'reopen', id, version: before.version, ground: '下午又堆上了', photos: [], receipt: report.receipt })
  expect(reopened).toMatchObject({ state: 'submitted', late: false, assignee: null })
  expect(reopened.dueAt).toBeGreaterThan(Date.now())
  expect(reopened.steps.at(-1)?.sentence).toBe('上报人反映没有整改到位，理由：下午又堆上了；重新打开，按新的时限办理')
  await hears(safety, id, '一件隐患重新打开')
  const moves = (await house.office.store.find('auditAbout', { about: `hazard:${id}` }, { limit: 100 })).rows
  expect(moves.filter((row) => row.outcome === 'done').map((row) => row.what)).toEqual(['submit', 'accept', 'assign', 'fix', 'selfVerify', 'review', 'close', 'reopen'].map((move) => `hazard.${move}`))
  expect(moves.filter((row) => row.outcome === 'refused').map((row) => [row.what, row.who, row.detail['code']])).toEqual([['hazard.selfVerify', 'p-safety', 'fixer_never_verifies']])
  expect(JSON.stringify(moves)).not.toContain('p-welder')
})

test('two reports of one place become one case: suggested, both reporters kept, told and able to say 未整改; taken apart again', async () => {
  const [first, second] = [await told(welder, '西门锁了', '三车间西门'), await told(resident, '西边的门打不开', '三车间西门')]
  await welder.call('hazard.submit', first)
  await resident.call('hazard.submit', second)
  const { rows } = await safety.call('hazard.mergeCandidates', { id: second.id })
  expect(rows.map(({ summary, daysApart }) => [summary.id, daysApart])).toEqual(expect.arrayContaining([[first.id, 0]]))
  expect(await refused(welder.call('hazard.mergeCandidates', { id: first.id }))).toBe('not_allowed')

  expect(await does(safety, second.id, { move: 'merge', intoId: first.id })).toMatchObject({ state: 'merged', mergedInto: { id: first.id } })
  expect(await sees(safety, first.id)).toMatchObject({ mergedCount: 1, state: 'submitted' })
  await hears(resident, second.id, '您上报的隐患已并案')

  const joined = await sees(resident, second.id)
  await resident.call('hazard.decide', { move: 'supplement', id: joined.id, version: joined.version, ground: '我每天七点下班走这里', photos: [] })
  expect((await sees(safety, first.id)).steps.at(-1)?.sentence).toContain('我每天七点下班走这里')
  expect((await sees(welder, first.id)).steps.at(-1)).toMatchObject({ sentence: '上报人补充了材料', dayOnly: true })

  await does(safety, first.id, { move: 'accept' })
  const photo = await afterPhoto(safety, '西门开锁')
  await does(safety, first.id, { move: 'fixOnSpot', ground: '已开锁', photos: [photo] })
  await does(head, first.id, { move: 'confirm', ground: '' })
  await hears(welder, first.id, '您上报的隐患已整改')
  await hears(resident, second.id, '您上报的隐患已整改')

  const traced = await ask(house, 'hazard.trace', { receipt: second.receipt })
  expect(traced).toMatchObject({ id: first.id, state: 'closed', text: '西边的门打不开', moves: ['reopen'], number: (await sees(safety, second.id)).number })
  expect(JSON.stringify(traced)).not.toContain('西门锁了')
  expect(traced.steps.map(({ move }) => move)).toEqual(['submit', 'merge', 'supplement', 'accept', 'fixOnSpot', 'confirm'])
  expect(traced.afterPhotos.map(({ id }) => id)).toEqual([photo.id])
  const stranger = await enter(house, 'p-safety2')
  const link = (receipt?: string) => stranger.call('photo.link', { ids: [photo.id], size: 'thumb', ...(receipt === undefined ? {} : { receipt }) })
  await eventually(async () => (await link(second.receipt)).links[0]?.url ?? undefined)
  expect((await link()).links).toEqual([{ id: photo.id, url: null, state: 'missing' }])
  expect(await sees(resident, second.id)).toEqual(traced)

  await resident.call('hazard.decide', { move: 'reopen', id: traced.id, version: traced.version, ground: '又锁上了', photos: [] })
  expect(await sees(safety, first.id)).toMatchObject({ state: 'submitted', moves: expect.arrayContaining(['accept']) as unknown })
  await hears(welder, first.id, '您反映的隐患已重新打开')
  expect(await refused(does(welder, first.id, { move: 'withdraw' }))).toBe('others_reported')

  expect((await does(safety, second.id, { move: 'separate', ground: '是另一道门' })).state).toBe('submitted')
  expect((await sees(safety, first.id)).mergedCount).toBe(0)
  expect(await refused(sees(resident, first.id))).toBe('not_found')
})

test('延期 once, before the deadline, with a ground, granted by somebody above; the new deadline counts', async () => {
  const { id } = await welder.call('hazard.submit', await told(welder, '护栏松动', '二楼平台'))
  const accepted = await does(safety, id, { move: 'accept' })
  const until = accepted.fixBy + 3 * 86_400_000
  expect(await refused(does(safety, id, { move: 'askExtension', until: accepted.fixBy - 86_400_000, ground: '等配件' }))).toBe('until_not_possible')
  const asked = await does(safety, id, { move: 'askExtension', until, ground: '等配件' })
  expect(asked).toMatchObject({ dueAt: accepted.fixBy, extension: { decided: 'asked', ground: '等配件' } })
  expect(await refused(does(safety, id, { move: 'grantExtension', ground: '' }))).toBe('not_allowed')
  const granted = await does(fire, id, { move: 'grantExtension', ground: '属实' })
  expect(granted.dueAt).toBe(granted.extension?.until)
  expect(granted.dueAt).toBeGreaterThan(accepted.fixBy)
  await hears(safety, id, '延期申请已同意')
  expect(await refused(does(safety, id, { move: 'askExtension', until: until + 86_400_000, ground: '还要等' }))).toBe('extension_once')
})

test('a 重大 one: proposed, graded by a criterion in force, controlled, planned in five parts, told to the workers, reviewed before it is closed', async () => {
  const { id } = await welder.call('hazard.submit', { ...(await told(welder, '配电室消防设施瘫痪', '配电室')), suspicion: 'major' })
  await does(safety, id, { move: 'accept' })
  const { rows } = await safety.call('hazard.criteria', { words: '消防', day: '2026-12-01' })
  expect(rows.map((row) => [row.id, row.inForce])).toEqual([['fire-2025', true], ['fire-2017', false]])
  await does(safety, id, { move: 'proposeMajor', criterionId: 'fire-2025', words: '第 6 章，自动消防设施瘫痪' })
  expect(await refused(does(safety, id, { move: 'gradeMajor', criterionId: 'fire-2025', words: '第 6 章' }))).toBe('not_grader')
  expect(await refused(does(fire, id, { move: 'gradeMajor', criterionId: 'fire-2017', words: '第 6 章' }))).toBe('criterion_not_in_force')
  const graded = await does(fire, id, { move: 'gradeMajor', criterionId: 'fire-2025', words: '第 6 章，自动消防设施瘫痪' })
  expect(graded).toMatchObject({ level: 'major', owes: ['plan', 'controls', 'workersTold'], graded: { document: '《重大火灾隐患判定规则》（GB 35181-2025）' } })
  await hears(safety, id, '一件隐患定为重大')

  expect(await refused(does(safety, id, { move: 'notHazard', ground: '小问题' }))).toBe('never_for_major')
  expect(await refused(does(safety, id, { move: 'assign', personId: 'p-safety' }))).toBe('plan_first')
  expect((await does(safety, id, { move: 'control', kinds: ['stopped', 'watched'], words: '停用配电室' })).owes).toEqual(['plan', 'workersTold'])
  const plan = { move: 'plan' as const, measures: '更换报警主机', responsible: '孙志强', funds: '3 万元，企业自筹', contingency: '停电应急预案' }
  expect(await refused(does(safety, id, { ...plan, until: graded.fixBy + 86_400_000 }))).toBe('until_not_possible')
  expect((await does(safety, id, { ...plan, until: graded.fixBy })).state).toBe('rectifying')
  expect((await sees(welder, id)).plan).toMatchObject({ measures: '更换报警主机', responsible: '' })
  await does(safety, id, { move: 'assign', personId: 'p-safety' })
  await does(safety, id, { move: 'fix', ground: '已更换', photos: [await afterPhoto(safety, '新主机')] })
  expect(await refused(does(fire, id, { move: 'review', ground: '' }))).toBe('not_reviewed')
  await does(head, id, { move: 'selfVerify', ground: '试运行正常' })
  expect(await refused(does(head, id, { move: 'close', ground: '' }))).toBe('not_reviewed')
  await does(fire, id, { move: 'review', ground: '联动试验合格' })
  expect(await refused(does(head, id, { move: 'close', ground: '' }))).toBe('workers_first')
  await does(head, id, { move: 'tellWorkers', ground: '职代会通报' })
  expect((await does(head, id, { move: 'close', ground: '' })).state).toBe('closed')
  await hears(welder, id, '您上报的隐患已销号')
})

test('only the regulator lowers a 重大 one', async () => {
  const { id } = await welder.call('hazard.submit', await told(welder, '配电箱', '一车间'))
  await does(head, id, { move: 'gradeMajor', criterionId: 'gongmao-2023', words: '第三条' })
  for (const person of [head, clerk, leader]) expect(await refused(does(person, id, { move: 'lowerMajor', ground: '不符合判定情形' }))).toBe('not_allowed')
  expect(await does(fire, id, { move: 'lowerMajor', ground: '不符合判定情形' })).toMatchObject({ level: 'ordinary', graded: null, owes: [] })
})

test('移交 to an outside system keeps its number and reply, and does not end what the reporter can say', async () => {
  const { id } = await welder.call('hazard.submit', await told(welder, '厂外铁路道口栏杆不落', '厂外道口'))
  expect(await does(safety, id, { move: 'handOver', to: '市铁路监管局', ground: '铁路用地', number: 'T-7' })).toMatchObject({ state: 'handedOver', outside: { to: '市铁路监管局', number: 'T-7', repliedAt: null } })
  expect((await does(clerk, id, { move: 'outsideReply', number: 'T-7-1', reply: '已派员检修' })).outside).toMatchObject({ number: 'T-7-1', reply: '已派员检修' })
  expect((await sees(welder, id)).steps.at(-1)?.sentence).toContain('登记了外部答复：编号 T-7-1，已派员检修')
  expect((await does(welder, id, { move: 'reopen', ground: '栏杆还是不落', photos: [] })).state).toBe('submitted')
})

test('several at once: each answered for itself, 重大 and 复查 one by one, and the slower of two reads who was faster', async () => {
  const ids = await Promise.all(['东墙', '南墙', '北墙'].map(async (where) => (await welder.call('hazard.submit', await told(welder, `${where}有裂缝`, where))).id)) as [string, string, string]
  await does(head, ids[1], { move: 'gradeMajor', criterionId: 'gongmao-2023', words: '第三条' })
  const { version } = await sees(safety, ids[2])
  await head.call('hazard.decide', { move: 'accept', id: ids[2], version })
  const { rows } = await safety.call('hazard.decideMany', { moves: [{ move: 'accept', id: ids[0], version: 1 }, { move: 'accept', id: ids[1], version: 2 }, { move: 'accept', id: ids[2], version }] })
  expect(rows.map(({ done, code }) => [done, code])).toEqual([[true, null], [false, 'one_by_one'], [false, 'moved_on']])
  expect(rows[2]?.say).toMatch(/^这一件刚刚已由孙志强处理（\d\d:\d\d），页面已为您更新。$/)
})
