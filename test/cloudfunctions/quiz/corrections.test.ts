/** What counted is taken back with a ground and may be counted again once (T-14): figures follow by rows, and the person reads why. */
import { recount } from '@office/records/recount'
import { correctAttempts } from '@office/usecases/quiz/correctAttempts'
import { countPapers } from '@office/usecases/quiz/countPapers'
import { decideHeldAttempts } from '@office/usecases/quiz/decideHeldAttempts'
import { listAttempts } from '@office/usecases/quiz/listAttempts'
import { listCountedAttempts } from '@office/usecases/quiz/listCountedAttempts'
import { listDecidedAttempts } from '@office/usecases/quiz/listDecidedAttempts'
import { listHeldAttempts } from '@office/usecases/quiz/listHeldAttempts'
import { listQuizBehind } from '@office/usecases/quiz/listQuizBehind'
import { readAnalysis } from '@office/usecases/quiz/readAnalysis'
import { readQuizFigures } from '@office/usecases/quiz/readQuizFigures'
import { readResult } from '@office/usecases/quiz/readResult'
import { as, refusal, type County } from '../hazard/county'
import { resident } from '../session/sessions'
import { countedIn, opened, play, quizCounty } from './quizzes'

const clerk = as('p-clerk')
let county: County
beforeEach(async () => { county = await quizCounty(12) })
afterEach(() => county.close())

const correct = (quiz: string, attempt: string, turn: number, verdict: 'withdraw' | 'restore' = 'withdraw', by = clerk) => correctAttempts(county.office, by, { id: quiz, attempts: [{ attempt, turn }], verdict, ground: '由同事代答，本人承认' })

test('人 and 人次 are right after it, also of the second of two; the person reads why; it counts again once', async () => {
  const quiz = await opened(county, { national: true })
  const [welder, other] = [as('p-welder'), resident(1)]
  const [first, second, theirs] = [await play(county, welder, quiz, 5), await play(county, welder, quiz, 2), await play(county, other, quiz)]
  expect(await countedIn(county, quiz)).toEqual({ persons: 2, times: 3, passed: 2, held: 0 })
  expect(await refusal(correct(quiz, first, 0, 'withdraw', as('p-safety')))).toBe('not_found')

  expect(await correct(quiz, first, 0)).toEqual({ corrected: 1, skipped: 0 })
  expect(await countedIn(county, quiz)).toEqual({ persons: 2, times: 2, passed: 1, held: 0 })
  const told = await readResult(county.office, welder, { attempt: first })
  expect(told).toMatchObject({ standing: 'withdrawn', say: '主办单位已撤回计入，不再计入参与人数和人次：由同事代答，本人承认', mine: { best: 40, passed: false } })
  expect((await listAttempts(county.office, welder, {})).rows.map(({ standing }) => standing)).toEqual(['counted', 'withdrawn'])
  // The very same request again, and one of an officer who has not seen the first.
  expect(await correct(quiz, first, 0)).toEqual({ corrected: 0, skipped: 1 })

  await correct(quiz, second, 0)
  expect(await countedIn(county, quiz)).toEqual({ persons: 1, times: 1, passed: 1, held: 0 })
  expect((await readQuizFigures(county.office, clerk, {})).total.national).toEqual({ persons: 1, times: 1 })
  expect((await listQuizBehind(county.office, clerk, { of: 'national', figure: 'times' })).rows).toHaveLength(1)

  expect(await correct(quiz, first, 1, 'restore')).toEqual({ corrected: 1, skipped: 0 })
  expect(await readResult(county.office, welder, { attempt: first })).toMatchObject({ standing: 'counted', mine: { best: 100, passed: true } })
  expect(await countedIn(county, quiz)).toEqual({ persons: 2, times: 2, passed: 2, held: 0 })
  await correct(quiz, first, 2)
  expect(await correct(quiz, first, 3, 'restore')).toEqual({ corrected: 0, skipped: 1 })
  expect(await countedIn(county, quiz)).toEqual({ persons: 1, times: 1, passed: 1, held: 0 })
  expect((await recount(county.office)).differences).toEqual([])

  // Nothing is deleted: three rows of the first, two of the second, one of the other's; and who takes part anew counts anew.
  const rows = (await county.office.store.find('ledgerAbout', { about: `quiz:${quiz}` }, { limit: 50 })).rows.filter(({ measure }) => measure.startsWith('quiz.national'))
  expect(rows.map(({ detail, amount }) => [detail?.['attempt'], amount]).sort()).toEqual([[first, 1], [first, -1], [first, 1], [first, -1], [second, 1], [second, -1], [theirs, 1]].sort())
})

test('次 of an own competition goes with its last paper and comes back with the next, in this process at once, elsewhere by the job', async () => {
  const quiz = await opened(county)
  const rounds = async () => [(await readQuizFigures(county.office, clerk, {})).total.own, (await listQuizBehind(county.office, clerk, { of: 'own', figure: 'rounds' })).rows.length]
  const only = await play(county, as('p-welder'), quiz)
  expect(await rounds()).toEqual([{ rounds: 1, persons: 1, times: 1 }, 1])
  await correct(quiz, only, 0)
  expect(await rounds()).toEqual([{ rounds: 0, persons: 0, times: 0 }, 0])
  await play(county, resident(4), quiz)
  expect(await rounds()).toEqual([{ rounds: 1, persons: 1, times: 1 }, 1])

  // Another process remembers the row of 次 and writes none: as it would, one paper is counted while the last is being taken back.
  const late = await play(county, as('p-head'), quiz)
  for (const { attempt } of (await listCountedAttempts(county.office, clerk, { id: quiz })).rows.filter(({ attempt: one }) => one !== late)) await correct(quiz, attempt, 0)
  const row = (await county.office.store.get('ledger', `round:${quiz}:2`))!
  await county.office.store.create('ledger', { ...row, _id: `round:${quiz}:3`, receivedAt: county.clock.now(), amount: -1 })
  expect((await rounds())[1]).toBe(0)
  county.clock.set(county.clock.now() + 60_000)
  await countPapers(county.office, Number.POSITIVE_INFINITY)
  expect(await rounds()).toEqual([{ rounds: 1, persons: 1, times: 1 }, 1])
  expect((await recount(county.office)).differences).toEqual([])
})

test('what a paper taught is taken out with it, before and after the job has counted it', async () => {
  const quiz = await opened(county)
  const attempts = [await play(county, resident(1), quiz, 5), await play(county, resident(2), quiz, 0), await play(county, resident(3), quiz, 0)]
  const papers = async () => (await readAnalysis(county.office, clerk, { id: quiz })).papers
  await correct(quiz, attempts[1]!, 0)
  expect(await papers()).toBe(2)
  county.clock.set(county.clock.now() + 60_000)
  await countPapers(county.office, Number.POSITIVE_INFINITY)
  expect(await papers()).toBe(2)
  await correct(quiz, attempts[2]!, 0)
  expect(await papers()).toBe(1)
  county.clock.set(county.clock.now() + 60_000)
  await countPapers(county.office, Number.POSITIVE_INFINITY)
  const analysis = await readAnalysis(county.office, clerk, { id: quiz })
  expect([analysis.papers, analysis.missed.flatMap(({ clauses }) => clauses)]).toEqual([1, []])
})

test('decided papers are read again, the latest first, page by page, with who, when and why; what may be counted again says so', async () => {
  const quiz = await opened(county, { fairness: { secondsEach: 60, startsPerNetwork: 0 } })
  const held: string[] = []
  for (let n = 0; n < 3; n += 1) held.push(await play(county, resident(n), quiz))
  expect((await listHeldAttempts(county.office, clerk, { id: quiz })).rows).toHaveLength(3)
  for (const [n, attempt] of held.entries()) {
    county.clock.set(county.clock.now() + 1000)
    await decideHeldAttempts(county.office, clerk, { id: quiz, attempts: [attempt], verdict: n === 1 ? 'refuse' : 'count', ground: `理由${String(n)}` })
  }
  county.clock.set(county.clock.now() + 1000)
  await correct(quiz, held[0]!, 0)
  const first = await listDecidedAttempts(county.office, clerk, { id: quiz, limit: 2 })
  const rest = await listDecidedAttempts(county.office, clerk, { id: quiz, limit: 2, cursor: first.next! })
  expect([...first.rows, ...rest.rows].map(({ attempt, verdict, ground, by, reason, turn, again }) => [attempt, verdict, ground, by, reason, turn, again])).toEqual([
    [held[0], 'withdraw', '由同事代答，本人承认', '王丽', 'tooFast', 1, true], [held[2], 'count', '理由2', '王丽', 'tooFast', 0, false],
    [held[1], 'refuse', '理由1', '王丽', 'tooFast', 0, false], [held[0], 'count', '理由0', '王丽', 'tooFast', 0, false],
  ])
  expect(rest.next).toBeUndefined()
  await correct(quiz, held[0]!, 1, 'restore')
  const [again, taken] = (await listDecidedAttempts(county.office, clerk, { id: quiz })).rows
  expect([again!.verdict, again!.again, taken!.again]).toEqual(['restore', false, false])
  for (const ask of [listDecidedAttempts, listCountedAttempts]) expect(await refusal(ask(county.office, as('p-safety'), { id: quiz }))).toBe('not_found')
})

test('papers of one network are listed by one of them', async () => {
  const quiz = await opened(county)
  const hand = { ...as('p-welder'), address: '203.0.113.7' }
  const mine = await play(county, hand, quiz)
  await play(county, { ...as('p-head'), address: '198.51.100.9' }, quiz)
  const lent = await play(county, { ...resident(9), address: '203.0.113.7' }, quiz)
  const alike = await listCountedAttempts(county.office, clerk, { id: quiz, like: mine })
  expect(alike.rows.map(({ attempt }) => attempt)).toEqual([mine, lent])
  expect(new Set(alike.rows.map(({ network }) => network)).size).toBe(1)
  expect((await listCountedAttempts(county.office, clerk, { id: quiz })).rows).toHaveLength(3)
  const elsewhere = await opened(county)
  expect(await refusal(listCountedAttempts(county.office, clerk, { id: elsewhere, like: mine }))).toBe('not_found')
})
