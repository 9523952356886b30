/** When a session may be: within the campaign's days, so that weeks sum to the whole; and ended once it has begun. */
import { instantOf } from '@shared/domain/calendar'
import { changeCard } from '@office/usecases/session/changeCard'
import { createSeries } from '@office/usecases/session/createSeries'
import { createSession } from '@office/usecases/session/createSession'
import { as, june, openCounty, refusal, type County } from '../hazard/county'
import { plan, planned } from './sessions'

const hour = 3_600_000
const day = 24 * hour
const officer = as('p-safety')
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

/** The campaign of the tests: June 2027, and half a year after it. */
const [first, last] = [instantOf('2027-06-01'), instantOf('2027-12-30') + 23 * hour]
const at = (startsAt: number) => ({ startsAt, endsAt: startsAt + hour })

test('a start outside the campaign is refused in a sentence that names its days: planned, changed, or one of a row', async () => {
  for (const startsAt of [0, june - 365 * day, first - 1, last + 2 * hour, instantOf('2046-06-01')]) {
    await expect(createSession(county.office, officer, planned(at(startsAt)))).rejects.toMatchObject({ code: 'session_outside', field: 'startsAt', say: '开始时间不在本次活动的日期内。请选2027年6月1日至2027年12月30日之间的一天。' })
  }
  for (const startsAt of [first, last]) await plan(county, at(startsAt))
  const { id } = await plan(county)
  const { id: _id, ...card } = planned()
  expect(await refusal(changeCard(county.office, officer, { id, version: 1, card: { ...card, ...at(first - day) } }))).toBe('session_outside')
  expect(await refusal(createSeries(county.office, officer, { series: 'morning', card, starts: [june, last + 2 * hour] }))).toBe('session_outside')
  expect(await county.office.store.get('session', 'morning-1')).toBeUndefined()
})
