/** Thirty days of cases under a timer that skips, doubles, overlaps and is killed half-way end as under a clean one (R-14, T-29). */
import type { LocalOffice } from '@office/compose'
import { jobs } from '@office/jobs'
import { runSlot } from '@office/jobs/slots'
import type { Tx } from '@office/ports/store'
import { recount } from '@office/records/recount'
import { watchDeadlines } from '@office/usecases/calendar/watchDeadlines'
import { submitReport } from '@office/usecases/hazard/submitReport'
import { as, decide, june, openCounty, report, type County } from '../hazard/county'

jest.setTimeout(60_000)
const hour = 3_600_000
const quiet = () => undefined
const watch = jobs.find(({ name }) => name === 'watchDeadlines')!
const idOf = (n: number) => `chaos-${String(n).padStart(4, '0')}-0123456789abcdefghij`

/** What people do, at fixed hours, whatever the timer does. */
async function people(county: County, at: number): Promise<void> {
  if (at % 60 === 5) {
    const n = Math.floor(at / 60)
    await submitReport(county.office, as('p-welder'), report({ id: idOf(n), receipt: `CHAS${String(n).padStart(12, '0')}`.replace(/[ILOU]/g, '0'), seenAt: county.clock.now() - hour, suspicion: n % 4 === 3 ? 'major' : 'ordinary' }))
  }
  for (let n = 0; n < 12; n += 1) {
    const since = at - (n * 60 + 5)
    if (n % 3 === 1 && since === 30 + n * 7) await decide(county, as('p-safety'), idOf(n), { move: 'accept' })
    if (n % 3 === 2 && since === 100 + n) await decide(county, as('p-welder'), idOf(n), { move: 'withdraw' })
  }
}

let seed = 20_270_601
const chance = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648

function killedSoon(office: LocalOffice): LocalOffice {
  let left = Math.floor(chance() * 12)
  const die = () => { left -= 1; if (left < 0) throw new Error('killed') }
  const dying = (tx: Tx): Tx => ({ ...tx, get: (kind, id) => { die(); return tx.get(kind, id) }, create: (kind, doc) => { die(); return tx.create(kind, doc) }, put: (kind, doc) => { die(); return tx.put(kind, doc) } })
  return { ...office, store: { ...office.store, transact: (work) => office.store.transact((tx) => work(dying(tx))) } }
}

async function carelessRound(office: LocalOffice): Promise<void> {
  const kind = chance()
  if (kind < 0.2) return
  if (kind < 0.4) await watchDeadlines(killedSoon(office)).catch(quiet)
  else if (kind < 0.6) await Promise.all([watchDeadlines(office), watchDeadlines(office)])
  else if (kind < 0.8) await Promise.all([1, 2].map(() => runSlot(office, watch, quiet)))
  else await runSlot(office, watch, quiet)
}

/** All that the timer leaves behind, without reminders: nobody is reminded of what a late timer finds over. */
async function left({ office }: County) {
  const [ledger, events] = await Promise.all([office.store.find('ledgerByTime', {}, { limit: 100 }), office.store.find('eventsDue', { state: 'pending' }, { limit: 100 })])
  if (ledger.next !== undefined || events.next !== undefined) throw new Error('more rows than looked at')
  const ids = (rows: readonly { readonly _id: string }[]) => rows.map(({ _id }) => _id).filter((id) => !id.endsWith(':remind')).sort()
  const cases = await Promise.all(Array.from({ length: 12 }, async (_, n) => {
    const found = (await office.store.get('report', idOf(n)))!
    return [found.state, found.version, found.late, found.escalated, found.dueAt, found.wakeAt]
  }))
  return { ledger: ids(ledger.rows), events: ids(events.rows), cases }
}

test('thirty days', async () => {
  const [clean, careless] = [await openCounty(), await openCounty()]
  for (let at = 0; at < 30 * 24; at += 1) {
    for (const county of [clean, careless]) {
      county.clock.set(june + at * hour + 2000)
      await people(county, at)
      if (county === clean) await runSlot(county.office, watch, quiet)
      else await carelessRound(county.office)
    }
  }
  for (const county of [clean, careless]) await watchDeadlines(county.office)
  const [one, other] = [await left(clean), await left(careless)]
  expect(one.cases.filter(([, , late]) => late === true).length).toBeGreaterThan(4)
  expect(other).toEqual(one)
  expect((await recount(careless.office)).differences).toEqual([])
  await clean.close()
  await careless.close()
})
