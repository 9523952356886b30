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

async function told(person: Person, text: string, words = '焊接区北门'): Promise<Input<'hazard.submit'>> {
  const draft = await newDraft(open(newPhone(person)), 'new')
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
