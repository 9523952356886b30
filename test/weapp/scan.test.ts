/** The scan landing in WeChat, from a cold start over every way in (W-11 W-12 W-13, J6 J9), against the real doors. */
import type { SessionView } from '@shared/contract/session'
import { Hand } from './host/hand'
import { openWeappOffice, type WeappOffice } from './host/office'
import { createOpenSession } from './host/openSession'

jest.setTimeout(90_000)
const page = 'pages/session/scan/index'

let county: WeappOffice
let open: SessionView
let hands: Hand[] = []
let residents = 0
const code = (stand: string | null = null, rotating = false) => open.codes.find((one) => one.stand === stand && one.rotating === rotating)?.code ?? ''
/** A person nobody has seen, with a phone that has never had this app on it. */
const resident = (): Hand => {
  residents += 1
  const hand = new Hand(county, `oResidentOfYunxi${String(residents).padStart(12, '0')}`)
  hands = [...hands, hand]
  return hand
}

beforeAll(async () => {
  county = await openWeappOffice()
  open = await createOpenSession(county.office)
})
afterEach(() => {
  for (const hand of hands) hand.kill()
  hands = []
})
afterAll(() => county.close())

test('a resident scans the code: counted at once, without signing in, a phone number or a position', async () => {
  const hand = resident()
  await hand.open(`${page}?scene=${code()}`, 1047)
  await hand.shows('已参加')
  await hand.shows('您是本场第 1 位。本场只记一次，再扫不会重复。')
  await hand.shows(open.summary.title)
  expect(hand.host.calls.map(([name]) => name).filter((name) => /login|getLocation|getPhoneNumber|getUserProfile|showModal|showToast/.test(name))).toEqual([])
  expect(hand.heard.filter(({ action }) => action === 'session.checkIn')).toHaveLength(1)
})

test('his second scan, at another stand, counts nothing more (J6)', async () => {
  const hand = resident()
  await hand.open(`${page}?scene=${code('s1')}`, 1047)
  await hand.shows('已参加')
  hand.kill()
  await hand.open(`${page}?scene=${code('s2')}`, 1047)
  await hand.shows('本场只记一次，再扫不会重复。')
  await hand.shows('已记下')
})

test.each<[string, () => string]>([
  ['scene, encoded', () => `scene=${encodeURIComponent(code())}`],
  ['scene beside another house’s link', () => `q=${encodeURIComponent(encodeURIComponent(`https://elsewhere.cn/s/${code()}`))}&scene=${code()}`],
  ['in small letters', () => `scene=${code().toLowerCase()}`],
  ['by an address in the app', () => `code=${code()}`],
])('it reads %s', async (_what, query) => {
  const hand = resident()
  await hand.open(`${page}?${query()}`, 1047)
  await hand.shows('已参加')
})

test.each<[string, () => string]>([
  ['another house’s link', () => `q=${encodeURIComponent(`https://elsewhere.cn/s/${code()}`)}&scancode_time=1780000000`],
  ['a code with a plus in it', () => `scene=${code().slice(0, 4)}+${code().slice(5)}`],
  ['a code nobody has', () => 'scene=ZZZZZZZZZZZZZ'],
])('%s is none of ours: it says so, and letters can be typed instead', async (_what, query) => {
  const hand = resident()
  await hand.open(`${page}?${query()}`, 1047)
  await hand.shows('认不出这个码')
  await hand.shows('没带手机也可以')
  await hand.write('海报上的字母', code())
  await hand.tap('签到')
  await hand.shows('已参加')
})

test('a picture from the album counts and is marked (T-11)', async () => {
  const hand = resident()
  await hand.open(`${page}?scene=${code()}`, 1048)
  await hand.shows('已参加')
  const { rows } = await county.office.store.find('ledgerAbout', { about: `session:${open.summary.id}` }, { limit: 50 })
  expect(rows.some((row) => JSON.stringify(row).includes('album'))).toBe(true)
})

test('a screen’s code without its token waits for the officer: 待核, not counted (J9)', async () => {
  const hand = resident()
  await hand.open(`${page}?scene=${code(null, true)}`, 1047)
  await hand.shows('待核')
  await hand.shows('还没有计入')
})

test('without network it is kept, says so, and goes out by itself with the time of the scan', async () => {
  const hand = resident()
  hand.phone.setOnline(false)
  await hand.open(`${page}?scene=${code()}`, 1047)
  await hand.shows('已保存在手机里，有信号就自动送出。您可以离开了。')
  hand.kill()
  hand.phone.setOnline(true)
  await hand.open('pages/hazard/outbox/index')
  await hand.shows(`签到：${open.summary.title}`)
})

test('大字版 is one tap away, and the page is still the same scan', async () => {
  const hand = resident()
  await hand.open(`${page}?scene=${code()}`, 1047)
  await hand.shows('已参加')
  await hand.tap('大字版')
  await hand.host.until(() => hand.host.find('.page--elder'))
  expect(hand.heard.filter(({ action }) => action === 'session.checkIn')).toHaveLength(1)
})
