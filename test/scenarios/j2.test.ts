/** J2 Router explains: sent with a reason, given back once with a target, the second time to the 安委办, nobody can delete. */
import { actions } from '@shared/contract/actions'
import type { Input } from '@shared/contract/actions'
import { hazardMoves } from '@shared/domain/hazardMoves'
import { newDraft } from '@/outbox/draft'
import { sampleUnits } from '@office/local/sample/units'
import { eventually, openSampleHouse } from './world/house'
import type { House } from './world/house'
import { enter } from './world/person'
import type { Person } from './world/person'
import { newPhone, open } from './world/phone'

jest.setTimeout(60_000)

let house: House
let resident: Person
let market: Person
let liaison: Person
let clerk: Person
beforeAll(async () => {
  house = await openSampleHouse()
  ;[resident, market, liaison, clerk] = await Promise.all([enter(house, 'p-resident'), enter(house, 'p-safety2'), enter(house, 'p-liaison'), enter(house, 'p-clerk')])
})
afterAll(() => house.close())

async function exit(text: string): Promise<Input<'hazard.submit'>> {
  const draft = await newDraft(open(newPhone(resident)), 'new')
  return { ...draft.report, id: draft.id, receipt: draft.receipt, photos: [], text, category: 'escape.blocked', place: { class: 'market', unitId: 'e-market', words: '二楼东侧', position: null } }
}
const told = (person: Person, id: string, title: string) =>
  eventually(async () => (await person.call('account.inbox', { limit: 50 })).rows.find((row) => row.link.includes(id) && row.title === title))

test('what the preview promised is what happens: where, why, who can see it', async () => {
  const report = await exit('纸箱堵住了通道')
  const { place, category, suspicion, channel, text } = report
  const preview = await resident.call('hazard.preview', { place, category, suspicion, channel, text })
  expect(preview).toMatchObject({ to: '城东市场管理有限公司', why: ['地点是市场，类别是消防通道·通道堵塞占用', '市场的消防通道由开办管理方负责'], supervisor: { id: 'd-fire' }, territorial: { id: 'c-xinghe' } })
  expect(preview.seenBy).toBe('能看到内容的有：城东市场管理有限公司、星河社区、云溪城东街道、云溪经开区消防救援大队、云溪经开区安委办；承办人看不到您的姓名。')
  const { route } = await resident.call('hazard.submit', report)
  expect({ ...route, acceptBy: 0, fixBy: 0 }).toEqual({ ...preview, acceptBy: 0, fixBy: 0 })
})

test('given back once with a target, twice to the office with both grounds; each step reaches the reporter', async () => {
  const report = await exit('广告牌挡住通道')
  const { id } = await resident.call('hazard.submit', report)
  await told(market, id, '有一件隐患待接收')
  const first = await market.call('hazard.case', { id })
  expect(first).toMatchObject({ reporterName: null, moves: ['accept', 'return', 'notHazard', 'handOver', 'merge', 'fixOnSpot', 'proposeMajor'] })

  const { rows: targets } = await market.call('hazard.targets', { id, words: '星河' })
  expect(targets).toEqual([{ id: 'c-xinghe', name: '星河社区' }])
  await market.call('hazard.decide', { move: 'return', id, version: first.version, ground: '这段是社区的公共通道', targetId: 'c-xinghe' })
  await told(resident, id, '您上报的隐患已移交')
  await told(liaison, id, '有一件隐患待接收')

  const second = await liaison.call('hazard.case', { id })
  expect(second.route.why.at(-1)).toBe('城东市场管理有限公司认为不属本单位，移交星河社区')
  await liaison.call('hazard.decide', { move: 'return', id, version: second.version, ground: '广告牌归市场所有', targetId: 'e-market' })
  await told(clerk, id, '有一件隐患待指定牵头')

  const waiting = await clerk.call('hazard.case', { id })
  expect(waiting).toMatchObject({ state: 'toAssign', returns: 2, moves: ['assignLead', 'handOver'] })
  expect(waiting.route.why.at(-1)).toBe('已退回两次，由安委办指定牵头单位（城东市场管理有限公司：这段是社区的公共通道；星河社区：广告牌归市场所有）')
  await clerk.call('hazard.decide', { move: 'assignLead', id, version: waiting.version, ground: '广告牌由市场设置', targetId: 'e-market' })

  const back = await market.call('hazard.case', { id })
  expect(back.moves).toEqual(['accept', 'notHazard', 'handOver', 'merge', 'fixOnSpot', 'proposeMajor'])
  await expect(market.call('hazard.decide', { move: 'return', id, version: back.version, ground: '还是不归我们', targetId: null })).rejects.toMatchObject({ problem: { code: 'returned_enough', kind: 'refuse' } })
  await market.call('hazard.decide', { move: 'accept', id, version: back.version })
  await told(resident, id, '您上报的隐患已接收')

  const { steps } = await resident.call('hazard.case', { id })
  expect(steps.map((step) => step.label)).toEqual(['上报', '不属本单位（移交）', '不属本单位（移交）', '指定牵头', '接收'])
  for (const step of steps.slice(1)) expect(sampleUnits.map((unit) => unit.name)).toContain(step.by)
  expect(steps.map((step) => step.at)).toEqual([...steps.map((step) => step.at)].sort((left, right) => left - right))
})

test('the slower of two officers is told who and when, and finds the case as it is now', async () => {
  const welder = await enter(house, 'p-welder')
  const { id } = await welder.call('hazard.submit', { ...(await exit('货架挡住出口')), place: { class: 'enterprise', unitId: 'e-hongyuan', words: '', position: null } })
  const [safety, head] = [await enter(house, 'p-safety'), await enter(house, 'p-head')]
  await safety.call('hazard.decide', { move: 'accept', id, version: 1 })
  await expect(head.call('hazard.decide', { move: 'notHazard', ground: '不是隐患', id, version: 1 })).rejects.toMatchObject({
    problem: { code: 'moved_on', kind: 'stale', say: expect.stringMatching(/^这一件刚刚已由钱红梅处理（\d\d:\d\d），页面已为您更新。$/) as string },
  })
  expect(await head.call('hazard.case', { id })).toMatchObject({ state: 'accepted', version: 2 })
})

test('nobody can delete a case: there is no such action and no such move', () => {
  expect(Object.keys(actions).filter((name) => /delete|remove|destroy/.test(name))).toEqual([])
  expect(Object.keys(hazardMoves).filter((name) => /delete|remove|destroy/.test(name))).toEqual([])
})
