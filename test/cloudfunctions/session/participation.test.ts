/** What somebody took part in (J6, J9), and the next consultation days for everybody. */
import { decideHeld } from '@office/usecases/session/decideHeld'
import { findNearest } from '@office/usecases/session/findNearest'
import { listParticipation } from '@office/usecases/session/listParticipation'
import { addCode } from '@office/usecases/session/addCode'
import { takeAttendanceBack } from '@office/usecases/session/takeAttendanceBack'
import { as, june, openCounty, type County } from '../hazard/county'
import { move, plan, resident, scan } from './sessions'

const hour = 3_600_000
const day = 24 * hour
let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())
const mine = async (n: number) => (await listParticipation(county.office, resident(n), {})).rows.map(({ session, state, reason }) => ({ id: session.id, state, reason }))

it('tells what counts, what waits and why, and what the officer decided (J9)', async () => {
  const counted = await plan(county)
  await scan(county, counted.code, resident(1))
  expect(await mine(1)).toEqual([{ id: counted.id, state: 'counted', reason: null }])

  const hall = await plan(county)
  const screen = await addCode(county.office, as('p-safety'), { id: hall.id, stand: null, rotating: true })
  for (const n of [2, 3]) await scan(county, screen.code, resident(n))
  expect(await mine(2)).toEqual([{ id: hall.id, state: 'held', reason: 'token' }])
  await decideHeld(county.office, as('p-safety'), { id: hall.id, keys: ['x-device-2'], verdict: 'refuse', ground: '不在现场' })
  await decideHeld(county.office, as('p-safety'), { id: hall.id, keys: ['x-device-3'], verdict: 'count', ground: '在现场' })
  expect(await mine(2)).toEqual([{ id: hall.id, state: 'refused', reason: 'token' }])
  expect(await mine(3)).toEqual([{ id: hall.id, state: 'counted', reason: null }])
  await takeAttendanceBack(county.office, as('p-safety'), { id: counted.id, who: 'x-device-1', ground: '登记错了' })
  expect(await mine(1)).toEqual([{ id: counted.id, state: 'takenBack', reason: null }])
})

it('shows a resident the next consultation days, the nearest first, and nothing else', async () => {
  const at = async (startsAt: number) => (await plan(county, { activity: 'consultationDay', venue: 'community', startsAt, endsAt: startsAt + 3 * hour }, as('p-clerk'))).id
  const late = await at(june + 20 * day)
  const soon = await at(june + 5 * day)
  const dropped = await at(june + 6 * day)
  await at(june + 90 * day)
  await move(county, dropped, { move: 'cancel', ground: '下雨' }, as('p-clerk'))
  const { sessions } = await findNearest(county.office, resident(9), {})
  expect(sessions.map(({ id }) => id)).toEqual([soon, late])
  const named = async (session: string) => (await findNearest(county.office, resident(9), { session })).sessions.map(({ id }) => id)
  expect([await named(late), await named(dropped), await named('no-such-day')]).toEqual([[late, soon], [soon, late], [soon, late]])
})
