/** A unit that goes below another parent: each parent keeps what was done below it, 本级 is nobody else's, and every bar opens to what it says (P11, house decision 6). */
import { readFigures } from '@office/usecases/session/readFigures'
import { listBehind } from '@office/usecases/session/listBehind'
import { listPersons } from '@office/usecases/session/listPersons'
import { listDoneBehind } from '@office/usecases/supplement/listDoneBehind'
import { readDoneParts } from '@office/usecases/supplement/readDoneParts'
import { as, closeCounted, june, openCounty, type County } from '../hazard/county'
import { enter, link } from '../supplement/entries'
import { unitMoves } from './history'
import { plan, resident, scan } from './sessions'

const hour = 3_600_000
const clerk = as('p-clerk')
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => closeCounted(county))

/** Who acts for 宏远 as it stands. */
const officer = async () => {
  const unit = (await county.office.store.get('unit', 'e-hongyuan'))!
  const was = as('p-safety')
  return { ...was, home: unit, acting: { ...was.acting!, unit } }
}
/** So many check in, and an essay is entered. */
async function work(people: readonly number[], startsAt: number): Promise<void> {
  const { code } = await plan(county, { startsAt, endsAt: startsAt + hour }, await officer())
  for (const n of people) await scan(county, code, resident(n))
  await enter(county, { id: `entry-${String(startsAt)}`, activity: 'essay', at: startsAt, amounts: { items: people.length }, link }, await officer())
}
const bars = async (scope: string) => (await readFigures(county.office, clerk, { by: 'unit', scope })).bars.map(({ key, figures: { times, persons } }) => [key, times, persons])
const done = async (scope: string) => (await readDoneParts(county.office, clerk, { by: 'unit', scope, activity: 'essay', measure: 'items' })).bars.map(({ key, amount }) => [key, amount])
async function opened(scope: string, key: string) {
  const asked = { by: 'unit' as const, scope, key }
  const times = await listBehind(county.office, clerk, { ...asked, figure: 'times' })
  const persons = await listPersons(county.office, clerk, asked)
  const entries = await listDoneBehind(county.office, clerk, { ...asked, activity: 'essay', measure: 'items' })
  return [times.amount, times.rows.map(({ amount }) => amount), persons.amount, persons.rows.length, entries.amount, entries.rows.map(({ amount }) => amount)]
}

test('rows of before stay with the parent of then, as its own; below the new parent only rows of since are the unit’s; back again it is the same', async () => {
  const [before, after] = ['t-east', 't-west'] as const
  await unitMoves(county, 'e-hongyuan')
  await work([1, 2, 3], june)
  await unitMoves(county, 'e-hongyuan')
  expect([await bars(before), await bars(after)]).toEqual([[['own', 3, 3]], []])
  expect([await done(before), await done(after)]).toEqual([[['own', 3]], []])
  county.clock.set(june + 2 * hour)
  await work([3, 4], june + 2 * hour)
  expect([await bars(before), await bars(after)]).toEqual([[['own', 3, 3]], [['e-hongyuan', 2, 1]]])
  expect([await done(before), await done(after)]).toEqual([[['own', 3]], [['e-hongyuan', 2]]])
  expect(await opened(before, 'own')).toEqual([3, [3], 3, 3, 3, [3]])
  expect(await opened(after, 'e-hongyuan')).toEqual([2, [2], 1, 1, 2, [2]])
  // Its own page has the whole of it.
  expect((await readFigures(county.office, clerk, { by: 'unit', scope: 'e-hongyuan' })).total).toMatchObject({ times: 5, persons: 4 })
  await unitMoves(county, 'e-hongyuan')
  county.clock.set(june + 4 * hour)
  await work([5], june + 4 * hour)
  expect([await bars(before), await bars(after)]).toEqual([[['own', 3, 3], ['e-hongyuan', 1, 1]], [['own', 2, 1]]])
  expect(await opened(before, 'e-hongyuan')).toEqual([1, [1], 1, 1, 1, [1]])
  expect(await opened(after, 'own')).toEqual([2, [2], 1, 1, 2, [2]])
})
