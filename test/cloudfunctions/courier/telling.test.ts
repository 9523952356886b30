import { courierRound } from '@office/reactions/courier'
import { caseMessages } from '@office/reactions/caseMessages'
import { as, decide, report, sent, freshId } from '../hazard/county'
import { opened, type Opened } from '../account/opened'

let house: Opened
beforeEach(async () => { house = await opened() })
afterEach(() => house.close())

const deliver = () => courierRound(house.office, () => undefined)
const inboxOf = async (personId: string) => (await house.office.store.find('inboxOfPerson', { personId }, { limit: 50 })).rows
const titles = async (personId: string) => (await inboxOf(personId)).map(({ title }) => title)

test('a report is in the inbox of the unit’s officers, not of its workers, and not of others', async () => {
  const id = await sent(house, 'p-welder')
  await deliver()
  for (const officer of ['p-safety', 'p-head']) expect(await inboxOf(officer)).toMatchObject([{ title: '有一件隐患待接收', link: `/office/hazard/case/index?id=${id}`, unitId: 'e-hongyuan' }])
  for (const other of ['p-welder', 'p-safety2', 'p-fire', 'p-clerk']) expect(await inboxOf(other)).toEqual([])
})

test('delivered twice it is told once', async () => {
  await sent(house, 'p-welder')
  await deliver()
  const { rows: [done] } = await house.office.store.find('eventsDue', { state: 'done' }, { limit: 1 })
  await house.office.store.transact((tx) => tx.put('event', { ...done!, state: 'pending' }))
  await deliver()
  expect(await inboxOf('p-safety')).toHaveLength(1)
})

test('the reporter hears of each step; the officer who made it is not told of his own', async () => {
  const id = await sent(house, 'p-welder')
  house.clock.advance(1000)
  await decide(house, as('p-safety'), id, { move: 'accept' })
  await deliver()
  expect(await titles('p-welder')).toEqual(['您上报的隐患已接收'])
  expect(await titles('p-safety')).toEqual(['有一件隐患待接收'])
  expect((await inboxOf('p-welder'))[0]?.link).toBe(`/own/hazard/trace/index?id=${id}`)
})

test('a case nobody is responsible for is told to the safety office', async () => {
  await sent(house, 'p-resident', { place: { class: 'other', unitId: null, words: '废弃水塔', position: null }, category: 'building.falling' })
  await deliver()
  expect(await titles('p-clerk')).toEqual(['有一件隐患待指定牵头'])
  expect(await titles('p-leader')).toEqual(['有一件隐患待指定牵头'])
})

test('a case handed on is told to the next unit and to the reporter', async () => {
  const id = await sent(house, 'p-welder')
  house.clock.advance(1000)
  await decide(house, as('p-safety'), id, { move: 'return', ground: '在市场一侧', targetId: 'e-market' })
  await deliver()
  expect(await titles('p-safety2')).toEqual(['有一件隐患待接收'])
  expect(await titles('p-welder')).toEqual(['您上报的隐患已移交'])
})

test('a case given back without a unit is told as waiting for the office, to both', async () => {
  const id = await sent(house, 'p-welder')
  house.clock.advance(1000)
  await decide(house, as('p-safety'), id, { move: 'return', ground: '不归本单位', targetId: null })
  await deliver()
  expect(await titles('p-clerk')).toEqual(['有一件隐患待指定牵头'])
  expect(await titles('p-welder')).toEqual(['您上报的隐患待指定牵头'])
})

test('a withdrawn case is told to the unit that had it', async () => {
  const id = await sent(house, 'p-welder')
  house.clock.advance(1000)
  await decide(house, as('p-welder'), id, { move: 'withdraw' })
  await deliver()
  expect(await titles('p-safety')).toEqual(['一件隐患已撤回', '有一件隐患待接收'])
})

test('everybody who reported one place is told, each of his own report; the officer reads that one was merged', async () => {
  const [first, second] = [await sent(house, 'p-welder'), await sent(house, 'p-resident')]
  house.clock.advance(1000)
  await decide(house, as('p-safety'), second, { move: 'merge', intoId: first })
  house.clock.advance(1000)
  await decide(house, as('p-safety'), first, { move: 'accept' })
  await deliver()
  expect(await titles('p-resident')).toEqual(['您上报的隐患已接收', '您上报的隐患已并案'])
  expect((await inboxOf('p-resident')).map(({ link }) => link)).toEqual([1, 2].map(() => `/own/hazard/trace/index?id=${second}`))
  expect(await titles('p-welder')).toEqual(['您上报的隐患已接收'])
  expect((await inboxOf('p-resident'))[0]?.body).toContain((await house.office.store.get('report', second))!.number)
  expect(await titles('p-head')).toContain('有一件并入')
})

test('who is asked to fix it is told, and who reviews a 重大 one', async () => {
  const id = await sent(house, 'p-liaison')
  await decide(house, as('p-safety'), id, { move: 'accept' })
  house.clock.advance(1000)
  await decide(house, as('p-safety'), id, { move: 'assign', personId: 'p-welder' })
  house.clock.advance(1000)
  await decide(house, as('p-head'), id, { move: 'gradeMajor', criterionId: 'fire-2025', words: '第 6 章' })
  await deliver()
  expect(await titles('p-welder')).toEqual(['有一件隐患请您整改'])
  for (const person of ['p-safety', 'p-fire', 'p-clerk']) expect(await titles(person)).toContain('一件隐患定为重大')
  expect(await titles('p-head')).not.toContain('一件隐患定为重大')
})

test('no message holds the text, the place, the reporter or what he wrote (T-06)', async () => {
  const words = { place: '地下一层配件库西北角', text: '出口被货架挡住一半', contact: '13800000000' }
  await house.door.ask('hazard.submit', { ...report({ text: words.text, place: { class: 'enterprise', unitId: 'e-hongyuan', words: words.place, position: null } }), id: freshId('t06') }, await house.door.enter('p-welder'))
  await deliver()
  const messages = JSON.stringify([...(await inboxOf('p-safety')), ...(await inboxOf('p-head'))].map(({ title, body }) => ({ title, body })))
  for (const secret of [...Object.values(words), 'p-welder', '赵建国', '宏远', '配件库', '消防通道']) expect(messages).not.toContain(secret)
})

test('every message is a sentence that names its case by the number alone', () => {
  for (const messages of Object.values(caseMessages)) {
    for (const { title, body } of messages) {
      expect(title.length).toBeLessThanOrEqual(20)
      expect(body('隐患2026-11-ABC123')).toMatch(/^隐患2026-11-ABC123 .+。$/)
      expect(title + body('')).not.toMatch(/[！!]/)
    }
  }
})
