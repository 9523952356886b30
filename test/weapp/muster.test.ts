/** J8 in WeChat: a team leader calls the roll on one phone, offline in between, against the real doors; and the session goes into a group. */
import { expectLight, Hand } from './host/hand'
import { openWeappOffice, type WeappOffice } from './host/office'
import { openDrill, workshop } from './host/openDrill'
import { sampleCaller } from '@office/local/sample/caller'
import { readBoard } from '@office/usecases/session/readBoard'
import { readSession } from '@office/usecases/session/readSession'

jest.setTimeout(90_000)

let county: WeappOffice
let leader: Hand
let id: string
/** Who of the roll is where, as the office knows. */
const board = () => readBoard(county.office, sampleCaller('p-safety'), { id })
const there = async () => (await board()).groups.flatMap(({ people }) => people).filter(({ state }) => state === 'present').map(({ name }) => name).sort()
/** The office lies in this process: what has arrived there is there when a question to it is answered. */
async function untilThere(...names: readonly string[]): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; await new Promise((done) => { setTimeout(done, 50) })) {
    if ((await there()).join() === [...names].sort().join()) return
  }
  expect(await there()).toEqual([...names].sort())
}
const marks = (name: string) => leader.tap(`${name}，未到，点一下`)

beforeAll(async () => {
  county = await openWeappOffice()
  id = await openDrill(county.office)
  await county.bind('oTeamLeaderOfHongyuan00001', 'p-welder')
  await county.bind('oSafetyOfTheMarket00000001', 'p-safety2')
  leader = new Hand(county, 'oTeamLeaderOfHongyuan00001')
})
afterAll(async () => {
  leader.phone.kill()
  await county.close()
})

test('one tap marks a name, and it can be taken back', async () => {
  await leader.open(`office/session/muster/index?id=${id}`)
  await leader.shows(/未到\s*5/)
  leader.weigh()
  await marks('陈大勇')
  await leader.shows(/未到\s*4/)
  await untilThere('陈大勇')
  await leader.tap('已到 1 人，展开')
  await leader.tap(/^陈大勇，已到，.*点一下改回未到$/)
  await leader.shows(/未到\s*5/)
  await untilThere()
})

test('without network he goes on, also after the phone has killed the app', async () => {
  leader.phone.setOnline(false)
  await leader.shows('现在没有网络。可以照常点名')
  await marks('刘桂芳')
  await marks('罗小兵')
  await leader.shows('本机 2 个点名待上传')
  leader.kill()
  await leader.open(`office/session/muster/index?id=${id}`)
  await leader.shows('本机 2 个点名待上传')
  await leader.shows(/未到\s*3/)
  await marks('马小军')
  await leader.shows(/未到\s*2/)
  await leader.shows('本机 3 个点名待上传')
  expect(await there()).toEqual([])
  leader.kill()
  await leader.open('pages/hazard/outbox/index')
  await leader.shows('3 件已保存在手机里')
})

test('with the network back each mark is there once, with the time of its tap', async () => {
  const before = Date.now()
  leader.phone.setOnline(true)
  await untilThere('刘桂芳', '罗小兵', '马小军')
  const { groups, missing, present } = await board()
  expect([missing, present]).toEqual([2, 3])
  for (const person of groups.flatMap(({ people }) => people)) if (person.state === 'present') expect(person.at).toBeLessThan(before)
  leader.kill()
  await leader.open(`office/session/muster/index?id=${id}`)
  await leader.shows(/未到\s*2/)
  expect(leader.host.text()).not.toContain('待上传')
  leader.kill()
})

test('转到群: the card names no person, and who opens it must be of the session', async () => {
  const officer = leader
  await officer.open(`office/session/run/index?id=${id}`)
  await officer.shows('转发到群')
  const card = officer.host.share()
  const { summary } = await readSession(county.office, sampleCaller('p-safety'), { id })
  expect(card).toMatchObject({ path: `/office/session/run/index?id=${id}`, imageUrl: '/assets/card.png' })
  expect(card.title).toContain(summary.title)
  expect(JSON.stringify(card)).not.toMatch(/陈大勇|钱红梅|赵建国/)
  officer.kill()

  const stranger = new Hand(county, 'oSafetyOfTheMarket00000001')
  await stranger.open(String(card.path).slice(1))
  await stranger.named('wx-view', '再试一次')
  expect(stranger.host.text()).not.toContain(summary.title)
  stranger.kill()
  const nobody = new Hand(county, 'oSomebodyOfTheGroup0000001')
  await nobody.open(String(card.path).slice(1))
  await nobody.named('wx-view', '登录')
  nobody.kill()
})

test('a roll of 120 names in three groups is called as well, and stays as light: each name is a tap, none is left out (P19)', async () => {
  const whole = await openDrill(county.office, workshop, 'drill-of-a-workshop')
  const other = new Hand(county, 'oTeamLeaderOfHongyuan00001')
  await other.open(`office/session/muster/index?id=${whole}`)
  await other.shows(/未到\s*120/)
  await other.tap('焊接工1，未到，点一下')
  await other.shows(/未到\s*119/)
  for (const name of Object.values(workshop).flat().slice(1)) expect(other.host.text()).toContain(name)
  other.weigh()
  other.kill()
  expectLight(other)
})

test('half of each audit limit is enough for the roll (P19 P24)', () => {
  expectLight(leader)
})
