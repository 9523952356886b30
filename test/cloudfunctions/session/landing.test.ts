/** The page behind a plain link, against the office itself: a scan kept without network goes out first, and today's is said too (J6, J7). */
import type { CheckInAnswer, CheckInInput } from '@shared/contract/session'
import { scansToSay, type Scan } from '@/landing/scans'
import { checkIn } from '@office/usecases/session/checkIn'
import { june, openCounty, type County } from '../hazard/county'
import { figure, plan, resident } from './sessions'

const minute = 60_000
const hour = 60 * minute
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

/** One phone: what lies on it, what it showed, and whether it has network. */
const phone = (code: string) => {
  const lies = new Map<number, CheckInInput>()
  const shown: string[] = []
  const line = { up: true }
  const open = () => scansToSay<number>([...lies].map(([kept, one]): Scan<number> => ({ checkIn: one, kept })), { code, claimedAt: county.clock.now(), entry: 'link', position: null }, {
    send: async (scan) => (line.up ? { ok: true, value: await checkIn(county.office, resident(1), scan) } : undefined),
    keep: (scan) => Promise.resolve(lies.set(scan.claimedAt, scan) && scan.claimedAt),
    answered: (kept) => Promise.resolve(void lies.delete(kept)),
    passes: () => false,
    told: (reply) => shown.push((reply as { value: CheckInAnswer }).value.outcome),
    waits: () => shown.push('kept'),
  })
  return { lies, shown, line, open }
}
const days = async () => Promise.all(['d:2027-06-01', 'd:2027-06-02', 'all'].map((period) => figure(county, 'attend', { period })))

test.each([[true], [false]])('a scan of the first day that was kept goes out on the second, and the second day is counted too (network on the second day at once: %s)', async (atOnce) => {
  const { code } = await plan(county, { activity: 'consultationDay', endsAt: june + 60 * hour })
  const one = phone(code)
  one.line.up = false
  await one.open()()
  expect([one.lies.size, one.shown]).toEqual([1, ['kept']])
  county.clock.set(june + 23 * hour)
  one.line.up = atOnce
  const say = one.open()
  await say()
  if (!atOnce) {
    expect([one.lies.size, one.shown]).toEqual([2, ['kept', 'kept']])
    one.line.up = true
    await say()
  }
  expect([one.lies.size, one.shown.slice(-2), await days()]).toEqual([0, ['accepted', 'accepted'], [1, 1, 2]])
  // Answered is answered: the way back of the network says nothing twice.
  await say()
  expect(one.shown.slice(-2)).toEqual(['accepted', 'accepted'])
})

test('of one day the kept scan stands for both, unless its answer is another than 已参加', async () => {
  const { code } = await plan(county, { startsAt: june + 2 * hour, endsAt: june + 4 * hour })
  const early = phone(code)
  early.line.up = false
  await early.open()()
  county.clock.set(june + 5 * minute)
  await early.open()()
  expect([early.lies.size, early.shown]).toEqual([1, ['kept', 'kept']])
  // It was too early when he first scanned; he opens it once more when the doors are open.
  county.clock.set(june + 90 * minute)
  early.line.up = true
  await early.open()()
  expect([early.lies.size, early.shown.slice(-2), (await days())[2]]).toEqual([0, ['held', 'accepted'], 1])
  const there = phone(code)
  there.line.up = false
  await there.open()()
  county.clock.set(june + 95 * minute)
  there.line.up = true
  await there.open()()
  expect([there.lies.size, there.shown]).toEqual([0, ['kept', 'already']])
})
