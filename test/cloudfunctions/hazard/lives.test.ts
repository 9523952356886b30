/** Random lives of a case through the use case itself, against the table of moves: what the table forbids is refused and audited. */
import fc from 'fast-check'
import type { Decision } from '@shared/contract/hazard'
import { openMoves } from '@shared/contract/hazard'
import { movesNow } from '@office/records/caseView'
import { relationsTo } from '@office/records/authorise'
import { unitsOf } from '@office/records/units'
import { decideCase } from '@office/usecases/hazard/decideCase'
import { Refusal } from '@office/records/refusal'
import { as, openCounty, sent } from './county'
import { arrivedPhoto } from './photos'
import type { County } from './county'

let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())

const people = ['p-welder', 'p-safety', 'p-head', 'p-liaison', 'p-fire', 'p-clerk', 'p-leader', 'p-safety2', 'p-resident', 'o-t-east']
const targets = [null, 'c-xinghe', 'e-market', 'd-fire', 'e-hongyuan', 'office', 'v-zhulin']
/** `fit` picks among the moves that somebody may make just then, so that lives get far; the rest is anybody trying anything. */
const command = fc.record({ fit: fc.option(fc.nat(), { freq: 2 }), move: fc.constantFrom(...openMoves), by: fc.constantFrom(...people), target: fc.constantFrom(...targets), stale: fc.integer({ min: 0, max: 9 }) })

async function decisionOf(move: (typeof openMoves)[number], by: string, target: string | null, id: string, version: number): Promise<Decision> {
  const onCase = { id, version }
  switch (move) {
    case 'accept':
    case 'withdraw':
      return { move, ...onCase }
    case 'fixOnSpot':
      return { move, ...onCase, ground: '已整改', photos: [await arrivedPhoto(county.office, as(by), 'after')] }
    case 'supplement':
      return { move, ...onCase, ground: '补充一句', photos: [] }
    case 'return':
      return { move, ...onCase, ground: '不归本单位', targetId: target }
    case 'assignLead':
      return { move, ...onCase, ground: '就近办理', targetId: target ?? 'c-xinghe' }
    case 'notHazard':
    case 'confirm':
      return { move, ...onCase, ground: '现场看过' }
  }
}

test('160 lives of up to 25 decisions by ten people: allowed exactly where the table says so, refused moves leave a row', async () => {
  const done = new Set<string>()
  await fc.assert(fc.asyncProperty(fc.boolean(), fc.array(command, { minLength: 8, maxLength: 25, size: 'max' }), async (routed, commands) => {
    const id = await sent(county, 'p-welder', routed ? {} : { place: { class: 'other', unitId: null, words: '废弃水塔', position: null } })
    for (const { fit, target, stale, ...drawn } of commands) {
      const [report, informant, units] = [(await county.office.store.get('report', id))!, await county.office.store.get('informant', id), await unitsOf(county.office)]
      const possible = people.flatMap((by) => movesNow(report, { relations: relationsTo(as(by), report, informant, units), isFixer: report.fixerId === by }).map((move) => ({ by, move: move as (typeof openMoves)[number] })))
      const { by, move } = fit === null ? drawn : (possible[fit % possible.length] ?? drawn)
      const allowed = possible.some((one) => one.by === by && one.move === move)
      const version = stale === 0 && report.version > 1 ? report.version - 1 : report.version
      const input = await decisionOf(move, by, target, id, version)
      const outcome = await decideCase(county.office, as(by), input).then(() => 'done', (error: unknown) => (error instanceof Refusal ? error.code : String(error)))
      const after = (await county.office.store.get('report', id))!
      if (outcome === 'done' && after.version > report.version) {
        expect({ move, by, allowed, version }).toEqual({ move, by, allowed: true, version: report.version })
        expect(after.version).toBe(report.version + 1)
        done.add(move)
      } else {
        expect(after).toEqual(report)
        if (allowed && version === report.version) expect(outcome).toBe('target_not_possible')
      }
    }
    const { rows } = await county.office.store.find('auditAbout', { about: `hazard:${id}` }, { limit: 100 })
    const last = (await county.office.store.get('report', id))!
    expect(rows.filter((row) => row.outcome === 'done')).toHaveLength(last.version)
    expect(last.steps.map((step) => step.move)).toEqual(rows.filter((row) => row.outcome === 'done').sort((left, right) => Number(left.detail['version']) - Number(right.detail['version'])).map((row) => row.what.replace('hazard.', '')))
  }), { numRuns: 160, seed: 8 })
  expect([...done].sort()).toEqual([...openMoves].sort())
}, 120_000)
