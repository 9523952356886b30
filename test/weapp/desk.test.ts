/** J7 in WeChat: a stand counts by the big button without network, proves it with a photo, asks for a person; against the real doors. */
import { expectLight, Hand } from './host/hand'
import { openWeappOffice, type WeappOffice } from './host/office'
import { createOpenSession } from './host/openSession'
import { sampleCaller } from '@office/local/sample/caller'
import { readSession } from '@office/usecases/session/readSession'

jest.setTimeout(120_000)
/** Presses leave five seconds after the last. */
const rested = 40_000

let county: WeappOffice
let clerk: Hand
let id: string
const desk = () => clerk.open(`office/session/desk/index?id=${id}`)
const summary = async () => (await readSession(county.office, sampleCaller('p-clerk'), { id })).summary
const press = async (counted: number) => clerk.tap(`${String(counted)} 现场 +1，加一人`)

beforeAll(async () => {
  county = await openWeappOffice()
  id = (await createOpenSession(county.office)).summary.id
  await county.bind('oClerkOfTheCounty000000001', 'p-clerk')
  clerk = new Hand(county, 'oClerkOfTheCounty000000001')
})
afterAll(async () => {
  clerk.phone.kill()
  await county.close()
})

test('+1, one taken back, and without a proof it says 未计入', async () => {
  await desk()
  await clerk.shows('都已上传')
  clerk.weigh()
  await press(0)
  await press(1)
  await press(2)
  await clerk.tap(/^撤销刚才的现场/)
  await clerk.shows('待上传 2')
  await clerk.host.until(() => clerk.host.text().includes('都已上传'), rested)
  await clerk.shows('已记下，未计入')
  expect((await summary()).times).toBe(0)
})

test('without network he goes on counting, takes a photo and asks for a person; the app is killed and knows it all', async () => {
  clerk.phone.setOnline(false)
  await press(2)
  await press(3)
  clerk.photograph('exit')
  await clerk.tap('拍照或补一项证明')
  await clerk.tap('拍现场照片')
  await clerk.named('wx-view', '删除现场照片 1')
  await clerk.send('提交证明')
  await clerk.shows('照片 1 张')
  clerk.weigh()
  clerk.kill()
  expect(clerk.phone.kept).toHaveLength(1)
  await desk()
  await clerk.shows('待上传 2')
  await clerk.shows('照片 1 张')
  await clerk.named('wx-view', '4 现场 +1，加一人')
  clerk.kill()

  await clerk.open(`office/consult/queue/index?id=${id}`)
  await clerk.tap('替他提问')
  await clerk.write('他问的话', '电动车能推上楼充电吗')
  await clerk.send('取号')
  await clerk.shows('送到后取号')
  clerk.weigh()
  clerk.kill()
})

test('with the network back: four heads counted once, proven by the very photo, and the question has its ticket', async () => {
  clerk.phone.setOnline(true)
  await desk()
  await clerk.host.until(() => clerk.host.text().includes('都已上传'), rested)
  await clerk.host.until(() => !clerk.host.text().includes('照片 1 张'), rested)
  expect(await summary()).toMatchObject({ times: 4, evidence: ['photo'], sources: { heads: 4 } })
  expect(clerk.phone.kept).toEqual([])
  clerk.kill()
  await clerk.open(`office/consult/queue/index?id=${id}`)
  await clerk.shows('线上 1 号')
  await clerk.shows('电动车能推上楼充电吗')
  clerk.kill()
  const { rows } = await county.office.store.find('questionsOfSession', { sessionId: id, state: 'waiting' }, { limit: 50 })
  expect(rows).toHaveLength(1)
})

test('half of each audit limit is enough for the desk and the queue (P19 P24)', () => {
  expectLight(clerk)
})
