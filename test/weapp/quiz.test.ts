/** The answering page in WeChat: the compiled mini-program against the real doors, killed and without network in between (J12). */
import { formatReceipt } from '@shared/domain/receipt'
import { sampleCaller } from '@office/local/sample/caller'
import { finishQuiz } from '@office/usecases/quiz/finishQuiz'
import { giveCertificate } from '@office/usecases/quiz/giveCertificate'
import { startAttempt } from '@office/usecases/quiz/startAttempt'
import { expectLight, Hand, patience } from './host/hand'
import { openWeappOffice, type WeappOffice } from './host/office'
import { fillOfficeBank, openQuiz } from './host/openQuiz'

jest.setTimeout(90_000)

let county: WeappOffice
let contest: string
let practice: string
let welder: Hand
const openid = 'oWelderOfHongyuan0000000001'
const attempts = async () => (await Promise.all((['running', 'finished'] as const).map(async (state) => (await county.office.store.find('attemptsOfPerson', { personId: 'p-welder', state }, { limit: 20 })).rows))).flat()
/** The office has it: asked until it is so. */
async function comes(is: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + patience; !(await is()); await new Promise((done) => { setTimeout(done, 20) })) if (Date.now() > end) throw new Error(`not so in the office; the page shows: ${welder.host.text()}`)
}

beforeAll(async () => {
  county = await openWeappOffice()
  await county.bind(openid, 'p-welder')
  await fillOfficeBank(county.office, 12)
  contest = await openQuiz(county.office, 'june-contest', { intro: '每天两次，凭真本事。', prizes: '灭火器', rulesText: '限本区职工，六月三十日截止，按答对题数抽取。' })
  practice = await openQuiz(county.office, 'june-practice', { title: '随便练练', mode: 'practice', minutes: 0, tries: { aDay: 50, inAll: 999 } })
  welder = new Hand(county, openid)
})
afterAll(async () => {
  welder.phone.kill()
  await county.close()
})

/** The first option of the question that is shown. */
const choose = async () => welder.tap(/^A，/)
const answers = async () => (await attempts())[0]?.answers.map((one) => one?.chosen ?? null) ?? []

test('two taps from home: the competition with its rules, then the paper', async () => {
  await welder.open()
  await welder.tap('知识竞答')
  await welder.at('quiz/home/index')
  await welder.shows('安全知识竞赛')
  await welder.shows('今天还能答 2 次')
  welder.weigh()
  await welder.tap(/^安全知识竞赛，/)
  await welder.at('quiz/competition/index')
  await welder.shows('限本区职工，六月三十日截止，按答对题数抽取。')
  await welder.shows('竞赛需要网络')
  welder.weigh()
  await welder.tap('开始作答')
  await welder.at('quiz/paper/index')
  await welder.shows('第 1 题，共 5 题')
  await welder.shows('还没有作答')
  welder.weigh()
})

test('two answers are saved one by one; then the phone drops', async () => {
  await choose()
  await welder.shows('已保存')
  await welder.tap('下一题')
  await welder.shows('第 2 题，共 5 题')
  await choose()
  await welder.shows('已答 2/5')
  await comes(async () => (await answers()).filter(Boolean).length === 2)
  welder.kill()
})

test('opened again it goes on at question 3, with both answers and the time the office leaves', async () => {
  await welder.open('quiz/home/index')
  await welder.tap(/^继续作答，安全知识竞赛/)
  await welder.at('quiz/paper/index')
  await welder.shows('第 3 题，共 5 题')
  await welder.shows('已答 2/5')
  const [, minutes = '', seconds = ''] = /(\d+):(\d\d)/.exec(welder.host.text()) ?? []
  const left = (((await attempts())[0]?.endsAt ?? 0) - county.office.clock.now()) / 1000
  expect(Math.abs(Number(minutes) * 60 + Number(seconds) - left)).toBeLessThan(20)
})

test('without network the answer stays on the phone, outlives the app, and goes out when there is one', async () => {
  welder.phone.setOnline(false)
  await choose()
  await welder.shows('已存在手机里，有信号就送出')
  await welder.shows('现在没有网络。可以接着答')
  welder.kill()
  await welder.open('quiz/home/index')
  await welder.shows('卷子在手机里')
  await welder.tap(/^继续作答，/)
  await welder.shows('第 4 题，共 5 题')
  expect((await answers()).filter(Boolean)).toHaveLength(2)
  // Killed again before it went: the app opens at home, and it goes out without the paper.
  welder.kill()
  welder.phone.setOnline(true)
  await welder.open()
  await comes(async () => (await answers()).filter(Boolean).length === 3)
  await welder.host.until(() => welder.names().includes('知识竞答'), patience)
  welder.kill()
  await welder.open('quiz/home/index')
  await welder.tap(/^继续作答，/)
  await welder.shows('第 4 题，共 5 题')
  await welder.shows('已答 3/5')
})

test('nothing of any answer before the end names a key, an explanation or a clause (T-13)', () => {
  const before = welder.heard.filter(({ action }) => action.startsWith('quiz.'))
  expect(before.length).toBeGreaterThan(5)
  expect(JSON.stringify(before)).not.toMatch(/机密|"key"|"explanation"|"clause"/)
})

test('handing in says what is open; then score, standing, and each question with its answer', async () => {
  await welder.tap('已答 3/5，题目一览')
  await welder.shows('还有 2 题没答：第 4、5 题。')
  await welder.tap('就这样交卷（2 题没答）')
  await welder.at('quiz/result/index')
  await welder.shows('满分 100')
  await welder.shows(/2 题没答/)
  await welder.shows('机密解析')
  await welder.shows('依据：机密依据《条例》')
  expect(welder.names().some((name) => name.startsWith('朗读'))).toBe(false)
  welder.weigh()
  expect((await attempts())[0]).toMatchObject({ state: 'finished', competitionId: contest })
})

test('what was missed lies in the wrong book with its answers', async () => {
  await welder.tap('练错题')
  await welder.at('quiz/wrong/index')
  await welder.tap(/^练这 \d 题$/)
  await choose()
  await welder.tap('看答案')
  await welder.shows('机密解析')
  await welder.host.until(() => /错题本还有 \d 题。/.test(welder.host.text()))
  welder.weigh()
  welder.kill()
})

test('a practice without a limit: begun with network, done and handed in without, graded when it is back', async () => {
  await welder.open(`quiz/competition/index?id=${practice}`)
  await welder.shows('开始后没有网络也能答')
  await welder.tap('开始作答')
  await welder.shows('第 1 题，共 5 题')
  welder.phone.setOnline(false)
  for (let n = 0; n < 5; n += 1) {
    await welder.shows(`第 ${String(n + 1)} 题，共 5 题`)
    await choose()
    await welder.shows(`已答 ${String(n + 1)}/5`)
    if (n < 4) await welder.tap('下一题')
  }
  await welder.tap('交卷')
  await welder.shows('5 题都答了。')
  await welder.host.tap(await welder.named('wx-view', '交卷', () => welder.host.all('wx-view').find((node) => welder.host.attribute(node, 'aria-role') === 'dialog')))
  await welder.shows('答卷已保存在手机里，有信号就自动送出')
  welder.kill()
  welder.phone.setOnline(true)
  await welder.open()
  await comes(async () => (await attempts()).every(({ state }) => state === 'finished'))
  expect((await attempts()).find(({ competitionId }) => competitionId === practice)?.answers.filter(Boolean)).toHaveLength(5)
})

test('a certificate: drawn, into the album, as a PDF into a chat; its print opens the check from cold', async () => {
  const who = sampleCaller('p-welder')
  const passing = await openQuiz(county.office, 'june-passing', { title: '证书竞答', scoring: { single: 20, multiple: 20, trueFalse: 20, partial: 'half', passAt: 0 } })
  const { attempt } = await startAttempt(county.office, who, { competition: passing, elder: false })
  await finishQuiz(county.office, who, { attempt, answers: [{ place: 0, chosen: [0], claimedAt: county.office.clock.now() }] })
  await welder.open('own/session/mine/index')
  await welder.tap(/^证书竞答，.*，证书$/)
  await welder.at('quiz/certificate/index')
  const { code, holder } = await giveCertificate(county.office, who, { attempt })
  await welder.shows(formatReceipt(code))
  await welder.named('wx-image', new RegExp(`^证书：${holder}，`))
  welder.weigh()
  await welder.tap('存成图片')
  await welder.shows('证书已存成图片。')
  await welder.tap('存为 PDF')
  await welder.shows('证书已存为 PDF。')
  const [name = '', pdf] = [...welder.phone.shared].at(-1) ?? []
  expect(name).toBe(`certificate-${code.toLowerCase()}.pdf`)
  expect(Buffer.from(pdf ?? []).toString('latin1')).toContain(Buffer.from([...welder.phone.saved.values()].at(-1) ?? []).toString('latin1'))
  welder.kill()
  await welder.open(`quiz/check/index?scene=${code}`)
  await welder.shows('证书有效。')
  await welder.shows(`${holder.charAt(0)}**`)
  expect(welder.host.text()).not.toContain(holder)
  expect(welder.names()).toContain('扫证书上的码')
  welder.weigh()
  welder.kill()
  await welder.open(`pages/session/scan/index?scene=${code}`, 1047)
  await welder.at('quiz/check/index')
  await welder.shows('证书有效。')
  welder.kill()
})

test('every screen of it is light', () => expectLight(welder))
