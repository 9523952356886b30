/** Every session stands on one list, whatever was pressed and whenever (issue 5); one of a row is found however many came after it. */
import { sessionShelves, shelfOf, standingOf, type SessionShelf } from '@shared/domain/sessionShelf'
import { listSessions } from '@office/usecases/session/listSessions'
import { createSeries } from '@office/usecases/session/createSeries'
import { as, june, openCounty, type County } from '../hazard/county'
import { change, move, plan, planned } from './sessions'

const hour = 3_600_000
const day = 24 * hour
const officer = as('p-safety')
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

async function all(show: SessionShelf, series?: string, limit = 50): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await listSessions(county.office, officer, { show, limit, ...(series !== undefined && { series }), ...(cursor !== undefined && { cursor }) })
    ids.push(...page.rows.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== undefined)
  return ids
}

test('a drill nobody opened, one that was opened and put off by days, a consultation of a week: each is found, on one list', async () => {
  const drill = (await plan(county, { activity: 'drill', scenario: 'fire' })).id
  const early = (await plan(county)).id
  await move(county, early, { move: 'open' })
  await change(county, early, { startsAt: june + 9 * day, endsAt: june + 9 * day + hour })
  const week = (await plan(county, { activity: 'talk', endsAt: june + 7 * day })).id
  const later = (await plan(county, { startsAt: june + 20 * day, endsAt: june + 20 * day + hour })).id
  const off = (await plan(county)).id
  await move(county, off, { move: 'cancel', ground: '下雨' })
  const standing = async () => Object.fromEntries(await Promise.all(sessionShelves.map(async (show) => [show, await all(show)] as const)))
  expect(await standing()).toEqual({ now: [drill, week].sort(), coming: [early, later], past: [], dropped: [off] })
  county.clock.set(june + 4 * day)
  expect(await standing()).toEqual({ now: [week], coming: [early, later], past: [drill], dropped: [off] })
  expect(await all('past', undefined, 1)).toEqual([drill])
})

test('standing by the clock: 未开始 says 取消 or 补报, and a closed one says nothing', () => {
  const over = { startsAt: june, endsAt: june + hour }
  expect(standingOf({ ...over, kind: 'drill', state: 'planned' }, june + 2 * hour)).toMatchObject({ label: '未开始', say: expect.stringMatching(/取消.*补报.*评估/) as string })
  expect(standingOf({ ...over, kind: 'talk', state: 'open' }, june + 2 * hour)).toMatchObject({ label: '未结束', say: expect.not.stringContaining('评估') as string })
  for (const state of ['closed', 'cancelled', 'voided'] as const) expect(standingOf({ ...over, kind: 'drill', state }, june + 2 * hour).say).toBe('')
  expect(standingOf({ ...over, kind: 'drill', state: 'planned' }, june).label).toBe('已安排')
  // Across midnight: it stays among today's until its last day is over.
  const night = { state: 'open', startsAt: june + 12 * hour, endsAt: june + 18 * hour } as const
  expect([june + 13 * hour, june + 17 * hour, june + day + 15 * hour].map((now) => shelfOf(night, now))).toEqual(['now', 'now', 'past'])
})

test('the oldest of a row is found by its row, whatever else the unit has held since', async () => {
  const { id: _id, ...card } = planned({ activity: 'preShift', endsAt: june + hour / 4 })
  const { ids } = await createSeries(county.office, officer, { series: 'morning', card, starts: [0, 1, 2].map((n) => june + n * day) })
  for (let n = 0; n < 30; n += 1) await plan(county, { startsAt: june + day + n * 1000, endsAt: june + day + hour })
  county.clock.set(june + day)
  expect([await all('past', 'morning', 2), await all('now', 'morning', 2), await all('coming', 'morning', 2)]).toEqual([[ids[0]], [ids[1]], [ids[2]]])
  expect((await listSessions(county.office, as('o-e-dingsheng'), { show: 'past', series: 'morning' })).rows).toEqual([])
})
