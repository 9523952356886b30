/** Two people at one case, every trip to the database in any order: whatever the order, the history has no gap and no fork. */
import fc from 'fast-check'
import type { Scheduler } from 'fast-check'
import { hazardMoves, moveNames } from '@shared/domain/hazardMoves'
import type { Move, MoveName } from '@shared/domain/hazardMoves'
import type { Report } from '@office/ports/documents'
import { actorOf, isStranger, relationsTo } from '@office/records/authorise'
import { movesNow } from '@office/records/caseView'
import { informantsOf } from '@office/records/informants'
import { Refusal } from '@office/records/refusal'
import { unitsOf } from '@office/records/units'
import { decideCase } from '@office/usecases/hazard/decideCase'
import { as, freshId, openCounty, sent } from './county'
import { decisionFor } from './decisionFor'
import type { County } from './county'

let order: Scheduler | undefined
let county: County
let first: Report
beforeAll(async () => {
  county = await openCounty('memory', () => (order ? order.schedule(Promise.resolve()) : Promise.resolve()))
  first = (await county.office.store.get('report', await sent(county, 'p-welder')))!
})
afterAll(() => county.close())

const people = ['p-welder', 'p-safety', 'p-head', 'p-liaison', 'p-fire', 'p-clerk', 'p-leader']

/** Another case of the same unit, to merge this one into. */
const beside = (id: string): string => `${id}-b`

/** A case that stands where this move may be made; `from` picks among its states. */
async function standing(name: MoveName, from: number): Promise<Report> {
  const { store } = county.office
  const move: Move = hazardMoves[name]
  const major = move.onlyMajor === true
  const states = (major ? move.majorFrom : undefined) ?? move.from
  const state = states[from % states.length]!
  const [id, at] = [freshId('case'), county.clock.now()]
  const waiting = state === 'toAssign'
  const report: Report = {
    ...first,
    _id: id,
    state,
    level: major ? 'major' : 'ordinary',
    graded: major ? { criterionId: 'fire-2025', words: '', at, byUnitId: 'd-fire' } : null,
    fixedOnSpot: move.onSpot ?? false,
    extension: move.extension === 'asked' ? { until: first.fixBy + 86_400_000, ground: '等配件', askedAt: at, decided: 'asked' } : null,
    mergedInto: state === 'merged' ? beside(id) : null,
    ...(waiting && { handlerId: '', assignment: { ...first.assignment, handlerId: null } }),
    version: 2,
    steps: [...first.steps, { move: 'accept', at, byUnitId: 'e-hongyuan', byPersonId: 'p-safety', state, ground: '', targetUnitId: null, photos: [] }],
  }
  await store.create('report', { ...first, _id: beside(id), level: major ? 'major' : 'ordinary', placeKey: id })
  await store.create('informant', { _id: id, v: 1, personId: 'p-welder', receiptHash: id, receivedAt: at, enteredBy: null, contact: null })
  await store.create('report', report)
  return report
}

async function possibleOn(report: Report): Promise<{ by: string; move: MoveName }[]> {
  const [informants, units] = [await informantsOf(county.office.store, report), await unitsOf(county.office)]
  return people.flatMap((by) => movesNow(report, actorOf(as(by), report, relationsTo(as(by), report, informants, units)), county.clock.now()).map((move) => ({ by, move })))
}

/** Both decide on what both have before them; answers the codes, '' for the one who won. */
async function both(scheduler: Scheduler, report: Report, acts: readonly { by: string; move: MoveName }[]): Promise<readonly Refusal[]> {
  const inputs = await Promise.all(acts.map(({ by, move }) => decisionFor(county, move, by, { report, version: report.version, target: 'c-xinghe', another: beside(report._id) })))
  order = scheduler
  try {
    const work = Promise.allSettled(inputs.map((input, index) => decideCase(county.office, as(acts[index]!.by), input)))
    const results = await scheduler.waitFor(work)
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
    for (const reason of reasons) if (!(reason instanceof Refusal)) throw reason
    return reasons as readonly Refusal[]
  } finally {
    order = undefined
  }
}

describe.each(moveNames)('%s against any other move', (name) => {
  test('one of the two is made, the other is told by whom and when, and the books hold one row of it', async () => {
    let races = 0
    await fc.assert(fc.asyncProperty(fc.scheduler(), fc.nat(), fc.nat(), fc.nat(), async (scheduler, from, one, other) => {
      const report = await standing(name, from)
      const possible = await possibleOn(report)
      const mine = possible.filter(({ move }) => move === name)
      const rivals = (act: { by: string }) => possible.filter(({ by }) => by !== act.by)
      const act = mine[one % mine.length]
      const rival = act && rivals(act)[other % rivals(act).length]
      if (!act || !rival) return
      races += 1
      const lost = await both(scheduler, report, [act, rival])
      const after = (await county.office.store.get('report', report._id))!
      const last = after.steps.at(-1)!
      expect({ lost: lost.length, version: after.version, steps: after.steps.length }).toEqual({ lost: 1, version: 3, steps: 3 })
      const winner = [act, rival].find(({ by, move }) => last.move === move && (last.byPersonId ?? 'p-welder') === by)!
      const loser = [act, rival].find((each) => each !== winner)!
      const informants = await informantsOf(county.office.store, after)
      const knows = !isStranger(relationsTo(as(loser.by), after, informants, await unitsOf(county.office)))
      if (knows) expect(lost[0]).toMatchObject({ code: 'moved_on', say: expect.stringMatching(last.byPersonId === null ? /^这一件刚刚有新的进展/ : /^这一件刚刚已由.+处理（\d\d:\d\d）/) as unknown })
      else expect(['moved_on', 'not_found']).toContain(lost[0]?.code)
      const { rows } = await county.office.store.find('auditAbout', { about: `hazard:${report._id}` }, { limit: 100 })
      expect(rows.filter((row) => row.outcome === 'done').map((row) => row.what)).toEqual([`hazard.${winner.move}`])
      expect(await county.office.store.get('event', `hazard:${report._id}:3:${winner.move}`)).toBeDefined()
      expect(await county.office.store.get('event', `hazard:${report._id}:3:${loser.move}`)).toEqual(winner.move === loser.move ? expect.anything() : undefined)
    }), { numRuns: 40, seed: 7 })
    // Most ended cases are the reporter's alone: fewer rivals there.
    expect(races).toBeGreaterThan(5)
  }, 60_000)
})
