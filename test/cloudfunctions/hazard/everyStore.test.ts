/** The promises of a case hold on SQLite, on the strict store with the cloud database's weaker isolation, and over the cloud's wire. */
import { decideCase } from '@office/usecases/hazard/decideCase'
import { readCase } from '@office/usecases/hazard/readCase'
import { submitReport } from '@office/usecases/hazard/submitReport'
import { sampleUnits } from '@office/local/sample/units'
import type { Refusal } from '@office/records/refusal'
import { openCloudCounty } from './cloudCounty'
import { as, decide, openCounty, refusal, report, seated, sent } from './county'
import type { County } from './county'
import { arrivedPhoto } from './photos'

const hongyuan = sampleUnits.find((one) => one._id === 'e-hongyuan')!

// Other work may share the machine: slow is not wrong.
jest.setTimeout(60_000)

describe.each(['sqlite', 'memory', 'cloud'] as const)('on %s', (on) => {
  let county: County
  beforeAll(async () => { county = on === 'cloud' ? await openCloudCounty() : await openCounty(on) })
  afterAll(() => county.close())
  const doneOf = async (id: string) => (await county.office.store.find('auditAbout', { about: `hazard:${id}` }, { limit: 100 })).rows.filter((row) => row.outcome === 'done')

  test('fifty deliveries at once of one report are one report', async () => {
    const told = report()
    const answers = await Promise.all(Array.from({ length: 50 }, () => submitReport(county.office, as('p-welder'), told)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await doneOf(told.id)).toHaveLength(1)
  })

  test('eight officers at once: one winner, seven are told', async () => {
    for (let round = 0; round < (on === 'cloud' ? 3 : 20); round++) {
      const id = await sent(county, 'p-welder')
      const results = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => decideCase(county.office, seated(hongyuan, ['safetyOfficer'], `x-officer-${String(index)}`), { move: 'accept', id, version: 1 })))
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
      for (const result of results) if (result.status === 'rejected') expect((result.reason as Refusal).code).toBe('moved_on')
      expect(await doneOf(id)).toHaveLength(2)
    }
  })

  test('two returns, 指定牵头, 立行立改 and confirmation, each step kept', async () => {
    const id = await sent(county, 'p-resident', { place: { class: 'market', unitId: 'e-market', words: '', position: null } })
    await decide(county, as('p-safety2'), id, { move: 'return', ground: '归物业', targetId: 'w-anju' })
    await decide(county, as('o-w-anju'), id, { move: 'return', ground: '归市场', targetId: null })
    await decide(county, as('p-clerk'), id, { move: 'assignLead', ground: '在厂门口', targetId: 'e-hongyuan' })
    const photo = await arrivedPhoto(county.office, as('p-safety'), 'after')
    await decide(county, as('p-safety'), id, { move: 'fixOnSpot', ground: '', photos: [photo] })
    expect(await refusal(decide(county, as('p-safety'), id, { move: 'confirm', ground: '' }))).toBe('fixer_never_verifies')
    await decide(county, as('p-head'), id, { move: 'confirm', ground: '' })
    expect((await readCase(county.office, as('p-resident'), { id })).steps.map((step) => step.move)).toEqual(['submit', 'return', 'return', 'assignLead', 'fixOnSpot', 'confirm'])
    expect(await doneOf(id)).toHaveLength(6)
  })
})
