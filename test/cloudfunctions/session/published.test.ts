/** 问答: an answered question for everybody, seen by nobody before it has passed (D10, W-07, W-09). */
import { courierRound } from '@office/reactions/courier'
import { listInbox } from '@office/usecases/account/listInbox'
import { decideWaiting } from '@office/usecases/moderation/decideWaiting'
import { listModeration } from '@office/usecases/moderation/listModeration'
import { answerQuestion } from '@office/usecases/session/answerQuestion'
import { askQuestion } from '@office/usecases/session/askQuestion'
import { listPublished } from '@office/usecases/session/listPublished'
import { listQuestions } from '@office/usecases/session/listQuestions'
import { publishAnswer } from '@office/usecases/session/publishAnswer'
import { questionToHazard } from '@office/usecases/session/questionToHazard'
import { takeAnswerDown } from '@office/usecases/session/takeAnswerDown'
import type { Office } from '@office/ports/office'
import { as, freshId, openCounty, refusal, report, type County } from '../hazard/county'
import { reachable, type Reachable } from '../wechat/reachable'
import { errcode } from '../wechat/wechatDouble'
import { plan } from './sessions'

const expert = as('p-fire')
const clerk = as('p-clerk')
const visitor = as('p-resident')
const stands = [{ key: 'ebike', name: '电动车台', topics: ['充电'], expertIds: ['p-fire'] }]
let county: County

async function answered(change: { category?: 'ebike' | 'gas' } = {}): Promise<{ id: string; session: string }> {
  const { id: session } = await plan(county, { activity: 'consultationDay', venue: 'government', stands }, clerk)
  const { id } = await askQuestion(county.office, visitor, { id: freshId('q').slice(0, 40), session, stand: 'ebike', category: 'ebike', text: '我是五号楼李秀兰，楼道里能充电吗', forOther: false, ...change })
  await answerQuestion(county.office, expert, { id, text: '楼道里不能充电，请到集中充电点。', aloud: false })
  return { id, session }
}
const words = { question: '楼道里能充电吗', answer: '楼道里不能充电，请到集中充电点。' }
const publish = (id: string, change: Partial<typeof words> = {}) => publishAnswer(county.office, expert, { id, ...words, ...change })
const seen = async (office: Office = county.office) => (await listPublished(office, visitor, { category: null })).rows
const waiting = async () => (await listModeration(county.office, clerk, { state: 'human' })).rows
const courier = () => courierRound(county.office, () => undefined)

describe.each(['sqlite', 'memory'] as const)('问答 on %s', (on) => {
  beforeEach(async () => { county = await openCounty(on) })
  afterEach(() => county.close())

  test('an instance without WeChat: it waits for people, passes, and is read without the name of who asked', async () => {
    const { id, session } = await answered()
    expect((await publish(id)).state).toBe('checking')
    expect(await seen()).toEqual([])
    await courier()
    expect(await seen()).toEqual([])
    const [row] = await waiting()
    expect(row).toMatchObject({ text: '问：楼道里能充电吗\n答：楼道里不能充电，请到集中充电点。', reason: 'none', unit: expect.any(String) as string })
    await decideWaiting(county.office, clerk, { id: row!.id, decision: 'pass' })
    expect(await waiting()).toEqual([])
    expect(await seen()).toMatchObject([{ id, category: 'ebike', ...words }])
    expect(JSON.stringify(await seen())).not.toMatch(/李秀兰|p-resident|p-fire/)
    expect((await listQuestions(county.office, expert, { session, state: 'answered' })).rows).toMatchObject([{ id, published: { state: 'shown', ground: '' } }])
    await courier()
    expect((await listInbox(county.office, expert, {})).rows[0]).toMatchObject({ title: '您的答复已公开' })
  })

  test('what is blocked says why to its officer, and may be offered again in other words as an edition of its own', async () => {
    const { id, session } = await answered()
    await publish(id)
    await courier()
    const [first] = await waiting()
    await decideWaiting(county.office, clerk, { id: first!.id, decision: 'blocked', ground: '写明依据' })
    expect(await seen()).toEqual([])
    expect((await listQuestions(county.office, expert, { session, state: 'answered' })).rows[0]?.published).toMatchObject({ state: 'blocked', ground: '写明依据' })
    await courier()
    expect((await listInbox(county.office, expert, {})).rows[0]).toMatchObject({ title: '您的答复没有公开', body: '没有通过审核：写明依据' })
    expect(await publish(id, { answer: '楼道里不能充电（条例第二十五条）。' })).toMatchObject({ state: 'checking', edition: 2 })
    await courier()
    // An old edition's verdict says nothing about the new one.
    expect(await refusal(decideWaiting(county.office, clerk, { id: first!.id, decision: 'pass' }))).toBe('moved_on')
    expect(await seen()).toEqual([])
    const [second] = await waiting()
    await decideWaiting(county.office, clerk, { id: second!.id, decision: 'pass' })
    expect(await seen()).toMatchObject([{ answer: '楼道里不能充电（条例第二十五条）。' }])
  })

  test('takedown is one act, at once, audited with its ground; a verdict that comes after it brings nothing back (W-09)', async () => {
    const { id } = await answered()
    await publish(id)
    await courier()
    const [row] = await waiting()
    expect((await takeAnswerDown(county.office, expert, { id, ground: '说法有误' })).state).toBe('down')
    expect(await waiting()).toEqual([])
    expect(await refusal(decideWaiting(county.office, clerk, { id: row!.id, decision: 'pass' }))).toBe('moved_on')
    await publish(id)
    await courier()
    await decideWaiting(county.office, clerk, { id: (await waiting())[0]!.id, decision: 'pass' })
    expect(await seen()).toHaveLength(1)
    await takeAnswerDown(county.office, clerk, { id, ground: '说法有误' })
    await takeAnswerDown(county.office, clerk, { id, ground: '说法有误' })
    expect(await seen()).toEqual([])
    const audit = (await county.office.store.find('auditAbout', { about: `publication:${id}` }, { limit: 9 })).rows
    expect(audit.map(({ what, who }) => [what, who])).toEqual([['session.publish', 'p-fire'], ['session.takeDown', 'p-fire'], ['session.publish', 'p-fire'], ['session.takeDown', 'p-clerk']])
  })

  test('who may not: a stranger neither publishes nor takes down; a question without an answer, or handed over, is nobody’s to publish', async () => {
    const { id } = await answered()
    const stranger = as('p-welder')
    expect(await refusal(publishAnswer(county.office, stranger, { id, ...words }))).toBe('not_found')
    await publish(id)
    expect(await refusal(takeAnswerDown(county.office, stranger, { id, ground: '说法有误' }))).toBe('not_found')
    expect(await refusal(takeAnswerDown(county.office, visitor, { id, ground: '说法有误' }))).toBe('not_found')
    const { id: session } = await plan(county, { activity: 'consultationDay', venue: 'government', stands }, clerk)
    const open = await askQuestion(county.office, visitor, { id: freshId('q').slice(0, 40), session, stand: null, category: 'gas', text: '燃气味怎么办', forOther: false })
    expect(await refusal(publishAnswer(county.office, expert, { id: open.id, ...words }))).toBe('not_answered')
    await questionToHazard(county.office, expert, { id: open.id, report: report() })
    expect(await refusal(publishAnswer(county.office, expert, { id: open.id, ...words }))).toBe('not_answered')
  })

  test('published twice it is one edition; other words while it is being checked are refused', async () => {
    const { id } = await answered()
    const first = await publish(id)
    expect(await publish(id)).toEqual(first)
    expect(await refusal(publish(id, { answer: '另外的话' }))).toBe('moved_on')
  })

  test('the list is read by category, the newest first', async () => {
    for (const category of ['ebike', 'gas'] as const) {
      const { id } = await answered({ category })
      await publish(id)
      await courier()
      await decideWaiting(county.office, clerk, { id: (await waiting())[0]!.id, decision: 'pass' })
      county.clock.advance(1000)
    }
    expect((await seen()).map(({ category }) => category)).toEqual(['gas', 'ebike'])
    expect((await listPublished(county.office, visitor, { category: 'ebike' })).rows).toHaveLength(1)
    expect((await listPublished(county.office, visitor, { category: 'law' })).rows).toEqual([])
  })
})

describe('with WeChat (W-07)', () => {
  let house: Reachable
  beforeEach(async () => {
    house = await reachable('memory')
    county = house
    await house.bind('p-fire')
  })
  afterEach(() => house.close())
  const say = (suggest: string) => house.double.say('checkText', { json: { errcode: 0, errmsg: 'ok', result: { suggest, label: 1 }, trace_id: 't' } })

  test('what WeChat passes is seen by all without anybody’s help; question and answer are asked about together', async () => {
    say('pass')
    const { id } = await answered()
    await publish(id)
    expect(await seen()).toEqual([])
    await courier()
    expect(await seen()).toHaveLength(1)
    expect(house.double.asked.find(({ call }) => call === 'checkText')?.body['content']).toBe('问：楼道里能充电吗\n答：楼道里不能充电，请到集中充电点。')
  })
  test.each([['review', 'review'], ['risky', 'risky']])('%s waits for people, who see why', async (suggest, reason) => {
    say(suggest)
    await publish((await answered()).id)
    await courier()
    expect(await seen()).toEqual([])
    expect(await waiting()).toMatchObject([{ reason }])
  })
  test('when WeChat cannot be asked, people decide', async () => {
    house.double.say('checkText', errcode(45009))
    await publish((await answered()).id)
    await courier()
    expect(await seen()).toEqual([])
    expect(await waiting()).toMatchObject([{ reason: 'unavailable' }])
  })
})
