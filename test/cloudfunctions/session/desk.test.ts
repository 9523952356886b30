/** The consultation day (J6, D8–D10): 现场, 咨询 and 材料 apart; a question becomes a hazard in one act. */
import type { CountInput } from '@shared/contract/session'
import type { ProblemCode } from '@shared/contract/problems'
import { everyProblem } from '@shared/contract/problems.office'
import { civilDay } from '@shared/domain/calendar'
import { measureName } from '@shared/domain/sessionFigures'
import { everyRow } from '@office/records/everyRow'
import { questionView } from '@office/records/deskView'
import { readTallies } from '@office/records/tally'
import { courierRound } from '@office/reactions/courier'
import { listInbox } from '@office/usecases/account/listInbox'
import { addCode } from '@office/usecases/session/addCode'
import { answerQuestion } from '@office/usecases/session/answerQuestion'
import { askQuestion } from '@office/usecases/session/askQuestion'
import { countHeads } from '@office/usecases/session/countHeads'
import { listQuestions } from '@office/usecases/session/listQuestions'
import { moveStock } from '@office/usecases/session/moveStock'
import { proveSessions } from '@office/usecases/session/proveSessions'
import { questionToHazard } from '@office/usecases/session/questionToHazard'
import { readCase } from '@office/usecases/hazard/readCase'
import { listOwnReports } from '@office/usecases/hazard/listOwnReports'
import { as, closeCounted, freshId, june, openCounty, refusal, report, type County } from '../hazard/county'
import { plan, scan } from './sessions'

const minute = 60_000

const clerk = as('p-clerk')
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => closeCounted(county))
const amounts = async (): Promise<number[]> => Promise.all((['attend', 'consult', 'items'] as const).map(async (measure) => (await readTallies(county.office.store, 'office', measureName(measure, 'industry-bureau'), 'all')).get('')?.amount ?? 0))
const stands = [{ key: 'ebike', name: '电动车台', topics: ['充电'], expertIds: ['p-fire'] }, { key: 'aid', name: '急救台', topics: [], expertIds: [] }]
const day = () => plan(county, { activity: 'consultationDay', venue: 'government', stands }, clerk)

test('J6 one visitor: 现场 1, 咨询 1, 材料 2, also after a second stand', async () => {
  const { id } = await day()
  const [one, two] = await Promise.all(['ebike', 'aid'].map((stand) => addCode(county.office, clerk, { id, stand, rotating: false })))
  const visitor = as('p-resident')
  expect(await scan(county, one!.code, visitor)).toMatchObject({ outcome: 'accepted', session: { stand: { name: '电动车台' } } })
  const asked = await askQuestion(county.office, visitor, { id: freshId('q').slice(0, 40), session: id, stand: 'ebike', category: 'ebike', text: '楼道里能给电动车充电吗', forOther: false })
  expect(asked.ticket).toBe('电动车台 1 号')
  const stock = (move: 'in' | 'out' | 'back' | 'set', amount: number, batch = freshId('b').slice(0, 40), ground = '') => moveStock(county.office, as('p-fire'), { session: id, stand: 'ebike', batch, material: 'leaflet', move, amount, ground })
  await stock('in', 3)
  await stock('out', 2, 'same-batch')
  expect((await stock('out', 2, 'same-batch')).stock).toEqual([{ material: 'leaflet', left: 1, issued: 2 }])
  expect(await refusal(stock('out', 2))).toBe('stock_short')
  expect(await scan(county, two!.code, visitor)).toMatchObject({ outcome: 'already' })
  expect(await amounts()).toEqual([1, 1, 2])
  expect(await refusal(stock('back', 1))).toBe('ground_needed')
  expect(await refusal(stock('set', 0))).toBe('ground_needed')
  expect(await stock('back', 40, freshId('b').slice(0, 40), '多记').catch((error: unknown) => (error as { say?: string }).say)).toBe('这个台位只发放了 2 份，更正不能比这多。')
  await stock('back', 1, freshId('b').slice(0, 40), '多记一份')
  expect(await amounts()).toEqual([1, 1, 1])
})

test('a question is answered once, into the inbox of whoever asked; tickets run by stand', async () => {
  const { id } = await day()
  const ask = (by: ReturnType<typeof as>, change = {}) => askQuestion(county.office, by, { id: freshId('q').slice(0, 40), session: id, stand: 'aid', category: 'rescue', text: '烫伤怎么处理', forOther: false, ...change })
  const first = await ask(as('p-resident'))
  // Its stand taken off the plan, the ticket keeps the name it was given with.
  const stored = (await county.office.store.get('session', id))!
  expect(questionView((await county.office.store.get('question', first.id))!, { ...stored, card: { ...stored.card, stands: [] } }).ticket).toBe('急救台 1 号')
  expect((await ask(as('p-fire'), { forOther: true })).ticket).toBe('急救台 2 号')
  expect((await ask(as('p-welder'), { stand: null })).ticket).toBe('线上 1 号')
  expect(await refusal(ask(as('p-welder'), { forOther: true }))).toBe('not_allowed')
  expect((await listQuestions(county.office, as('p-fire'), { session: id, state: 'waiting' })).rows.map(({ ticket }) => ticket).sort()).toEqual(['急救台 1 号', '急救台 2 号', '线上 1 号'])
  const atStand = async (stand: string | null, limit = 20) => (await listQuestions(county.office, as('p-fire'), { session: id, state: 'waiting', stand, limit })).rows.map(({ ticket }) => ticket)
  expect([await atStand('aid'), await atStand('ebike'), await atStand(null), await atStand('aid', 1)]).toEqual([['急救台 1 号', '急救台 2 号'], [], ['线上 1 号'], ['急救台 1 号']])
  await answerQuestion(county.office, as('p-fire'), { id: first.id, text: '用凉水冲十五分钟以上', aloud: true })
  expect(await refusal(answerQuestion(county.office, clerk, { id: first.id, text: '另一句答复', aloud: false }))).toBe('question_closed')
  await courierRound(county.office, () => undefined)
  expect((await listInbox(county.office, as('p-resident'), {})).rows).toMatchObject([{ title: '您的咨询有了答复', body: '用凉水冲十五分钟以上', link: `/own/session/ask/index?question=${first.id}` }])
})

test('asked and answered at a stand without network: each keeps its own time, and waits from then (issue 5)', async () => {
  const { id } = await day()
  const helper = as('p-fire')
  county.clock.advance(90 * minute)
  const now = june + 90 * minute
  const ask = (claimedAt: number, question = freshId('q').slice(0, 40)) => askQuestion(county.office, helper, { id: question, session: id, stand: 'aid', category: 'rescue', text: '烫伤怎么处理', forOther: true, claimedAt })
  const asked = await ask(now - 40 * minute)
  expect(asked.at).toBe(now - 40 * minute)
  expect(await ask(now - 40 * minute, asked.id)).toEqual(asked)
  // A clock that runs ahead cannot say when: the receipt does.
  expect((await ask(now + 20 * minute)).at).toBe(now)
  expect((await listQuestions(county.office, helper, { session: id, state: 'waiting' })).rows[0]?.id).toBe(asked.id)
  expect((await answerQuestion(county.office, helper, { id: asked.id, text: '用凉水冲十五分钟以上', aloud: true, claimedAt: now - 30 * minute })).answeredAt).toBe(now - 30 * minute)
})

test('a resident’s question that waited for a signal overnight keeps its time, is marked 补传 and counts on its own day (R-04)', async () => {
  const { id, code } = await day()
  const visitor = as('p-resident')
  // A number counts once the session is proven; his own check-in does.
  await scan(county, code, visitor)
  const consultOn = async (at: number) => (await readTallies(county.office.store, 'office', measureName('consult', 'industry-bureau'), `d:${civilDay(at)}`)).get('')?.amount ?? 0
  county.clock.advance(30 * minute)
  const askedAt = june + 30 * minute
  const ask = (claimedAt: number, question = freshId('q').slice(0, 40)) => askQuestion(county.office, visitor, { id: question, session: id, stand: null, category: 'gas', text: '软管多久换一次', forOther: false, claimedAt })
  expect(await ask(askedAt - minute)).toMatchObject({ at: askedAt - minute, late: false })
  county.clock.advance(24 * 60 * minute)
  const late = await ask(askedAt)
  expect(late).toMatchObject({ at: askedAt, late: true, ticket: '线上 2 号' })
  expect(await ask(askedAt, late.id)).toEqual(late)
  expect([await consultOn(askedAt), await consultOn(askedAt + 24 * 60 * minute)]).toEqual([2, 0])
  expect((await listQuestions(county.office, clerk, { session: id, state: 'waiting' })).rows.map((row) => row.late)).toEqual([false, true])
  // Asked before the day began, nobody could have: it waits from the start.
  const { startsAt } = (await county.office.store.get('session', id))!
  expect((await ask(startsAt - 48 * 60 * minute)).at).toBe(startsAt)
})

test('a question where nobody answers any, or at a stand that is not there, is refused in a sentence and counts nowhere; heads at such a stand count at none', async () => {
  const talk = await plan(county)
  const { id } = await day()
  const ask = (session: string, stand: string | null) => askQuestion(county.office, as('p-resident'), { id: freshId('q').slice(0, 40), session, stand, category: 'ebike', text: '楼道里能充电吗', forOther: false })
  const said = async (act: Promise<unknown>) => everyProblem[(await refusal(act)) as ProblemCode].say
  expect([await said(ask(talk.id, null)), await said(ask(id, 'zzz'))]).toEqual([expect.stringContaining('没有开设咨询'), expect.stringContaining('没有这个台位')])
  expect(await refusal(moveStock(county.office, clerk, { session: id, stand: 'zzz', batch: freshId('b').slice(0, 40), material: 'leaflet', move: 'in', amount: 3, ground: '' }))).toBe('stand_unknown')
  expect(await refusal(addCode(county.office, clerk, { id, stand: 'zzz', rotating: false }))).toBe('stand_unknown')
  expect((await listQuestions(county.office, clerk, { session: id, state: 'waiting' })).rows).toEqual([])
  await proveSessions(county.office, clerk, { ids: [id], evidence: { kind: 'paper', words: '咨询登记本第1页' } })
  const heads = (change: Partial<CountInput>) => countHeads(county.office, clerk, { id, batch: freshId('b').slice(0, 40), what: 'attend', source: 'heads', stand: 'aid', amount: 3, ground: '', since: june, claimedAt: june, ...change })
  await heads({ stand: 'zzz' })
  await heads({})
  const told = []
  for await (const row of everyRow(county.office.store, 'ledgerAbout', { about: `session:${id}` })) if (row._id.startsWith('told:')) told.push(row.detail?.['stand'])
  expect(told.sort()).toEqual(['aid', null])
  expect(await amounts()).toEqual([6, 0, 0])
  // Nobody's number is taken without where it comes from.
  for (const source of ['paper', 'outside'] as const) for (const ground of ['', ' ', '\n ']) expect(await refusal(heads({ source, ground }))).toBe('ground_needed')
  expect(await amounts()).toEqual([6, 0, 0])
})

test('J6 a question becomes a hazard in one act; who asked follows it, the handler sees nobody', async () => {
  const { id } = await day()
  const asked = await askQuestion(county.office, as('p-resident'), { id: freshId('q').slice(0, 40), session: id, stand: 'ebike', category: 'passage', text: '二楼通道堆了纸箱', forOther: false })
  const told = report({ place: { class: 'market', unitId: 'e-market', words: '二楼', position: null } })
  const handed = await questionToHazard(county.office, as('p-fire'), { id: asked.id, report: told })
  expect(handed.question.state).toBe('handed')
  expect(await questionToHazard(county.office, as('p-fire'), { id: asked.id, report: told })).toEqual(handed)
  expect((await listOwnReports(county.office, as('p-resident'), {})).rows).toMatchObject([{ id: told.id }])
  expect((await listOwnReports(county.office, as('p-fire'), {})).rows).toEqual([])
  expect(JSON.stringify(await readCase(county.office, as('p-safety2'), { id: told.id }))).not.toContain('p-resident')
})
