import { decideCase } from '@office/usecases/hazard/decideCase'
import { readCase } from '@office/usecases/hazard/readCase'
import { listCases } from '@office/usecases/hazard/listCases'
import { listTargets } from '@office/usecases/hazard/listTargets'
import { Refusal } from '@office/records/refusal'
import { as, decide, openCounty, refusal, sent } from './county'
import { arrivedPhoto } from './photos'
import type { County } from './county'

let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())
const market = { place: { class: 'market' as const, unitId: 'e-market', words: '二楼东侧', position: null } }
const auditOf = async (id: string) => (await county.office.store.find('auditAbout', { about: `hazard:${id}` }, { limit: 100 })).rows

describe('taking it on', () => {
  test('the safety officer of the unit accepts; the welder reads it with unit and time', async () => {
    const id = await sent(county, 'p-welder')
    county.clock.advance(42 * 60_000)
    const view = await decide(county, as('p-safety'), id, { move: 'accept' })
    expect(view).toMatchObject({ state: 'accepted', version: 2, late: false })
    const seen = await readCase(county.office, as('p-welder'), { id })
    expect(seen.steps.map((step) => step.sentence)).toEqual(['已收到，送到宏远机械有限公司', '宏远机械有限公司已接收'])
    expect(seen.steps[1]).toMatchObject({ at: county.clock.now(), by: '宏远机械有限公司', label: '接收' })
  })

  test('accepting again is the same act for the same person, and moved on for his colleague, who reads who and when', async () => {
    const id = await sent(county, 'p-welder')
    county.clock.set(Date.UTC(2027, 5, 1, 2, 42))
    const first = await decideCase(county.office, as('p-safety'), { move: 'accept', id, version: 1 })
    expect(await decideCase(county.office, as('p-safety'), { move: 'accept', id, version: 1 })).toEqual(first)
    const stale = await decideCase(county.office, as('p-head'), { move: 'accept', id, version: 1 }).catch((error: unknown) => error)
    expect(stale).toBeInstanceOf(Refusal)
    expect(stale).toMatchObject({ code: 'moved_on', say: '这一件刚刚已由钱红梅处理（10:42），页面已为您更新。' })
    expect(await auditOf(id)).toHaveLength(2)
  })

  test('for people of other units only the unit is named, never the officer and never the reporter', async () => {
    const id = await sent(county, 'p-welder')
    await decide(county, as('p-safety'), id, { move: 'accept' })
    await expect(decideCase(county.office, as('p-welder'), { move: 'withdraw', id, version: 1 })).rejects.toMatchObject({ say: expect.stringMatching(/^这一件刚刚已由宏远机械有限公司处理/) })
    const other = await sent(county, 'p-welder')
    await decide(county, as('p-welder'), other, { move: 'supplement', ground: '今天更多了', photos: [] })
    await expect(decideCase(county.office, as('p-safety'), { move: 'accept', id: other, version: 1 })).rejects.toMatchObject({ code: 'moved_on', say: '这一件刚刚有新的进展，页面已为您更新。' })
  })

  test('不构成隐患 carries its ground to the reporter and ends the case', async () => {
    const id = await sent(county, 'p-resident', market)
    await decide(county, as('p-safety2'), id, { move: 'notHazard', ground: '该处为封闭检修区' })
    const seen = await readCase(county.office, as('p-resident'), { id })
    expect(seen).toMatchObject({ state: 'notHazard', moves: ['reopen'] })
    expect(seen.steps.at(-1)?.sentence).toBe('城东市场管理有限公司认为不构成隐患，理由：该处为封闭检修区')
  })
})

describe('不属本单位（移交） (J2)', () => {
  test('the first return goes to the target, the second to the office with both grounds, a third is refused', async () => {
    const id = await sent(county, 'p-resident', market)
    await decide(county, as('p-safety2'), id, { move: 'return', ground: '这段通道在小区红线内', targetId: 'w-anju' })
    const passed = await readCase(county.office, as('p-resident'), { id })
    expect(passed).toMatchObject({ state: 'submitted', returns: 1, route: { handler: { id: 'w-anju' } } })
    expect(passed.route.why).toContain('城东市场管理有限公司认为不属本单位，移交安居物业服务有限公司')
    await decide(county, as('o-w-anju'), id, { move: 'return', ground: '广告牌归市场', targetId: 'c-xinghe' })
    const waiting = await readCase(county.office, as('p-clerk'), { id })
    expect(waiting).toMatchObject({ state: 'toAssign', returns: 2, route: { handler: null } })
    expect(waiting.route.why.at(-1)).toContain('城东市场管理有限公司：这段通道在小区红线内；安居物业服务有限公司：广告牌归市场')
    const list = await listCases(county.office, as('p-clerk'), { show: 'toAssign' })
    expect(list.rows.map((row) => row.id)).toContain(id)
    const named = await decide(county, as('p-clerk'), id, { move: 'assignLead', ground: '广告牌由市场设置', targetId: 'e-market' })
    expect(named).toMatchObject({ state: 'submitted', route: { handler: { id: 'e-market' } } })
    const held = await readCase(county.office, as('p-safety2'), { id })
    expect(held.moves).not.toContain('return')
    expect(await refusal(decide(county, as('p-safety2'), id, { move: 'return', ground: '还是不归我们', targetId: null }))).toBe('returned_enough')
    const sentences = (await readCase(county.office, as('p-resident'), { id })).steps.map((step) => step.sentence)
    expect(sentences).toEqual([
      '已收到，送到城东市场管理有限公司',
      '城东市场管理有限公司认为不属本单位，理由：这段通道在小区红线内；移交安居物业服务有限公司',
      '安居物业服务有限公司认为不属本单位，理由：广告牌归市场；转安委办指定牵头单位',
      '安委办指定由城东市场管理有限公司牵头，理由：广告牌由市场设置',
    ])
  })

  test('a return without a target goes to the office at once', async () => {
    const id = await sent(county, 'p-resident', market)
    const view = await decide(county, as('p-safety2'), id, { move: 'return', ground: '不归市场管', targetId: null })
    expect(view).toMatchObject({ state: 'toAssign', returns: 1, moves: [] })
  })

  test('not to itself, not to the office, not to nobody', async () => {
    const id = await sent(county, 'p-resident', market)
    for (const targetId of ['e-market', 'office', 'e-nobody']) {
      expect(await refusal(decide(county, as('p-safety2'), id, { move: 'return', ground: '不归市场管', targetId }))).toBe('target_not_possible')
    }
    expect((await readCase(county.office, as('p-safety2'), { id })).version).toBe(1)
  })

  test('nor to a unit whose head the report names, by a return or by the office (T-10)', async () => {
    const passed = await sent(county, 'p-resident', { ...market, text: '宏远的孙志强叫人堆的' })
    expect(await refusal(decide(county, as('p-safety2'), passed, { move: 'return', ground: '宏远的货', targetId: 'e-hongyuan' }))).toBe('target_not_possible')
    const unplaced = await sent(county, 'p-resident', { text: '孙志强叫人堆的', place: { class: 'other', unitId: null, words: '河边仓库', position: null } })
    expect(await refusal(decide(county, as('p-clerk'), unplaced, { move: 'assignLead', ground: '仓库属宏远', targetId: 'e-hongyuan' }))).toBe('target_not_possible')
    expect((await decide(county, as('p-clerk'), unplaced, { move: 'assignLead', ground: '由消防核查', targetId: 'd-fire' })).route.handler?.id).toBe('d-fire')
  })

  test('the targets offered leave out the unit itself and whoever the report is against', async () => {
    const id = await sent(county, 'p-welder', { channel: 'regulator' })
    const { rows } = await listTargets(county.office, as('p-fire'), { id, words: '' })
    const ids = rows.map((row) => row.id)
    expect(ids[0]).toBe('c-xinghe')
    for (const barred of ['d-fire', 'e-hongyuan', 'office']) expect(ids).not.toContain(barred)
    expect(await listTargets(county.office, as('p-fire'), { id, words: '宏远' })).toEqual({ rows: [] })
    expect(await refusal(listTargets(county.office, as('p-welder'), { id, words: '' }))).toBe('not_allowed')
  })

  test('a case against the 安委办 never waits where nobody sees it: it needs a target (T-10)', async () => {
    const id = await sent(county, 'p-resident', { channel: 'regulator', place: { class: 'other', unitId: 'office', words: '一楼大厅', position: null } })
    expect((await readCase(county.office, as('p-resident'), { id })).route.handler?.id).toBe('d-emergency')
    expect(await refusal(readCase(county.office, as('p-leader'), { id }))).toBe('not_found')
    expect(await refusal(decide(county, as('o-d-emergency'), id, { move: 'return', ground: '应由消防办理', targetId: null }))).toBe('target_not_possible')
    await decide(county, as('o-d-emergency'), id, { move: 'return', ground: '应由消防办理', targetId: 'd-fire' })
    expect((await readCase(county.office, as('p-fire'), { id })).state).toBe('submitted')
    expect(await refusal(readCase(county.office, as('p-clerk'), { id }))).toBe('not_found')
  })

  test('a unit without an account gets it by way of 代办', async () => {
    const id = await sent(county, 'p-resident', market)
    const view = await decide(county, as('p-safety2'), id, { move: 'return', ground: '在竹林村地界', targetId: 'v-zhulin' })
    expect(view.route).toMatchObject({ owner: { id: 'v-zhulin' }, handler: { id: 't-west' }, onBehalf: true })
  })
})

describe('立行立改: three taps over two people', () => {
  test('with an after-photo, and confirmed by another person of the unit', async () => {
    const id = await sent(county, 'p-welder')
    const photo = await arrivedPhoto(county.office, as('p-safety'), 'after')
    const fixed = await decide(county, as('p-safety'), id, { move: 'fixOnSpot', ground: '已清空', photos: [photo] })
    expect(fixed).toMatchObject({ state: 'fixed', afterPhotos: [{ id: photo.id }] })
    expect(fixed.moves).not.toContain('confirm')
    expect(await refusal(decide(county, as('p-safety'), id, { move: 'confirm', ground: '' }))).toBe('fixer_never_verifies')
    const closed = await decide(county, as('p-head'), id, { move: 'confirm', ground: '' })
    expect(closed.state).toBe('closed')
    const seen = await readCase(county.office, as('p-welder'), { id })
    expect(seen.steps.map((step) => step.move)).toEqual(['submit', 'fixOnSpot', 'confirm'])
  })

  test('without a photo that has arrived, or with the before-photo again, it is not done', async () => {
    const before = await arrivedPhoto(county.office, as('p-welder'), 'before', 'the blocked exit')
    const id = await sent(county, 'p-welder', { photos: [before] })
    const never = { id: 'photo-that-never-came', sha256: 'a'.repeat(64) }
    expect(await refusal(decide(county, as('p-safety'), id, { move: 'fixOnSpot', ground: '', photos: [never] }))).toBe('photo_needed')
    expect(await refusal(decide(county, as('p-safety'), id, { move: 'fixOnSpot', ground: '', photos: [{ ...never, sha256: before.sha256 }] }))).toBe('photo_needed')
    const same = await arrivedPhoto(county.office, as('p-safety'), 'after', 'the blocked exit')
    expect(same.sha256).toBe(before.sha256)
    expect(await refusal(decide(county, as('p-safety'), id, { move: 'fixOnSpot', ground: '', photos: [same] }))).toBe('photo_needed')
    expect(await county.office.store.get('photo', never.id)).toBeUndefined()
    expect((await readCase(county.office, as('p-safety'), { id })).state).toBe('submitted')
  })

  test('never for 重大', async () => {
    const id = await sent(county, 'p-welder')
    const major = await county.office.store.get('report', id)
    await county.office.store.transact(async (tx) => { await tx.put('report', { ...major!, level: 'major' }) })
    const photo = await arrivedPhoto(county.office, as('p-safety'), 'after')
    expect(await refusal(decide(county, as('p-safety'), id, { move: 'fixOnSpot', ground: '', photos: [photo] }))).toBe('never_for_major')
    expect((await readCase(county.office, as('p-safety'), { id })).moves).toEqual(['accept', 'return', 'handOver', 'merge', 'control'])
  })
})

describe('the reporter', () => {
  test('withdraws until it is accepted; then it is the unit’s', async () => {
    const id = await sent(county, 'p-welder')
    expect((await decide(county, as('p-welder'), id, { move: 'withdraw' })).state).toBe('withdrawn')
    const other = await sent(county, 'p-welder')
    await decide(county, as('p-safety'), other, { move: 'accept' })
    expect(await refusal(decide(county, as('p-welder'), other, { move: 'withdraw' }))).toBe('move_not_possible')
  })

  test('supplements with words and photos that the handler then sees', async () => {
    const id = await sent(county, 'p-welder')
    const photo = await arrivedPhoto(county.office, as('p-welder'), 'supplement')
    await decide(county, as('p-welder'), id, { move: 'supplement', ground: '又多了两箱', photos: [photo] })
    const seen = await readCase(county.office, as('p-safety'), { id })
    expect(seen.photos.map((one) => one.id)).toEqual([photo.id])
    expect(seen.steps.at(-1)).toMatchObject({ by: '上报人', sentence: '上报人补充了材料，说明：又多了两箱', photos: [photo.id] })
  })
})

test('a move that was refused stands in the audit, with who and why, and changes nothing', async () => {
  const id = await sent(county, 'p-welder')
  expect(await refusal(decide(county, as('p-head'), id, { move: 'confirm', ground: '' }))).toBe('move_not_possible')
  expect(await refusal(decide(county, as('p-clerk'), id, { move: 'accept' }))).toBe('not_allowed')
  const refused = (await auditOf(id)).filter((row) => row.outcome === 'refused')
  expect(refused.map((row) => [row.who, row.what, row.detail['code']])).toEqual([['p-head', 'hazard.confirm', 'move_not_possible'], ['p-clerk', 'hazard.accept', 'not_allowed']])
  expect((await county.office.store.get('report', id))?.version).toBe(1)
})
