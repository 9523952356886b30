import { hazardMoves, moveNames, type Move } from '@shared/domain/hazardMoves'
import { problems } from '@shared/contract/problems'
import { endOfDay, instantOf } from '@shared/domain/calendar'
import { decisionOf, lackOf, unfilled, withTemplate } from '@/office/hazard/case/decision'
import { asks, buttonsFor, moveForms, needs as needsField, officeMoves } from '@/office/hazard/case/moveForms'

const id = 'h0000000000000000000000001'
const photo = { id: 'p0000000000000000000000001', sha256: 'a'.repeat(64) }
const item = { id, version: 3, fixBy: Date.UTC(2027, 5, 25, 10) }
const unit = { id: 'd-fire', name: '消防救援大队' }

describe('the buttons of a case', () => {
  test('every move of an officer has its form, and no move of the reporter has', () => {
    expect([...officeMoves].sort()).toEqual(moveNames.filter((move) => !['withdraw', 'supplement', 'reopen'].includes(move)).sort())
  })

  test('the first button is the step that takes the case on', () => {
    expect(buttonsFor({ moves: ['notHazard', 'return', 'fixOnSpot', 'accept', 'withdraw'], plan: null })).toEqual(['accept', 'fixOnSpot', 'return', 'notHazard'])
    expect(buttonsFor({ moves: [], plan: null })).toEqual([])
    expect(buttonsFor({ moves: ['plan', 'fix', 'assign'], plan: null })[0]).toBe('plan')
    expect(buttonsFor({ moves: ['plan', 'fix', 'assign'], plan: {} })).toEqual(['fix', 'assign', 'plan'])
  })

  const fieldOf = { ground: 'ground', target: 'target', photo: 'photos', person: 'person', plan: 'plan', number: 'outside', case: 'into', until: 'until', criterion: 'criterion', controls: 'controls' } as const
  test.each(officeMoves)('%s asks for everything the table of moves says it needs', (move) => {
    const row: Move = hazardMoves[move]
    for (const need of row.needs ?? []) {
      const field = move === 'handOver' && need === 'target' ? 'outside' : fieldOf[need]
      expect([need, needsField(move, field)]).toEqual([need, true])
    }
  })

  test.each(officeMoves)('every template of %s is a ground by itself', (move) => {
    for (const template of moveForms[move].templates) expect(template).toMatch(/^[^！!]{2,300}$/)
    if (asks(move, 'ground')) expect(moveForms[move].groundLabel).not.toBe('')
  })
})

describe('a decision', () => {
  test.each([
    ['fixOnSpot without a photo', 'fixOnSpot', unfilled, { field: 'photos', say: problems.photo_needed.say }],
    ['assignLead without a unit', 'assignLead', { ...unfilled, ground: '由其管理' }, { field: 'target', say: problems.target_needed.say }],
    ['assignLead without a ground', 'assignLead', { ...unfilled, target: unit }, { field: 'ground', say: problems.ground_needed.say }],
    ['return with blanks for a ground', 'return', { ...unfilled, ground: '   ' }, { field: 'ground', say: problems.ground_needed.say }],
    ['return without a target', 'return', { ...unfilled, ground: '不归我们' }, undefined],
    ['confirm with nothing', 'confirm', unfilled, undefined],
    ['accept with nothing', 'accept', unfilled, undefined],
    ['plan with nothing: its first part is said, not its last', 'plan', unfilled, { field: 'measures', say: problems.plan_needed.say }],
    ['plan without its money', 'plan', { ...unfilled, measures: '加装护栏', responsible: '孙志强', contingency: '撤人', until: '2027-06-20' }, { field: 'funds', say: problems.plan_needed.say }],
    ['plan without its day', 'plan', { ...unfilled, measures: '加装护栏', responsible: '孙志强', contingency: '撤人', funds: '2 万元' }, { field: 'until', say: problems.until_needed.say }],
    ['control of no kind', 'control', unfilled, { field: 'controls', say: problems.controls_needed.say }],
    ['assign nobody', 'assign', unfilled, { field: 'person', say: problems.person_needed.say }],
    ['merge into nothing', 'merge', unfilled, { field: 'into', say: problems.case_needed.say }],
    ['grade without a criterion', 'gradeMajor', { ...unfilled, ground: '第五条' }, { field: 'criterion', say: problems.criterion_needed.say }],
    ['hand over to nobody', 'handOver', { ...unfilled, ground: '属其职责' }, { field: 'to', say: problems.to_needed.say }],
    ['hand over without a number yet', 'handOver', { ...unfilled, ground: '属其职责', to: '城管执法队' }, undefined],
    ['a reply without a number', 'outsideReply', { ...unfilled, ground: '已受理' }, { field: 'number', say: problems.number_needed.say }],
  ] as const)('%s', (_, move, filled, lack) => {
    expect(lackOf(move, filled)).toEqual(lack)
  })

  test('carries what its move takes and nothing else', () => {
    const filled = { ...unfilled, ground: ' 已清走 ', target: unit, photos: [{ ...photo, localPath: photo.id, size: 9, width: 4, height: 3 }] }
    expect(decisionOf('accept', item, filled)).toEqual({ move: 'accept', id, version: 3 })
    expect(decisionOf('return', item, filled)).toEqual({ move: 'return', id, version: 3, ground: '已清走', targetId: 'd-fire' })
    expect(decisionOf('return', item, { ...filled, target: null })).toMatchObject({ targetId: null })
    expect(decisionOf('fixOnSpot', item, filled)).toEqual({ move: 'fixOnSpot', id, version: 3, ground: '已清走', photos: [photo] })
    expect(decisionOf('assignLead', item, filled)).toEqual({ move: 'assignLead', id, version: 3, ground: '已清走', targetId: 'd-fire' })
  })

  test('a day means its end; what lies within the deadline does not pass it', () => {
    const filled = { ...unfilled, ground: '配件未到', until: '2027-06-25', person: { id: 'p-welder', name: '赵建国' }, measures: '加装护栏', responsible: '孙志强', contingency: '撤人', funds: '2 万元' }
    expect(decisionOf('askExtension', item, filled)).toEqual({ move: 'askExtension', id, version: 3, ground: '配件未到', until: endOfDay(instantOf('2027-06-25')) })
    expect(decisionOf('assign', item, filled, item.fixBy - 1)).toEqual({ move: 'assign', id, version: 3, personId: 'p-welder', ground: '配件未到', until: item.fixBy })
    expect(decisionOf('plan', item, { ...filled, until: '2027-06-20' })).toMatchObject({ until: endOfDay(instantOf('2027-06-20')), funds: '2 万元' })
  })

  test('what is late already plans what is still possible: the whole of the picked day', () => {
    const filled = { ...unfilled, until: '2027-06-26', person: { id: 'p-welder', name: '赵建国' }, measures: '加装护栏', responsible: '孙志强', contingency: '撤人', funds: '2 万元' }
    const dayAfter = item.fixBy + 86_400_000
    for (const move of ['plan', 'assign'] as const) expect(decisionOf(move, item, filled, dayAfter)).toMatchObject({ until: endOfDay(instantOf('2027-06-26')) })
  })

  test('each form makes a decision that the contract takes', () => {
    const full = { ...unfilled, ground: '已核实', target: unit, person: { id: 'p-welder', name: '赵建国' }, into: { id: 'sample-case-other', name: '隐患2027-06-7K3M9Q' }, criterion: { id: 'c-dust', name: '粉尘' }, photos: [{ ...photo, localPath: photo.id, size: 9, width: 4, height: 3 }], until: '2027-06-20', kinds: ['stopped' as const], measures: '加装护栏', responsible: '孙志强', funds: '2 万元', contingency: '撤人', to: '城管执法队', number: 'A-1' }
    for (const move of officeMoves) {
      expect(lackOf(move, full)).toBeUndefined()
      expect(decisionOf(move, item, full)).toMatchObject({ move, id, version: 3 })
    }
  })

  test('one that the office would refuse does not leave the phone', () => {
    expect(() => decisionOf('assignLead', item, unfilled)).toThrow()
    expect(() => decisionOf('notHazard', { ...item, version: 0 }, { ...unfilled, ground: '符合规范' })).toThrow()
  })
})

describe('templates', () => {
  test('fill an empty ground, follow a typed one, and are not written twice', () => {
    expect(withTemplate('', '已核实。')).toBe('已核实。')
    expect(withTemplate('李工到场。', '已核实。')).toBe('李工到场。已核实。')
    expect(withTemplate('李工到场。已核实。', '已核实。')).toBe('李工到场。已核实。')
  })
})
