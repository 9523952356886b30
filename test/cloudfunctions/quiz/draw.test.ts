/** The draw of prizes in the office: published first, drawn once, run again by a stranger, and worth nothing to a swarm of accounts (T-14, W-18). */
import { dayWords, timeWords } from '@shared/domain/calendar'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { listText } from '@shared/domain/quizDraw'
import { lateFor } from '@shared/domain/quizTries'
import type { Caller } from '@office/ports/caller'
import { rawPart } from '@office/records/quizDraws'
import { deliverDue } from '@office/reactions/deliver'
import { reactions } from '@office/reactions'
import { correctAttempts } from '@office/usecases/quiz/correctAttempts'
import { decideHeldAttempts } from '@office/usecases/quiz/decideHeldAttempts'
import { drawPrizes } from '@office/usecases/quiz/drawPrizes'
import { endOverdueAttempts } from '@office/usecases/quiz/endOverdueAttempts'
import { finishQuiz } from '@office/usecases/quiz/finishQuiz'
import { freezeDraw } from '@office/usecases/quiz/freezeDraw'
import { listDrawn } from '@office/usecases/quiz/listDrawn'
import { listDraws } from '@office/usecases/quiz/listDraws'
import { listHeldAttempts } from '@office/usecases/quiz/listHeldAttempts'
import { moveCompetition } from '@office/usecases/quiz/moveCompetition'
import { saveCompetition } from '@office/usecases/quiz/saveCompetition'
import { readCompetition } from '@office/usecases/quiz/readCompetition'
import { readDrawing } from '@office/usecases/quiz/readDrawing'
import { as, refusal, type County } from '../hazard/county'
import { resident } from '../session/sessions'
import { keysOf, opened, quizCounty, start, type Card } from './quizzes'

let county: County
beforeEach(async () => { county = await quizCounty(3) })
afterEach(() => county.close())
const clerk = as('p-clerk')
const source = '2027年6月9日福彩双色球开奖号码，七个数依次写出'
const seed = '03 08 11 19 26 30 + 05'
const prized: Partial<Card> = { prizes: '灭火毯十条', rulesText: '年满十八周岁的居民均可参加，及格一次即列入抽奖名单，每人一份。', rules: [{ category: null, difficulty: null, count: 1 }] }
const forever = Number.POSITIVE_INFINITY

/** One question in one paper, right or wrong. */
async function play(who: Caller, quiz: string, right = true): Promise<void> {
  const { attempt, questions: [asked] } = await start(county, who, quiz)
  const [key = []] = await keysOf(county, attempt)
  const chosen = right ? [...key] : [asked!.options.findIndex((_, n) => !key.includes(n))]
  await finishQuiz(county.office, who, { attempt, answers: [{ place: 0, chosen, claimedAt: county.clock.now() }] })
}
async function close(quiz: string): Promise<number> {
  const { summary } = await readCompetition(county.office, clerk, { id: quiz })
  return (await moveCompetition(county.office, clerk, { id: quiz, version: summary.version, move: 'close', ground: '' })).summary.version
}
const freeze = (quiz: string, version: number, winners = 3, leaveHeld = false) => freezeDraw(county.office, clerk, { id: quiz, version, winners, source, leaveHeld })
/** Ended and published, with its list. */
async function published(quiz: string, winners = 3) {
  const { version } = await freeze(quiz, await close(quiz), winners)
  expect(await listDraws(county.office, forever)).toBe(1)
  const { entries } = await listDrawn(county.office, clerk, { competition: quiz, part: 0 })
  return { version, entries }
}

test('one entry a person who passed, published with its hash; drawn once; npm run draw gives the same winners; winners alone are told', async () => {
  const quiz = await opened(county, prized)
  for (let n = 0; n < 12; n += 1) await play(resident(n), quiz)
  await play(resident(0), quiz)
  await play(resident(99), quiz, false)
  const { version, entries } = await published(quiz)
  expect(entries).toHaveLength(12)
  const before = await readDrawing(county.office, resident(0), { competition: quiz })
  expect(before).toMatchObject({ own: false, draw: { state: 'listed', winners: 3, source, count: 12, leftOut: 0, seed: '', won: [] }, mine: { listed: true, won: false } })
  expect(before.draw!.listHash).toBe(county.office.keys.sha256(listText(entries)))
  expect((await readDrawing(county.office, resident(99), { competition: quiz })).mine).toMatchObject({ listed: false, won: false })

  const drawn = await drawPrizes(county.office, clerk, { id: quiz, version, seed })
  expect(drawn.draw).toMatchObject({ state: 'drawn', seed, listHash: before.draw!.listHash })
  expect(await drawPrizes(county.office, clerk, { id: quiz, version, seed })).toEqual(drawn)
  expect(await refusal(drawPrizes(county.office, clerk, { id: quiz, version, seed: 'another' }))).toBe('quiz_moved')
  expect(await refusal(drawPrizes(county.office, clerk, { id: quiz, version: version + 1, seed: 'another' }))).toBe('quiz_not_possible')

  const file = path.join(county.folder, 'list.txt')
  writeFileSync(file, listText(entries))
  const run = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', path.join('config', 'draw.ts'), ...args], { encoding: 'utf8' })
  const again = run('--list', file, '--seed', seed, '--winners', '3')
  expect(again.stderr).toBe('')
  expect(again.stdout).toBe(`list   ${drawn.draw!.listHash}  12 entries\nseed   ${seed}\n${drawn.draw!.won.map((entry, n) => `     ${String(n + 1)}  ${entry}\n`).join('')}`)
  writeFileSync(file, listText([...entries].reverse()))
  expect(run('--list', file, '--seed', seed, '--winners', '3')).toMatchObject({ status: 1, stdout: '', stderr: 'Line 2 is out of order: the list is sorted.\n' })

  const mine = await Promise.all(Array.from({ length: 12 }, async (_, n) => (await readDrawing(county.office, resident(n), { competition: quiz })).mine))
  expect(mine.filter(({ won }) => won).map(({ entry }) => entry).sort()).toEqual([...drawn.draw!.won].sort())
  for (const said of [JSON.stringify(drawn), JSON.stringify(entries)]) expect(said).not.toContain('x-device')
  const events = await county.office.store.get('event', `quiz:${quiz}:drawn`)
  expect(events).toMatchObject({ name: 'quiz.drawn', state: 'pending' })
  const audit = await Promise.all([String(version), 'listed', String(version + 1)].map((of) => county.office.store.get('audit', `quiz:${quiz}:${of}`)))
  expect(audit.map((row) => row?.what)).toEqual(['quiz.freezeDraw', 'quiz.listed', 'quiz.draw'])
  expect(audit[1]?.detail).toEqual({ count: 12, leftOut: 0, listHash: before.draw!.listHash })
})

test('each winner has one message, however often the event is delivered', async () => {
  const quiz = await opened(county, prized)
  for (const id of ['p-welder', 'p-head'] as const) await play(as(id), quiz)
  const { version } = await published(quiz, 1)
  const drawn = await drawPrizes(county.office, clerk, { id: quiz, version, seed })
  await deliverDue(county.office, reactions)
  const event = (await county.office.store.get('event', `quiz:${quiz}:drawn`))!
  expect(event.state).toBe('done')
  await reactions.get('quiz.drawn')!(county.office, event)
  const told = await Promise.all(['p-welder', 'p-head'].map(async (id) => {
    const { mine } = await readDrawing(county.office, as(id), { competition: quiz })
    return { won: mine.won, message: await county.office.store.get('inbox', `quiz:${quiz}:won:${id}`) }
  }))
  expect(told.filter(({ won }) => won)).toHaveLength(1)
  for (const { won, message } of told) {
    if (won) expect(message).toMatchObject({ title: '您在答题抽奖中被抽中', link: `/quiz/draw/index?id=${quiz}` })
    else expect(message).toBeUndefined()
  }
  expect(told.find(({ won }) => won)!.message!.body).toContain(drawn.draw!.won[0])
})

test('a paper taken back after the list: its entry is drawn as it was published, shown as taken back to the office and to its person, and not told', async () => {
  const quiz = await opened(county, prized)
  const [gone, stays] = [as('p-welder'), as('p-head')]
  for (const who of [gone, stays]) await play(who, quiz)
  const { version } = await published(quiz, 2)
  const { rows: [paper] } = await county.office.store.find('attemptsOfPerson', { personId: gone.personId, state: 'finished' }, { limit: 1 })
  expect(await correctAttempts(county.office, clerk, { id: quiz, attempts: [{ attempt: paper!._id, turn: 0 }], verdict: 'withdraw', ground: '由别人代答' })).toEqual({ corrected: 1, skipped: 0 })
  const { draw } = await drawPrizes(county.office, clerk, { id: quiz, version, seed })
  const [his, other] = await Promise.all([gone, stays].map((who) => readDrawing(county.office, who, { competition: quiz })))
  expect([draw!.won.length, draw!.withdrawn]).toEqual([2, [his!.mine.entry]])
  expect([his!.mine, other!.mine]).toMatchObject([{ won: true, withdrawn: true }, { won: true, withdrawn: false }])
  // Whose entry was taken back is nobody else's to know.
  expect(other!.draw!.withdrawn).toEqual([])
  await deliverDue(county.office, reactions)
  expect(await county.office.store.get('inbox', `quiz:${quiz}:won:${gone.personId}`)).toBeUndefined()
  expect(await county.office.store.get('inbox', `quiz:${quiz}:won:${stays.personId}`)).toBeDefined()
})

test('not before it has ended, not without prizes, not while somebody answers, not twice, not by others; and never opened again', async () => {
  const bare = await opened(county, { rules: prized.rules! })
  expect(await refusal(freeze(bare, await close(bare)))).toBe('quiz_draw_none')
  const quiz = await opened(county, prized)
  expect(await refusal(freeze(quiz, 2))).toBe('quiz_draw_none')
  await play(resident(1), quiz)
  const { attempt } = await start(county, resident(2), quiz)
  const version = await close(quiz)
  expect(await refusal(freeze(quiz, version))).toBe('quiz_draw_running')
  await finishQuiz(county.office, resident(2), { attempt, answers: [] })
  expect(await refusal(freezeDraw(county.office, as('p-safety'), { id: quiz, version, winners: 1, source, leaveHeld: false }))).toBe('not_found')
  const first = await freeze(quiz, version)
  expect(first.draw).toMatchObject({ state: 'listing', winners: 3 })
  expect(await freeze(quiz, version)).toEqual(first)
  // Who may claim is settled with the list: not even a note is added.
  const { card: rules } = await readCompetition(county.office, clerk, { id: quiz })
  expect(await refusal(saveCompetition(county.office, clerk, { id: quiz, version: first.version, card: { ...rules, rulesText: `${rules.rulesText}\n${dayWords(county.clock.now())}补充：职工不能领奖。` } }))).toBe('quiz_rules_frozen')
  expect(await refusal(freeze(quiz, first.version))).toBe('quiz_not_possible')
  expect(await refusal(drawPrizes(county.office, clerk, { id: quiz, version: first.version, seed }))).toBe('quiz_draw_listing')
  expect(await refusal(listDrawn(county.office, clerk, { competition: quiz, part: 0 }))).toBe('not_found')
  expect((await readCompetition(county.office, clerk, { id: quiz })).moves).toEqual([])
  expect(await refusal(moveCompetition(county.office, clerk, { id: quiz, version: first.version, move: 'reopen', ground: '再开一天' }))).toBe('quiz_not_possible')
})

test('what is held is decided first, or left out and said; decided later it counts and is not in the list', async () => {
  const quiz = await opened(county, { ...prized, fairness: { secondsEach: 0, startsPerNetwork: 2 } })
  for (let n = 0; n < 4; n += 1) await play({ ...resident(n), address: '203.0.113.7' }, quiz)
  const version = await close(quiz)
  expect(await readDrawing(county.office, clerk, { competition: quiz })).toMatchObject({ own: true, ended: true, held: 2, draw: null })
  expect(await refusal(freeze(quiz, version))).toBe('quiz_draw_held')
  const { rows: [held] } = await listHeldAttempts(county.office, clerk, { id: quiz })
  await decideHeldAttempts(county.office, clerk, { id: quiz, attempts: [held!.attempt], verdict: 'count', ground: '同一宿舍楼，已问过' })
  await freeze(quiz, version, 3, true)
  const { rows: [other] } = await listHeldAttempts(county.office, clerk, { id: quiz })
  const late = { id: quiz, attempts: [other!.attempt], verdict: 'count' as const, ground: '后来问清' }
  expect(await refusal(decideHeldAttempts(county.office, clerk, late))).toBe('quiz_draw_listing')
  expect(await refusal(correctAttempts(county.office, clerk, { id: quiz, attempts: [{ attempt: held!.attempt, turn: 0 }], verdict: 'withdraw', ground: '由别人代答' }))).toBe('quiz_draw_listing')
  await listDraws(county.office, forever)
  expect(await decideHeldAttempts(county.office, clerk, late)).toEqual({ decided: 1, skipped: 0 })
  // Neither that, nor what is taken back now, changes a list that everybody has.
  const back = { id: quiz, attempts: [{ attempt: held!.attempt, turn: 0 }], verdict: 'withdraw' as const, ground: '由别人代答' }
  expect(await correctAttempts(county.office, clerk, back)).toEqual({ corrected: 1, skipped: 0 })
  expect((await readDrawing(county.office, clerk, { competition: quiz })).draw).toMatchObject({ count: 3, leftOut: 1 })
})

test('a paper that ended with nothing may still be answered late: the list waits a day for it and says until when, or it is left out and said', async () => {
  const quiz = await opened(county, prized)
  await play(resident(0), quiz)
  const empty = await start(county, resident(1), quiz)
  expect(await finishQuiz(county.office, resident(1), { attempt: empty.attempt, answers: [] })).toMatchObject({ standing: 'empty' })
  const { endsAt } = await start(county, resident(2), quiz)
  county.clock.set(endsAt + 60_000)
  await endOverdueAttempts(county.office, forever)
  const version = await close(quiz)
  const until = endsAt + lateFor
  // Handed in with nothing is the end of it; for nobody but its officers is it said.
  expect(await readDrawing(county.office, clerk, { competition: quiz })).toMatchObject({ held: 0, late: 1, lateUntil: until })
  expect(await readDrawing(county.office, resident(0), { competition: quiz })).toMatchObject({ held: 0, late: 0, lateUntil: 0 })
  await expect(freeze(quiz, version)).rejects.toMatchObject({ code: 'quiz_draw_late', say: `还有 1 份答卷时间内没有答案送到，${timeWords(until)} 前还可能断网晚到。请过后再公布，或选择不列入名单。` })
  county.clock.set(until)
  expect(await refusal(freeze(quiz, version))).toBe('quiz_draw_late')
  await freeze(quiz, version, 3, true)
  await listDraws(county.office, forever)
  expect((await readDrawing(county.office, clerk, { competition: quiz })).draw).toMatchObject({ count: 1, leftOut: 1 })
})

test('a day after its end a paper with nothing in it holds no list up', async () => {
  const quiz = await opened(county, prized)
  const { endsAt } = await start(county, resident(2), quiz)
  county.clock.set(endsAt + 60_000)
  await endOverdueAttempts(county.office, forever)
  const version = await close(quiz)
  expect(await refusal(freeze(quiz, version))).toBe('quiz_draw_late')
  county.clock.set(endsAt + lateFor + 1)
  expect((await freeze(quiz, version)).draw).toMatchObject({ state: 'listing' })
})

test('a swarm: 10,000 accounts from one network have no more entries than its cap, beside everybody else', async () => {
  const cap = 20
  const quiz = await opened(county, { ...prized, fairness: { secondsEach: 0, startsPerNetwork: cap } })
  await play({ ...resident(0), address: '198.51.100.9' }, quiz)
  const swarm = 10_000
  for (let from = 0; from < swarm; from += 250) await Promise.all(Array.from({ length: 250 }, (_, n) => play({ ...resident(1 + from + n), address: '203.0.113.7' }, quiz)))
  await freeze(quiz, await close(quiz), 5, true)
  await listDraws(county.office, forever)
  expect((await readDrawing(county.office, clerk, { competition: quiz })).draw).toMatchObject({ state: 'listed', count: cap + 1, leftOut: swarm - cap })
}, 600_000)

test('a list of several parts, stopped at every step and begun twice at once, has everybody once, sorted', async () => {
  const quiz = await opened(county, prized)
  await play(resident(0), quiz)
  const entry = (await county.office.store.get('quizEntry', `${quiz}:x-device-0`))!
  for (let n = 1; n < 4500; n += 1) await county.office.store.create('quizEntry', { ...entry, _id: `${quiz}:y-${String(n)}`, personId: `y-${String(n)}`, joinedAt: entry.joinedAt + (n % 7) })
  await freeze(quiz, await close(quiz))
  const { clock } = county
  // A clock that has run out after each step.
  let reads = 0
  const impatient = { ...county.office, clock: { now: () => clock.now() + (reads++ % 2) } }
  while ((await listDraws(impatient, clock.now() + 1)) === 'more') await Promise.all([listDraws(impatient, clock.now() + 1), listDraws(impatient, clock.now() + 1)])
  const parts = await Promise.all([0, 1, 2].map((part) => listDrawn(county.office, clerk, { competition: quiz, part })))
  const entries = parts.flatMap((part) => part.entries)
  expect(new Set(entries).size).toBe(4500)
  expect([...entries].sort()).toEqual(entries)
  const { draw, mine } = await readDrawing(county.office, resident(0), { competition: quiz })
  expect(draw).toMatchObject({ state: 'listed', count: 4500, parts: 3, listHash: county.office.keys.sha256(listText(entries)) })
  expect(mine.listed).toBe(true)
  expect(await county.office.store.get('quizDrawPart', rawPart(quiz, 0))).toBeUndefined()
}, 300_000)
