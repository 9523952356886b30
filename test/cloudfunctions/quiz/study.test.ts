/** What papers teach: counted from the ledger once each, whoever counts and however often he is stopped; nobody is told apart. */
import { countPapers } from '@office/usecases/quiz/countPapers'
import { decideHeldAttempts } from '@office/usecases/quiz/decideHeldAttempts'
import { listStudied } from '@office/usecases/quiz/listStudied'
import { readAnalysis } from '@office/usecases/quiz/readAnalysis'
import { readStock } from '@office/usecases/quiz/readStock'
import { keptPapers } from '@office/records/quizSumsOfPapers'
import { as, openCounty, refusal, seated, type County } from '../hazard/county'
import { resident } from '../session/sessions'
import { card, fillBank, opened, play } from './quizzes'

const hour = 3_600_000
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())
const clerk = as('p-clerk')

const sumOf = async (quiz: string) => {
  const { sums, papers } = await keptPapers(county.office, (await county.office.store.get('competition', quiz))!)
  return { papers, asked: [...sums.values()].reduce((all, { asked }) => all + asked, 0) }
}

test('papers are read at once, counted by the job once each, and the same after both', async () => {
  await fillBank(county, 5, (n) => ({ clause: `《条例》第${String(n % 2)}条` }))
  const quiz = await opened(county)
  for (let n = 0; n < 12; n += 1) await play(county, resident(n), quiz, n % 6)
  const live = await readAnalysis(county.office, clerk, { id: quiz })
  expect(live).toMatchObject({ papers: 12, questions: 5, asOf: county.clock.now() })
  expect(live.missed[0]!.clauses.reduce((sum, { asked }) => sum + asked, 0)).toBe(60)
  expect(live.missed[0]!.clauses.reduce((sum, { wrong }) => sum + wrong, 0)).toBe(30)
  expect(await sumOf(quiz)).toEqual({ papers: 0, asked: 0 })
  county.clock.set(county.clock.now() + 60_000)
  expect(await countPapers(county.office, Number.POSITIVE_INFINITY)).toBeGreaterThan(0)
  expect(await countPapers(county.office, Number.POSITIVE_INFINITY)).toBe(0)
  expect(await sumOf(quiz)).toEqual({ papers: 12, asked: 60 })
  expect((await readAnalysis(county.office, clerk, { id: quiz })).missed).toEqual(live.missed)
})

test('stopped at every point and begun twice at once, each paper is counted once; what comes later is added', async () => {
  await fillBank(county, 5)
  const quiz = await opened(county)
  for (let n = 0; n < 8; n += 1) await play(county, resident(n), quiz, 3)
  county.clock.set(county.clock.now() + 60_000)
  expect(await countPapers(county.office, county.clock.now())).toBe('more')
  await Promise.all([countPapers(county.office, Number.POSITIVE_INFINITY), countPapers(county.office, Number.POSITIVE_INFINITY)])
  expect(await sumOf(quiz)).toEqual({ papers: 8, asked: 40 })
  await play(county, resident(99), quiz, 5)
  county.clock.set(county.clock.now() + 60_000)
  await countPapers(county.office, Number.POSITIVE_INFINITY)
  expect(await sumOf(quiz)).toEqual({ papers: 9, asked: 45 })
})

test('a held paper is in none until it is decided to count; a refused one never; practice neither', async () => {
  await fillBank(county, 5)
  const quiz = await opened(county, { fairness: { secondsEach: 30, startsPerNetwork: 0 } })
  await play(county, resident(1), quiz, 2)
  await play(county, resident(2), quiz, 2)
  const papers = async () => (await readAnalysis(county.office, clerk, { id: quiz })).papers
  expect(await papers()).toBe(0)
  const held = await county.office.store.find('attemptsOfStanding', { competitionId: quiz, standing: 'held' }, { limit: 10 })
  county.clock.set(county.clock.now() + hour)
  await countPapers(county.office, Number.POSITIVE_INFINITY)
  await decideHeldAttempts(county.office, clerk, { id: quiz, attempts: [held.rows[0]!._id], verdict: 'count', ground: '当面核实过' })
  await decideHeldAttempts(county.office, clerk, { id: quiz, attempts: [held.rows[1]!._id], verdict: 'refuse', ground: '不是本人' })
  expect(await papers()).toBe(1)
  county.clock.set(county.clock.now() + 60_000)
  await countPapers(county.office, Number.POSITIVE_INFINITY)
  expect(await sumOf(quiz)).toEqual({ papers: 1, asked: 5 })
})

test('missed clauses by the industry of the unit; a clause becomes a topic; questions come the hardest first, by pages', async () => {
  await fillBank(county, 5, (n) => ({ clause: n < 3 ? '《中华人民共和国消防法》（2021年修正）第六十条' : '《条例》第二条' }))
  const quiz = await opened(county)
  const units = new Map((await county.office.store.find('unitsByKind', { kind: 'enterprise' }, { limit: 50 })).rows.map((unit) => [unit.industry, unit]))
  for (const industry of ['machinery', 'catering'] as const) for (let n = 0; n < 3; n += 1) await play(county, seated(units.get(industry)!, ['employee'], `x-${industry}-${String(n)}`), quiz, 1)
  const { missed, rules } = await readAnalysis(county.office, clerk, { id: quiz })
  expect(missed.map(({ key }) => key)).toEqual(['all', 'machinery', 'catering'])
  expect(missed[1]).toMatchObject({ label: '机械制造' })
  expect(missed[0]!.topics).toContain('《消防法》第六十条')
  expect(rules.join('')).toContain('30')
  const first = await listStudied(county.office, clerk, { id: quiz, limit: 3 })
  const rest = await listStudied(county.office, clerk, { id: quiz, limit: 3, cursor: first.next! })
  expect([first.rows.length, rest.rows.length, rest.next]).toEqual([3, 2, undefined])
  const shares = [...first.rows, ...rest.rows].map(({ right, asked }) => right / asked)
  expect(shares).toEqual([...shares].sort((one, other) => one - other))
  expect(first.rows.every(({ discrimination, asked }) => asked === 6 && discrimination === null)).toBe(true)
})

test('a stranger learns nothing; a plan is told what the banks hold', async () => {
  await fillBank(county, 33)
  const quiz = await opened(county)
  expect(await refusal(readAnalysis(county.office, as('p-safety'), { id: quiz }))).toBe('not_found')
  expect(await refusal(listStudied(county.office, as('p-safety'), { id: quiz }))).toBe('not_found')
  const { rows } = await readStock(county.office, clerk, { bank: card().bank, industries: [] })
  expect(rows.reduce((sum, { questions }) => sum + questions, 0)).toBe(33)
  expect((await readStock(county.office, as('p-safety'), { bank: 'own', industries: [] })).rows).toEqual([])
})
