/** J12 in the office: drawn, saved one by one, resumed, handed in once, and nothing told before the end (T-13). */
import { grace } from '@shared/domain/quizTries'
import { recount } from '@office/records/recount'
import { endOverdueAttempts } from '@office/usecases/quiz/endOverdueAttempts'
import { finishQuiz } from '@office/usecases/quiz/finishQuiz'
import { listJoined } from '@office/usecases/quiz/listJoined'
import { listQuizBehind } from '@office/usecases/quiz/listQuizBehind'
import { listQuizzes } from '@office/usecases/quiz/listQuizzes'
import { readQuizFigures } from '@office/usecases/quiz/readQuizFigures'
import { readResult } from '@office/usecases/quiz/readResult'
import { saveAnswer } from '@office/usecases/quiz/saveAnswer'
import { createSession } from '@office/usecases/session/createSession'
import { as, june, openCounty, refusal, type County } from '../hazard/county'
import { planned, resident } from '../session/sessions'
import { answer, answerSome, fillBank, finish, keysOf, opened, quizCounty, start } from './quizzes'

const minute = 60_000
let county: County
beforeEach(async () => { county = await quizCounty(30) })
afterEach(() => county.close())
const welder = as('p-welder')

test('a phone drops at question 3: the same paper, two answers kept, the right time left; on a second phone too', async () => {
  const quiz = await opened(county)
  const paper = await start(county, welder, quiz)
  expect(paper).toMatchObject({ fresh: true, startedAt: june, endsAt: june + 5 * minute, next: 0, answers: [null, null, null, null, null] })
  await answerSome(county, welder, paper, 2)
  county.clock.set(june + 3 * minute)
  const again = await start(county, welder, quiz)
  expect(again).toMatchObject({ attempt: paper.attempt, fresh: false, endsAt: june + 5 * minute, now: june + 3 * minute, next: 2 })
  expect(again.questions).toEqual(paper.questions)
  expect(again.answers.filter((one) => one !== null)).toHaveLength(2)
  const home = await listQuizzes(county.office, welder, {})
  expect(home.rows).toMatchObject([{ mine: { triesToday: 1, running: { attempt: paper.attempt, over: false } } }])
})

test('handed in, each answer has its key, explanation and clause; a second time gives the first result; 人次 and 人 count', async () => {
  const quiz = await opened(county)
  const paper = await start(county, welder, quiz)
  await answerSome(county, welder, paper, 4, 1)
  const result = await finish(county, welder, paper.attempt)
  expect(result).toMatchObject({ score: 80, full: 100, passed: true, standing: 'counted', answered: 5, mine: { triesToday: 1, finished: 1, best: 80, passed: true, running: null } })
  expect(result.questions.map(({ right }) => right)).toEqual([true, true, true, true, false])
  expect(result.questions.every(({ explanation, clause, key, chosen, right }) => explanation !== '' && clause !== '' && (key.join() === chosen.join()) === right)).toBe(true)
  county.clock.set(june + 20 * minute)
  expect(await finish(county, welder, paper.attempt)).toEqual(result)
  expect(await refusal(answer(county, welder, paper.attempt, 0, [0]))).toBe('quiz_ended')
  const rows = await county.office.store.find('ledgerAbout', { about: `quiz:${quiz}` }, { limit: 50 })
  expect(rows.rows.map(({ _id }) => _id).sort()).toEqual([`joined:${quiz}:p-welder`, `quiz:${paper.attempt}`, `round:${quiz}`])
})

test('when the time is over, what was saved counts: found by the next start, by the person, or by the job', async () => {
  const quiz = await opened(county)
  const first = await start(county, welder, quiz)
  await answerSome(county, welder, first, 3)
  county.clock.set(first.endsAt + grace + 1)
  expect(await refusal(answer(county, welder, first.attempt, 3, [0]))).toBe('quiz_time_over')
  expect(await refusal(readResult(county.office, welder, { attempt: first.attempt }))).toBe('quiz_running')
  const second = await start(county, welder, quiz)
  expect(second).toMatchObject({ fresh: true })
  expect(second.attempt).not.toBe(first.attempt)
  expect(await readResult(county.office, welder, { attempt: first.attempt })).toMatchObject({ score: 60, finishedAt: first.endsAt, standing: 'counted' })
  const resident1 = resident(1)
  const left = await start(county, resident1, quiz)
  await answerSome(county, resident1, left, 1)
  county.clock.set(left.endsAt + minute)
  expect(await endOverdueAttempts(county.office, Number.POSITIVE_INFINITY)).toBe(2)
  expect(await readResult(county.office, resident1, { attempt: left.attempt })).toMatchObject({ score: 20, standing: 'counted' })
  expect((await finish(county, welder, second.attempt)).standing).toBe('empty')
})

test('another person has no way to a paper; a place or an option that is not there is refused', async () => {
  const quiz = await opened(county)
  const { attempt } = await start(county, welder, quiz)
  for (const stranger of [as('p-head'), resident(2)]) {
    expect(await refusal(answer(county, stranger, attempt, 0, [0]))).toBe('not_found')
    expect(await refusal(finish(county, stranger, attempt))).toBe('not_found')
    expect(await refusal(readResult(county.office, stranger, { attempt }))).toBe('not_found')
  }
  expect(await refusal(answer(county, welder, attempt, 5, [0]))).toBe('quiz_place')
  expect(await refusal(answer(county, welder, attempt, 0, [7]))).toBe('quiz_place')
})

test('of two taps the later one holds, whichever comes first', async () => {
  const quiz = await opened(county)
  const { attempt } = await start(county, welder, quiz)
  county.clock.set(june + minute)
  await saveAnswer(county.office, welder, { attempt, place: 0, chosen: [1], claimedAt: june + 30_000 })
  expect(await saveAnswer(county.office, welder, { attempt, place: 0, chosen: [0], claimedAt: june + 20_000 })).toMatchObject({ chosen: [1] })
  expect(await saveAnswer(county.office, welder, { attempt, place: 0, chosen: [0], claimedAt: june + 40_000 })).toMatchObject({ chosen: [0], answered: 1 })
})

test('elder mode has half as long again', async () => {
  const quiz = await opened(county)
  expect((await start(county, welder, quiz, true)).endsAt).toBe(june + 7.5 * minute)
})

test('two tries a day, none on the third tap; after midnight +08:00 two more; in all as many as set', async () => {
  const quiz = await opened(county, { tries: { aDay: 2, inAll: 3 } })
  const late = june + 14 * 60 * minute - minute
  county.clock.set(late)
  const tries = async () => { const paper = await start(county, welder, quiz); await answerSome(county, welder, paper, 1); await finish(county, welder, paper.attempt); return paper.attempt }
  expect([await tries(), await tries()]).toEqual([`${quiz}:p-welder:2027-06-01:1`, `${quiz}:p-welder:2027-06-01:2`])
  expect(await refusal(tries())).toBe('quiz_tries_today')
  county.clock.set(late + minute)
  expect(await tries()).toBe(`${quiz}:p-welder:2027-06-02:1`)
  expect(await refusal(tries())).toBe('quiz_tries_used')
})

test('a practice without limit lies on the phone for days: its answers come with the paper and are graded then; after a week it ends as it was saved', async () => {
  const quiz = await opened(county, { mode: 'practice', minutes: 0 })
  const paper = await start(county, welder, quiz)
  const keys = await keysOf(county, paper.attempt)
  county.clock.set(june + 2 * 24 * 60 * minute)
  const answers = keys.map((chosen, place) => ({ place, chosen, claimedAt: june + place * minute }))
  const result = await finishQuiz(county.office, welder, { attempt: paper.attempt, answers })
  expect(result).toMatchObject({ score: 100, standing: 'practice', answered: 5 })
  expect(await finishQuiz(county.office, welder, { attempt: paper.attempt, answers: [] })).toEqual(result)
  const late = await start(county, welder, quiz)
  county.clock.set(late.endsAt + minute)
  expect(await finishQuiz(county.office, welder, { attempt: late.attempt, answers })).toMatchObject({ score: 0, standing: 'empty', finishedAt: late.endsAt })
})

test.each(['sqlite', 'memory'] as const)('on %s two phones at once are one paper, and a hand-in beside the last taps loses nothing that was acknowledged', async (on) => {
  const other = await openCounty(on)
  await fillBank(other, 8)
  const quiz = await opened(other)
  const papers = await Promise.all(Array.from({ length: 6 }, () => start(other, welder, quiz)))
  expect(new Set(papers.map(({ attempt }) => attempt)).size).toBe(1)
  expect(papers.filter(({ fresh }) => fresh)).toHaveLength(1)
  const { attempt } = papers[0]!
  const keys = await keysOf(other, attempt)
  other.clock.set(june + minute)
  const taps = keys.map((key, place) => answer(other, welder, attempt, place, key).then(() => place, (error: unknown) => { expect(error).toMatchObject({ code: 'quiz_ended' }); return undefined }))
  const [results, saved] = await Promise.all([Promise.all([finish(other, welder, attempt), finish(other, welder, attempt)]), Promise.all(taps)])
  expect(results[0]).toEqual(results[1])
  // What was told as saved is in the result; what came after the end was told so.
  expect(results[0].questions.filter(({ chosen }) => chosen.length > 0).map(({ place }) => place)).toEqual(saved.filter((place) => place !== undefined))
  expect((await other.office.store.get('quizEntry', `${quiz}:p-welder`))).toMatchObject({ running: null, finished: 1, used: { inAll: 1 } })
  await other.close()
})

test('a stand’s round is three questions at a stand of a session', async () => {
  const { summary } = await createSession(county.office, as('p-clerk'), planned({ activity: 'consultationDay', venue: 'government', stands: [{ key: 'ebike', name: '电动车台', topics: [], expertIds: [] }] }))
  const quiz = await opened(county, { style: 'stand', bound: { sessionId: summary.id, stand: 'ebike' }, rules: [{ category: null, difficulty: null, count: 3 }] })
  const paper = await start(county, resident(7), quiz)
  await answerSome(county, resident(7), paper, 3)
  expect(await finish(county, resident(7), paper.attempt)).toMatchObject({ score: 60, full: 60, standing: 'counted' })
})

test('who changes his unit between two tries: each 人次 of a national contest where he was at home, 人 and the competition’s own row where he came first', async () => {
  const quiz = await opened(county, { national: true })
  const market = as('p-safety2').acting!.unit
  for (const who of [welder, { ...welder, home: market, acting: null }]) {
    const paper = await start(county, who, quiz)
    await answerSome(county, who, paper, 1)
    await finish(county, who, paper.attempt)
  }
  const nationalOf = async (scope: string) => (await readQuizFigures(county.office, as('p-clerk'), { scope })).total.national
  expect([await nationalOf('e-hongyuan'), await nationalOf('e-market'), await nationalOf('office')]).toEqual([{ persons: 1, times: 1 }, { persons: 0, times: 1 }, { persons: 1, times: 2 }])
  const behind = await listQuizBehind(county.office, as('p-clerk'), { of: 'national', figure: 'times' })
  expect(behind.rows.map(({ unit }) => unit.id)).toEqual(['e-hongyuan', 'e-market'])
  for (const [scope, persons] of [['e-hongyuan', 1], ['e-market', 0]] as const) {
    const joined = await listJoined(county.office, as('p-clerk'), { id: quiz, scope })
    expect([joined.persons, joined.rows.length]).toEqual([persons, persons])
  }
  expect((await recount(county.office)).differences).toEqual([])
})
