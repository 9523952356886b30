/** Random lives of a case through the use case itself, against the table of moves: what the table forbids is refused and audited. */
import fc from 'fast-check'
import type { Decision } from '@shared/contract/hazard'
import { moveNames, refuseMove } from '@shared/domain/hazardMoves'
import type { MoveName } from '@shared/domain/hazardMoves'
import type { Report } from '@office/ports/documents'
import { actorOf, relationsTo } from '@office/records/authorise'
import { movesNow } from '@office/records/caseView'
import { informantsOf } from '@office/records/informants'
import { unitsOf } from '@office/records/units'
import { decideCase } from '@office/usecases/hazard/decideCase'
import { Refusal } from '@office/records/refusal'
import { as, openCounty, sent } from './county'
import { decisionFor } from './decisionFor'
import type { County } from './county'

let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())

const people = ['p-welder', 'p-safety', 'p-head', 'p-liaison', 'p-fire', 'p-clerk', 'p-leader', 'p-safety2', 'p-resident', 'o-t-east']
const targets = [null, 'c-xinghe', 'e-market', 'd-fire', 'e-hongyuan', 'office', 'v-zhulin']
/** `fit` picks among the moves that somebody may make just then, so that lives get far; the rest is anybody trying anything. */
const command = fc.record({ fit: fc.option(fc.nat(), { freq: 3 }), move: fc.constantFrom(...moveNames), by: fc.constantFrom(...people), target: fc.constantFrom(...targets), stale: fc.integer({ min: 0, max: 9 }) })

/** What only the case or the input itself can refuse, where the table says yes. */
const ofTheCase = ['target_not_possible', 'merge_not_possible', 'person_not_possible', 'asker_never_grants']

async function possibleOn(report: Report): Promise<{ by: string; move: MoveName }[]> {
  const [informants, units] = [await informantsOf(county.office.store, report), await unitsOf(county.office)]
  return people.flatMap((by) => {
    const actor = actorOf(as(by), report, relationsTo(as(by), report, informants, units))
    const shown = movesNow(report, actor, county.clock.now())
    // Not shown to one who may decide it himself, and yet no offence.
    const proposes = !shown.includes('proposeMajor') && refuseMove('proposeMajor', report, actor) === undefined
    return [...shown, ...(proposes ? ['proposeMajor' as const] : [])].map((move) => ({ by, move }))
  })
}

test('100 lives of up to 40 decisions by ten people: allowed exactly where the table says so, refused moves leave a row', async () => {
  const done = new Set<string>()
  await fc.assert(fc.asyncProperty(fc.boolean(), fc.array(command, { minLength: 15, maxLength: 40, size: 'max' }), async (routed, commands) => {
    const id = await sent(county, 'p-welder', routed ? {} : { place: { class: 'other', unitId: null, words: '废弃水塔', position: null } })
    const another = await sent(county, 'p-resident')
    let refusals = 0
    for (const { fit, target, stale, ...drawn } of commands) {
      const report = (await county.office.store.get('report', id))!
      const possible = await possibleOn(report)
      const { by, move } = fit === null ? drawn : (possible[fit % possible.length] ?? drawn)
      const allowed = possible.some((one) => one.by === by && one.move === move)
      const version = stale === 0 && report.version > 1 ? report.version - 1 : report.version
      const input: Decision = await decisionFor(county, move, by, { target, another, report, version })
      const outcome = await decideCase(county.office, as(by), input).then(() => 'done', (error: unknown) => (error instanceof Refusal ? error.code : String(error)))
      const after = (await county.office.store.get('report', id))!
      if (outcome === 'done' && after.version > report.version) {
        expect({ move, by, allowed, version }).toEqual({ move, by, allowed: true, version: report.version })
        expect(after.version).toBe(report.version + 1)
        done.add(move)
        continue
      }
      expect(after).toEqual(report)
      if (allowed && version === report.version) expect(ofTheCase).toContain(outcome)
      if (outcome !== 'done' && outcome !== 'moved_on') refusals += 1
    }
    const { rows } = await county.office.store.find('auditAbout', { about: `hazard:${id}` }, { limit: 100 })
    const last = (await county.office.store.get('report', id))!
    const made = rows.filter((row) => row.outcome === 'done').sort((left, right) => Number(left.detail['version']) - Number(right.detail['version']))
    expect(last.steps.map((step) => step.move)).toEqual(made.map((row) => row.what.replace('hazard.', '')))
    expect(made).toHaveLength(last.version)
    expect(rows.filter((row) => row.outcome === 'refused')).toHaveLength(refusals)
  }), { numRuns: 100, seed: 8 })
  expect([...done].sort()).toEqual([...moveNames].sort())
}, 240_000)
