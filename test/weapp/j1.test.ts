/** J1 in WeChat: the compiled mini-program, wx.cloud answered by the real doors, the network and the app failing between. */
import type { WeappOffice } from './host/office'
import { openWeappOffice } from './host/office'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { formatReceipt } from '@shared/domain/receipt'
import { hazardStates, type HazardState } from '@shared/domain/words'
import { cleanPhoto } from '@office/usecases/photo/cleanPhoto'
import type { Said } from './host/cloud'
import { cloudOf } from './host/cloud'
import { Phone } from './host/phone'
import type { Weight } from './host/weight'
import { weightOf } from './host/weight'
import { WxHost } from './wxhost'

jest.setTimeout(60_000)

const openid = 'oWelderOfHongyuan0000000001'
const pictures = path.resolve(__dirname, '../../cloudfunctions/server/local/sample/pictures')
const states = Object.keys(hazardStates) as HazardState[]
const patience = 8000

let county: WeappOffice
let phone: Phone
let host: WxHost
const heard: Said[] = []
const weights = new Map<string, Weight>()
const setData: { page: string; keys: number; bytes: number }[] = []
/** setData calls between two taps, at most: a person taps no faster than once a second. */
let busiest = 0
let counted = 0
/** The office has acted, but the phone never hears of it. */
let answersToLose = 0

beforeAll(async () => {
  county = await openWeappOffice()
  await county.bind(openid, 'p-welder')
  const cloud = cloudOf(county.office, openid, heard)
  phone = new Phone({
    ...cloud,
    async callFunction(name, event) {
      const reply = await cloud.callFunction(name, event)
      if (Reflect.get(event, 'action') === 'hazard.submit' && answersToLose-- > 0) throw new Error('cloud.callFunction:fail request:fail')
      return reply
    },
  })
  for (const name of ['exit', 'passage']) phone.album.push({ bytes: new Uint8Array(readFileSync(path.join(pictures, `${name}.jpg`))), width: 800, height: 600 })
})
afterAll(async () => {
  phone.kill()
  await county.close()
})

/** The app from cold on what this phone keeps. */
async function open(url?: string): Promise<void> {
  host = new WxHost(phone.open())
  counted = 0
  await host.launch(url)
}
function kill(): void {
  count()
  setData.push(...host.setDataLog)
  phone.kill()
  host.close()
  expect(host.errors).toEqual([])
}
const named = (label: string) => host.until(() => host.all('wx-view').reverse().find((node) => host.attribute(node, 'aria-label') === label), patience)
async function tap(label: string): Promise<void> {
  const node = await named(label)
  count()
  await host.tap(node)
}
function count(): void {
  busiest = Math.max(busiest, host.setDataLog.length - counted)
  counted = host.setDataLog.length
}
/** Until the page has stopped changing: what it asks the office for has come. */
async function settled(): Promise<void> {
  let seen = -1
  let since = Date.now()
  await host.until(() => {
    if (host.setDataLog.length !== seen) [seen, since] = [host.setDataLog.length, Date.now()]
    return Date.now() - since > 80
  }, patience)
}
const shows = (words: string) => host.until(() => host.text().includes(words), patience)
function weigh(): void {
  const { route } = host.top
  const now = weightOf(host)
  const before = weights.get(route)
  weights.set(route, before && before.nodes > now.nodes ? before : now)
}
const casesOfUnit = async () => (await county.office.store.find('reportsOfHandler', { handlerId: 'e-hongyuan', state: states }, { limit: 50 })).rows

let receipt = ''

test('the welder opens the app and writes his report; a refused position is no obstacle', async () => {
  await open()
  expect(host.top.route).toBe('pages/home/index')
  await host.until(() => heard.some((said) => said.action === 'account.me' && said.ok), patience)
  weigh()
  await tap('随手拍，看到隐患？先拍下来，别靠近危险。')
  await host.until(() => host.top.route === 'pages/hazard/new/index')
  await tap('从相册选')
  await shows('已有 2 张')
  await tap('用现在的位置')
  await shows('定位')
  expect(host.calls.some(([name]) => name === 'getLocation')).toBe(true)
  await tap('宏远机械有限公司')
  await tap('消防通道')
  await tap('能想到、能鉴别、能处理，选填')
  await tap('一般')
  await tap('已移开一部分')
  await shows('将送到：宏远机械有限公司')
  weigh()
  expect(phone.kept).toHaveLength(2)
})

test('without a network 提交 keeps it: one waits, with two photos, and nothing has left', async () => {
  phone.setOnline(false)
  const before = heard.length
  await tap('提交')
  await host.until(() => host.top.route === 'pages/hazard/receipt/index')
  await shows('已保存在手机')
  weigh()
  receipt = /([0-9A-Z]{4}-?){4}/.exec(host.all('.page wx-view').map((node) => String(host.attribute(node, 'aria-label'))).find((label) => label.startsWith('回执码'))?.replace(/回执码| /g, '') ?? '')?.[0] ?? ''
  expect(receipt).toMatch(/^[0-9A-Z]{16}$/)
  host.navigateTo('/pages/hazard/outbox/index')
  await shows('1 件已保存在手机里')
  await shows('2 张照片')
  weigh()
  expect(heard).toHaveLength(before)
  expect(await casesOfUnit()).toEqual([])
})

test('the app is killed and opened again: the report and its photos are still there', async () => {
  kill()
  expect(phone.kept).toHaveLength(2)
  await open('pages/hazard/outbox/index')
  await shows('1 件已保存在手机里')
  await shows('2 张照片')
  expect(host.text()).toContain(formatReceipt(receipt))
})

test('the network comes back: it goes out by itself, once, and each further press changes nothing', async () => {
  phone.setOnline(true)
  await shows('全部已送达')
  weigh()
  expect(host.text()).toContain('照片 2/2 已送达')
  const [only, ...others] = await casesOfUnit()
  expect(others).toEqual([])
  expect(only).toMatchObject({ category: 'escape', suspicion: 'ordinary', firstAid: ['moved'], place: { unitId: 'e-hongyuan', position: null }, state: 'submitted' })
  expect(phone.kept).toEqual([])
  await tap('看回执码')
  await shows(`编号 ${only?.number ?? '?'}`)
  await shows('送到：宏远机械有限公司')
  weigh()
})

test('answers lost on the way back and three more presses are still one case', async () => {
  kill()
  await open()
  host.navigateTo('/pages/hazard/new/index')
  await tap('宏远机械有限公司')
  await tap('用电')
  const submitted = () => heard.filter((said) => said.action === 'hazard.submit' && said.ok).length
  const before = submitted()
  answersToLose = 3
  await tap('提交')
  await host.until(() => host.top.route === 'pages/hazard/receipt/index')
  for (let press = 1; press <= 3; press += 1) {
    await host.until(() => submitted() === before + press, patience)
    await tap('重新发送')
  }
  await shows('已送达')
  expect(submitted()).toBe(before + 4)
  expect((await casesOfUnit()).map(({ category }) => category).sort()).toEqual(['electricity', 'escape'])
})

test('every page of app.json opens from cold for somebody who is known, and says something (W-13)', async () => {
  const { routes } = host
  kill()
  for (const route of routes) {
    await open(route)
    await settled()
    expect([route, host.text() !== '']).toEqual([route, true])
    weigh()
    kill()
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
  expect(weights.size).toBeGreaterThan(10)
  for (const [route, { nodes, depth, children }] of weights) {
    expect([route, 'nodes', nodes <= 500 || nodes]).toEqual([route, 'nodes', true])
    expect([route, 'depth', depth < 15 || depth]).toEqual([route, 'depth', true])
    expect([route, 'children', children <= 30 || children]).toEqual([route, 'children', true])
  }
  expect(Math.max(...setData.map(({ bytes }) => bytes))).toBeLessThanOrEqual(64 * 1024)
  expect(busiest).toBeLessThanOrEqual(10)
  const sizes = heard.map(({ bytes }) => bytes).sort((one, other) => one - other)
  expect(sizes.length).toBeGreaterThan(20)
  expect(sizes[Math.ceil(sizes.length * 0.95) - 1]).toBeLessThanOrEqual(20 * 1024)
})

test('nothing the office wrote down names the WeChat account', () => {
  expect(county.log.length).toBeGreaterThan(0)
  expect(county.log.join('\n')).not.toContain(openid)
})
