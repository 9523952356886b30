/** Competitions are set up, published on a frozen pool, changed in words alone, and meant for whom they say. */
import { dayWords, timeWords } from '@shared/domain/calendar'
import { createSession } from '@office/usecases/session/createSession'
import { signInOthers } from '@office/usecases/session/signInOthers'
import { draftCompetition } from '@office/usecases/quiz/draftCompetition'
import { listCompetitions } from '@office/usecases/quiz/listCompetitions'
import { listQuizzes } from '@office/usecases/quiz/listQuizzes'
import { moveCompetition } from '@office/usecases/quiz/moveCompetition'
import { moveQuestion } from '@office/usecases/quiz/moveQuestion'
import { readCompetition } from '@office/usecases/quiz/readCompetition'
import { readQuestion } from '@office/usecases/quiz/readQuestion'
import { readQuiz } from '@office/usecases/quiz/readQuiz'
import { saveCompetition } from '@office/usecases/quiz/saveCompetition'
import { saveQuestion } from '@office/usecases/quiz/saveQuestion'
import { switchRanking } from '@office/usecases/quiz/switchRanking'
import type { Refusal } from '@office/records/refusal'
import { as, june, openCounty, refusal, type County } from '../hazard/county'
import { change, plan, planned, resident } from '../session/sessions'
import { answerSome, card, fillBank, finish, freshQuiz, opened, question, start, type Card, type Question } from './quizzes'

const day = 86_400_000
const [clerk, officer, welder] = [as('p-clerk'), as('p-safety'), as('p-welder')]
let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())
const save = (change: Partial<Card>, by = clerk, id = freshQuiz()) => saveCompetition(county.office, by, { id, version: 0, card: card(change) })

test.each([
  [{ until: june - 2 * 3_600_000 }, 'quiz_time'],
  [{ rules: [{ category: 'fire', difficulty: null, count: 2 }, { category: null, difficulty: 'easy', count: 2 }] }, 'quiz_rules_cross'],
  [{ rules: [{ category: 'fire', difficulty: null, count: 2 }, { category: 'fire', difficulty: null, count: 3 }] }, 'quiz_rule_twice'],
  [{ rules: [{ category: 'fire', difficulty: null, count: 60 }, { category: 'gas', difficulty: null, count: 60 }] }, 'quiz_no_questions'],
  [{ style: 'daily' }, 'quiz_themes_needed'],
  [{ minutes: 0 }, 'quiz_limit_needed'],
  [{ tries: { aDay: 3, inAll: 2 } }, 'quiz_tries'],
  [{ prizes: '保温杯五十个' }, 'quiz_rules_needed'],
  [{ prizes: '保温杯五十个', rulesText: '啊'.repeat(20) }, 'quiz_rules_needed'],
  [{ prizes: '保温杯五十个', rulesText: '…'.repeat(40) }, 'quiz_rules_needed'],
  [{ scoring: { single: 0, multiple: 5, trueFalse: 5, partial: 'none', passAt: 60 } }, 'quiz_points'],
  [{ scoring: { single: 5, multiple: 5, trueFalse: 0, partial: 'none', passAt: 60 } }, 'quiz_points'],
  [{ mode: 'practice', national: true }, 'quiz_practice_plain'],
  [{ perUnit: true, prizes: '保温杯五十个', rulesText: '年满十八周岁的居民均可参加，及格一次即列入抽奖名单，每人一份。' }, 'quiz_per_unit_prizes'],
  [{ style: 'exam' }, 'quiz_bound_needed'],
  [{ style: 'stand', rules: [{ category: null, difficulty: null, count: 3 }], bound: { sessionId: 'no-such-session', stand: 'aid' } }, 'quiz_session_unknown'],
  [{ audience: { kind: 'units', unitIds: ['no-such-unit'] } }, 'quiz_audience'],
] as [Partial<Card>, string][])('%j is refused: %s', async (change, code) => { expect(await refusal(save(change))).toBe(code) })

test('only the office declares a national contest, and a unit sets up for its own line alone', async () => {
  expect(await refusal(save({ national: true }, officer))).toBe('quiz_national_office')
  expect(await refusal(save({ audience: { kind: 'units', unitIds: ['e-market'] } }, officer))).toBe('quiz_audience')
  expect((await save({ national: true, audience: { kind: 'units', unitIds: ['t-east'] } })).summary.national).toBe(true)
})

test('one national contest a campaign: a second is refused by the name of the first, however both are sent, until the first is none', async () => {
  await fillBank(county, 5)
  const first = await save({ national: true, title: '全区知识竞赛' })
  const said = await save({ national: true }).then(() => '', (error: unknown) => `${(error as Refusal).code} ${(error as Refusal).say ?? ''}`)
  expect(said).toBe('quiz_national_taken “全区知识竞赛”已指定为本次活动的全国网络知识竞赛，只能有一场。请先取消那一场的指定，或不指定这一场。')
  const second = await save({})
  expect(await refusal(saveCompetition(county.office, clerk, { id: second.summary.id, version: 1, card: card({ national: true }) }))).toBe('quiz_national_taken')
  await saveCompetition(county.office, clerk, { id: first.summary.id, version: 1, card: card({ title: '全区知识竞赛' }) })
  await saveCompetition(county.office, clerk, { id: second.summary.id, version: 1, card: card({ national: true }) })
  await moveCompetition(county.office, clerk, { id: second.summary.id, version: 2, move: 'open', ground: '' })
  const both = await Promise.all([save({ national: true }), save({ national: true })].map((one) => refusal(one)))
  expect(both).toEqual(['quiz_national_taken', 'quiz_national_taken'])
})

test('W-18 rules of a prize: once published nothing of them is rewritten, a note is added below with its day', async () => {
  await fillBank(county, 5)
  const rulesText = '年满十八周岁的居民均可参加，及格一次即列入抽奖名单，每人一份。'
  const id = await opened(county, { prizes: '灭火毯十条', rulesText })
  const change = (version: number, next: string) => saveCompetition(county.office, clerk, { id, version, card: card({ prizes: '灭火毯十条', rulesText: next }) })
  expect(await refusal(change(2, '职工均可参加，及格三次才能列入抽奖名单，居民不再领奖，请互相转告。'))).toBe('quiz_rules_frozen')
  expect(await refusal(change(2, `${rulesText}\n补充：居民不领奖。`))).toBe('quiz_rules_frozen')
  const noted = `${rulesText}\n${dayWords(june)}补充：领奖地点改在便民服务中心一楼。`
  expect((await change(2, noted)).card.rulesText).toBe(noted)
  expect(await refusal(change(3, rulesText))).toBe('quiz_rules_frozen')
})

test('a pool that is too small is told in a sentence, for the day it is missing on', async () => {
  await fillBank(county, 6, (n) => ({ category: n < 4 ? 'fire' : 'gas', difficulty: 'easy' }))
  const publish = async (change: Partial<Card>) => {
    const { summary, short } = await save(change)
    return { short, done: await moveCompetition(county.office, clerk, { id: summary.id, version: 1, move: 'open', ground: '' }).then(() => '', (error: unknown) => (error as { say?: string }).say) }
  }
  const missing = '燃气（易）只有 2 道题，需要 3 道。请减少题数或先补充题库。'
  expect(await publish({ rules: [{ category: 'gas', difficulty: 'easy', count: 3 }] })).toEqual({ short: missing, done: missing })
  expect(await publish({ style: 'daily', themes: ['fire', 'gas'], rules: [{ category: null, difficulty: 'easy', count: 3 }] })).toEqual({ short: missing, done: missing })
  expect(await publish({ rules: [{ category: 'fire', difficulty: 'easy', count: 3 }, { category: 'fire', difficulty: null, count: 1 }, { category: null, difficulty: null, count: 2 }] })).toEqual({ short: '', done: '' })
})

test('the same card again is the same competition; two officers do not write over each other; published, its words and a later end alone change', async () => {
  await fillBank(county, 10)
  const id = freshQuiz()
  const first = await save({}, clerk, id)
  expect(await save({}, clerk, id)).toEqual(first)
  expect(await refusal(save({ title: '另一场' }, clerk, id))).toBe('different_body')
  const change = (version: number, next: Partial<Card>) => saveCompetition(county.office, clerk, { id, version, card: card(next) })
  expect((await change(1, { minutes: 8 })).summary.version).toBe(2)
  expect(await refusal(saveCompetition(county.office, as('p-leader'), { id, version: 1, card: card({ minutes: 9 }) }))).toBe('quiz_moved')
  await moveCompetition(county.office, clerk, { id, version: 2, move: 'open', ground: '' })
  expect(await refusal(change(3, { minutes: 9 }))).toBe('quiz_published')
  expect(await refusal(change(3, { minutes: 8, until: june + day }))).toBe('quiz_published')
  expect((await change(3, { minutes: 8, title: '改个名字', until: june + 9 * day })).card.title).toBe('改个名字')
  expect((await moveCompetition(county.office, clerk, { id, version: 4, move: 'close', ground: '' })).moves).toEqual(['reopen'])
  expect(await refusal(start(county, welder, id))).toBe('quiz_not_open')
  expect(await refusal(moveCompetition(county.office, clerk, { id, version: 5, move: 'reopen', ground: '' }))).toBe('ground_needed')
  await moveCompetition(county.office, clerk, { id, version: 5, move: 'reopen', ground: '延长一周' })
  expect((await start(county, welder, id)).fresh).toBe(true)
})

test('what both banks hold comes up in a paper once, the office’s', async () => {
  const same = (n: number): Partial<Question> => ({ kind: 'trueFalse', stem: `乘电梯疏散第${String(n)}条路`, options: ['对', '错'], key: [1], passage: '', category: 'fire', difficulty: 'easy' })
  const ids = await fillBank(county, 4, same)
  await fillBank(county, 4, same, officer)
  await fillBank(county, 1, () => ({ ...same(9), stem: '本单位才有的一题' }), officer)
  const both = { bank: 'both', rules: [{ category: null, difficulty: null, count: 5 }] } as const
  const { summary, pool } = await save({ ...both, rules: [...both.rules] }, officer)
  expect(pool.reduce((sum, { questions }) => sum + questions, 0)).toBe(5)
  await moveCompetition(county.office, officer, { id: summary.id, version: 1, move: 'open', ground: '' })
  const paper = await start(county, welder, summary.id)
  expect(new Set(paper.questions.map(({ stem }) => stem)).size).toBe(5)
  const drawn = (await county.office.store.get('quizAttempt', paper.attempt))!.paper.map(({ ref }) => ref.split('@')[0])
  expect(ids.every((id) => drawn.includes(id))).toBe(true)
})

test('the pool is frozen: what comes into the bank, changes or is retired later is drawn by later competitions alone', async () => {
  const [known = ''] = await fillBank(county, 5)
  const quiz = await opened(county)
  await fillBank(county, 20)
  const before = (await readQuestion(county.office, clerk, { id: known })).question
  await saveQuestion(county.office, clerk, { id: known, version: 1, question: { ...before, stem: '换了说法的题干' } })
  await moveQuestion(county.office, clerk, { id: known, version: 2, state: 'retired', ground: '条文已修订' })
  const paper = await start(county, welder, quiz)
  expect(paper.questions.map(({ stem }) => stem)).toContain(before.stem)
  const stored = (await county.office.store.get('quizAttempt', paper.attempt))!
  expect(stored.paper.map(({ ref }) => ref)).toContain(`${known}@1`)
  await answerSome(county, welder, paper, 5)
  expect((await finish(county, welder, paper.attempt)).score).toBe(100)
  expect((await readCompetition(county.office, clerk, { id: await opened(county) })).pool.reduce((sum, { questions }) => sum + questions, 0)).toBe(24)
})

test('it is there for whom it is meant: people of the units and all below, everybody, or nobody before it is published', async () => {
  await fillBank(county, 10)
  const town = await opened(county, { audience: { kind: 'units', unitIds: ['t-east'] } })
  const firm = await opened(county, { audience: { kind: 'units', unitIds: ['e-hongyuan'] } }, officer)
  const all = await opened(county)
  const draft = (await save({})).summary.id
  const seen = async (who: Parameters<typeof listQuizzes>[1]) => (await listQuizzes(county.office, who, {})).rows.map(({ card: { id } }) => id).sort()
  expect(await seen(welder)).toEqual([town, firm, all].sort())
  expect(await seen(as('p-safety2'))).toEqual([town, all].sort())
  expect(await seen(resident(1))).toEqual([all])
  for (const [who, id] of [[resident(1), town], [as('p-safety2'), firm], [welder, draft]] as const) {
    expect(await refusal(start(county, who, id))).toBe('not_found')
    expect(await refusal(readQuiz(county.office, who, { competition: id }))).toBe('not_found')
  }
  const listed = async (by: Parameters<typeof listCompetitions>[1]) => (await listCompetitions(county.office, by, { state: 'open' })).rows.map(({ id }) => id).sort()
  expect(await listed(officer)).toEqual([firm])
  expect(await listed(clerk)).toEqual([town, firm, all].sort())
  expect(await refusal(readCompetition(county.office, as('p-safety2'), { id: firm }))).toBe('not_found')
})

/** The questions of a paper, whatever their order. */
const askedIn = ({ questions }: { readonly questions: readonly { readonly stem: string }[] }): string => questions.map(({ stem }) => stem).sort().join()
test('one paper a unit: colleagues get the same questions try by try, shuffled for each; another unit others; who is of none draws as ever', async () => {
  await fillBank(county, 40, () => ({ kind: 'single' }))
  const quiz = await opened(county, { perUnit: true, rules: [{ category: null, difficulty: null, count: 10 }] })
  const sat = async (who: typeof welder) => {
    const paper = await start(county, who, quiz)
    await answerSome(county, who, paper, 1)
    await finish(county, who, paper.attempt)
    return paper
  }
  const [mine, again, colleague, other] = [await sat(welder), await sat(welder), await sat(officer), await sat(as('p-safety2'))]
  expect(askedIn(colleague)).toBe(askedIn(mine))
  expect(colleague.questions).not.toEqual(mine.questions)
  expect(mine.card.perUnit).toBe(true)
  // A second try would else ask what the first has just explained.
  expect(new Set([mine, again, other, await sat(resident(1)), await sat(resident(2))].map(askedIn)).size).toBe(5)
  expect(askedIn(await sat(officer))).toBe(askedIn(again))
  expect(await refusal(saveCompetition(county.office, clerk, { id: quiz, version: 2, card: card({ rules: [{ category: null, difficulty: null, count: 10 }] }) }))).toBe('quiz_published')
})

test('one paper a unit and day: of a daily theme whoever comes later has that day’s questions', async () => {
  await fillBank(county, 24, (n) => ({ category: n % 2 === 0 ? 'fire' : 'gas' }))
  const quiz = await opened(county, { perUnit: true, style: 'daily', themes: ['fire', 'gas'], rules: [{ category: null, difficulty: null, count: 4 }], tries: { aDay: 1, inAll: 9 } })
  await start(county, welder, quiz)
  county.clock.set(county.clock.now() + day)
  expect(askedIn(await start(county, officer, quiz))).toBe(askedIn(await start(county, welder, quiz)))
})

test('a daily theme: today’s category, tomorrow the next, and round again', async () => {
  await fillBank(county, 12, (n) => ({ category: n % 2 === 0 ? 'fire' : 'gas' }))
  const quiz = await opened(county, { style: 'daily', themes: ['fire', 'gas'], rules: [{ category: null, difficulty: null, count: 3 }], tries: { aDay: 1, inAll: 9 } })
  for (const theme of ['fire', 'gas', 'fire']) {
    const paper = await start(county, welder, quiz)
    expect([paper.card.theme, ...new Set(paper.questions.map(({ category }) => category))]).toEqual([theme, theme])
    county.clock.set(county.clock.now() + day)
  }
})

test('an exam after a training is for who was signed in there', async () => {
  await fillBank(county, 10)
  const { summary } = await createSession(county.office, officer, planned({ activity: 'welders' }))
  const quiz = await opened(county, { style: 'exam', bound: { sessionId: summary.id, stand: null }, audience: { kind: 'units', unitIds: ['e-hongyuan'] } }, officer)
  const bound = { session: summary.id, title: summary.title, startsAt: summary.startsAt, stand: '' }
  expect([(await readCompetition(county.office, officer, { id: quiz })).bound, (await readQuiz(county.office, welder, { competition: quiz })).bound]).toEqual([bound, bound])
  expect(await refusal(start(county, welder, quiz))).toBe('quiz_not_attended')
  const because = async () => [(await readQuiz(county.office, welder, { competition: quiz })).mine.because, (await listQuizzes(county.office, welder, {})).rows[0]?.mine.because]
  const said = '这场考试只给签到参加了培训的人，请先在培训现场签到。'
  expect(await because()).toEqual([said, said])
  await signInOthers(county.office, officer, { id: summary.id, source: 'staff', people: [{ who: { personId: 'p-welder' }, claimedAt: june }] })
  expect(await because()).toEqual(['', ''])
  expect((await start(county, welder, quiz)).fresh).toBe(true)
})

test('a unit’s own questions are its own; both banks together when it says so', async () => {
  await fillBank(county, 3)
  await fillBank(county, 4, () => ({}), officer)
  const pool = async (bank: Card['bank'], by = officer) => (await save({ bank, audience: { kind: 'units', unitIds: [by.acting!.unit._id] } }, by)).pool.reduce((sum, { questions }) => sum + questions, 0)
  expect([await pool('office'), await pool('own'), await pool('both')]).toEqual([3, 4, 7])
  expect(await pool('both', as('p-safety2'))).toBe(3)
})

test('ranking is off; a leader of the office alone switches it on, with a ground that stays', async () => {
  await fillBank(county, 10)
  const quiz = await opened(county, {}, officer)
  expect((await readQuiz(county.office, welder, { competition: quiz })).card.ranked).toBe(false)
  const on = await switchRanking(county.office, as('p-leader'), { id: quiz, version: 2, on: true, ground: '主任办公会纪要第6号' })
  expect(on).toMatchObject({ own: false, ranking: { on: true, ground: '主任办公会纪要第6号' }, steps: [{}, {}, { move: 'ranking', by: '冯国栋' }] })
  expect((await readQuiz(county.office, welder, { competition: quiz })).card.ranked).toBe(true)
})

test('a filled card can be sent as it is, and like an earlier one', async () => {
  await fillBank(county, 10)
  const { card: usual } = await draftCompetition(county.office, officer, {})
  const id = freshQuiz()
  await saveCompetition(county.office, officer, { id, version: 0, card: usual })
  expect((await draftCompetition(county.office, officer, { like: id })).card).toEqual(usual)
})

test('a question with a fault is told what to mend; the same question is there once; nobody writes over a colleague', async () => {
  const put = (id: string, version: number, change: object, by = clerk) => saveQuestion(county.office, by, { id, version, question: { ...question(1), ...change } })
  const told = await put('question-faulty', 0, { kind: 'multiple', key: [1] }).catch((error: unknown) => error)
  expect(told).toMatchObject({ code: 'quiz_question_faulty', field: 'question.key', say: expect.stringContaining('多选题至少要有两个答案') as unknown })
  const first = await put('question-first', 0, {})
  expect(await put('question-first', 0, {})).toEqual(first)
  expect(await refusal(put('question-second', 0, { explanation: '换一句解析' }))).toBe('quiz_question_known')
  expect((await put('question-second', 0, {}, officer)).row.owner.id).toBe('e-hongyuan')
  expect((await put('question-first', 1, { explanation: '换一句解析' })).row.version).toBe(2)
  expect(await refusal(put('question-first', 1, { explanation: '又一句解析' }))).toBe('quiz_question_moved')
  expect(await refusal(readQuestion(county.office, as('p-safety2'), { id: 'question-second' }))).toBe('not_found')
  expect(await refusal(moveQuestion(county.office, officer, { id: 'question-first', version: 2, state: 'retired', ground: '不要了' }))).toBe('not_allowed')
})

test('a round of a session opens while the session is on: another time is refused, when it is set up and when it is published after the session was moved', async () => {
  const hour = 3_600_000
  const session = await plan(county, { stands: [{ key: 'aid', name: '急救台', topics: [], expertIds: [] }] })
  const round = (from: number, until: number) => card({ style: 'stand', audience: { kind: 'units', unitIds: ['e-hongyuan'] }, bound: { sessionId: session.id, stand: 'aid' }, rules: [{ category: null, difficulty: null, count: 3 }], from, until })
  const save = (from: number, until: number) => saveCompetition(county.office, officer, { id: 'quiz-of-stand', version: 0, card: round(from, until) })
  await expect(save(june + 2 * hour, june + 4 * hour)).rejects.toMatchObject({ code: 'quiz_session_time', field: 'card.from', say: `这一场是 ${timeWords(june)} 到 ${timeWords(june + 2 * hour)}，答题时间和它对不上：展台三题要在这段时间里，考试不能早于它。` })
  expect(await refusal(save(june - 2 * hour, june))).toBe('quiz_session_time')
  const { summary } = await save(june + hour, june + 4 * hour)
  await change(county, session.id, { startsAt: june + 24 * hour, endsAt: june + 26 * hour })
  expect(await refusal(moveCompetition(county.office, officer, { id: summary.id, version: summary.version, move: 'open', ground: '' }))).toBe('quiz_session_time')
})

test('an exam may be sat after its training, and is not over before it', async () => {
  const hour = 3_600_000
  const { id } = await plan(county)
  const exam = (from: number, until: number) => saveCompetition(county.office, officer, { id: 'quiz-exam', version: 0, card: card({ style: 'exam', audience: { kind: 'units', unitIds: ['e-hongyuan'] }, bound: { sessionId: id, stand: null }, from, until }) })
  expect(await refusal(exam(june - 2 * hour, june))).toBe('quiz_session_time')
  expect((await exam(june + 26 * hour, june + 28 * hour)).summary.state).toBe('draft')
})

test('a question checked on a day that has not come is not kept; today is', async () => {
  const put = (checkedOn: string) => saveQuestion(county.office, clerk, { id: 'question-future', version: 0, question: question(7, { checkedOn }) })
  await expect(put('2027-06-02')).rejects.toMatchObject({ code: 'quiz_question_faulty', field: 'question.checkedOn', say: '核对日期“2027-06-02”还没有到。请写真正核对的那一天。' })
  expect((await put('2027-06-01')).row.version).toBe(1)
})
