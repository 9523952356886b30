/** 12345/12350 in both directions, and what stands still. */
import type { Input } from '@shared/contract/actions'
import { startOfDay } from '@shared/domain/calendar'
import { enterIncoming } from '@office/usecases/hazard/enterIncoming'
import { listLetters } from '@office/usecases/hazard/listLetters'
import { listStalled } from '@office/usecases/hazard/listStalled'
import { readHotlineText } from '@office/usecases/hazard/readHotlineText'
import { traceReport } from '@office/usecases/hazard/traceReport'
import { as, decide, freshReceipt, june, openCounty, refusal, report, sent } from './county'
import type { County } from './county'

const day = 86_400_000
const market = { class: 'market' as const, unitId: 'e-market', words: '二楼东侧', position: null }

let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

const incoming = (number: string, change: Partial<Input<'hazard.incoming'>> = {}): Input<'hazard.incoming'> =>
  ({ ...report({ place: market, source: 'phone' }), hotline: { from: '12345', number, dueAt: june + 5 * day }, ...change })

describe('a 转办件', () => {
  test('is a case with the hotline’s number and its own deadline beside ours; the clerk stands in for the caller', async () => {
    const receipt = freshReceipt()
    const { id, state, route } = await enterIncoming(county.office, as('p-clerk'), incoming('SZ-2027-017', { receipt }))
    const stored = await county.office.store.get('report', id)
    expect(stored?.hotline).toEqual({ from: '12345', number: 'SZ-2027-017', dueAt: june + 5 * day, replyText: '' })
    expect([state, route.handler?.id, stored?.source]).toEqual(['submitted', 'e-market', 'phone'])
    expect(stored?.fixBy).not.toBe(june + 5 * day)
    expect((await county.office.store.get('informant', id))?.enteredBy).toBe('p-clerk')
    expect((await traceReport(county.office, as('p-resident'), { receipt })).id).toBe(id)
  })

  test('typed in twice it is one case: the same again is the first answer, anything else under that number is told so', async () => {
    const told = incoming('SZ-1')
    const first = await enterIncoming(county.office, as('p-clerk'), told)
    expect(await enterIncoming(county.office, as('p-clerk'), told)).toEqual(first)
    expect(await enterIncoming(county.office, as('p-clerk'), { ...told, id: report().id })).toEqual(first)
    expect(await refusal(enterIncoming(county.office, as('p-clerk'), incoming('SZ-1')))).toBe('hotline_known')
    for (const same of [' SZ-1 ', 'sz-1', 'ＳＺ－１', 'SZ -1']) expect(await refusal(enterIncoming(county.office, as('p-leader'), incoming(same)))).toBe('hotline_known')
    const other = await enterIncoming(county.office, as('p-leader'), incoming('SZ-1', { hotline: { from: '12350', number: 'SZ-1', dueAt: june + day } }))
    expect(other.id).not.toBe(first.id)
  })

  test('needs a place and something told, as every report does', async () => {
    expect(await refusal(enterIncoming(county.office, as('p-clerk'), incoming('a', { category: '', text: ' ' })))).toBe('nothing_told')
    expect(await refusal(enterIncoming(county.office, as('p-clerk'), incoming('a', { place: { class: 'other', unitId: null, words: '', position: null } })))).toBe('place_missing')
  })

  test('stands in the list by the hotline’s own deadline until the case ends', async () => {
    const late = await enterIncoming(county.office, as('p-clerk'), incoming('SZ-2', { hotline: { from: '12350', number: 'SZ-2', dueAt: june - 1 } }))
    const next = await enterIncoming(county.office, as('p-clerk'), incoming('SZ-3'))
    await sent(county, 'p-resident', { place: market })
    const letters = async (show: 'open' | 'done') => (await listLetters(county.office, as('p-clerk'), { show })).rows.map((row) => [row.id, row.from, row.hotlineNumber, row.answerBy, row.answerLate])
    expect(await letters('open')).toEqual([[late.id, '12350 举报', 'SZ-2', june - 1, true], [next.id, '12345 热线', 'SZ-3', june + 5 * day, false]])
    await decide(county, as('p-safety2'), late.id, { move: 'notHazard', ground: '现场合格' })
    expect([(await letters('open')).length, (await letters('done')).map(([id, , , , over]) => [id, over])]).toEqual([1, [[late.id, false]]])
  })

  test('what is told to the hotline of a place that is only a position is the position', async () => {
    const id = await sent(county, 'p-resident', { place: { class: 'other', unitId: null, words: '', position: { lng: 114.3, lat: 30.5, accuracy: 12, system: 'gcj02', moved: true } } })
    expect((await readHotlineText(county.office, as('p-clerk'), { id })).text).toContain('地点：北纬 30.50000，东经 114.30000（GCJ-02），上报人移过针\n')
  })

  test('the answer to be copied back tells unit, steps by day and state, and names nobody', async () => {
    const { id, number } = await enterIncoming(county.office, as('p-clerk'), incoming('SZ-9'))
    const reply = async () => (await readHotlineText(county.office, as('p-clerk'), { id })).reply ?? ''
    expect(await reply()).toBe(`【转办件答复】12345 热线 SZ-9（本系统编号 ${number}）\n承办单位：云溪城东综合市场\n办理情况：已收到，正在办理。\n现状：待接收`.replace('云溪城东综合市场', (await county.office.store.get('unit', 'e-market'))?.name ?? ''))
    await decide(county, as('p-safety2'), id, { move: 'accept' })
    expect(await reply()).toContain('办理情况：6月1日，')
    expect(await reply()).toContain('现状：已接收')
    for (const name of ['李秋生', '王丽']) expect(await reply()).not.toContain(name)
  })
})

describe('the text for 12345 and 12350', () => {
  test('has time, town and address, unit, facts, request and confidentiality, and nothing of the informant', async () => {
    const id = await sent(county, 'p-welder', { place: market, showName: true, contact: null })
    const { text, reply } = await readHotlineText(county.office, as('p-clerk'), { id })
    expect(reply).toBeNull()
    expect(text.split('\n').map((line) => line.split('：')[0])).toEqual([expect.stringMatching(/^【隐患转报】隐患2027-06-/) as string, '时间', '地点', '涉及单位', '情况', '诉求', '是否保密'])
    expect(text).toContain('地点：云溪城东街道 ')
    expect(text).toContain('二楼东侧')
    expect(text).toContain('是否保密：否')
    expect(text).not.toContain('赵建国')
    const silent = await sent(county, 'p-welder', { place: { class: 'other', unitId: null, words: '水塔', position: null } })
    expect((await readHotlineText(county.office, as('p-clerk'), { id: silent })).text).toContain('是否保密：是')
  })

  test('is for those whose case it is', async () => {
    const id = await sent(county, 'p-resident', { place: market })
    expect(await refusal(readHotlineText(county.office, as('p-safety'), { id }))).toBe('not_found')
  })
})

test('what nobody has moved for some days stands first that stood longest; a move takes it off', async () => {
  const [old, young] = [await sent(county, 'p-welder'), (county.clock.advance(2 * day), await sent(county, 'p-welder'))]
  const closed = await sent(county, 'p-resident', { place: market })
  await decide(county, as('p-resident'), closed, { move: 'withdraw' })
  county.clock.advance(3 * day + 1)
  const stalled = async (days: number) => (await listStalled(county.office, as('p-clerk'), { days })).rows.map(({ id, movedAt }) => [id, movedAt])
  expect(await stalled(3)).toEqual([[old, startOfDay(june)], [young, startOfDay(june) + 2 * day]])
  expect(await stalled(5)).toEqual([[old, startOfDay(june)]])
  await decide(county, as('p-safety'), old, { move: 'accept' })
  expect(await stalled(3)).toEqual([[young, startOfDay(june) + 2 * day]])
})
