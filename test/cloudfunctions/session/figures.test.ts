/** Figures in parts: each part says what can be told of it, and only that (field.md Counting). */
import { countHeads } from '@office/usecases/session/countHeads'
import { listBehind } from '@office/usecases/session/listBehind'
import { moveStock } from '@office/usecases/session/moveStock'
import { readFigures } from '@office/usecases/session/readFigures'
import { as, june, openCounty, refusal, type County } from '../hazard/county'
import { move, plan, resident, scan } from './sessions'

const clerk = as('p-clerk')
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

test('a session has no source: by source 场 is not told and has no rows; 人次, 咨询 and 物料 sum to the whole by each way', async () => {
  const { id, code } = await plan(county, { activity: 'consultationDay', venue: 'government' }, clerk)
  await scan(county, code, resident(1))
  for (const [batch, what, amount] of [['batch-1', 'attend', 5], ['batch-2', 'consult', 3]] as const) await countHeads(county.office, clerk, { id, batch, what, source: 'heads', stand: null, amount, ground: '', since: june - 600_000, claimedAt: june })
  for (const [batch, way, amount] of [['in', 'in', 10], ['out', 'out', 4]] as const) await moveStock(county.office, clerk, { session: id, stand: null, batch, material: 'leaflet', move: way, amount, ground: '' })
  await move(county, id, { move: 'close', assessment: null }, clerk)
  for (const by of ['unit', 'activity', 'week', 'source'] as const) {
    const { total, bars } = await readFigures(county.office, clerk, { by })
    expect([by, total]).toMatchObject([by, { sessions: 1, times: 6, consult: 3, items: 4 }])
    for (const figure of ['times', 'consult', 'items'] as const) expect([by, figure, bars.reduce((sum, { figures }) => sum + figures[figure], 0)]).toEqual([by, figure, total[figure]])
  }
  const { bars } = await readFigures(county.office, clerk, { by: 'source' })
  expect(bars.map(({ key, figures: { sessions, times, persons } }) => [key, sessions, times, persons])).toEqual([['self', null, 1, null], ['heads', null, 5, null]])
  expect(await refusal(listBehind(county.office, clerk, { figure: 'sessions', by: 'source', key: 'self' }))).toBe('not_found')
})
