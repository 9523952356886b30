/** The rows behind a figure of the quiz are those of the campaign it is of. */
import { currentCampaign, forgetCampaign } from '@office/records/campaigns'
import { listQuizBehind } from '@office/usecases/quiz/listQuizBehind'
import { as, openCounty } from '../hazard/county'
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
