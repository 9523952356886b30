import fc from 'fast-check'
import { isConflicted } from '@shared/domain/conflict'
import { route, rowFor } from '@shared/domain/routing'
import type { RoutingQuestion } from '@shared/domain/routing'
import { categoryCodes, placeClasses } from '@shared/domain/words'
import type { PlaceClass } from '@shared/domain/words'
import { question, table, units } from './sampleTree'

const ask = (change: Partial<RoutingQuestion> = {}) => route(question(change), table, units).assignment
const ids = [...units.keys()]
const classes = Object.keys(placeClasses) as PlaceClass[]

describe('each class of place finds the unit that must act', () => {
  const cases: readonly [PlaceClass, string | null, string, Partial<ReturnType<typeof ask>>][] = [
    ['market', 'e-market', 'escape.blocked', { handlerId: 'e-market', supervisorId: 'd-fire', territorialId: 'c-xinghe', rule: 'market.escape' }],
    ['market', 'e-market', 'gas.hose', { handlerId: 'e-market', supervisorId: 'd-market', rule: 'market' }],
    ['estateManaged', 'w-anju', 'escape.fireLane', { handlerId: 'w-anju', supervisorId: 'd-fire', assistIds: ['d-housing'] }],
    ['estateManaged', 'c-xinghe', '', { handlerId: 'c-xinghe' }],
    ['estateUnmanaged', 'e-market', '', { handlerId: 'c-xinghe' }],
    ['nationalRoad', null, 'traffic.surface', { handlerId: 'd-transport', ownerId: 'd-transport' }],
    ['cityRoad', 'c-xinghe', 'traffic.sign', { handlerId: 'd-housing', territorialId: 'c-xinghe' }],
    ['powerLine', null, '', { handlerId: 'd-power' }],
    ['villageRoad', 'v-silent', '', { handlerId: 't-east', ownerId: 'v-silent', onBehalf: true }],
    ['enterprise', 'e-silent', '', { handlerId: 'c-xinghe', ownerId: 'e-silent', onBehalf: true }],
    ['enterprise', 'e-far', '', { handlerId: 't-east', ownerId: 'e-far', onBehalf: true }],
    ['other', null, '', { handlerId: null, ownerId: null, onBehalf: false }],
  ]
  test.each(cases)('%s at %s with %s', (placeClass, unitId, category, expected) => {
    expect(ask({ class: placeClass, unitId, category })).toMatchObject(expected)
  })

  test('the reasons are sentences: place and category, the rule, who acts for whom', () => {
    expect(ask().why).toEqual(['地点是市场，类别是消防通道·通道堵塞占用', '市场的消防通道由开办管理方负责'])
    expect(ask({ class: 'enterprise', unitId: 'e-silent' }).why.at(-1)).toBe('没有账号的厂还没有账号，由星河社区代办')
    expect(ask({ class: 'other', unitId: null }).why.at(-1)).toBe('地点还没有对应到单位，由安委办指定牵头单位')
  })
})

describe('a report against a unit never goes to it (T-10)', () => {
  test('an ordinary report about one’s own enterprise does go to it (J2)', () => {
    expect(ask({ ownUnitId: 'e-market' })).toMatchObject({ handlerId: 'e-market', barredIds: [] })
  })
  test('不经本单位: the regulator has it, and only he and the office may list it', () => {
    const routed = route(question({ channel: 'regulator', ownUnitId: 'e-market' }), table, units)
    expect(routed.assignment).toMatchObject({ ownerId: 'e-market', handlerId: 'd-fire', onBehalf: false, barredIds: ['e-market'], assistIds: [] })
    expect([...routed.scopes].sort()).toEqual(['d-fire', 'office'])
  })
  test('conduct of command, the head’s name and words of coercion pass the unit by', () => {
    expect(ask({ category: 'conduct.command' }).handlerId).toBe('d-market')
    expect(ask({ text: '孙志强让我们拆掉防护罩', headNames: ['孙志强'] }).handlerId).toBe('d-fire')
    expect(ask({ text: '班长强令我们进罐作业' }).handlerId).toBe('d-fire')
    expect(ask({ text: '孙 志　强让我们拆掉防护罩', headNames: ['孙志强'] }).handlerId).toBe('d-fire')
    expect(ask({ text: '出口被纸箱挡住', headNames: ['孙志强', ''] }).handlerId).toBe('e-market')
  })
  test('accused = the town: neither it nor the community below it', () => {
    const told = { class: 'estateUnmanaged', unitId: 't-east', channel: 'regulator' } as const
    expect(ask(told)).toMatchObject({ handlerId: 'd-fire', barredIds: ['t-east'] })
  })
  test('nobody below the accused has it either, even when named as lead; above it and beside it one may', () => {
    const below = ['c-xinghe', 'v-silent', 'e-market']
    for (const unitId of below) expect(below).not.toContain(ask({ class: 'other', unitId: 't-east', channel: 'regulator', lead: { unitId, why: '' } }).handlerId)
    expect(ask({ class: 'other', unitId: 't-east', channel: 'regulator', lead: { unitId: 'd-market', why: '' } }).handlerId).toBe('d-market')
    expect(isConflicted(units.get('c-xinghe')!, ['t-east'], units)).toBe(true)
    expect(isConflicted(units.get('t-east')!, ['c-xinghe'], units)).toBe(false)
    expect(isConflicted(units.get('d-fire')!, ['office'], units)).toBe(false)
  })
  test('accused = the department that would supervise: upwards to the town', () => {
    expect(ask({ channel: 'regulator', ownUnitId: 'd-fire' })).toMatchObject({ handlerId: 'd-market', barredIds: ['e-market', 'd-fire'] })
  })
  test('accused = 安委办: a regulator has it and the office cannot list it', () => {
    const routed = route(question({ class: 'other', unitId: 'office', channel: 'regulator' }), table, units)
    expect(routed.assignment).toMatchObject({ handlerId: 'd-emergency', barredIds: ['office'] })
    expect(routed.scopes).not.toContain('office')
  })
  test('accused = 安委办 where no department can sign in: nobody here may have it, and the reason says whom to call', () => {
    const silent = new Map([...units].map(([id, unit]) => [id, unit.kind === 'department' ? { ...unit, hasAccount: false } : unit]))
    const routed = route(question({ class: 'other', unitId: 'office', channel: 'regulator' }), table, silent)
    expect(routed.scopes).toEqual([])
    expect(routed.assignment.why.at(-1)).toBe('这里没有可以办理这一件的单位，请拨打 12350 或 12345')
  })
  test('the reporter’s own unit is not noted where the case would not reach it', () => {
    expect(ask({ channel: 'regulator', ownUnitId: 'w-anju' }).barredIds).toEqual(['e-market'])
  })
  test('a lead named later does not lift the bar', () => {
    expect(ask({ barredIds: ['e-market'], lead: { unitId: 'e-market', why: '' } }).handlerId).not.toBe('e-market')
    expect(ask({ barredIds: ['e-market'], lead: { unitId: 'c-xinghe', why: '' } }).handlerId).toBe('c-xinghe')
  })
})

describe('主体责任 when a lead is named', () => {
  const ask = (more: Partial<Parameters<typeof route>[0]>) => route(question({ class: 'enterprise', unitId: 'e-market', ...more }), table, units).assignment
  test('an authority that leads does not become the owner: the place keeps its own', () => {
    expect(ask({ lead: { unitId: 'd-fire', why: '' } })).toMatchObject({ ownerId: 'e-market', handlerId: 'd-fire' })
  })
  test('a unit that gave the case back as not its own is not printed as its owner', () => {
    expect(ask({ lead: { unitId: 'd-fire', why: '' }, refusedBy: ['e-market'] })).toMatchObject({ ownerId: null, handlerId: 'd-fire' })
  })
  test('another enterprise that is named bears it', () => {
    expect(ask({ lead: { unitId: 'w-anju', why: '' }, refusedBy: ['e-market'] }).ownerId).toBe('w-anju')
  })
})

describe('for every place there is', () => {
  const questions = fc.record({
    class: fc.constantFrom(...classes),
    unitId: fc.option(fc.constantFrom(...ids), { nil: null }),
    category: fc.constantFrom('', ...categoryCodes),
    text: fc.constantFrom('', '强令冒险作业', '出口被挡'),
    channel: fc.constantFrom('unit' as const, 'regulator' as const),
    ownUnitId: fc.option(fc.constantFrom(...ids), { nil: null }),
    headNames: fc.constant<string[]>([]),
    lead: fc.option(fc.constantFrom(...ids).map((unitId) => ({ unitId, why: '移交' })), { nil: null }),
    barredIds: fc.constant<string[]>([]),
    refusedBy: fc.subarray(ids, { maxLength: 3 }),
  })

  test('exactly one 主办 with an account, or nobody with the reason; always why', () => {
    fc.assert(fc.property(questions, (asked) => {
      const { assignment } = route(asked, table, units)
      expect(assignment.why.length).toBeGreaterThan(0)
      if (assignment.handlerId === null) expect(assignment.why.at(-1)).toMatch(/由安委办指定牵头单位$|请拨打 12350 或 12345$/)
      else expect(units.get(assignment.handlerId)?.hasAccount).toBe(true)
    }), { numRuns: 3000 })
  })

  test('the accused, and whoever is below the accused, neither handles nor lists it', () => {
    fc.assert(fc.property(questions, (asked) => {
      const { assignment, scopes } = route(asked, table, units)
      for (const id of [assignment.handlerId, ...scopes]) {
        const unit = id === null ? undefined : units.get(id)
        if (unit) expect(isConflicted(unit, assignment.barredIds, units)).toBe(false)
      }
      if (asked.channel === 'regulator' && asked.unitId !== null) expect(assignment.barredIds).toContain(asked.unitId)
    }), { numRuns: 3000 })
  })

  test('the handler’s people may list it, and nobody who gave it back gets it again', () => {
    fc.assert(fc.property(questions, (asked) => {
      const { assignment, scopes } = route(asked, table, units)
      if (assignment.handlerId === null) return
      expect(scopes).toContain(assignment.handlerId)
      expect(asked.refusedBy).not.toContain(assignment.handlerId)
    }), { numRuns: 3000 })
  })

  test('without a table everything waits for the office', () => {
    fc.assert(fc.property(questions, (asked) => {
      const { assignment } = route({ ...asked, lead: null }, { version: 0, rows: [] }, units)
      expect(assignment).toMatchObject({ handlerId: null, ownerId: null, rule: '' })
    }))
  })
})

test.each(classes)('%s has exactly one default row, also for a category it does not name', (placeClass) => {
  expect(rowFor(table.rows, placeClass, '')?.category).toBe('')
  expect(rowFor(table.rows, placeClass, 'water.flood')?.class).toBe(placeClass)
})
