import fc from 'fast-check'
import { dutiesOwed, hazardMoves, moveNames, movesFor, refuseMove } from '@shared/domain/hazardMoves'
import type { ActorFacts, CaseFacts, Move, MoveName } from '@shared/domain/hazardMoves'
import { hazardStates, relations } from '@shared/domain/words'
import type { HazardState, Relation } from '@shared/domain/words'

const states = Object.keys(hazardStates) as HazardState[]
const all = Object.keys(relations) as Relation[]
const rowOf = (name: MoveName): Move => hazardMoves[name]

const fresh: CaseFacts = { state: 'submitted', level: 'ordinary', fixedOnSpot: false, plan: null, controls: null, workersToldAt: null, extension: null }
const facts = (change: Partial<CaseFacts>): CaseFacts => ({ ...fresh, ...change })
const anybody: ActorFacts = { relations: all, isFixer: false, mayGrade: true }

/** A plain reading of the table, written apart from the function it judges. */
function modelAllows(name: MoveName, now: CaseFacts, actor: ActorFacts): boolean {
  const row = rowOf(name)
  const major = now.level === 'major'
  const done = { plan: now.plan !== null, controls: now.controls !== null, workersTold: now.workersToldAt !== null }
  const asked = now.extension === null ? 'none' : now.extension.decided
  return row.from.some((state) => state === now.state)
    && actor.relations.some((relation) => row.by.some((by) => by === relation))
    && !(row.neverMajor === true && major)
    && !(row.onlyMajor === true && !major)
    && (row.onSpot === undefined || row.onSpot === now.fixedOnSpot)
    && !(row.notFixer === true && actor.isFixer)
    && !(row.grader === true && !actor.mayGrade)
    && !(major && row.majorFrom !== undefined && !row.majorFrom.some((state) => state === now.state))
    && !(major && (row.majorOwes ?? []).some((duty) => !done[duty]))
    && (row.extension === undefined || row.extension === asked)
}
const answers = { askExtension: 'asked', grantExtension: 'granted', refuseExtension: 'refused' } as const
function after(name: MoveName, now: CaseFacts, toOffice: boolean): CaseFacts {
  const { to } = rowOf(name)
  const state = to === 'same' ? now.state : to === 'route' ? (toOffice ? 'toAssign' : 'submitted') : to === 'before' ? 'accepted' : to
  const level = name === 'gradeMajor' ? 'major' : name === 'lowerMajor' ? 'ordinary' : now.level
  const reopened = name === 'reopen'
  return {
    state,
    level,
    fixedOnSpot: name === 'fixOnSpot' ? true : name === 'sendBack' || reopened ? false : now.fixedOnSpot,
    plan: name === 'plan' ? {} : reopened ? null : now.plan,
    controls: name === 'control' ? {} : now.controls,
    workersToldAt: name === 'tellWorkers' ? 1 : now.workersToldAt,
    extension: name in answers ? { decided: answers[name as keyof typeof answers] } : reopened ? null : now.extension,
  }
}

/** `legal` picks among the moves that are possible at that moment, so that sequences get far; the rest is anything by anybody. */
const command = fc.record({ name: fc.constantFrom(...moveNames), legal: fc.option(fc.nat(), { freq: 2 }), relations: fc.subarray(all, { minLength: 1 }), isFixer: fc.boolean(), mayGrade: fc.boolean(), toOffice: fc.boolean() })
const commands60 = fc.array(command, { minLength: 20, maxLength: 60, size: 'max' })

test('5,000 sequences of up to 60 commands: the table and its plain reading agree, and every row is reached (R-08)', () => {
  const reached = new Set<MoveName>()
  const visited = new Set<HazardState>()
  fc.assert(fc.property(fc.constantFrom('submitted' as const, 'toAssign' as const), commands60, (start, commands) => {
    let now = facts({ state: start })
    for (const { name: drawn, legal, toOffice, ...actor } of commands) {
      visited.add(now.state)
      const possible = movesFor(now, actor)
      const name = legal === null ? drawn : (possible[legal % possible.length] ?? drawn)
      const allowed = refuseMove(name, now, actor) === undefined
      // A bare comparison: an assertion object for each of 200,000 commands would take longer than the commands.
      if (allowed !== modelAllows(name, now, actor) || allowed !== possible.includes(name)) throw new Error(`${name} in ${JSON.stringify(now)} by ${JSON.stringify(actor)}`)
      if (!allowed) continue
      reached.add(name)
      now = after(name, now, toOffice)
    }
  }), { numRuns: 5000, seed: 2027 })
  expect([...reached].sort()).toEqual([...moveNames].sort())
  expect([...visited].sort()).toEqual([...states].sort())
}, 60_000)

test('from every state, ended ones too, somebody can go on; from every open one it can be closed, ordinary or 重大', () => {
  for (const level of ['ordinary', 'major'] as const) {
    for (const state of states) {
      expect({ state, level, exits: movesFor(facts({ state, level, plan: {}, controls: {}, workersToldAt: 1 }), anybody).length > 0 }).toEqual({ state, level, exits: true })
      const open: CaseFacts[] = [facts({ state, level })]
      const seen = new Set<string>()
      let closed = false
      for (let now = open.pop(); now && !closed; now = open.pop()) {
        const key = JSON.stringify(now)
        closed = now.state === 'closed'
        if (seen.has(key)) continue
        seen.add(key)
        for (const name of movesFor(now, anybody)) open.push(after(name, now, false))
      }
      expect({ state, level, closed }).toEqual({ state, level, closed: true })
    }
  }
})

describe('the law of the table', () => {
  test('the fixer never verifies', () => {
    for (const name of ['confirm', 'selfVerify', 'review', 'close', 'sendBack'] as const) {
      for (const state of hazardMoves[name].from) {
        expect(refuseMove(name, facts({ state, fixedOnSpot: name === 'confirm' }), { ...anybody, isFixer: true })).toBe('fixer_never_verifies')
      }
    }
  })
  test('立行立改 and 不构成隐患 are never for 重大, and a 重大 case closes only after 复查, which follows 自验', () => {
    expect(refuseMove('fixOnSpot', facts({ level: 'major' }), anybody)).toBe('never_for_major')
    expect(refuseMove('notHazard', facts({ level: 'major' }), anybody)).toBe('never_for_major')
    expect(refuseMove('review', facts({ state: 'fixed', level: 'major' }), anybody)).toBe('not_reviewed')
    expect(refuseMove('review', facts({ state: 'fixed' }), anybody)).toBeUndefined()
    expect(refuseMove('close', facts({ state: 'selfVerified', level: 'major' }), anybody)).toBe('not_reviewed')
    expect(refuseMove('close', facts({ state: 'reviewed', level: 'major' }), anybody)).toBe('workers_first')
    expect(refuseMove('close', facts({ state: 'reviewed', level: 'major', workersToldAt: 1 }), anybody)).toBeUndefined()
  })
  test('nobody is sent to mend a 重大 one without a plan, and it is not mended without 临时管控', () => {
    const major = (change: Partial<CaseFacts>) => facts({ level: 'major', state: 'rectifying', ...change })
    expect(refuseMove('assign', major({}), anybody)).toBe('plan_first')
    expect(refuseMove('fix', major({}), anybody)).toBe('plan_first')
    expect(refuseMove('fix', major({ plan: {} }), anybody)).toBe('controls_first')
    expect(refuseMove('fix', major({ plan: {}, controls: {} }), anybody)).toBeUndefined()
    expect(dutiesOwed(major({ plan: {} }))).toEqual(['controls', 'workersTold'])
    expect(dutiesOwed(facts({}))).toEqual([])
    expect(dutiesOwed(facts({ level: 'major', state: 'closed' }))).toEqual([])
  })
  test('grading needs an authorised person, and lowering 重大 the regulator too', () => {
    expect(refuseMove('gradeMajor', facts({ state: 'accepted' }), { ...anybody, mayGrade: false })).toBe('not_grader')
    const major = facts({ state: 'accepted', level: 'major' })
    for (const relation of all) expect(refuseMove('lowerMajor', major, { ...anybody, relations: [relation] })).toBe(relation === 'supervisor' ? undefined : 'not_yours')
    expect(refuseMove('lowerMajor', major, { ...anybody, mayGrade: false })).toBe('not_grader')
  })
  test('延期 is asked once, and answered only while it is asked', () => {
    for (const decided of ['asked', 'granted', 'refused'] as const) {
      const now = facts({ state: 'accepted', extension: { decided } })
      expect(refuseMove('askExtension', now, anybody)).toBe('extension_once')
      expect(refuseMove('grantExtension', now, anybody)).toBe(decided === 'asked' ? undefined : 'no_extension_asked')
      expect(refuseMove('refuseExtension', now, anybody)).toBe(decided === 'asked' ? undefined : 'no_extension_asked')
    }
  })
  test('nobody can delete: no move ends in nothing, and strangers make none; the 属地 may only propose a grade', () => {
    for (const state of states) {
      expect(movesFor(facts({ state, fixedOnSpot: true }), { ...anybody, relations: ['stranger'] })).toEqual([])
      expect(movesFor(facts({ state }), { ...anybody, relations: ['territorial'] }).filter((name) => name !== 'proposeMajor')).toEqual([])
    }
  })
  test('the reporter withdraws until it is accepted, not after', () => {
    const by: ActorFacts = { relations: ['reporter'], isFixer: false, mayGrade: false }
    expect(states.filter((state) => refuseMove('withdraw', facts({ state }), by) === undefined)).toEqual(['toAssign', 'submitted'])
  })
})
