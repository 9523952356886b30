import { photoFormat } from '@shared/domain/photoFormat'
import { httpsWechat } from '@office/adapters/local/wechat/httpsWechat'
import { WechatUnavailable } from '@office/ports/wechat'
import { codeFile, miniProgramCode } from '@office/records/miniProgramCode'
import { opened, type Opened } from '../account/opened'
import { errcode, WechatDouble } from './wechatDouble'

let house: Opened
let double: WechatDouble
beforeEach(async () => {
  house = await opened()
  double = await new WechatDouble().open()
})
afterEach(async () => {
  await double.close()
  await house.close()
})
const office = () => ({ ...house.office, wechat: httpsWechat({ appId: 'wx', appSecret: 'secret', origin: double.origin }, () => house.clock.now()) })
const page = 'pages/home/index'

test('a code is asked for once and then comes from the files (W-11)', async () => {
  const first = await miniProgramCode(office(), 'S7K2M9', page)
  const again = await miniProgramCode(office(), 'S7K2M9', page)
  expect(first).toMatchObject({ ok: true })
  expect(again).toEqual(first)
  expect(photoFormat((first.ok && await house.office.files.read(codeFile(first.name))) || new Uint8Array())).toBe('png')
  expect(double.countOf('miniProgramCode')).toBe(1)
  expect(double.asked.at(-1)?.body).toMatchObject({ scene: 'S7K2M9', page })
})

test('another thing and another page have their own', async () => {
  for (const [id, of] of [['A', page], ['B', page], ['A', 'pages/inbox/index']] as const) await miniProgramCode(office(), id, of)
  expect(double.countOf('miniProgramCode')).toBe(3)
})

test.each([40169, 41030, 48001])('a refusal with status 200 (%i) is never kept as a picture', async (code) => {
  double.say('miniProgramCode', errcode(code))
  expect(await miniProgramCode(office(), 'A', page)).toEqual({ ok: false, why: 'refused' })
  expect(await house.office.files.list('codes', '', 5)).toEqual([])
  expect(await miniProgramCode(office(), 'A', page)).toMatchObject({ ok: true })
})

test('what WeChat cannot make now is asked for again later', async () => {
  double.say('miniProgramCode', errcode(45009))
  await expect(miniProgramCode(office(), 'A', page)).rejects.toThrow(WechatUnavailable)
  expect(await house.office.files.list('codes', '', 5)).toEqual([])
})

test('a scene that no code can carry never reaches WeChat', async () => {
  await expect(miniProgramCode(office(), 'a%b', page)).rejects.toThrow(RangeError)
  expect(double.asked).toEqual([])
})

test('an instance without a mini-program says so', async () => {
  expect(await miniProgramCode(house.office, 'A', page)).toEqual({ ok: false, why: 'not_here' })
})
