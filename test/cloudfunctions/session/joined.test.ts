/** 另参与联办 m 场 (field.md, Counting): beside the partner's own sum, never inside; it follows the session and opens to it. */
import { changeCard } from '@office/usecases/session/changeCard'
import { listBehind } from '@office/usecases/session/listBehind'
import { proveSessions } from '@office/usecases/session/proveSessions'
import { readFigures } from '@office/usecases/session/readFigures'
import { as, closeCounted, openCounty, type County } from '../hazard/county'
import { move, plan, planned } from './sessions'

let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => closeCounted(county))
/** `own+joined` as each unit's officer sees it. */
const seen = async (who: string, period = 'all'): Promise<string> => {
  const { total, joined } = await readFigures(county.office, as(who), { by: 'unit', period })
  return `${String(total.sessions)}+${String(joined)}`
}

test('a partner sees it once it is held and proven, in its day; the lead has the session, the office counts it once', async () => {
  const { id } = await plan(county, { jointIds: ['e-dingsheng'] })
  await proveSessions(county.office, as('p-safety'), { ids: [id], evidence: { kind: 'paper', words: '签到本第3页' } })
  expect(await seen('o-e-dingsheng')).toBe('0+0')
  await move(county, id, { move: 'close', assessment: null })
  expect([await seen('o-e-dingsheng'), await seen('o-e-dingsheng', 'd:2027-06-01'), await seen('o-e-dingsheng', 'd:2027-06-02'), await seen('p-safety'), await seen('p-clerk')]).toEqual(['0+1', '0+1', '0+0', '1+0', '1+0'])
  expect(await listBehind(county.office, as('o-e-dingsheng'), { figure: 'joined' })).toMatchObject({ amount: 1, rows: [{ session: { id }, opens: true }] })
  expect(await listBehind(county.office, as('o-e-dingsheng'), { figure: 'joined', period: 'd:2027-06-02' })).toMatchObject({ amount: 0, rows: [] })
})

test('voided, or held without that partner after all: it is taken back', async () => {
  const { id } = await plan(county, { jointIds: ['e-dingsheng'] })
  await proveSessions(county.office, as('p-safety'), { ids: [id], evidence: { kind: 'paper', words: '签到本第3页' } })
  await move(county, id, { move: 'close', assessment: null })
  await move(county, id, { move: 'reopen', ground: '联办单位写错' })
  expect(await seen('o-e-dingsheng')).toBe('0+0')
  const { id: _id, ...card } = planned()
  await changeCard(county.office, as('p-safety'), { id, version: (await county.office.store.get('session', id))!.version, card })
  await move(county, id, { move: 'close', assessment: null })
  expect([await seen('o-e-dingsheng'), await seen('p-safety')]).toEqual(['0+0', '1+0'])
  expect((await listBehind(county.office, as('o-e-dingsheng'), { figure: 'joined' })).rows).toEqual([])
})
