/** J1 in WeChat: the compiled mini-program, wx.cloud answered by the real doors, the network and the app failing between. */
import type { WeappOffice } from './host/office'
import { openWeappOffice } from './host/office'
import { formatReceipt } from '@shared/domain/receipt'
import { hazardStates, type HazardState } from '@shared/domain/words'
import { cleanPhoto } from '@office/usecases/photo/cleanPhoto'
import { expectLight, Hand, patience } from './host/hand'

jest.setTimeout(60_000)

const openid = 'oWelderOfHongyuan0000000001'
const states = Object.keys(hazardStates) as HazardState[]

let county: WeappOffice
let welder: Hand
/** The office has acted, but the phone never hears of it. */
let answersToLose = 0

beforeAll(async () => {
  county = await openWeappOffice()
  await county.bind(openid, 'p-welder')
  welder = new Hand(county, openid, (cloud) => ({
    ...cloud,
    async callFunction(name, event) {
      const reply = await cloud.callFunction(name, event)
      if (Reflect.get(event, 'action') === 'hazard.submit' && answersToLose-- > 0) throw new Error('cloud.callFunction:fail request:fail')
      return reply
    },
  }))
  welder.photograph('exit', 'passage')
})
afterAll(async () => {
  welder.phone.kill()
  await county.close()
})

const casesOfUnit = async () => (await county.office.store.find('reportsDue', { handlerId: 'e-hongyuan', state: states }, { limit: 50 })).rows

let receipt = ''

test('the welder opens the app and writes his report; a refused position is no obstacle', async () => {
  await welder.open()
  expect(welder.host.top.route).toBe('pages/home/index')
  await welder.host.until(() => welder.heard.some((said) => said.action === 'account.me' && said.ok), patience)
  welder.weigh()
  await welder.tap('随手拍，看到隐患？先拍下来，别靠近危险。')
  await welder.at('pages/hazard/new/index')
  await welder.tap('从相册选')
  await welder.shows('已有 2 张')
  await welder.tap('用现在的位置')
  await welder.shows('定位')
  expect(welder.host.calls.some(([name]) => name === 'getLocation')).toBe(true)
  await welder.tap('宏远机械有限公司')
  await welder.tap('消防通道')
  await welder.tap('能想到、能鉴别、能处理，选填')
  await welder.tap('一般')
  await welder.tap('已移开一部分')
  await welder.shows('将送到：宏远机械有限公司')
  welder.weigh()
  expect(welder.phone.kept).toHaveLength(2)
})

test('without a network 提交 keeps it: one waits, with two photos, and nothing has left', async () => {
  welder.phone.setOnline(false)
  const before = welder.heard.length
  await welder.tap('提交')
  await welder.at('pages/hazard/receipt/index')
  await welder.shows('已保存在手机')
  welder.weigh()
  receipt = /([0-9A-Z]{4}-?){4}/.exec(welder.names().find((name) => name.startsWith('回执码'))?.replace(/回执码| /g, '') ?? '')?.[0] ?? ''
  expect(receipt).toMatch(/^[0-9A-Z]{16}$/)
  welder.host.navigateTo('/pages/hazard/outbox/index')
  await welder.shows('1 件已保存在手机里')
  await welder.shows('2 张照片')
  welder.weigh()
  expect(welder.heard).toHaveLength(before)
  expect(await casesOfUnit()).toEqual([])
})

test('the app is killed and opened again: the report and its photos are still there', async () => {
  welder.kill()
  expect(welder.phone.kept).toHaveLength(2)
  await welder.open('pages/hazard/outbox/index')
  await welder.shows('1 件已保存在手机里')
  await welder.shows('2 张照片')
  expect(welder.host.text()).toContain(formatReceipt(receipt))
})

test('the network comes back: it goes out by itself, once, and each further press changes nothing', async () => {
  welder.phone.setOnline(true)
  await welder.shows('全部已送达')
  welder.weigh()
  expect(welder.host.text()).toContain('照片 2/2 已送达')
  const [only, ...others] = await casesOfUnit()
  expect(others).toEqual([])
  expect(only).toMatchObject({ category: 'escape', suspicion: 'ordinary', firstAid: ['moved'], place: { unitId: 'e-hongyuan', position: null }, state: 'submitted' })
  expect(welder.phone.kept).toEqual([])
  await welder.tap('看回执码')
  await welder.shows(`编号 ${only?.number ?? '?'}`)
  await welder.shows('送到：宏远机械有限公司')
  welder.weigh()
})

test('answers lost on the way back and three more presses are still one case', async () => {
  welder.kill()
  await welder.open()
  welder.host.navigateTo('/pages/hazard/new/index')
  await welder.tap('宏远机械有限公司')
  await welder.tap('用电')
  const submitted = () => welder.heard.filter((said) => said.action === 'hazard.submit' && said.ok).length
  const before = submitted()
  answersToLose = 3
  await welder.tap('提交')
  await welder.at('pages/hazard/receipt/index')
  for (let press = 1; press <= 3; press += 1) {
    await welder.host.until(() => submitted() === before + press, patience)
    await welder.tap('重新发送')
  }
  await welder.shows('已送达')
  expect(submitted()).toBe(before + 4)
  expect((await casesOfUnit()).map(({ category }) => category).sort()).toEqual(['electricity', 'escape'])
})

test('every page of app.json opens from cold for somebody who is known, and says something (W-13)', async () => {
  const { routes } = welder.host
  welder.kill()
  for (const route of routes) {
    await welder.open(route)
    await welder.settled()
    expect([route, welder.host.text() !== '']).toEqual([route, true])
    welder.weigh()
    welder.kill()
  }
})

test('the photos that arrived are real pictures: the office cleans both', async () => {
  const report = (await casesOfUnit()).find(({ category }) => category === 'escape')
  const ids = report?.photos ?? []
  const statesOf = () => Promise.all(ids.map(async (id) => (await county.office.store.get('photo', id))?.state))
  expect(await statesOf()).toEqual(['quarantined', 'quarantined'])
  for (const id of ids) await cleanPhoto(county.office, id)
  expect(await statesOf()).toEqual(['clean', 'clean'])
})

test('half of each audit limit is enough for every screen walked, and replies are small (P19 P24)', () => {
  expect(welder.weights.size).toBeGreaterThan(10)
  expect(welder.heard.length).toBeGreaterThan(20)
  expectLight(welder)
})

test('nothing the office wrote down names the WeChat account', () => {
  expect(county.log.length).toBeGreaterThan(0)
  expect(county.log.join('\n')).not.toContain(openid)
})
