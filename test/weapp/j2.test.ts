/** J2 in WeChat: the approving page of the compiled mini-program, each person with a phone of his own, answered by the real doors. */
import type { WeappOffice } from './host/office'
import { openWeappOffice } from './host/office'
import { hazardStates, type HazardState } from '@shared/domain/words'
import { courierRound } from '@office/reactions/courier'
import { expectLight, Hand } from './host/hand'
import { ofUnit, reportAtOwnUnit } from './host/reportAtOwnUnit'

jest.setTimeout(60_000)

const words = '地下一层配件库东侧'
const states = Object.keys(hazardStates) as HazardState[]
let county: WeappOffice
let welder: Hand
let safety: Hand
let head: Hand
let market: Hand

const handOf = async (openid: string, personId: string): Promise<Hand> => {
  await county.bind(openid, personId)
  return new Hand(county, openid)
}
const deliver = () => courierRound(county.office, () => undefined)
const onlyCase = async () => {
  const { rows } = await county.office.store.find('reportsDue', { handlerId: 'e-hongyuan', state: states }, { limit: 10 })
  expect(rows).toHaveLength(1)
  return rows[0]!
}

/** From cold: home, the list, and the case that a screen reader finds by its place. */
async function openCase(hand: Hand): Promise<void> {
  await hand.open()
  await hand.tap(/^隐患办理/)
  await hand.at('office/hazard/approvals/index')
  const row = new RegExp(`^[^，]*${words}，`)
  await hand.named('wx-view', row)
  hand.weigh()
  await hand.tap(row)
  await hand.at('office/hazard/case/index')
  await hand.shows('为什么到这里')
  hand.weigh()
}

beforeAll(async () => {
  county = await openWeappOffice()
  welder = await handOf('oWelderOfHongyuan0000000001', 'p-welder')
  safety = await handOf('oSafetyOfHongyuan0000000002', 'p-safety')
  head = await handOf('oHeadOfHongyuan000000000003', 'p-head')
  market = await handOf('oSafetyOfMarket00000000004', 'p-safety2')
})
afterAll(async () => {
  for (const { phone } of [welder, safety, head, market]) phone.kill()
  await county.close()
})

test('the welder reports; his unit’s safety officer finds a message and the case in her list', async () => {
  await reportAtOwnUnit(welder, 'exit', words)
  await deliver()

  await safety.open('pages/inbox/index')
  await safety.shows('有一件隐患待接收')
  safety.kill()
  await openCase(safety)
  expect(safety.host.text()).toContain('不显示姓名')
  expect(safety.names().filter((name) => name.includes('删除'))).toEqual([])
})

test('不属本单位 asks for a ground, and keeps what was typed until it is sent or left', async () => {
  await safety.begin('不属本单位（移交）')
  await safety.send('移交')
  await safety.shows('请写明理由')
  await safety.write('为什么不属本单位', '在市场一侧')
  await safety.write('交给哪个单位', '城东市场')
  await safety.named('wx-view', /^交给城东市场/)
  await safety.send('先不办')
  await safety.tap('接收')
  await safety.shows('已办：接收')
  expect((await onlyCase()).state).toBe('accepted')
})

test('立行立改 asks for a photo, waits on the phone without a signal, survives a kill and arrives once', async () => {
  await safety.begin('立行立改')
  await safety.send('提交整改')
  await safety.shows('请先拍一张整改后的照片')
  safety.photograph('passage-after')
  await safety.tap('拍整改后照片')
  await safety.named('wx-view', '删除整改后照片 1')
  await safety.tap('填入：已清走占用物品，通道恢复畅通。')
  safety.weigh()
  safety.phone.setOnline(false)
  await safety.send('提交整改')
  await safety.shows('已保存在手机里')
  safety.kill()
  expect(safety.phone.kept).toHaveLength(1)
  expect((await onlyCase()).state).toBe('accepted')

  safety.phone.setOnline(true)
  await openCase(safety)
  await safety.shows('已整改待确认')
  const { state, afterPhotos } = await onlyCase()
  expect([state, afterPhotos.length]).toEqual(['fixed', 1])
  expect(safety.phone.kept).toEqual([])
})

test('who mended it has no button to confirm; another officer of the unit has', async () => {
  await deliver()
  await safety.shows('整改后')
  expect(safety.names()).not.toContain('确认已整改')
  safety.weigh()
  safety.kill()

  await openCase(head)
  await head.tap('并排看')
  await head.tap('叠着看')
  await head.begin('确认已整改')
  await head.tap('填入：到现场看过，已整改到位。')
  head.weigh()
  await head.send('确认已整改')
  await head.shows('已销号')
  head.kill()
  expect((await onlyCase()).state).toBe('closed')
})

test('a stranger’s unit does not know of it', async () => {
  const { _id: id } = await onlyCase()
  await market.open(`office/hazard/case/index?id=${id}`)
  await market.settled()
  expect(market.host.text()).not.toContain(words)
  expect(market.heard.find(({ action }) => action === 'hazard.case')).toMatchObject({ ok: false })
  market.kill()
})

test('the reporter reads each step and nobody’s name', async () => {
  const { _id: id } = await onlyCase()
  await deliver()
  await welder.open(`own/hazard/trace/index?id=${id}`)
  await welder.shows('办理经过')
  for (const step of ['上报', '接收', '立行立改', '确认已整改', ofUnit]) expect(welder.host.text()).toContain(step)
  for (const name of ['钱红梅', '孙志强']) expect(welder.host.text()).not.toContain(name)
  welder.weigh()
  welder.kill()
})

test.each([['the officer', () => safety], ['the head', () => head], ['the reporter', () => welder]])('half of each audit limit is enough for the screens of %s (P19 P24)', (_, who) => {
  expectLight(who())
})
