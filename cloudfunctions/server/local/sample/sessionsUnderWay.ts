/** More of 云溪's campaign: 班前会 of a week with one page of proof, a consultation day with its stands, and a drill that is under way. */
import type { SessionInput } from '@shared/contract/session'
import type { Office } from '../../ports/office'
import { addCode } from '../../usecases/session/addCode'
import { answerQuestion } from '../../usecases/session/answerQuestion'
import { askQuestion } from '../../usecases/session/askQuestion'
import { bookPage } from '../../usecases/session/bookPage'
import { callRoll } from '../../usecases/session/callRoll'
import { checkIn } from '../../usecases/session/checkIn'
import { countHeads } from '../../usecases/session/countHeads'
import { createSeries } from '../../usecases/session/createSeries'
import { createSession } from '../../usecases/session/createSession'
import { moveSession } from '../../usecases/session/moveSession'
import { moveStock } from '../../usecases/session/moveStock'
import { proveSessions } from '../../usecases/session/proveSessions'
import { saveRoll } from '../../usecases/session/saveRoll'
import { sampleCaller } from './caller'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export interface SessionStage {
  readonly office: Office
  readonly base: number
  /** Turns the scripted clock. */
  set(at: number): void
}
const card = (startsAt: number, endsAt: number): Omit<SessionInput, 'id' | 'activity' | 'venue'> => ({
  title: '', scenario: null, jointIds: [], groups: [], stands: [], helperIds: [], startsAt, endsAt,
  place: { words: '', position: null }, speaker: { role: null, name: '' }, topics: [], placement: null,
})
const codeOf = async (office: Office, id: string): Promise<string> => (await office.store.find('codesOfSession', { sessionId: id }, { limit: 1 })).rows[0]?._id ?? ''

/** Five mornings of 宏远, written into one book: no photo, one page of proof. */
async function preShifts({ office, base, set }: SessionStage): Promise<void> {
  const officer = sampleCaller('p-safety')
  const starts = [0, 1, 2, 3, 4].map((n) => base + n * day + 7.75 * hour)
  set(base + 7 * hour)
  const { ids } = await createSeries(office, officer, { series: 'sample-pre-shift', card: { ...card(starts[0] ?? 0, (starts[0] ?? 0) + hour / 4), activity: 'preShift', venue: 'enterprise', place: { words: '二车间门口', position: null }, speaker: { role: 'safetyOfficer', name: '' } }, starts })
  set(base + 4 * day + 9 * hour)
  await bookPage(office, officer, { page: 'sample-page-12', words: '二车间班前会记录本第12页，存安全科', rows: ids.map((id, n) => ({ id, amount: 22 + (n % 3) })) })
}

/** The consultation day of the office: stands, visitors, a helper's count, questions, leaflets; one question still waits. */
async function consultationDay({ office, base, set }: SessionStage): Promise<void> {
  const clerk = sampleCaller('p-clerk')
  const expert = sampleCaller('p-fire')
  const id = 'sample-consultation'
  const startsAt = base + 5 * day + 9 * hour
  set(startsAt - 2 * day)
  await createSession(office, clerk, {
    ...card(startsAt, startsAt + 3 * hour), id, activity: 'consultationDay', venue: 'government', jointIds: ['c-xinghe'], place: { words: '云溪广场', position: null }, helperIds: ['p-liaison'],
    stands: [{ key: 'ebike', name: '电动车台', topics: ['充电', '飞线'], expertIds: ['p-fire'] }, { key: 'aid', name: '急救台', topics: ['自救互救'], expertIds: [] }],
  })
  set(startsAt + 5 * minute)
  const { code } = await addCode(office, clerk, { id, stand: 'ebike', rotating: false })
  for (const who of ['p-resident', 'p-welder', 'p-liaison']) await checkIn(office, sampleCaller(who), { code, claimedAt: startsAt + 5 * minute, entry: 'camera', position: null })
  await moveStock(office, expert, { session: id, stand: 'ebike', batch: 'sample-stock-in', material: 'leaflet', move: 'in', amount: 200, ground: '' })
  await moveStock(office, expert, { session: id, stand: 'ebike', batch: 'sample-stock-out', material: 'leaflet', move: 'out', amount: 68, ground: '' })
  set(startsAt + hour)
  await countHeads(office, sampleCaller('p-liaison'), { id, batch: 'sample-heads-1', what: 'attend', source: 'heads', stand: 'aid', amount: 46, ground: '', since: startsAt, claimedAt: startsAt + hour })
  const asked = await askQuestion(office, sampleCaller('p-resident'), { id: 'sample-question-1', session: id, stand: 'ebike', category: 'ebike', text: '电瓶能拎到家里充电吗', forOther: false })
  await answerQuestion(office, expert, { id: asked.id, text: '不能。电瓶在室内充电起火后几分钟就会封住逃生通道，请到小区充电棚充电。', aloud: true })
  await askQuestion(office, expert, { id: 'sample-question-2', session: id, stand: 'aid', category: 'rescue', text: '老人噎住了怎么办', forOther: true })
  set(startsAt + 4 * hour)
  const version = (await office.store.get('session', id))?.version ?? 1
  if ((await office.store.get('session', id))?.state !== 'closed') await moveSession(office, clerk, { move: 'close', id, version, assessment: null })
}

const crews = [
  { key: 'weld', name: '焊接班', people: ['程光明', '邓学文', '郭建', '胡国平', '黄小军', '金永', '林海'] },
  { key: 'press', name: '冲压班', people: ['罗成', '马晓东', '潘伟', '沈立新', '唐勇'] },
]
/** A drill that began a quarter of an hour ago: two groups, three people still missing. */
async function drillUnderWay({ office, set }: SessionStage, now: number): Promise<void> {
  const officer = sampleCaller('p-safety')
  const id = 'sample-drill'
  if (await office.store.get('session', id)) return
  const startsAt = now - 15 * minute
  set(startsAt - day)
  await createSession(office, officer, {
    ...card(startsAt, startsAt + 2 * hour), id, activity: 'drill', venue: 'enterprise', scenario: 'hotWork', place: { words: '厂区东侧集合点', position: null },
    groups: crews.map(({ key, name, people }) => ({ key, name, expected: people.length, leaderId: key === 'weld' ? 'p-welder' : null })),
  })
  const keys = new Map<string, readonly string[]>()
  for (const { key, people } of crews) {
    const board = await saveRoll(office, officer, { id, group: key, people: people.map((name) => ({ name, another: 0 })) })
    keys.set(key, board.groups.find((group) => group.key === key)?.people.map(({ who }) => who) ?? [])
  }
  set(startsAt)
  await moveSession(office, officer, { move: 'open', id, version: 1 })
  set(startsAt + 6 * minute)
  for (const { key, people } of crews) {
    const came = (keys.get(key) ?? []).slice(0, people.length - (key === 'weld' ? 2 : 1))
    await callRoll(office, officer, { id, marks: came.map((who, n) => ({ who, group: key, mark: 'present', claimedAt: startsAt + 2 * minute + n * 10_000 })) })
  }
  await checkIn(office, sampleCaller('p-welder'), { code: await codeOf(office, id), claimedAt: startsAt + 5 * minute, entry: 'camera', position: null })
}

/** @param now when the sample is looked at first */
export async function playSessionsUnderWay(stage: SessionStage, now: number): Promise<void> {
  await preShifts(stage)
  await consultationDay(stage)
  await proveSessions(stage.office, sampleCaller('p-leader'), { ids: ['sample-consultation'], evidence: { kind: 'witness', words: '当天上午在云溪广场看到群众咨询' } })
  await drillUnderWay(stage, now)
}
