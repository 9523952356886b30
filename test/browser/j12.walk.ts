// J12: an employee answers, the page is killed without network at question 3, and goes on there with the right time left.
import type { Page } from 'playwright-core'
import type { FaceName, Size } from './harness'
import { expectAccessible, expectNoOverflow, shoot } from './harness'
import { ask, enterAs, load, residentPhone, send, tap } from './people'
import { countedOf, openQuiz, questions } from './quizzes'
import { expectReadable } from './readable'
import { expectThat, keepShell, until, walk } from './suite'

keepShell()

const hour = 3_600_000
const first = (page: Page) => page.getByRole('radio').or(page.getByRole('checkbox')).first()
const place = (page: Page, number: number) => page.getByText(new RegExp(`^第 ${String(number)} 题，共 5 题`)).waitFor()
const said = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).last().waitFor()
/** Answers the question that is shown with its first option. */
async function answer(page: Page, then = '已保存'): Promise<void> {
  await first(page).click()
  await said(page, then)
}
const secondsLeft = async (page: Page): Promise<number> => {
  const [, minutes = '', seconds = ''] = /^剩余时间 (\d+):(\d\d)$/.exec((await page.locator('[aria-label^="剩余时间"]').last().getAttribute('aria-label')) ?? '') ?? []
  return Number(minutes) * 60 + Number(seconds)
}
async function finish(page: Page): Promise<void> {
  await tap(page, /题目一览$/)
  await page.getByRole('dialog').getByRole('button', { name: /交卷/ }).click()
  await said(page, /^分，满分 100$/)
}

walk('J12 two answers, killed without network, on at question 3 with the right time; the second try counts right after; what was missed comes back', async (journey) => {
  const clerk = await enterAs(journey, '王丽')
  const id = await openQuiz(clerk, 'walk-contest')
  const phone = await journey.another()
  // His phone's clock is three hours fast: nothing on the page may believe it.
  const welder = await enterAs(phone, '赵建国')
  await welder.clock.install({ time: Date.now() + 3 * hour })
  await welder.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await welder.reload()
  await tap(welder, '知识竞答')
  await tap(welder, /^全县安全知识竞答/)
  for (const words of ['家用灭火器 20 具', /^一、全县居民和职工都能参加。/, /^竞赛需要网络/]) await said(welder, words)
  await tap(welder, '开始作答')
  await place(welder, 1)
  const before = await secondsLeft(welder)
  expectThat(before > 240 && before <= 300, `${String(before)} s are left at the start`)
  await answer(welder)
  await tap(welder, '下一题')
  await place(welder, 2)
  await answer(welder)

  await phone.offline(true)
  await load(welder, journey.origin, 'quiz')
  await tap(welder, /^继续作答，全县安全知识竞答/)
  await place(welder, 3)
  await said(welder, '已答 2/5')
  const after = await secondsLeft(welder)
  expectThat(after > 120 && after <= before, `${String(after)} s are left after ${String(before)}`)
  await answer(welder, '已存在手机里，有信号就送出')
  await said(welder, /^现在没有网络。可以接着答/)
  await load(welder, journey.origin, 'quiz')
  await tap(welder, /^继续作答/)
  await place(welder, 4)
  await phone.offline(false)
  await tap(welder, '上一题')
  await said(welder, '已保存')
  const { mine: { running } } = await ask<{ mine: { running: { attempt: string } } }>(welder, 'quiz.read', { competition: id })
  const paper = () => ask<{ answers: (readonly number[] | null)[] }>(welder, 'quiz.start', { competition: id, elder: false })
  await until(paper, ({ answers }) => answers.filter((one) => one !== null).length === 3, 'the office has not three answers')

  await tap(welder, /题目一览$/)
  await said(welder, /^还有 2 题没答：第 4、5 题。/)
  await tap(welder, '就这样交卷（2 题没答）')
  await said(welder, /^分，满分 100$/)
  await said(welder, /^依据：/)
  await load(welder, journey.origin, 'quizPaper', { attempt: running.attempt })
  await said(welder, /^分，满分 100$/)

  await tap(welder, /^再答一次/)
  await tap(welder, '开始作答')
  await place(welder, 1)
  for (let n = 1; n <= 5; n += 1) {
    await place(welder, n)
    await welder.keyboard.press('a')
    await said(welder, '已保存')
    if (n < 5) await welder.keyboard.press('ArrowRight')
  }
  await welder.keyboard.press('Enter')
  await said(welder, '5 题都答了。')
  await send(welder, '交卷')
  await said(welder, /^分，满分 100$/)
  await until(() => countedOf(clerk, id), ({ persons, times }) => persons === 1 && times === 2, 'not counted after the second try')
  await load(welder, journey.origin, 'quizCompetition', { id })
  await said(welder, '今天的答题次数已用完，请明天再来。')
  expectThat((await welder.getByRole('button', { name: '开始作答' }).count()) === 0, 'a third try is offered')

  await load(welder, journey.origin, 'quizWrong')
  await tap(welder, /^练这 \d+ 题$/)
  await first(welder).click()
  await tap(welder, '看答案')
  await said(welder, /^依据：/)
  await said(welder, /^错题本还有 \d+ 题。$/)
})

walk('J12 elder mode: said before the start, half as long again, larger', async (journey) => {
  const clerk = await enterAs(journey, '王丽')
  const id = await openQuiz(clerk, 'walk-elder')
  const phone = await residentPhone(journey)
  await load(phone, journey.origin, 'quizCompetition', { id })
  await phone.getByRole('checkbox', { name: /^大字版答题，字更大，时间 .* 分钟（普通 5 分钟）；照样计数，不参加排名$/ }).click()
  await phone.locator('.page--elder').first().waitFor()
  await tap(phone, '开始作答')
  await place(phone, 1)
  const left = await secondsLeft(phone)
  expectThat(left > 390 && left <= 480, `${String(left)} s are left in elder mode`)
  await finish(phone)
  await said(phone, '大字版答题：时间多一半，不参加排名。')
})

const views: readonly (readonly [FaceName, Size])[] = [['normal', 'phone'], ['elder', 'phone'], ['dark', 'phone'], ['normal', 'desk']]
walk('J12 the pages of a quiz under way, in every face', async (journey) => {
  const clerk = await enterAs(journey, '王丽')
  const ended = await openQuiz(clerk, 'walk-ended', { title: '五月竞答' })
  const id = await openQuiz(clerk, 'walk-faces')
  const phone = await journey.another()
  await enterAs(phone, '赵建国')
  const home = await phone.open('home')
  const begin = (competition: string) => ask<{ attempt: string }>(home, 'quiz.start', { competition, elder: false })
  const over = await begin(ended)
  await ask(home, 'quiz.finish', { attempt: over.attempt, answers: Array.from({ length: questions }, (_, n) => ({ place: n, chosen: [0], claimedAt: Date.now() })) })
  const paper = await begin(id)
  for (const [face, size] of views) {
    const judge = async (page: Page, name: string) => {
      await shoot(page, `quiz-${name}-${face}-${size}`, { whole: true })
      await expectAccessible(page)
      await expectNoOverflow(page)
      if (size === 'phone') await expectReadable(page, face)
    }
    const open = async (route: Parameters<typeof phone.open>[0], query: Readonly<Record<string, string>>, words: string | RegExp) => {
      const page = await phone.open(route, { face, size, query })
      await said(page, words)
      return page
    }
    await judge(await open('quiz', {}, '继续作答'), 'home')
    await judge(await open('quizCompetition', { id }, '活动规则'), 'competition')
    const answering = await open('quizPaper', { attempt: paper.attempt }, /^第 \d 题/)
    for (let n = 0; n < questions; n += 1) {
      await tap(answering, /题目一览$/)
      await answering.getByRole('dialog').getByRole('button', { name: new RegExp(`^第 ${String(n + 1)} 题，`) }).click()
      await place(answering, n + 1)
      await judge(answering, `paper-${String(n + 1)}`)
    }
    await tap(answering, '交卷')
    await said(answering, /题没答/)
    await judge(answering, 'map')
    await judge(await open('quizResult', { attempt: over.attempt }, /^分，满分 100$/), 'result')
    const wrong = await open('quizWrong', {}, /^共 \d+ 题$/)
    await judge(wrong, 'wrong')
    await tap(wrong, /^练这 \d+ 题$/)
    await first(wrong).click()
    await tap(wrong, '看答案')
    await said(wrong, /依据：/)
    await judge(wrong, 'practice')
    for (const page of phone.context.pages()) if (page !== home) await page.close()
  }
})
