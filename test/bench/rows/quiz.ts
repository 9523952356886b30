/**
 * The quiz through the whole door (who asks, parsed, allowed, one durable commit) against the bare insert with group commit: starting an attempt
 * draws a paper and writes attempt and entry; saving an answer is one get and one put. And drawing alone, and two thousand people at once.
 */
import { randomBytes } from 'node:crypto'
import { drawPaper, type PoolCell } from '@shared/domain/quizDrawing'
import { randomFrom } from '@shared/domain/quizRandom'
import { difficulties, quizCategories, type Difficulty, type QuizCategory } from '@shared/domain/quizWords'
import { onPhone, send, signIn, type Signed } from '../caller'
import { newFolder, start } from '../children'
import type { Figure } from '../figure'
import { plain } from '../figure'
import { byWorkers, interleave, median, middle, quantile, ratioOf } from '../rounds'

const workers = 32
const people = 200
const questions = 60
const hour = 3_600_000
const perPaper = 5
let made = 0

async function fillBank(clerk: Signed): Promise<void> {
  for (let n = 0; n < questions; n += 1) {
    await clerk.call('quiz.saveQuestion', { id: `bench-question-${String(n)}`, version: 0, question: {
      kind: 'single', stem: `第${String(n)}处楼道里可以给电动自行车充电吗`, passage: '', picture: '', options: ['可以', '晚上可以', '不可以', '有人看着可以'], key: [2],
      explanation: '楼道是逃生的路，充电起火会封住它，应当到集中充电点。', clause: '《高层民用建筑消防安全管理规定》（2021年）第三十七条', checkedOn: '2026-11-27', category: 'ebike', difficulty: 'easy', industry: 'general',
    } })
  }
}
async function openQuiz(clerk: Signed, tries = 50): Promise<string> {
  const { card } = await clerk.call('quiz.defaults', {})
  const id = `bench-quiz-${String((made += 1))}`
  await clerk.call('quiz.saveCompetition', { id, version: 0, card: { ...(card as object), audience: { kind: 'public' }, from: Date.now() - hour, until: Date.now() + 5 * hour, minutes: 180, tries: { aDay: tries, inAll: tries }, fairness: { secondsEach: 0, startsPerNetwork: 100_000 } } })
  await clerk.call('quiz.moveCompetition', { id, version: 1, move: 'open', ground: '' })
  return id
}
const begin = async (phone: Signed, competition: string): Promise<string> => String((await phone.call('quiz.start', { competition, elder: false }))['attempt'])
const save = async (phone: Signed, attempt: string, place: number, option: number): Promise<void> => { await phone.call('quiz.answer', { attempt, place, chosen: [option], claimedAt: Date.now() }) }
const phonesOn = (port: number, count: number): Promise<readonly Signed[]> => Promise.all(Array.from({ length: count }, () => onPhone(port, randomBytes(16).toString('hex'))))

async function againstBare(rounds: number, quizzes: number): Promise<Figure[]> {
  const [group, served] = [await start('limit', newFolder(), 'group', '0'), await start('officeChild', newFolder(), '0', 'no-courier')]
  const clerk = await signIn(served.port, 'p-clerk')
  await fillBank(clerk)
  const phones = await phonesOn(served.port, people)
  const count = quizzes * people
  const bare = async (): Promise<number> => (await byWorkers(workers, count, async () => { await send(group.port, 'POST', '/report', JSON.stringify({ id: `row-${String((made += 1))}`, attempt: 'bench-quiz-1:0190b2c8-0000-7000-8000-000000000000:2027-06-01:1', place: 0, chosen: [1], claimedAt: Date.now() })) })).perSecond
  const open = () => Promise.all(Array.from({ length: quizzes }, () => openQuiz(clerk)))
  const phoneOf = (index: number): Signed => phones[index % people] as Signed
  const measured = await interleave([
    { name: 'bare', run: bare },
    { name: 'start', run: async () => { const ids = await open(); return (await byWorkers(workers, count, async (index) => { await begin(phoneOf(index), ids[Math.floor(index / people)] ?? '') })).perSecond } },
    {
      name: 'answer',
      run: async () => {
        const ids = await open()
        const attempts: string[] = []
        await byWorkers(workers, count, async (index) => { attempts[index] = await begin(phoneOf(index), ids[Math.floor(index / people)] ?? '') })
        return (await byWorkers(workers, count, async (index) => { await save(phoneOf(index), attempts[index] ?? '', index % perPaper, index % 4) })).perSecond
      },
    },
  ], rounds)
  for (const server of [group, served]) await server.stop()
  // A start and an answer, one after the other: two durable writes.
  const both = new Map([...measured, ['both', (measured.get('start') ?? []).map((one, round) => 2 / (1 / one + 1 / (measured.get('answer')?.[round] ?? Number.NaN)))]])
  const seen = `bare with group commit ${middle(measured, 'bare').toFixed(0)}/s, starts ${middle(measured, 'start').toFixed(0)}/s, answers ${middle(measured, 'answer').toFixed(0)}/s`
  return [
    { id: 'quiz', ...ratioOf(both, 'both', 'bare'), what: 'starting an attempt and saving an answer through the whole door / bare insert with group commit', seen, must: { atLeast: 0.25 }, aim: { atLeast: 0.45 } },
    { id: 'quiz start', ...ratioOf(measured, 'start', 'bare'), what: 'starting alone', seen: '' },
    { id: 'quiz answer', ...ratioOf(measured, 'answer', 'bare'), what: 'saving an answer alone', seen: '' },
  ]
}

/** Ten thousand questions in thirty-three cells; twenty of them a paper. */
function drawing(): Figure {
  const cells: PoolCell[] = (Object.keys(quizCategories) as QuizCategory[]).flatMap((category) => (Object.keys(difficulties) as Difficulty[]).map((difficulty) => {
    const refs = Array.from({ length: 304 }, (_, n) => `${category}-${difficulty}-${String(n)}@1`)
    return { category, difficulty, refs, options: refs.map(() => 4) }
  }))
  const rules = [{ category: 'fire', difficulty: 'easy', count: 5 }, { category: 'fire', difficulty: null, count: 5 }, { category: null, difficulty: null, count: 10 }] as const
  const times = Array.from({ length: 500 }, (_, n) => {
    const began = performance.now()
    drawPaper(cells, rules, randomFrom((n + 1).toString(16).padStart(32, '0')))
    return performance.now() - began
  })
  return { id: 'quiz draw', ...plain(median(times)), what: 'milliseconds to draw 20 questions from 10,032, p50', seen: `p99 ${quantile(times, 0.99).toFixed(2)} ms`, must: { atMost: 5 } }
}

async function crowd(size: number): Promise<Figure[]> {
  const served = await start('officeChild', newFolder(), '0', 'no-courier')
  const clerk = await signIn(served.port, 'p-clerk')
  await fillBank(clerk)
  const id = await openQuiz(clerk, 1)
  const phones = await phonesOn(served.port, size)
  const times: number[] = []
  const timed = async <T>(work: Promise<T>): Promise<T> => {
    const began = performance.now()
    const value = await work
    times.push(performance.now() - began)
    return value
  }
  let kept = 0
  const began = performance.now()
  await Promise.all(phones.map(async (phone, n) => {
    const attempt = await timed(begin(phone, id))
    for (let place = 0; place < perPaper; place += 1) await timed(save(phone, attempt, place, (n + place) % 4))
    const { questions: told } = (await timed(phone.call('quiz.finish', { attempt, answers: [] }))) as { questions: { chosen: number[] }[] }
    kept += told.filter(({ chosen }, place) => chosen.join() === String((n + place) % 4)).length
  }))
  const seconds = (performance.now() - began) / 1000
  const { counted } = (await clerk.call('quiz.competition', { id }))['summary'] as { counted: { persons: number; times: number; held: number } }
  await served.stop()
  return [
    { id: 'quiz crowd', ...plain(size - counted.times + (size - counted.persons) + (size * perPaper - kept)), what: `attempts, persons and saved answers lost of ${String(size)} people who begin, answer five and hand in at once`, seen: `${(times.length / seconds).toFixed(0)} requests/s`, must: { atMost: 0 } },
    { id: 'quiz p99', ...plain(quantile(times, 0.99)), what: 'milliseconds a request of theirs took, p99 (all of them asking at once)', seen: `p50 ${quantile(times, 0.5).toFixed(0)} ms` },
  ]
}

export async function quiz(quick: boolean): Promise<Figure[]> {
  return [...(await againstBare(quick ? 3 : 7, quick ? 3 : 6)), drawing(), ...(await crowd(2000))]
}
