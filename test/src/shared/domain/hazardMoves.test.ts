import fc from 'fast-check'
import { hazardMoves, moveNames, movesFor, refuseMove } from '@shared/domain/hazardMoves'
import type { ActorFacts, CaseFacts, Move, MoveName } from '@shared/domain/hazardMoves'
import { isEnded } from '@shared/domain/hazard'
import { hazardStates, relations } from '@shared/domain/words'
import type { HazardState, Relation } from '@shared/domain/words'

const states = Object.keys(hazardStates) as HazardState[]
const all = Object.keys(relations) as Relation[]
const rowOf = (name: MoveName): Move => hazardMoves[name]

/** A plain reading of the table, written apart from the function it judges. */
function modelAllows(name: MoveName, facts: CaseFacts, actor: ActorFacts): boolean {
  const row = rowOf(name)
  const major = facts.level === 'major'
  return row.from.some((state) => state === facts.state)
    && actor.relations.some((relation) => row.by.some((by) => by === relation))
    && !(row.neverMajor === true && major)
    && !(row.onlyMajor === true && !major)
    && (row.onSpot === undefined || row.onSpot === facts.fixedOnSpot)
    && !(row.notFixer === true && actor.isFixer)
    && !(name === 'close' && major && facts.state !== 'reviewed')
}
function after(name: MoveName, facts: CaseFacts, toOffice: boolean): CaseFacts {
  const { to } = rowOf(name)
  const state = to === 'same' ? facts.state : to === 'route' ? (toOffice ? 'toAssign' : 'submitted') : to
  const level = name === 'gradeMajor' ? 'major' : name === 'lowerMajor' ? 'ordinary' : facts.level
  return { state, level, fixedOnSpot: name === 'fixOnSpot' ? true : name === 'sendBack' ? false : facts.fixedOnSpot }
}

/** `legal` picks among the moves that are possible at that moment, so that sequences get far; the rest is anything by anybody. */
const command = fc.record({ name: fc.constantFrom(...moveNames), legal: fc.option(fc.nat(), { freq: 2 }), relations: fc.subarray(all, { minLength: 1 }), isFixer: fc.boolean(), toOffice: fc.boolean() })
const commands60 = fc.array(command, { minLength: 20, maxLength: 60, size: 'max' })

test('5,000 sequences of up to 60 commands: the table and its plain reading agree, and every row is reached (R-08)', () => {
  const reached = new Set<MoveName>()
  const visited = new Set<HazardState>()
  fc.assert(fc.property(fc.constantFrom('submitted' as const, 'toAssign' as const), commands60, (start, commands) => {
    let facts: CaseFacts = { state: start, level: 'ordinary', fixedOnSpot: false }
    for (const { name: drawn, legal, toOffice, ...actor } of commands) {
      visited.add(facts.state)
      const possible = movesFor(facts, actor)
      const name = legal === null ? drawn : (possible[legal % possible.length] ?? drawn)
      const allowed = refuseMove(name, facts, actor) === undefined
      // A bare comparison: an assertion object for each of 200,000 commands would take longer than the commands.
      if (allowed !== modelAllows(name, facts, actor) || allowed !== possible.includes(name)) throw new Error(`${name} in ${JSON.stringify(facts)} by ${JSON.stringify(actor)}`)
      if (!allowed) continue
      reached.add(name)
      facts = after(name, facts, toOffice)
    }
  }), { numRuns: 5000, seed: 2027 })
  expect([...reached].sort()).toEqual([...moveNames].sort())
  expect([...visited].sort()).toEqual([...states].sort())
}, 60_000)

test('from every open state somebody can bring the case to an end, ordinary or 重大', () => {
  for (const level of ['ordinary', 'major'] as const) {
    for (const state of states.filter((one) => !isEnded(one))) {
      const open: CaseFacts[] = [{ state, level, fixedOnSpot: false }]
      const seen = new Set<string>()
      let ends = false
      for (let facts = open.pop(); facts && !ends; facts = open.pop()) {
        const key = `${facts.state}${facts.level}${String(facts.fixedOnSpot)}`
        ends = isEnded(facts.state) && !['handedOver', 'withdrawn', 'merged'].includes(facts.state)
        if (seen.has(key)) continue
        seen.add(key)
        for (const name of movesFor(facts, { relations: all, isFixer: false })) open.push(after(name, facts, false))
      }
      expect({ state, level, ends }).toEqual({ state, level, ends: true })
    }
  }
})

describe('the law of the table', () => {
  const any = { relations: all, isFixer: false }
  test('the fixer never verifies', () => {
    for (const name of ['confirm', 'selfVerify', 'review', 'close', 'sendBack'] as const) {
      for (const state of hazardMoves[name].from) {
        expect(refuseMove(name, { state, level: 'ordinary', fixedOnSpot: name === 'confirm' }, { relations: all, isFixer: true })).toBe('fixer_never_verifies')
      }
    }
  })
  test('立行立改 and 不构成隐患 are never for 重大, and a 重大 case closes only after 复查', () => {
    expect(refuseMove('fixOnSpot', { state: 'submitted', level: 'major', fixedOnSpot: false }, any)).toBe('never_for_major')
    expect(refuseMove('notHazard', { state: 'submitted', level: 'major', fixedOnSpot: false }, any)).toBe('never_for_major')
    expect(refuseMove('close', { state: 'selfVerified', level: 'major', fixedOnSpot: false }, any)).toBe('not_reviewed')
    expect(refuseMove('close', { state: 'reviewed', level: 'major', fixedOnSpot: false }, any)).toBeUndefined()
  })
  test('lowering 重大 needs the regulator', () => {
    const major = { state: 'accepted', level: 'major', fixedOnSpot: false } as const
    for (const relation of all) expect(refuseMove('lowerMajor', major, { relations: [relation], isFixer: false })).toBe(relation === 'supervisor' ? undefined : 'not_yours')
  })
  test('nobody can delete: no move ends in nothing, and strangers and the 属地 make none', () => {
    for (const state of states) expect(movesFor({ state, level: 'ordinary', fixedOnSpot: true }, { relations: ['stranger', 'territorial'], isFixer: false })).toEqual([])
  })
  test('the reporter withdraws until it is accepted, not after', () => {
    const by = { relations: ['reporter'] as Relation[], isFixer: false }
    const possible = states.filter((state) => refuseMove('withdraw', { state, level: 'ordinary', fixedOnSpot: false }, by) === undefined)
    expect(possible).toEqual(['toAssign', 'submitted'])
  })
})
