/** T-13: before an attempt has ended nobody is told a key, an explanation or a clause, by no schema and in no reply. */
import { actions, type ActionName } from '@shared/contract/actions'
import { policy, type Rule } from '@shared/domain/policy'
import { grace, lateFor } from '@shared/domain/quizTries'
import type { Caller } from '@office/ports/caller'
import { bodyOf } from '@office/records/bankQuestions'
import { versionsOf } from '@office/records/quizCache'
import { exportBank } from '@office/usecases/bank/exportBank'
import { endOverdueAttempts } from '@office/usecases/quiz/endOverdueAttempts'
import { finishQuiz } from '@office/usecases/quiz/finishQuiz'
import { gradePractice } from '@office/usecases/quiz/gradePractice'
import { listMissed } from '@office/usecases/quiz/listMissed'
import { readQuestion } from '@office/usecases/quiz/readQuestion'
import { readResult } from '@office/usecases/quiz/readResult'
import { saveQuestion } from '@office/usecases/quiz/saveQuestion'
import { as, openCounty, refusal, type County } from '../hazard/county'
import { knocks, type Knocks } from '../door/knocks'
import { newToken } from '../door/newcomers'
import { answerSome, fillBank, finish, keysOf, opened, start } from './quizzes'

let county: County
let door: Knocks
beforeAll(async () => {
  county = await openCounty()
  door = knocks(county.office)
  await fillBank(county, 20)
})
afterAll(() => county.close())

const telling = ['key', 'explanation', 'clause', 'right', 'answer', 'checkedOn', 'points', 'ref', 'seed', 'order']
interface Shaped { readonly _zod: { readonly def: Readonly<Record<string, unknown>> } }
const isSchema = (value: unknown): value is Shaped => typeof value === 'object' && value !== null && '_zod' in value
/** Every name a schema can say, however deep. */
function namesIn(schema: unknown, seen = new Set<unknown>()): string[] {
  if (!isSchema(schema) || seen.has(schema)) return []
  seen.add(schema)
  return Object.entries(schema._zod.def).flatMap(([part, value]) => {
    if (part === 'shape') return Object.entries(value as object).flatMap(([name, inner]) => [name, ...namesIn(inner, seen)])
    return Array.isArray(value) ? value.flatMap((inner) => namesIn(inner, seen)) : namesIn(value, seen)
  })
}
/** What may be asked while a paper is under way, and tells nothing of it. */
const before: readonly ActionName[] = ['quiz.home', 'quiz.read', 'quiz.start', 'quiz.answer', 'quiz.mine']
/** Tell keys after the end, or of what was missed in attempts that have ended. */
const after: readonly ActionName[] = ['quiz.finish', 'quiz.result', 'quiz.wrong', 'quiz.practised']

test.each(before)('%s has no field for it', (action) => {
  const names = namesIn(actions[action].output)
  expect(names.length).toBeGreaterThan(3)
  // `points` of a card are what a kind of question is worth.
  expect(names.filter((name) => telling.includes(name) && name !== 'points')).toEqual([])
})
test('nothing else that players may ask has one; what tells keys besides comes after the end or is for officers', () => {
  const rule = (action: ActionName): Rule => policy[actions[action].policy]
  const players = (Object.keys(actions) as ActionName[]).filter((action) => ['quiz', 'bank'].includes(actions[action].door) && (rule(action) === 'signedIn' || rule(action) === 'anyone'))
  expect(players).toEqual(expect.arrayContaining([...before]))
  for (const action of players.filter((one) => !before.includes(one) && !after.includes(one))) expect({ action, names: namesIn(actions[action].output).filter((name) => ['key', 'explanation', 'clause', 'checkedOn', 'ref', 'order'].includes(name)) }).toEqual({ action, names: [] })
})

test('every reply on the way to the end, walked: nothing of the bank but what is asked; after it each answer has its clause', async () => {
  const quiz = await opened(county, { fairness: { secondsEach: 0, startsPerNetwork: 0 } })
  const token = await newToken(county.office, 'employee')
  const heard: string[] = []
  const ask = async <A extends ActionName>(action: A, data: object) => {
    const { reply } = await door.say('quiz', { action, data, v: 1 }, token)
    heard.push(JSON.stringify(reply))
    return reply.ok ? (reply.value as never) : undefined
  }
  await ask('quiz.home', {})
  await ask('quiz.read', { competition: quiz })
  const paper: { attempt: string; questions: { options: string[] }[] } = (await ask('quiz.start', { competition: quiz, elder: false }))!
  await ask('quiz.result', { attempt: paper.attempt })
  const keys = await keysOf(county, paper.attempt)
  for (const place of [0, 1, 2, 3, 4]) {
    await ask('quiz.answer', { attempt: paper.attempt, place, chosen: keys[place]!, claimedAt: county.clock.now() })
    await ask('quiz.start', { competition: quiz, elder: false })
    await ask('quiz.wrong', {})
    await ask('quiz.mine', {})
  }
  // The questions it is about, asked of the bank by somebody without a post, and as a practice of what was never missed.
  const refs = (await county.office.store.get('quizAttempt', paper.attempt))!.paper.map(({ ref }) => ref)
  for (const ref of refs) {
    await ask('quiz.question', { id: ref.split('@')[0] })
    await ask('quiz.practised', { practice: 'practice-0001', answers: [{ ref, chosen: [0] }] })
  }
  expect(heard).toHaveLength(4 + 20 + 10)
  for (const text of heard) {
    expect(text).not.toMatch(/机密|"(?:key|explanation|clause|right|ref|seed|order|checkedOn)"/)
    for (const ref of refs) expect(text).not.toContain(ref.split('@')[0])
  }
  await ask('quiz.finish', { attempt: paper.attempt, answers: [] })
  expect(heard.at(-1)).toContain('机密解析')
  expect(heard.at(-1)).toContain('机密依据')
})

/** One contest of five under way, on the very questions that everything else is about. */
async function whileAnswering(who: Caller) {
  const own = await openCounty()
  await fillBank(own, 5)
  const practice = await opened(own, { mode: 'practice', minutes: 0 })
  const first = await opened(own)
  const earlier = await start(own, who, first)
  await answerSome(own, who, earlier, 2, 3)
  await finish(own, who, earlier.attempt)
  const contest = await opened(own)
  const paper = await start(own, who, contest)
  return { own, practice, earlier, paper }
}
const secret = /机密/

test('T-13 across competitions: a practice and an earlier result tell nothing of what a contest paper under way asks, and all of it after its end', async () => {
  const who = as('p-welder')
  const { own, practice, earlier, paper } = await whileAnswering(who)
  const trial = await start(own, who, practice)
  const tried = await finishQuiz(own.office, who, { attempt: trial.attempt, answers: [{ place: 0, chosen: [0], claimedAt: own.clock.now() }] })
  const before = await readResult(own.office, who, { attempt: earlier.attempt })
  for (const { questions } of [tried, before]) expect(questions.map(({ hidden, key, explanation, clause, right, points }) => ({ hidden, key, explanation, clause, right, points }))).toEqual(Array.from({ length: 5 }, () => ({ hidden: true, key: [], explanation: '', clause: '', right: null, points: null })))
  expect(JSON.stringify([tried, before])).not.toMatch(secret)
  // Somebody else's paper hides nothing from him.
  const other = as('p-safety')
  const others = await start(own, other, practice)
  expect(JSON.stringify(await finishQuiz(own.office, other, { attempt: others.attempt, answers: [] }))).toMatch(secret)
  await finish(own, who, paper.attempt)
  for (const { attempt } of [tried, before]) expect((await readResult(own.office, who, { attempt })).questions.every(({ hidden, key, clause, right }) => !hidden && key.length > 0 && secret.test(clause) && right !== null)).toBe(true)
  await own.close()
})

test('T-13 across competitions: the wrong book waits, its practice is not graded and moves nothing; when nothing can arrive late any more it is all there', async () => {
  const who = as('p-welder')
  const { own, paper } = await whileAnswering(who)
  expect(await listMissed(own.office, who, {})).toEqual({ total: 0, waiting: 3, rows: [] })
  const { missed } = (await own.office.store.get('quizBook', who.personId))!
  const keys = await versionsOf(own.office, missed.map(({ ref }) => ref))
  expect(await gradePractice(own.office, who, { practice: 'practice-hidden', answers: missed.map(({ ref }, n) => ({ ref, chosen: [...keys[n]!.key] })) })).toEqual({ right: [null, null, null], left: 3 })
  expect((await own.office.store.get('quizBook', who.personId))!.missed).toEqual(missed)
  // Its time is over with nothing in it: until a day later, ended by the office or not yet, it may still be answered.
  own.clock.set(paper.endsAt + grace + 1)
  expect(await listMissed(own.office, who, {})).toEqual({ total: 0, waiting: 3, rows: [] })
  own.clock.set(paper.endsAt + 60_000)
  expect(await endOverdueAttempts(own.office, Number.POSITIVE_INFINITY)).toBe(1)
  expect(await listMissed(own.office, who, {})).toEqual({ total: 0, waiting: 3, rows: [] })
  own.clock.set(paper.endsAt + lateFor)
  expect(await listMissed(own.office, who, {})).toEqual({ total: 0, waiting: 3, rows: [] })
  own.clock.set(paper.endsAt + lateFor + 1)
  const book = await listMissed(own.office, who, {})
  expect([book.total, book.waiting, book.rows.every(({ question: { clause } }) => secret.test(clause))]).toEqual([3, 0, true])
  await own.close()
})

test('T-13 across competitions: an officer who takes part reads and exports his bank without them, in no version, and saves over none', async () => {
  const who = as('p-clerk')
  const { own, paper } = await whileAnswering(who)
  const { ref } = (await own.office.store.get('quizAttempt', paper.attempt))!.paper[0]!
  const id = ref.split('@')[0]!
  const version = (await own.office.store.get('quizVersion', ref))!
  // A colleague's newer version of it is the same question.
  const colleague = { ...who, personId: 'p-colleague' }
  await saveQuestion(own.office, colleague, { id, version: 1, question: { ...bodyOf(version), explanation: '机密的新解析', options: [...version.options], key: [...version.key] } })
  const read = await readQuestion(own.office, who, { id })
  expect(read).toMatchObject({ hidden: true, row: { version: 2 }, question: { key: [], explanation: '', clause: '', checkedOn: '' } })
  expect(await refusal(saveQuestion(own.office, who, { id, version: 2, question: { ...bodyOf(version), options: [...version.options], key: [...version.key] } }))).toBe('quiz_question_answering')
  const file = await exportBank(own.office, who, { format: 'text', state: 'active', category: null })
  expect([file.count, file.waiting, secret.test(file.text ?? '')]).toEqual([0, 5, false])
  expect(await readQuestion(own.office, colleague, { id })).toMatchObject({ hidden: false, question: { explanation: '机密的新解析' } })
  await finish(own, who, paper.attempt)
  expect(await readQuestion(own.office, who, { id })).toMatchObject({ hidden: false, question: { explanation: '机密的新解析' } })
  expect((await exportBank(own.office, who, { format: 'text', state: 'active', category: null })).count).toBe(5)
  await own.close()
})
