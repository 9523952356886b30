/** T-14: what cannot be believed is held, shown and decided; a bot with any number of accounts counts no more than the cap of its network. */
import type { Caller } from '@office/ports/caller'
import { decideHeldAttempts } from '@office/usecases/quiz/decideHeldAttempts'
import { forgetNetworks } from '@office/usecases/quiz/forgetNetworks'
import { listHeldAttempts } from '@office/usecases/quiz/listHeldAttempts'
import { readResult } from '@office/usecases/quiz/readResult'
import { saveAnswer } from '@office/usecases/quiz/saveAnswer'
import { as, june, refusal, type County } from '../hazard/county'
import { resident } from '../session/sessions'
import { answerSome, countedIn, finish, opened, quizCounty, start } from './quizzes'

jest.setTimeout(300_000)
const hour = 3_600_000
const clerk = as('p-clerk')
let county: County
beforeEach(async () => { county = await quizCounty(12) })
afterEach(() => county.close())
const from = (caller: Caller, address: string): Caller => ({ ...caller, address })

const accounts = Number(process.env.BOTS ?? 10_000)
test(`a bot with ${String(accounts)} accounts behind one address: so many count as its network may begin in an hour, the rest is held; another network is not touched`, async () => {
  const cap = 40
  const quiz = await opened(county, { rules: [{ category: null, difficulty: null, count: 1 }], fairness: { secondsEach: 2, startsPerNetwork: cap }, tries: { aDay: 1, inAll: 1 } })
  const bot = async (n: number) => {
    const caller = from(resident(n), '2001:db8:7:7:aaaa::' + n.toString(16))
    const { attempt } = await start(county, caller, quiz)
    await saveAnswer(county.office, caller, { attempt, place: 0, chosen: [0], claimedAt: county.clock.now() + 5_000 })
    return { caller, attempt }
  }
  const finished: string[] = []
  for (let n = 0; n < accounts; n += 50) {
    const batch = await Promise.all(Array.from({ length: Math.min(50, accounts - n) }, (_, of) => bot(n + of)))
    // Patient enough to look like a reader.
    county.clock.set(county.clock.now() + 3000)
    const all = await Promise.all(batch.map(async ({ caller, attempt }) => {
      await saveAnswer(county.office, caller, { attempt, place: 0, chosen: [1], claimedAt: county.clock.now() })
      return finish(county, caller, attempt)
    }))
    finished.push(...all.map(({ standing }) => standing))
  }
  expect([finished.filter((standing) => standing === 'counted').length, finished.filter((standing) => standing === 'held').length]).toEqual([cap, accounts - cap])
  expect(county.clock.now() - june).toBeLessThan(hour)
  const patient = await Promise.all(Array.from({ length: 3 }, (_, n) => start(county, from(as(['p-welder', 'p-head', 'p-liaison'][n]!), '198.51.100.9'), quiz)))
  county.clock.set(county.clock.now() + 10_000)
  for (const [n, { attempt }] of patient.entries()) {
    const caller = as(['p-welder', 'p-head', 'p-liaison'][n]!)
    await saveAnswer(county.office, caller, { attempt, place: 0, chosen: [0], claimedAt: county.clock.now() })
    expect((await finish(county, caller, attempt)).standing).toBe('counted')
  }
  expect(await countedIn(county, quiz)).toMatchObject({ persons: cap + 3, times: cap + 3, held: 100 })
  const held = new Set<string>()
  for (let page = await listHeldAttempts(county.office, clerk, { id: quiz, limit: 50 }); ; page = await listHeldAttempts(county.office, clerk, { id: quiz, limit: 50, cursor: page.next! })) {
    for (const row of page.rows) held.add(`${row.reason} ${row.network}`)
    if (page.next === undefined) break
  }
  // One network, by one mark that is no address.
  expect([...held]).toEqual([expect.stringMatching(/^network [0-9A-F]{4}$/)])
})

test('the cap alone: slow bots behind one address count up to it and no further, also in the next hour', async () => {
  const cap = 5
  const quiz = await opened(county, { rules: [{ category: null, difficulty: null, count: 1 }], fairness: { secondsEach: 2, startsPerNetwork: cap } })
  const wave = async (first: number) => {
    const started = await Promise.all(Array.from({ length: 12 }, async (_, n) => { const caller = from(resident(first + n), '203.0.113.7'); return { caller, attempt: (await start(county, caller, quiz)).attempt } }))
    county.clock.set(county.clock.now() + 20_000)
    const standings = []
    for (const { caller, attempt } of started) {
      await saveAnswer(county.office, caller, { attempt, place: 0, chosen: [0], claimedAt: county.clock.now() })
      standings.push((await finish(county, caller, attempt)).standing)
    }
    return standings.filter((standing) => standing === 'counted').length
  }
  expect(await wave(0)).toBe(cap)
  county.clock.set(june + hour)
  expect(await wave(100)).toBe(cap)
  expect(await countedIn(county, quiz)).toMatchObject({ times: 2 * cap, held: 14 })
  county.clock.set(june + 4 * hour)
  expect(await forgetNetworks(county.office)).toBe(2)
})

test('held counts nowhere until the owner’s officer decides, once, with a ground; nobody else decides', async () => {
  const quiz = await opened(county, { fairness: { secondsEach: 3, startsPerNetwork: 0 } })
  const hurried = async (who: Caller) => {
    const paper = await start(county, who, quiz)
    await saveAnswer(county.office, who, { attempt: paper.attempt, place: 0, chosen: [0], claimedAt: county.clock.now() })
    return finish(county, who, paper.attempt)
  }
  const [mine, other] = [await hurried(as('p-welder')), await hurried(resident(1))]
  expect(mine).toMatchObject({ standing: 'held', held: 'tooFast', say: '答题快过读题，待主办单位核定后计入。' })
  expect(await countedIn(county, quiz)).toEqual({ persons: 0, times: 0, passed: 0, held: 2 })
  expect(await refusal(listHeldAttempts(county.office, as('p-safety'), { id: quiz }))).toBe('not_found')
  const decide = (attempt: string, verdict: 'count' | 'refuse', by = clerk) => decideHeldAttempts(county.office, by, { id: quiz, attempts: [attempt], verdict, ground: '现场大屏集体作答' })
  expect(await refusal(decide(mine.attempt, 'count', as('p-safety')))).toBe('not_found')
  expect(await decide(mine.attempt, 'count')).toEqual({ decided: 1, skipped: 0 })
  expect(await decide(mine.attempt, 'refuse')).toEqual({ decided: 0, skipped: 1 })
  expect(await decide(other.attempt, 'refuse')).toEqual({ decided: 1, skipped: 0 })
  expect(await countedIn(county, quiz)).toMatchObject({ persons: 1, times: 1, held: 0 })
  expect(await readResult(county.office, resident(1), { attempt: other.attempt })).toMatchObject({ standing: 'refused', say: '主办单位核定为不计入：现场大屏集体作答' })
  const audit = await county.office.store.find('auditAbout', { about: `quiz:${quiz}` }, { limit: 20 })
  expect(audit.rows.map(({ what }) => what).sort().reverse()).toEqual(['quiz.open', 'quiz.decideHeld', 'quiz.decideHeld', 'quiz.create'])
})

test('a practice is never held, has no cap and counts nowhere', async () => {
  const quiz = await opened(county, { mode: 'practice', minutes: 0, fairness: { secondsEach: 30, startsPerNetwork: 1 } })
  for (const who of [from(as('p-welder'), '203.0.113.7'), from(as('p-head'), '203.0.113.7')]) {
    const paper = await start(county, who, quiz)
    await answerSome(county, who, paper, 5)
    expect(await finish(county, who, paper.attempt)).toMatchObject({ standing: 'practice', score: 100, mine: { best: 100 } })
  }
  expect(await countedIn(county, quiz)).toEqual({ persons: 0, times: 0, passed: 0, held: 0 })
  expect((await county.office.store.find('ledgerAbout', { about: `quiz:${quiz}` }, { limit: 10 })).rows).toEqual([])
})
