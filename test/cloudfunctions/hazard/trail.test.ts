/** What stands beside each change of a case: one row of the step, one event, one audit row (and what moves in the figures: records/stateRows), written with it or not at all (decisions 6 and 7). */
import { as, decide, openCounty, sent } from './county'
import type { County } from './county'

let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())

const ledgerOf = async (id: string) => (await county.office.store.find('ledgerByTime', {}, { limit: 100 })).rows.filter((row) => row.about === `hazard:${id}` && row.measure === 'hazard.step')
const eventsOf = async (id: string) => (await county.office.store.find('eventsDue', { state: 'pending' }, { limit: 100 })).rows.filter((row) => row.about === `hazard:${id}`)

test('a report and its acceptance count under the unit’s path, for no person, by the time of the act', async () => {
  const seenAt = county.clock.now() - 3_600_000
  const id = await sent(county, 'p-welder', { seenAt })
  county.clock.advance(60_000)
  await decide(county, as('p-safety'), id, { move: 'accept' })
  const [submitted, accepted] = await ledgerOf(id)
  expect(submitted).toMatchObject({
    _id: `hazard:${id}:1`, measure: 'hazard.step', unitId: 'e-hongyuan', scopes: ['e-hongyuan', 'c-xinghe', 't-east', 'office'], personId: '', at: seenAt, amount: 1, source: 'self',
    facets: { move: 'submit', level: 'ordinary', category: 'escape', source: 'self', state: 'submitted' },
  })
  expect(accepted).toMatchObject({ _id: `hazard:${id}:2`, personId: '', at: county.clock.now(), facets: { move: 'accept', state: 'accepted' } })
})

test('a phone’s clock a day ahead counts today (T-30)', async () => {
  const id = await sent(county, 'p-welder', { seenAt: county.clock.now() + 86_400_000 })
  expect((await ledgerOf(id))[0]?.at).toBe(county.clock.now())
  expect((await county.office.store.get('report', id))?.seenAt).toBe(county.clock.now())
})

test('what nobody handles yet counts under the office, and a report against a unit not under it', async () => {
  const waiting = await sent(county, 'p-resident', { place: { class: 'other', unitId: null, words: '水塔', position: null } })
  expect((await ledgerOf(waiting))[0]).toMatchObject({ unitId: 'office', scopes: ['office'], facets: { state: 'toAssign' } })
  const past = await sent(county, 'p-welder', { channel: 'regulator' })
  expect((await ledgerOf(past))[0]).toMatchObject({ unitId: 'd-fire', scopes: ['d-fire', 'office'] })
})

test('events carry ids only, and say who had it before', async () => {
  const id = await sent(county, 'p-resident', { place: { class: 'market', unitId: 'e-market', words: '二楼', position: null } })
  await decide(county, as('p-safety2'), id, { move: 'return', ground: '归物业', targetId: 'w-anju' })
  expect((await eventsOf(id)).map(({ _id, name, payload }) => ({ _id, name, payload }))).toEqual([
    { _id: `hazard:${id}:1:submit`, name: 'hazard.submit', payload: { reportId: id, version: 1, state: 'submitted', handlerId: 'e-market', fromHandlerId: null } },
    { _id: `hazard:${id}:2:return`, name: 'hazard.return', payload: { reportId: id, version: 2, state: 'submitted', handlerId: 'w-anju', fromHandlerId: 'e-market' } },
  ])
})

test('the audit names officers by id and the one who reported by no id at all', async () => {
  const id = await sent(county, 'p-welder')
  await decide(county, as('p-welder'), id, { move: 'supplement', ground: '又多了', photos: [] })
  await decide(county, as('p-head'), id, { move: 'accept' })
  const behalf = await sent(county, 'p-liaison', { source: 'paperCard' })
  const who = async (about: string) => (await county.office.store.find('auditAbout', { about: `hazard:${about}` }, { limit: 100 })).rows.map((row) => [row.who, row.unitId])
  expect(await who(id)).toEqual([['informant', ''], ['informant', ''], ['p-head', 'e-hongyuan']])
  expect(await who(behalf)).toEqual([['p-liaison', 'c-xinghe']])
})
