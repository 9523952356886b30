/** Two managers decide at once (T-25): exactly one winner, the others are told, one audit row. */
import fc from 'fast-check'
import type { Decision } from '@shared/contract/hazard'
import { decideCase } from '@office/usecases/hazard/decideCase'
import { sampleUnits } from '@office/local/sample/units'
import { Refusal } from '@office/records/refusal'
import { openCounty, seated, sent, as } from './county'
import type { County } from './county'

let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())

const hongyuan = sampleUnits.find((one) => one._id === 'e-hongyuan')!
const officers = Array.from({ length: 8 }, (_, index) => seated(hongyuan, ['safetyOfficer'], `x-officer-${String(index)}`))
type Make = (id: string, index: number) => Decision
const makes: readonly Make[] = [
  (id) => ({ move: 'accept', id, version: 1 }),
  (id, index) => ({ move: 'notHazard', ground: `理由${String(index)}`, id, version: 1 }),
  (id, index) => ({ move: 'return', ground: `理由${String(index)}`, targetId: 'c-xinghe', id, version: 1 }),
  (id, index) => ({ move: 'return', ground: `理由${String(index)}`, targetId: null, id, version: 1 }),
  (id, index) => ({ move: 'handOver', to: '市铁路监管局', ground: `理由${String(index)}`, id, version: 1 }),
  (id, index) => ({ move: 'proposeMajor', criterionId: 'fire-2025', words: `第${String(index)}条`, id, version: 1 }),
]

test('1,000 races of 2–8 officers: one winner, one audit row, every loser reads that it moved on', async () => {
  const lineups = fc.sample(fc.array(fc.constantFrom(...makes), { minLength: 2, maxLength: 8 }), { numRuns: 1000, seed: 25 })
  const winners = new Set<string>()
  for (const lineup of lineups) {
    const id = await sent(county, 'p-welder')
    const results = await Promise.allSettled(lineup.map((make, index) => decideCase(county.office, officers[index]!, make(id, index))))
    const won = results.filter((result) => result.status === 'fulfilled')
    const lost = results.filter((result) => result.status === 'rejected').map((result) => result.reason as unknown)
    expect(won).toHaveLength(1)
    for (const reason of lost) {
      expect(reason).toBeInstanceOf(Refusal)
      expect(reason).toMatchObject({ code: 'moved_on', say: expect.stringMatching(/^这一件刚刚已由.+处理（10:\d\d）/) as unknown })
    }
    const report = await county.office.store.get('report', id)
    expect(report).toMatchObject({ version: 2, steps: { length: 2 } })
    winners.add(report?.steps[1]?.move ?? '')
    const audit = await county.office.store.find('auditAbout', { about: `hazard:${id}` }, { limit: 100 })
    expect(audit.rows.filter((row) => row.outcome === 'done')).toHaveLength(2)
  }
  expect([...winners].sort()).toEqual(['accept', 'handOver', 'notHazard', 'proposeMajor', 'return'])
}, 120_000)

test('the reporter withdraws while the officer accepts: one of the two, and the other is told', async () => {
  for (let round = 0; round < 50; round++) {
    const id = await sent(county, 'p-welder')
    const acts = [decideCase(county.office, as('p-welder'), { move: 'withdraw', id, version: 1 }), decideCase(county.office, as('p-safety'), { move: 'accept', id, version: 1 })]
    const results = await Promise.allSettled(round % 2 === 0 ? acts : acts.reverse())
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(results.filter((result) => result.status === 'rejected').map((result) => (result.reason as Refusal).code)).toEqual(['moved_on'])
  }
}, 60_000)
