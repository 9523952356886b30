/** The rows behind a figure of the quiz are those of the campaign it is of. */
import { currentCampaign, forgetCampaign } from '@office/records/campaigns'
import { listQuizBehind } from '@office/usecases/quiz/listQuizBehind'
import { listJoined } from '@office/usecases/quiz/listJoined'
import { readProgress } from '@office/usecases/quiz/readProgress'
import { readQuizFigures } from '@office/usecases/quiz/readQuizFigures'
import type { Caller } from '@office/ports/caller'
import { as, openCounty } from '../hazard/county'
import { resident } from '../session/sessions'
import { answerSome, fillBank, finish, opened, start } from './quizzes'

test('of two campaigns each number opens to its own persons, attempts and competitions', async () => {
  const county = await openCounty()
  const { office } = county
  await fillBank(county, 12)
  const play = async (who: string, quiz: string) => {
    const paper = await start(county, as(who), quiz)
    await answerSome(county, as(who), paper, 5)
    await finish(county, as(who), paper.attempt)
  }
  const take = async (people: readonly string[]) => {
    for (const national of [true, false]) {
      const quiz = await opened(county, { national, title: national ? '全国竞赛' : '自办答题' })
      for (const who of people) await play(who, quiz)
    }
  }
  const numbers = async () => Promise.all((['national', 'own'] as const).flatMap((of) => (['persons', 'times', 'rounds'] as const).filter((figure) => of === 'own' || figure !== 'rounds').map(async (figure) => {
    const { amount, rows } = await listQuizBehind(office, as('p-clerk'), { of, figure })
    expect([of, figure, rows.length]).toEqual([of, figure, amount])
    return amount
  })))
  await take(['p-welder', 'p-head', 'p-welder'])
  expect(await numbers()).toEqual([2, 3, 2, 3, 1])

  const before = await currentCampaign(office)
  await office.store.transact(async (tx) => {
    await tx.create('campaign', { ...before, _id: 'nextyear', plan: { ...before.plan, key: 'nextyear' } })
    await tx.put('setting', { _id: 'campaign', v: 1, value: 'nextyear', changedAt: county.clock.now() })
  })
  forgetCampaign(office.store)
  expect(await numbers()).toEqual([0, 0, 0, 0, 0])
  await take(['p-welder'])
  expect(await numbers()).toEqual([1, 1, 1, 1, 1])
  await county.close()
})

test('本级 opens to what lies under none of the units below, page by page; with the units below it sums to the whole', async () => {
  const county = await openCounty()
  const { office } = county
  await fillBank(county, 12)
  const play = async (who: Caller, quiz: string) => {
    const paper = await start(county, who, quiz)
    await answerSome(county, who, paper, 5)
    await finish(county, who, paper.attempt)
  }
  const quizzes = [await opened(county, { national: true }), await opened(county), await opened(county, {}, as('p-safety'))]
  // A resident counts at the owner: the office's own level, or the enterprise's.
  for (const quiz of quizzes) for (const who of [as('p-welder'), as('p-clerk'), resident(1)]) await play(who, quiz)
  const { bars, total } = await readQuizFigures(office, as('p-clerk'), { scope: 'office' })
  const own = bars.find(({ key }) => key === 'own')!.figures
  for (const [of, figure, amount] of [['national', 'persons', own.national.persons], ['national', 'times', own.national.times], ['own', 'rounds', own.own.rounds], ['own', 'times', own.own.times], ['own', 'persons', own.own.persons]] as const) {
    const rows: unknown[] = []
    for (let cursor: string | undefined; ;) {
      const page = await listQuizBehind(office, as('p-clerk'), { of, figure, own: true, limit: 1, ...(cursor !== undefined && { cursor }) })
      expect([of, figure, page.amount]).toEqual([of, figure, amount])
      rows.push(...page.rows)
      cursor = page.next
      if (cursor === undefined) break
    }
    expect([of, figure, rows.length]).toEqual([of, figure, amount])
  }
  expect(own).toMatchObject({ national: { persons: 2, times: 2 }, own: { rounds: 1, times: 3 } })
  expect(own.national.times).toBeLessThan(total.national.times)
  const progress = await readProgress(office, as('p-clerk'), { id: quizzes[0]! })
  const joined = await listJoined(office, as('p-clerk'), { id: quizzes[0]!, own: true })
  expect([joined.persons, joined.rows.length]).toEqual([2, 2])
  expect(progress.bars.find(({ key }) => key === 'own')?.persons).toBe(2)
  await county.close()
})
