/** 2a 2b are one number from two sources: what the quiz counted here, and what was entered of contests elsewhere (field.md Counting). */
import { recount } from '@office/records/recount'
import { listQuizBehind } from '@office/usecases/quiz/listQuizBehind'
import { listDoneBehind } from '@office/usecases/supplement/listDoneBehind'
import { readDone } from '@office/usecases/supplement/readDone'
import { readDoneParts } from '@office/usecases/supplement/readDoneParts'
import { as, june, type County } from '../hazard/county'
import { answerSome, finish, opened, quizCounty, start } from '../quiz/quizzes'
import { enter, link } from './entries'

const day = 86_400_000
const clerk = as('p-clerk')
const welder = as('p-welder')
let county: County
beforeEach(async () => { county = await quizCounty(30) })
afterEach(() => county.close())

const blanks = async (scope?: string) => {
  const { blanks: all } = await readDone(county.office, clerk, scope === undefined ? {} : { scope })
  return all.filter(({ activity }) => activity === 'quiz').map(({ amount, sources }) => ({ amount, ...sources }))
}
const parts = async (measure: 'persons' | 'times', by: 'unit' | 'week' | 'source', scope = 'office') =>
  (await readDoneParts(county.office, clerk, { by, activity: 'quiz', measure, scope })).bars
async function take(competition: string, right: number): Promise<void> {
  const paper = await start(county, welder, competition)
  await answerSome(county, welder, paper, right)
  await finish(county, welder, paper.attempt)
}

test('one person twice in a national contest here and 30 persons with 45 papers elsewhere: 2a 31, 2b 47, up the tree, by week, by source', async () => {
  const contest = await opened(county, { national: true, until: june + 14 * day })
  await take(contest, 5)
  county.clock.set(june + 7 * day)
  await take(contest, 3)
  await enter(county, { activity: 'quiz', title: '省级竞赛，主办方证明', amounts: { persons: 30, times: 45 }, link })

  const whole = [{ amount: 31, entered: 30, auto: 1 }, { amount: 47, entered: 45, auto: 2 }]
  for (const unit of welder.home!.scopes) expect(await blanks(unit)).toEqual(whole)
  expect(await parts('persons', 'source')).toEqual([{ key: 'entered', label: '登记', amount: 30, auto: 0 }, { key: 'auto', label: '自动', amount: 1, auto: 1 }])
  expect((await parts('persons', 'week')).map(({ key, amount, auto }) => [key, amount, auto])).toEqual([['2027-05-31', 31, 1]])
  expect((await parts('times', 'week')).map(({ key, amount, auto }) => [key, amount, auto])).toEqual([['2027-05-31', 46, 1], ['2027-06-07', 1, 1]])
  const [town] = await parts('times', 'unit')
  expect(welder.home!.scopes).toContain(town?.key)
  expect(town).toMatchObject({ amount: 47, auto: 2 })

  // Each source opens to its own rows, and together they are the number.
  const entered = await listDoneBehind(county.office, clerk, { activity: 'quiz', measure: 'times' })
  expect([entered.amount, entered.rows.map(({ amount }) => amount)]).toEqual([47, [45]])
  for (const [figure, count] of [['persons', 1], ['times', 2]] as const) {
    const behind = await listQuizBehind(county.office, clerk, { of: 'national', figure })
    expect([behind.amount, behind.rows.length]).toEqual([count, count])
  }
  expect((await recount(county.office)).differences).toEqual([])
})

test('未启用 only where neither is: a contest of one’s own is none, an open national one is 0 until somebody hands in a paper', async () => {
  const none = { amount: null, entered: 0, auto: 0 }
  const own = await opened(county)
  await take(own, 5)
  expect(await blanks()).toEqual([none, none])
  const national = await opened(county, { national: true })
  expect((await blanks()).map(({ amount }) => amount)).toEqual([0, 0])
  await take(national, 5)
  expect((await blanks()).map(({ amount }) => amount)).toEqual([1, 1])
  // Elsewhere in the tree nobody has taken part: counted, and nobody.
  expect((await blanks('t-west')).map(({ amount }) => amount)).toEqual([0, 0])
  county.clock.set(june + 30 * day)
  expect((await blanks('t-west')).map(({ amount }) => amount)).toEqual([0, 0])
})
