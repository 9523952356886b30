/** What the table of moves cannot say of a decision: replays, who answers a request, the second 未整改, what may be merged. */
import { sampleUnits } from '@office/local/sample/units'
import { meOf } from '@office/records/me'
import { decideCase } from '@office/usecases/hazard/decideCase'
import { listCases } from '@office/usecases/hazard/listCases'
import { as, decide, openCounty, refusal, seated, sent } from './county'
import { arrivedPhoto } from './photos'
import type { County } from './county'

let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())

describe('a decision sent again is the same one; another one with the same words is not', () => {
  test('a second plan from another window is told that the first one stands, and nothing of it is taken for the first', async () => {
    const id = await sent(county, 'p-welder')
    await decide(county, as('p-safety'), id, { move: 'accept' })
    const graded = await decide(county, as('p-head'), id, { move: 'gradeMajor', criterionId: 'fire-2025', words: '第 6 章' })
    const plan = { move: 'plan' as const, id, version: graded.version, measures: '更换主机', responsible: '孙志强', funds: '自筹', until: graded.fixBy, contingency: '停电预案' }
    const first = await decideCase(county.office, as('p-head'), plan)
    expect(await decideCase(county.office, as('p-head'), plan)).toEqual(first)
    expect(await refusal(decideCase(county.office, as('p-head'), { ...plan, measures: '只换控制柜' }))).toBe('moved_on')
    expect((await county.office.store.get('report', id))?.plan?.measures).toBe('更换主机')
  })
})

describe('延期', () => {
  test('not after the deadline; not answered by the one who asked, for whichever unit he acts', async () => {
    const id = await sent(county, 'p-welder')
    const { fixBy } = await decide(county, as('p-safety'), id, { move: 'accept' })
    await decide(county, as('p-safety'), id, { move: 'askExtension', until: fixBy + 86_400_000, ground: '等配件' })
    const fire = sampleUnits.find((unit) => unit._id === 'd-fire')!
    expect(await refusal(decide(county, { ...as('p-safety'), acting: { unit: fire, roles: ['supervisor'] } }, id, { move: 'grantExtension', ground: '' }))).toBe('asker_never_grants')
    const another = await sent(county, 'p-welder')
    await decide(county, as('p-safety'), another, { move: 'accept' })
    county.clock.advance(30 * 86_400_000)
    expect(await refusal(decide(county, as('p-safety'), another, { move: 'askExtension', until: county.clock.now() + 86_400_000, ground: '等配件' }))).toBe('extension_too_late')
    expect((await decide(county, as('p-fire'), id, { move: 'grantExtension', ground: '' })).state).toBe('accepted')
  })
})

describe('未整改', () => {
  test('the first time it goes to the unit that closed it, the second time the office names the lead; each time with a new deadline', async () => {
    const id = await sent(county, 'p-welder')
    const close = async () => {
      await decide(county, as('p-safety'), id, { move: 'accept' })
      await decide(county, as('p-safety'), id, { move: 'fixOnSpot', ground: '', photos: [await arrivedPhoto(county.office, as('p-safety'), 'after')] })
      await decide(county, as('p-head'), id, { move: 'confirm', ground: '' })
    }
    await close()
    county.clock.advance(10 * 86_400_000)
    const first = await decide(county, as('p-welder'), id, { move: 'reopen', ground: '又堵上了', photos: [] })
    expect(first).toMatchObject({ state: 'submitted', late: false })
    expect(first.dueAt).toBeGreaterThan(county.clock.now())
    await close()
    const second = await decide(county, as('p-welder'), id, { move: 'reopen', ground: '还是堵着', photos: [] })
    expect(second.state).toBe('toAssign')
    expect(second.route.why.at(-1)).toBe('上报人再次反映没有整改到位，由安委办指定牵头单位')
    expect(second.dueAt).toBeGreaterThan(county.clock.now())
  })
})

describe('并案', () => {
  test('a report against somebody never disappears in a case that he sees (T-10), nor a 重大 one in an ordinary one', async () => {
    const plain = await sent(county, 'p-welder')
    const against = await sent(county, 'p-welder', { channel: 'regulator' })
    expect(await refusal(decide(county, as('p-clerk'), against, { move: 'merge', intoId: plain }))).toBe('merge_not_possible')
    const major = await sent(county, 'p-welder')
    await decide(county, as('p-head'), major, { move: 'gradeMajor', criterionId: 'fire-2025', words: '第 6 章' })
    expect(await refusal(decide(county, as('p-safety'), major, { move: 'merge', intoId: plain }))).toBe('merge_not_possible')
    expect(await refusal(decide(county, as('p-safety'), plain, { move: 'merge', intoId: plain }))).toBe('merge_not_possible')
  })
})

describe('what waits for whoever was asked to mend', () => {
  test('his own page of the person names the case until it is mended, and nobody else’s does', async () => {
    const tasks = async (personId: string) => (await meOf(county.office, personId, 'sample')).waiting.tasks
    const id = await sent(county, 'p-resident')
    await decide(county, as('p-safety'), id, { move: 'accept' })
    const { dueAt } = await decide(county, as('p-safety'), id, { move: 'assign', personId: 'p-welder' })
    expect(await tasks('p-welder')).toEqual([{ id, place: expect.stringContaining('宏远机械') as string, dueAt }])
    expect(await tasks('p-head')).toEqual([])
    await decide(county, as('p-welder'), id, { move: 'fix', ground: '', photos: [await arrivedPhoto(county.office, as('p-welder'), 'after')] })
    expect(await tasks('p-welder')).toEqual([])
  })
})

describe('what waits for whoever reviews', () => {
  const unit = (id: string) => sampleUnits.find((one) => one._id === id)!
  const todo = async (unitId: string) => (await listCases(county.office, seated(unit(unitId), unitId === 'office' ? ['clerk'] : ['supervisor']), { show: 'todo', limit: 50 })).rows.map((row) => row.id)
  /** Mended by one officer of the unit, verified by another. */
  async function verified(unitId: string, change: Parameters<typeof sent>[2]): Promise<string> {
    const id = await sent(county, 'p-welder', change)
    const [one, other] = [seated(unit(unitId), ['safetyOfficer'], `x-one-${unitId}`), seated(unit(unitId), ['safetyOfficer'], `x-other-${unitId}`)]
    await decide(county, one, id, { move: 'accept' })
    await decide(county, one, id, { move: 'assign', personId: unitId === 'd-fire' ? 'p-fire' : 'p-safety' })
    await decide(county, one, id, { move: 'fix', ground: '', photos: [await arrivedPhoto(county.office, one, 'after')] })
    await decide(county, other, id, { move: 'selfVerify', ground: '' })
    return id
  }
  test('复查 waits for the department that supervises, and for no other; then for nobody', async () => {
    const id = await verified('e-hongyuan', {})
    expect(await todo('d-fire')).toContain(id)
    for (const other of ['d-transport', 't-east', 'office']) expect(await todo(other)).not.toContain(id)
    await decide(county, as('p-fire'), id, { move: 'review', ground: '' })
    expect(await todo('d-fire')).not.toContain(id)
  })
  test('nobody supervises himself: what the department handled waits for the office, and only it may review', async () => {
    const id = await verified('d-fire', { channel: 'regulator' })
    expect(await todo('office')).toContain(id)
    expect(await refusal(decide(county, seated(unit('d-fire'), ['supervisor'], 'x-third'), id, { move: 'review', ground: '' }))).toBe('not_allowed')
    expect((await decide(county, as('p-clerk'), id, { move: 'review', ground: '' })).state).toBe('reviewed')
  })
  test('a request for 延期 waits there until it is answered', async () => {
    const id = await sent(county, 'p-welder')
    const { fixBy } = await decide(county, as('p-safety'), id, { move: 'accept' })
    await decide(county, as('p-safety'), id, { move: 'askExtension', until: fixBy + 86_400_000, ground: '等配件' })
    expect(await todo('d-fire')).toContain(id)
    await decide(county, as('p-fire'), id, { move: 'refuseExtension', ground: '配件本地有售' })
    expect(await todo('d-fire')).not.toContain(id)
  })
  test('a 重大 one stands before what is only due sooner', async () => {
    const [soon, major] = [await sent(county, 'p-welder'), await sent(county, 'p-welder')]
    await decide(county, as('p-safety'), soon, { move: 'accept' })
    county.clock.advance(3_600_000)
    await decide(county, as('p-head'), major, { move: 'gradeMajor', criterionId: 'fire-2025', words: '第 6 章' })
    const rows = await todo('e-hongyuan')
    expect(rows.indexOf(major)).toBeLessThan(rows.indexOf(soon))
  })
})
