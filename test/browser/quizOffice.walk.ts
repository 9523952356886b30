// The officers' side of the quiz: prepared and published by the office, taken by an employee, decided where it is held, counted with its rows,
// and what was missed becomes a session.
import type { Page } from 'playwright-core'
import { dayWords } from '@shared/domain/calendar'
import { openDay } from './consultationDay'
import { shoot } from './harness'
import { ask, choose, enterAs, field, load, send, tap, write } from './people'
import { until, walk } from './suite'

const office = 'office'
const clause = '《中华人民共和国演练条例》（2021年修正）第一条'
const papers = 6

/** As a browser's own field for day and time writes it, +08:00. */
const inHours = (hours: number): string => new Date(Date.now() + (hours + 8) * 3_600_000).toISOString().slice(0, 16)
/** Questions of one clause, to be answered wrongly. */
async function fillBank(page: Page): Promise<number> {
  for (let n = 1; n <= 5; n += 1) {
    await ask(page, 'quiz.saveQuestion', { id: `walk-drill-${String(n)}`, version: 0, question: {
      kind: 'single', stem: `第${String(n)}次演练集合以后先做什么？`, passage: '', picture: '', options: [`清点人数${String(n)}`, `先拍照${String(n)}`, `先讲评${String(n)}`], key: [0], explanation: '先知道人是不是都出来了。', clause,
      checkedOn: '2026-11-27', category: 'drill', difficulty: 'hard', industry: 'general' } }, office)
  }
  const { rows } = await ask<{ rows: readonly { category: string; difficulty: string; questions: number }[] }>(page, 'quiz.stock', { bank: 'office', industries: [] }, office)
  return rows.find(({ category, difficulty }) => category === 'drill' && difficulty === 'hard')?.questions ?? 0
}
interface Paper { readonly attempt: string; readonly questions: readonly { readonly place: number; readonly options: readonly string[] }[] }
/** Faster than anybody reads: held. */
async function takeInHaste(page: Page, competition: string): Promise<void> {
  const { attempt, questions } = await ask<Paper>(page, 'quiz.start', { competition, elder: false })
  const answers = questions.map(({ place, options }) => ({ place, chosen: [Math.max(0, options.findIndex((option) => option.startsWith('先拍照')))], claimedAt: Date.now() }))
  await ask(page, 'quiz.finish', { attempt, answers })
}

walk('a contest is prepared, published, taken, decided and counted; what was missed becomes a session (issue 6)', async (journey) => {
  const { origin } = journey
  const clerk = await enterAs(journey, '王丽')
  const stock = await fillBank(clerk)
  const before = (await ask<{ total: { own: { times: number } } }>(clerk, 'quiz.figures', {}, office)).total.own.times
  await load(clerk, origin, 'competitions')
  await tap(clerk, '准备一场')
  await write(clerk, '名称', '演练知识答题')
  await write(clerk, '开始时间', inHours(-1))
  await write(clerk, '结束时间', inHours(72))
  await tap(clerk, '按分类、难度加一条')
  await choose(clerk, '应急演练')
  await choose(clerk, '难')
  await clerk.getByText(`题库有 ${String(stock)} 题`).first().waitFor()
  await tap(clerk, '加上')
  await tap(clerk, '删去不限分类')
  await write(clerk, '应急演练（难）题数', String(stock + 1))
  await clerk.getByText(`题库只有 ${String(stock)} 题，还差 1 题`).waitFor()
  await write(clerk, '应急演练（难）题数', String(stock))
  await write(clerk, '每人每天', String(papers))
  await tap(clerk, '加奖品和活动规则')
  await write(clerk, '奖品', '急救包 3 个')
  await tap(clerk, '保存，下一步发布')
  await clerk.getByText(/^有奖答题要先写清活动规则/).first().waitFor()
  await write(clerk, '活动规则', '云溪各单位职工都可以参加，到年底为止，及格的人里抽出三位。不收费，不要求转发。')
  await tap(clerk, '保存，下一步发布')
  await tap(clerk, '发布')
  await send(clerk, '确定发布')
  await clerk.getByText('已发布，可以把链接发出去了。').waitFor()
  const id = new URLSearchParams(clerk.url().split('?')[1]).get('id') ?? ''

  const employee = await enterAs(await journey.another(), '赵建国')
  for (let n = 0; n < papers; n += 1) await takeInHaste(employee, id)

  await load(clerk, origin, 'competition', { id })
  await tap(clerk, new RegExp(`^待核（份）${String(papers)}，`))
  await clerk.getByText(`待核 ${String(papers)} 份，还没有计入`).waitFor()
  await clerk.getByRole('checkbox').first().click()
  await tap(clerk, '用这句：不是本人作答。')
  await tap(clerk, '不计入')
  await clerk.getByText(`待核 ${String(papers - 1)} 份，还没有计入`).waitFor()
  await tap(clerk, '全选')
  await tap(clerk, '用这句：本人熟悉这些题，当面核实过。')
  await tap(clerk, '计入')
  await clerk.getByText(`已计入 ${String(papers - 1)} 份。`).waitFor()
  // Nothing that was decided is gone; what counts is taken back, says why, and is counted again.
  await clerk.getByRole('radio', { name: '看已计入的' }).click()
  await clerk.getByText(`已计入 ${String(papers - 1)} 份`, { exact: true }).waitFor()
  await clerk.getByRole('checkbox').first().click()
  await tap(clerk, '用这句：由别人代答，已问过本人。')
  await tap(clerk, '撤回计入 1 份')
  await clerk.getByText(`已计入 ${String(papers - 2)} 份`, { exact: true }).waitFor()
  await clerk.getByRole('radio', { name: '看已核定的' }).click()
  await clerk.getByText('由别人代答，已问过本人。').waitFor()
  await clerk.getByText('不是本人作答。').waitFor()
  await shoot(clerk, 'quiz-decided', { whole: true })
  await tap(clerk, '重新计入')
  await write(clerk, '重新计入的理由', '本人到场说明')
  await tap(clerk, '确定重新计入')
  await clerk.getByText('已重新计入 1 份。').waitFor()

  await load(clerk, origin, 'competition', { id })
  await tap(clerk, '参与人数（人）1，看是哪些单位的人')
  await clerk.getByText(/^宏远机械.*的职工$/).waitFor()
  await load(clerk, origin, 'quizFigures')
  const counted = before + papers - 1
  await tap(clerk, `第 7 项 自办（人次）${String(counted)}，看每一条`)
  await clerk.getByText(`第 7 项 自办 ${String(counted)} 人次`).waitFor()
  const rows = clerk.getByText(/^演练知识答题 · /)
  const more = clerk.getByRole('button', { name: '再看后面的' })
  await until(async () => {
    if ((await more.count()) > 0) await more.click({ timeout: 2_000 }).catch(() => undefined)
    return rows.count()
  }, (amount) => amount === papers - 1, 'not each 人次 has its row')

  await load(clerk, origin, 'competitionAnalysis', { id })
  await clerk.getByText(clause).first().waitFor()
  await tap(clerk, '照这些条款组织一场')
  await field(clerk, '主题').waitFor()
  await until(() => field(clerk, '主题').inputValue(), (topic) => topic.includes('《演练条例》第一条'), 'the clause is not the topic of the session')
  await tap(clerk, '组织这一场')
  await clerk.getByText('签到码', { exact: true }).first().waitFor()
  await clerk.getByText(/《演练条例》第一条/).filter({ visible: true }).first().waitFor()
})

walk('a daily theme, a stand’s round and an exam are set up by the page, each says what it belongs to; a leader ranks with a ground (issue 6)', async (journey) => {
  const { origin } = journey
  const clerk = await enterAs(journey, '王丽')
  const day = await openDay(clerk)
  const { summary } = await ask<{ summary: { title: string; startsAt: number } }>(clerk, 'session.read', { id: day.id }, office)
  const session = `${dayWords(summary.startsAt)} ${summary.title}`
  const publish = async (style: string, fill: () => Promise<unknown>, said: string | RegExp): Promise<string> => {
    await load(clerk, origin, 'competitionPlan')
    await write(clerk, '名称', `${style}一场`)
    await write(clerk, '开始时间', inHours(-1))
    await write(clerk, '结束时间', inHours(72))
    await choose(clerk, style)
    await fill()
    await tap(clerk, '保存，下一步发布')
    await tap(clerk, '发布')
    await send(clerk, '确定发布')
    await clerk.getByText('已发布，可以把链接发出去了。').waitFor()
    await clerk.getByText(said).first().waitFor()
    return new URLSearchParams(clerk.url().split('?')[1]).get('id') ?? ''
  }
  const daily = await publish('每日一主题', async () => {
    for (const theme of ['消防', '燃气']) await clerk.getByRole('checkbox', { name: theme, exact: true }).click()
    await clerk.getByText('第 1 天 消防，第 2 天 燃气').waitFor()
  }, '每天一个主题，依次为：消防、燃气')
  await publish('展台三题', async () => {
    await choose(clerk, session)
    await choose(clerk, '燃气安全台')
  }, /台位：燃气安全台$/)
  await publish('培训考试', async () => {
    await choose(clerk, session)
    await choose(clerk, '各单位一套卷')
    await clerk.getByText(/先答的人能把答案告诉同事，所以不能设奖品/).waitFor()
  }, '各单位一套卷')
  await tap(clerk, new RegExp(`^${summary.title}，`))
  await clerk.getByText('签到码', { exact: true }).first().waitFor()

  const leader = await enterAs(await journey.another(), '冯国栋')
  await load(leader, origin, 'competition', { id: daily })
  await tap(leader, /^参与率排名，没有开启/)
  await write(leader, '理由', '主任办公会同意，按参与率排')
  await tap(leader, '开启排名')
  await leader.getByText(/开启的理由：主任办公会同意，按参与率排$/).waitFor()
  await load(clerk, origin, 'competitionRates', { id: daily })
  await clerk.getByText(/开启的理由：主任办公会同意，按参与率排$/).waitFor()
})
