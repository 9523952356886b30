import { hazardMoves, type Move } from '@shared/domain/hazardMoves'
import { openMoves } from '@shared/contract/hazard'
import { problems } from '@shared/contract/problems'
import { decisionOf, lackOf, unfilled, withTemplate } from '@/office/hazard/case/decision'
import { buttonsFor, moveForms, officeMoves } from '@/office/hazard/case/moveForms'

const id = 'h0000000000000000000000001'
const photo = { id: 'p0000000000000000000000001', sha256: 'a'.repeat(64) }
const unit = { id: 'd-fire', name: '消防救援大队' }

describe('the buttons of a case', () => {
  test('a page offers only what the office takes: each form is an open move, by its name in the table', () => {
    for (const move of officeMoves) {
      expect(openMoves).toContain(move)
      expect(moveForms[move].label).toBe(hazardMoves[move].label)
    }
  })

  test('moves of later issues and moves of the reporter have no button', () => {
    expect(buttonsFor(['accept', 'handOver', 'merge', 'assign', 'gradeMajor', 'withdraw', 'supplement', 'return'])).toEqual(['accept', 'return'])
  })

  test('the first button is the step that takes the case on', () => {
    expect(buttonsFor(['notHazard', 'return', 'fixOnSpot', 'accept'])).toEqual(['accept', 'fixOnSpot', 'return', 'notHazard'])
    expect(buttonsFor([])).toEqual([])
  })

  test.each(officeMoves)('%s asks for everything the table of moves says it needs', (move) => {
    const row: Move = hazardMoves[move]
    const needs: readonly string[] = row.needs ?? []
    expect(needs.includes('ground')).toBe(moveForms[move].ground === 'needed')
    expect(needs.includes('photo')).toBe(moveForms[move].photos)
    if (needs.includes('target')) expect(moveForms[move].target).toBe('needed')
  })

  test.each(officeMoves)('every template of %s is a ground by itself', (move) => {
    for (const template of moveForms[move].templates) expect(template).toMatch(/^[^！!]{2,300}$/)
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
  ] as const)('%s', (_, move, filled, lack) => {
    expect(lackOf(move, filled)).toEqual(lack)
  })

  test('carries what its move takes and nothing else', () => {
    const filled = { ground: ' 已清走 ', target: unit, photos: [{ ...photo, localPath: photo.id, size: 9, width: 4, height: 3 }] }
    expect(decisionOf('accept', id, 3, filled)).toEqual({ move: 'accept', id, version: 3 })
    expect(decisionOf('return', id, 3, filled)).toEqual({ move: 'return', id, version: 3, ground: '已清走', targetId: 'd-fire' })
    expect(decisionOf('return', id, 3, { ...filled, target: null })).toMatchObject({ targetId: null })
    expect(decisionOf('fixOnSpot', id, 3, filled)).toEqual({ move: 'fixOnSpot', id, version: 3, ground: '已清走', photos: [photo] })
    expect(decisionOf('assignLead', id, 3, filled)).toEqual({ move: 'assignLead', id, version: 3, ground: '已清走', targetId: 'd-fire' })
  })

  test('one that the office would refuse does not leave the phone', () => {
    expect(() => decisionOf('assignLead', id, 3, unfilled)).toThrow()
    expect(() => decisionOf('notHazard', id, 0, { ...unfilled, ground: '符合规范' })).toThrow()
  })
})

describe('templates', () => {
  test('fill an empty ground, follow a typed one, and are not written twice', () => {
    expect(withTemplate('', '已核实。')).toBe('已核实。')
    expect(withTemplate('李工到场。', '已核实。')).toBe('李工到场。已核实。')
    expect(withTemplate('李工到场。已核实。', '已核实。')).toBe('李工到场。已核实。')
  })
})
