/** J12, T-13: what was tapped in time and arrives after it (a phone without network) is kept once, never scored by itself, and an officer may let it count. */
import { grace, lateFor } from '@shared/domain/quizTries'
import { recount } from '@office/records/recount'
import { decideHeldAttempts } from '@office/usecases/quiz/decideHeldAttempts'
import { endOverdueAttempts } from '@office/usecases/quiz/endOverdueAttempts'
import { finishQuiz } from '@office/usecases/quiz/finishQuiz'
import { listHeldAttempts } from '@office/usecases/quiz/listHeldAttempts'
import { readResult } from '@office/usecases/quiz/readResult'
import { as, june, type County } from '../hazard/county'
import { answerSome, countedIn, finish, keysOf, opened, quizCounty, start } from './quizzes'

const minute = 60_000
const welder = as('p-welder')
const clerk = as('p-clerk')
let county: County
beforeEach(async () => { county = await quizCounty(30) })
afterEach(() => county.close())
const tapped = async (attempt: string, from = 0) => (await keysOf(county, attempt)).map((chosen, place) => ({ place, chosen, claimedAt: june + (place + 1) * 10_000 })).slice(from)

test.each(['with the finish', 'after the office has ended it'] as const)('nothing in time, all five late, %s: no key is told before, held, then counted once with its late answers', async (when) => {
  const quiz = await opened(county)
  const { attempt, endsAt } = await start(county, welder, quiz)
  const answers = await tapped(attempt)
  county.clock.set(endsAt + minute)
  if (when === 'after the office has ended it') {
    expect(await endOverdueAttempts(county.office, Number.POSITIVE_INFINITY)).toBe(1)
    const told = await readResult(county.office, welder, { attempt })
    expect([told.standing, told.questions]).toEqual(['empty', []])
  }
  const result = await finishQuiz(county.office, welder, { attempt, answers })
  expect(result).toMatchObject({ score: 0, answered: 0, standing: 'held', held: 'late', say: '断网晚到，待主办单位核定后计入。' })
  expect(result.questions.map(({ late, chosen, points }) => [late, chosen, points])).toEqual(answers.map(({ chosen }) => [chosen, [], 0]))
  // Its keys are told now: what another phone says later changes nothing, and neither does the same again.
  expect(await finishQuiz(county.office, welder, { attempt, answers: answers.map((one) => ({ ...one, chosen: [0], claimedAt: one.claimedAt + 1 })) })).toEqual(result)
  expect(await finishQuiz(county.office, welder, { attempt, answers })).toEqual(result)
  expect(await countedIn(county, quiz)).toEqual({ persons: 0, times: 0, passed: 0, held: 1 })
  expect((await listHeldAttempts(county.office, clerk, { id: quiz })).rows).toMatchObject([{ attempt, reason: 'late', answered: 5, seconds: 50 }])
  const decide = () => decideHeldAttempts(county.office, clerk, { id: quiz, attempts: [attempt], verdict: 'count', ground: '礼堂断网，情况属实' })
  expect([await decide(), await decide()]).toEqual([{ decided: 1, skipped: 0 }, { decided: 0, skipped: 1 }])
  const after = await finishQuiz(county.office, welder, { attempt, answers })
  expect(after).toMatchObject({ score: 100, answered: 5, passed: true, standing: 'counted', took: 50_000 })
  expect(after.questions.map(({ late }) => late)).toEqual([null, null, null, null, null])
  expect(await countedIn(county, quiz)).toEqual({ persons: 1, times: 1, passed: 1, held: 0 })
  expect((await recount(county.office)).differences).toEqual([])
})

test('T-13: while nothing of a paper has come, the next try and a practice on the same questions tell no key; once its late answers are held they do', async () => {
  const own = await quizCounty(5)
  const [quiz, practice] = [await opened(own), await opened(own, { mode: 'practice', minutes: 0 })]
  const lapsed = await start(own, welder, quiz)
  own.clock.set(lapsed.endsAt + minute)
  const second = await start(own, welder, quiz)
  const trial = await start(own, welder, practice)
  const told = [await finish(own, welder, second.attempt), await finish(own, welder, trial.attempt)]
  expect(told.flatMap(({ questions }) => questions.map(({ hidden, key, right }) => [hidden, key, right]))).toEqual(Array.from({ length: 10 }, () => [true, [], null]))
  expect(JSON.stringify(told)).not.toMatch(/机密/)
  // Nobody else waits for it.
  expect(JSON.stringify(await finish(own, clerk, (await start(own, clerk, practice)).attempt))).toMatch(/机密/)
  const claimed = (await keysOf(own, lapsed.attempt)).map((chosen, place) => ({ place, chosen, claimedAt: lapsed.startedAt + 1 }))
  expect(await finishQuiz(own.office, welder, { attempt: lapsed.attempt, answers: claimed })).toMatchObject({ standing: 'held', held: 'late' })
  for (const { attempt } of [second, trial]) expect((await readResult(own.office, welder, { attempt })).questions.every(({ hidden }) => !hidden)).toBe(true)
  await own.close()
})

test('some in time: those count, the late ones are named and worth nothing', async () => {
  const quiz = await opened(county)
  const paper = await start(county, welder, quiz)
  await answerSome(county, welder, paper, 2)
  county.clock.set(paper.endsAt + grace + 1)
  const result = await finishQuiz(county.office, welder, { attempt: paper.attempt, answers: await tapped(paper.attempt, 2) })
  expect(result).toMatchObject({ score: 40, answered: 2, standing: 'counted' })
  expect(result.questions.map(({ late }) => late !== null)).toEqual([false, false, true, true, true])
})

test('tapped after the end, longer than a day ago, or beside a paper handed in with nothing: not taken', async () => {
  const quiz = await opened(county)
  const first = await start(county, welder, quiz)
  const answers = await tapped(first.attempt)
  county.clock.set(first.endsAt + minute)
  const after = answers.map((one) => ({ ...one, claimedAt: first.endsAt + 1 }))
  expect(await finishQuiz(county.office, welder, { attempt: first.attempt, answers: after })).toMatchObject({ standing: 'empty', questions: [] })
  county.clock.set(first.endsAt + lateFor + 1)
  const told = await finishQuiz(county.office, welder, { attempt: first.attempt, answers })
  expect([told.standing, told.questions.length]).toEqual(['empty', 5])
  const second = await start(county, welder, quiz)
  expect(await finish(county, welder, second.attempt)).toMatchObject({ standing: 'empty' })
  const claimed = (await tapped(second.attempt)).map((one) => ({ ...one, claimedAt: second.startedAt }))
  expect(await finishQuiz(county.office, welder, { attempt: second.attempt, answers: claimed })).toMatchObject({ standing: 'empty', answered: 0 })
})
