/** J3 in WeChat: the approving page of the compiled mini-program through a case's whole life, each person with a phone of his own. */
import type { WeappOffice } from './host/office'
import { openWeappOffice } from './host/office'
import { hazardStates, type HazardState } from '@shared/domain/words'
import { courierRound } from '@office/reactions/courier'
import { expectLight, Hand } from './host/hand'
import { reportAtOwnUnit } from './host/reportAtOwnUnit'

jest.setTimeout(60_000)

const places = ['北门卷帘下', '三车间西窗', '二层检修平台'] as const
const [place] = places
const states = Object.keys(hazardStates) as HazardState[]
let county: WeappOffice
const hands = new Map<string, Hand>()

const handOf = (personId: string): Hand => {
  const hand = hands.get(personId)
  if (!hand) throw new Error(`nobody has given ${personId} a phone`)
  return hand
}
const deliver = () => courierRound(county.office, () => undefined)
const casesNow = async () => (await county.office.store.find('reportsDue', { handlerId: 'e-hongyuan', state: states }, { limit: 10 })).rows
const caseNow = async (words: string = place) => {
  const found = (await casesNow()).find((one) => one.place.words === words)
  if (!found) throw new Error(`no case at ${words}`)
  return found
}

async function report(words: string): Promise<void> {
  await reportAtOwnUnit(handOf('p-welder'), 'passage', words)
  await deliver()
}
/** From cold to the case, as a message's link or the list leads there. */
async function opens(personId: string, words: string = place): Promise<Hand> {
  const hand = handOf(personId)
  await hand.open(`office/hazard/case/index?id=${(await caseNow(words))._id}`)
  await hand.shows('为什么到这里')
  hand.weigh()
  return hand
}
async function done(hand: Hand, move: string, state: HazardState, words: string = place): Promise<void> {
  await hand.shows(`已办：${move}`)
  hand.weigh()
  hand.kill()
  await deliver()
  expect((await caseNow(words)).state).toBe(state)
}

beforeAll(async () => {
  county = await openWeappOffice()
  for (const [index, personId] of ['p-welder', 'p-safety', 'p-head', 'p-fire'].entries()) {
    const openid = `oPersonOfTheSample0000000${index}`
    await county.bind(openid, personId)
    hands.set(personId, new Hand(county, openid))
  }
})
afterAll(async () => {
  for (const { phone } of hands.values()) phone.kill()
  await county.close()
})

test('accepted and assigned to a colleague, who finds it in his messages', async () => {
  await report(place)
  const safety = await opens('p-safety')
  await safety.tap('接收')
  await safety.shows('已办：接收')
  await safety.begin('指派')
  await safety.tap(/^赵建国/)
  await safety.tap('填入：整改后在同一角度拍照。')
  await safety.send('指派')
  await done(safety, '指派', 'rectifying')

  const welder = handOf('p-welder')
  await welder.open('pages/inbox/index')
  await welder.tap(/有一件隐患请您整改/)
  await welder.at('office/hazard/case/index')
  await welder.shows('为什么到这里')
  welder.kill()
})

test('mended with an after-photo; who mended it is offered no verifying', async () => {
  const welder = await opens('p-welder')
  await welder.begin('整改完成')
  await welder.send('提交整改')
  await welder.shows('请先拍一张整改后的照片')
  welder.photograph('passage-after')
  await welder.tap('拍整改后照片')
  await welder.named('wx-view', '删除整改后照片 1')
  welder.weigh()
  await welder.send('提交整改')
  await welder.shows('已办：整改完成')
  expect(welder.names().filter((name) => /自验|复查|销号|更多/.test(name))).toEqual([])
  await done(welder, '整改完成', 'fixed')
})

test('another verifies over the two photos, the regulator reviews, a third closes', async () => {
  const head = await opens('p-head')
  await head.shows('叠着看')
  expect(head.names()).not.toContain('监管部门复查')
  await head.begin('本单位自验')
  await head.tap(/^填入：对比整改前后照片/)
  await head.send('自验通过')
  await done(head, '本单位自验', 'selfVerified')

  const fire = await opens('p-fire')
  await fire.begin('监管部门复查')
  await fire.send('复查通过')
  await done(fire, '监管部门复查', 'reviewed')

  const safety = await opens('p-safety')
  await safety.begin('销号')
  await safety.send('销号')
  await done(safety, '销号', 'closed')
})

test('the reporter says 未整改 on his own page: it runs again with a new deadline', async () => {
  const { _id: id } = await caseNow()
  const welder = handOf('p-welder')
  await welder.open(`own/hazard/trace/index?id=${id}`)
  await welder.tap('未整改，重新打开')
  await welder.write('哪里没有整改', '纸箱又堆回来了')
  await welder.send('重新打开')
  await welder.shows('接收期限')
  welder.weigh()
  welder.kill()
  await deliver()
  const again = await caseNow()
  expect([again.state, again.dueAt > Date.now()]).toEqual(['submitted', true])
  const safety = await opens('p-safety')
  await safety.shows('纸箱又堆回来了')
  safety.kill()
})

test('several at once from the list, each answered for itself', async () => {
  for (const words of places.slice(1)) await report(words)
  const safety = handOf('p-safety')
  await safety.open('office/hazard/approvals/index')
  await safety.tap('多选')
  for (const words of places) await safety.tap(new RegExp(words))
  await safety.shows('已选 3 件')
  safety.weigh()
  await safety.tap('接收')
  for (const words of places) await safety.shows(new RegExp(`${words}：已办：接收`))
  safety.weigh()
  safety.kill()
  expect((await casesNow()).map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted'])
})

test.each(['p-welder', 'p-safety', 'p-head', 'p-fire'])('half of each audit limit is enough for the screens of %s (P19 P24)', (personId) => {
  expectLight(handOf(personId))
})
