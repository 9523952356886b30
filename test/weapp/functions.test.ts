/** J1 where it will live: the compiled mini-program, wx.cloud answered by the built functions over the stand-in's database, storage and timer. */
import './host/nodeBytes'
import { excelSheets } from '@office/adapters/node/sheets/excelSheets'
import { readBankRows } from '@shared/domain/quizSheet'
import { openPlatform, type Platform } from '../cloudfunctions/functions/platform'
import type { Said } from './host/cloud'
import { functionsCloud } from './host/functionsCloud'
import { Hand, patience } from './host/hand'

jest.setTimeout(120_000)

const [welderId, safetyId] = ['oWelderOfHongyuan0000000001', 'oSafetyOfHongyuan0000000001']
let platform: Platform
let welder: Hand
let safety: Hand
const heard: Said[] = []
/** The office has acted, but the phone never hears of it. */
let answersToLose = 0

beforeAll(async () => {
  platform = await openPlatform()
  await platform.bind(welderId, 'p-welder')
  await platform.bind(safetyId, 'p-safety')
  const cloud = functionsCloud(platform, welderId, heard)
  welder = new Hand(platform, welderId, () => ({
    ...cloud,
    async callFunction(name, event) {
      const reply = await cloud.callFunction(name, event)
      if (Reflect.get(event, 'action') === 'hazard.submit' && answersToLose-- > 0) throw new Error('cloud.callFunction:fail request:fail')
      return reply
    },
  }))
  safety = new Hand(platform, safetyId, () => functionsCloud(platform, safetyId, []))
  welder.photograph('exit', 'passage')
})
afterAll(async () => {
  welder.phone.kill()
  safety.phone.kill()
  await platform.close()
})

const reports = () => platform.standin.documents('report')
const stored = () => [...platform.standin.storage.files.keys()].map((path) => path.split('/')[0] ?? '').sort()

test('without a network the report waits on the phone with its two photos', async () => {
  await welder.open()
  await welder.host.until(() => heard.some((said) => said.action === 'account.me' && said.ok), patience)
  await welder.tap('随手拍，看到隐患？先拍下来，别靠近危险。')
  await welder.at('pages/hazard/new/index')
  await welder.tap('从相册选')
  await welder.shows('已有 2 张')
  await welder.tap('宏远机械有限公司')
  await welder.tap('消防通道')
  await welder.shows('将送到：宏远机械有限公司')
  welder.phone.setOnline(false)
  await welder.tap('提交')
  await welder.at('pages/hazard/receipt/index')
  await welder.shows('已保存在手机')
  expect(reports()).toEqual([])
})

test('the network comes back, the first answer is lost, every function is cold: one case, both photos taken in from incoming/', async () => {
  welder.kill()
  for (const name of ['hazard', 'photo', 'account'] as const) platform.cool(name)
  answersToLose = 1
  welder.phone.setOnline(true)
  await welder.open('pages/hazard/outbox/index')
  await welder.host.until(() => answersToLose <= 0, 4 * patience)
  // The phone tries again by itself; a person who will not wait opens the app anew.
  welder.kill()
  await welder.open('pages/hazard/outbox/index')
  await welder.host.until(() => welder.host.text().includes('全部已送达'), 4 * patience)
  expect(reports()).toHaveLength(1)
  expect(reports()[0]).toMatchObject({ state: 'submitted', handlerId: 'e-hongyuan' })
  expect(stored()).toEqual(['quarantine', 'quarantine'])
  expect(welder.phone.kept).toEqual([])
})

test('the timer comes round: the photos are cleaned, the safety officer finds the case at the top of her list, with its picture', async () => {
  await platform.tick()
  expect(stored()).toEqual(['view', 'view', 'view', 'view'])
  await safety.open('office/hazard/approvals/index')
  await safety.host.until(() => safety.host.text().includes('宏远'), 4 * patience)
  const picture = await safety.host.until(() => safety.host.all('wx-image').map((image) => String(safety.host.attribute(image, 'src'))).find((src) => src.includes('/file/view/')), 2 * patience)
  expect(picture.startsWith(new URL('/file/view/', platform.standin.url).href)).toBe(true)
})

test('a bank comes in from a file of a chat and goes out into one, read and written by the built function of its own', async () => {
  const sheet = (rows: readonly (readonly string[])[]) => excelSheets.write([['题型', '题干', '选项A', '选项B', '答案', '分类'], ...rows], [8, 40, 10, 10, 8, 10])
  const good = [['单选', '冲压机换模前先做什么？', '断电挂牌', '照常开着', 'A', '用电'], ['判断', '冲压机可以两人同时操作', '对', '错', 'B', '应急演练']]
  safety.kill()
  await safety.open('office/quiz/import/index')
  // Nothing chosen is nothing said.
  await safety.tap('选择文件')
  safety.phone.chat.push({ name: '照片.jpg', bytes: new Uint8Array([1]) }, { name: '车间题.xlsx', bytes: await sheet([...good, ['单选', '没有答案的一题', '甲', '乙', '', '消防']]) }, { name: '改好的.xlsx', bytes: await sheet(good) })
  await safety.tap('选择文件')
  await safety.host.until(() => safety.host.text().includes('还没有导入任何题目'), 4 * patience)
  await safety.shows('第 4 行')
  expect(platform.standin.documents('quizQuestion')).toEqual([])
  await safety.tap('换一份')
  await safety.tap('选择文件')
  await safety.host.until(() => safety.host.text().includes('可以导入 2 题。'), 4 * patience)
  await safety.tap('导入 2 题')
  await safety.host.until(() => safety.host.text().includes('已导入 2 题。'), 4 * patience)
  expect(platform.standin.documents('quizQuestion').map((one) => [one['ownerId'], one['state']])).toEqual([['e-hongyuan', 'active'], ['e-hongyuan', 'active']])
  safety.kill()

  await safety.open('office/quiz/export/index')
  await safety.tap('做成文件')
  await safety.host.until(() => safety.names().includes('发到聊天里保存'), 4 * patience)
  await safety.tap('发到聊天里保存')
  await safety.host.until(() => safety.phone.shared.size === 1, patience)
  const [[name, bytes] = ['', new Uint8Array()]] = safety.phone.shared
  const read = readBankRows(await excelSheets.read(bytes))
  expect([name.endsWith('.xlsx'), read.faults, read.questions.map(({ question: { stem } }) => stem).sort()]).toEqual([true, [], good.map(([, stem]) => stem).sort()])
})

test('every page of app.json opens from a cold deep link, its questions answered by the built functions (W-13)', async () => {
  const { routes } = welder.host
  welder.kill()
  const asked = heard.length
  for (const route of routes) {
    await welder.open(route)
    await welder.host.until(() => heard.length > 0 && welder.host.text() !== '', 4 * patience)
    await welder.settled()
    expect([route, welder.host.text() !== '']).toEqual([route, true])
    welder.kill()
  }
  await welder.open()
  expect(routes.length).toBeGreaterThan(20)
  expect(heard.length - asked).toBeGreaterThan(routes.length)
  // A page may be told that it is not for a welder; none may find an office that is broken or away.
  expect(heard.slice(asked).filter(({ problem }) => problem === 'broken' || problem === 'later')).toEqual([])
})

test('nothing left a transaction, and no line names an account', () => {
  platform.standin.assertClean()
  expect(platform.lines.length).toBeGreaterThan(10)
  expect(platform.lines.join('')).not.toMatch(new RegExp(`${welderId}|${safetyId}`))
})
