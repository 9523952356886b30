// The draw of prizes (T-14, W-18): the list is published, the seed typed in, and everybody sees what he needs to do it again; the winner sees his own.
import { listHash, winnersOf } from '../../src/shared/domain/quizDraw'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { ask, enterAs, load, send, tap, write } from './people'
import { shoot } from './harness'
import { expectThat, until, walk } from './suite'

const office = 'office'
const id = 'walk-draw-0001'
const seed = '03 08 11 19 26 30 + 05'
const source = '6月30日福彩双色球开奖号码，七个数依次写出'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

walk('prizes are drawn from a published list by a seed named before; the winner alone knows it is him', async (journey) => {
  const { origin } = journey
  const clerk = await enterAs(journey, '王丽')
  await ask(clerk, 'quiz.saveQuestion', { id: 'walk-draw-question', version: 0, question: {
    kind: 'single', stem: '抽奖走查：闻到燃气味先做什么？', passage: '', picture: '', options: ['关阀开窗', '开灯察看', '点火试试'], key: [0], explanation: '先断气通风。', clause: '《城镇燃气管理条例》（2016年修订）第二十八条',
    checkedOn: '2026-11-27', category: 'gas', difficulty: 'hard', industry: 'general' } }, office)
  const { card } = await ask<{ card: object }>(clerk, 'quiz.defaults', {}, office)
  const made = await ask<{ summary: { version: number } }>(clerk, 'quiz.saveCompetition', { id, version: 0, card: {
    ...card, title: '燃气安全有奖答题', mode: 'contest', style: 'ordinary', audience: { kind: 'public' }, from: Date.now() - 60_000, until: Date.now() + 86_400_000, bank: 'office', industries: [], themes: [], bound: null, national: false,
    rules: [{ category: 'gas', difficulty: 'hard', count: 1 }], minutes: 5, tries: { aDay: 2, inAll: 2 }, scoring: { single: 20, multiple: 20, trueFalse: 20, partial: 'half', passAt: 0 }, fairness: { secondsEach: 0, startsPerNetwork: 0 },
    prizes: '家用灭火毯 1 条', rulesText: '居民和职工都能参加，交一份答卷即列入抽奖名单，每人一份。' } }, office)
  await ask(clerk, 'quiz.moveCompetition', { id, version: made.summary.version, move: 'open', ground: '' }, office)
  const granny = await enterAs(await journey.another(), '周奶奶')
  const { attempt } = await ask<{ attempt: string }>(granny, 'quiz.start', { competition: id, elder: true })
  await ask(granny, 'quiz.finish', { attempt, answers: [{ place: 0, chosen: [0], claimedAt: Date.now() }] })

  // Her paper counts: a certificate, kept as picture and PDF, and good for whoever reads its print (issue 6, W-12).
  await load(granny, origin, 'quizResult', { attempt })
  await tap(granny, '看证书')
  await granny.getByRole('img', { name: /^证书：参与人，参加“燃气安全有奖答题”，完成答题/ }).waitFor()
  for (const [button, starts] of [['存成图片', 'ffd8ff'], ['存为 PDF', '255044462d312e34']] as const) {
    const [download] = await Promise.all([granny.waitForEvent('download'), tap(granny, button)])
    const file = readFileSync(await download.path())
    expectThat(file.subarray(0, starts.length / 2).toString('hex') === starts && file.length > 50_000, `${download.suggestedFilename()} has ${String(file.length)} bytes`)
  }
  await shoot(granny, 'certificate', { whole: true })
  const { path: print } = await ask<{ path: string }>(granny, 'quiz.certificate', { attempt })
  const stranger = await (await journey.another()).openAddress(print)
  await stranger.getByText('证书有效。').waitFor()
  await shoot(stranger, 'certificate-check', { whole: true })

  await load(clerk, origin, 'competitionDraw', { id })
  await clerk.getByText(/答题还没有结束/).waitFor()
  await load(clerk, origin, 'competition', { id })
  await tap(clerk, '结束')
  await send(clerk, '确定结束')
  await clerk.getByText('已结束，交上来的答卷都在。').waitFor()
  await tap(clerk, /^抽奖，/)
  await tap(clerk, '公布名单')
  await clerk.getByText('请填 1 到 1000 的数。').waitFor()
  await write(clerk, '抽几名', '1')
  await write(clerk, '种子来源', source)
  await tap(clerk, '公布名单')
  await clerk.getByText(/^已开始整理名单/).waitFor()
  // Made by the courier, whenever it comes.
  const look = clerk.getByRole('button', { name: '看看好了没有' })
  await until(async () => {
    if (await look.isVisible()) await look.click({ timeout: 2_000 })
    return clerk.getByText('第二步：填种子，开奖').isVisible()
  }, Boolean, 'the list is not made')
  await write(clerk, '种子', seed)
  await tap(clerk, '下一步')
  await tap(clerk, '核对无误，开奖')
  await clerk.getByText(/抽出 1 名。种子：/).waitFor()
  await tap(clerk, '把名单做成文件')
  await clerk.getByRole('button', { name: '下载' }).waitFor()
  await shoot(clerk, 'draw-office', { whole: true })

  const { entries } = await ask<{ entries: readonly string[] }>(granny, 'quiz.drawList', { competition: id, part: 0 })
  await load(granny, origin, 'quizDraw', { id })
  await granny.getByText(/您被抽中了/).waitFor()
  await granny.getByText(listHash(entries, sha256)).waitFor()
  await granny.getByText(`1. ${winnersOf(entries, seed, 1, sha256)[0] ?? ''}（我的）`).waitFor()
  await shoot(granny, 'draw-public', { whole: true })
  expectThat(!(await granny.content()).includes('王丽'), 'no name stands on the public page')
})
