/** What was missed comes back until it was answered right twice, and goes with the person. */
import { eraseAccount } from '@office/usecases/account/eraseAccount'
import { gradePractice } from '@office/usecases/quiz/gradePractice'
import { listMissed } from '@office/usecases/quiz/listMissed'
import { as, refusal, type County } from '../hazard/county'
import { answerSome, finish, opened, quizCounty, start } from './quizzes'

const welder = as('p-welder')
let county: County
beforeEach(async () => { county = await quizCounty(5) })
afterEach(() => county.close())
const missed = () => listMissed(county.office, welder, { limit: 50 })
async function attempt(right: number, wrong: number): Promise<void> {
  const quiz = await opened(county)
  const paper = await start(county, welder, quiz)
  await answerSome(county, welder, paper, right, wrong)
  await finish(county, welder, paper.attempt)
}

test('missed questions with explanation and clause; twice right takes one out, wrong again begins anew; a practice sent twice counts once', async () => {
  await attempt(3, 2)
  const book = await missed()
  expect([book.total, book.rows.every(({ question, times, right }) => question.clause !== '' && question.explanation !== '' && times === 1 && right === 0)]).toEqual([2, true])
  const [one, other] = book.rows.map(({ question }) => question)
  const practise = (practice: string, answers: { ref: string; chosen: number[] }[]) => gradePractice(county.office, welder, { practice, answers })
  const firstTime = await practise('practice-0001', [{ ref: one!.ref, chosen: one!.key }, { ref: other!.ref, chosen: [] }])
  expect(firstTime).toEqual({ right: [true, false], left: 2 })
  expect(await practise('practice-0001', [{ ref: one!.ref, chosen: one!.key }])).toEqual(firstTime)
  expect(await practise('practice-0002', [{ ref: one!.ref, chosen: one!.key }])).toEqual({ right: [true], left: 1 })
  expect((await missed()).rows).toMatchObject([{ question: { ref: other!.ref }, times: 2, right: 0 }])
  expect(await refusal(practise('practice-0003', [{ ref: one!.ref, chosen: [0] }]))).toBe('not_found')
})

test('an answer right in a later attempt counts as one, too; missed in it, it comes back', async () => {
  await attempt(0, 5)
  expect((await missed()).total).toBe(5)
  await attempt(5, 0)
  expect((await missed()).rows.map(({ right }) => right)).toEqual([1, 1, 1, 1, 1])
  await attempt(5, 0)
  expect((await missed()).total).toBe(0)
  await attempt(4, 1)
  expect((await missed()).total).toBe(1)
})

test('T-38 the book goes with 注销; what was counted stays', async () => {
  await attempt(0, 5)
  await eraseAccount(county.office, welder, { confirm: '注销' })
  expect(await county.office.store.get('quizBook', 'p-welder')).toBeUndefined()
  expect((await county.office.store.find('attemptsOfPerson', { personId: 'p-welder', state: 'finished' }, { limit: 5 })).rows).toHaveLength(1)
})
