import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { router } from '../../setup/taro'
import type { Output } from '@shared/contract/actions'
import { call } from '@/api/client'
import { ownProblem, ProblemError } from '@/api/problem'
import { useOutbox } from '@/outbox/outbox'
import Competition from '@/quiz/competition'
import QuizHome from '@/quiz/home'
import Result from '@/quiz/result'
import { shareWords } from '@/quiz/result/words'
import WrongBook from '@/quiz/wrong'
import { at, attempt, card, mine, minute, paper, result } from './papers'
import { shelf } from '../device/memoryRecords'

jest.mock('@/api/client', () => ({ call: jest.fn(), ProblemError: jest.requireActual<typeof import('@/api/problem')>('@/api/problem').ProblemError }))
jest.mock('@/device/records', () => jest.requireActual<object>('../device/memoryRecords'))
const mockSaid: string[] = []
jest.mock('@/device/speak', () => ({ canSpeak: () => true, speak: (words: string) => { mockSaid.push(words) } }))

const office = call as unknown as jest.Mock
const navigated = Taro.navigateTo as unknown as jest.Mock
const cut = () => { throw new ProblemError(ownProblem('offline')) }
type Answers = Record<string, (data: never) => unknown>
const answer = (answers: Answers) => office.mockImplementation(async (action: string, data: never) => answers[action]?.(data))
const tap = async (role: string, name: string | RegExp) => act(async () => { fireEvent.click(screen.getByRole(role, { name })) })
const open = async (page: JSX.Element, answers: Answers, params: Record<string, string> = {}) => {
  router.params = params
  answer(answers)
  await act(async () => { render(page); await new Promise((done) => { setTimeout(done, 5) }) })
}
beforeEach(() => {
  shelf.clear()
  mockSaid.length = 0
  office.mockReset()
  navigated.mockClear()
  useOutbox.setState({ items: [] })
})

describe('quiz home', () => {
  const home = (rows: unknown[], missed = 0) => ({ 'quiz.home': () => ({ now: at, missed, rows }), 'quiz.mine': () => ({ rows: [] }) })
  test('what is under way stands on top, with the time the office leaves', async () => {
    await open(<QuizHome />, home([{ card: card(), mine: mine({ running: { attempt, endsAt: at + 3 * minute, over: false } }) }]))
    await tap('button', '继续作答，安全知识竞答，还剩 3:00')
    expect(navigated).toHaveBeenCalledWith({ url: `/quiz/paper/index?attempt=${encodeURIComponent(attempt)}` })
  })
  test('an open competition: today’s theme, tries left, what it counts as; the wrong book’s number', async () => {
    await open(<QuizHome />, home([{ card: card({ style: 'daily', theme: 'gas' }), mine: mine({ triesToday: 1, finished: 1, best: 80, passed: true }) }], 3))
    for (const words of ['竞赛 · 每日一主题 · 今日主题：燃气', '今天还能答 1 次', '答过 1 次，最好 80%，已及格', '计入第7项：自办知识竞答']) expect(screen.getByText(words)).toBeTruthy()
    await tap('button', /^错题本，.*3 题/)
    expect(navigated).toHaveBeenCalledWith({ url: '/quiz/wrong/index' })
  })
  test('nothing open is said, and what I did is still there', async () => {
    await open(<QuizHome />, { ...home([]), 'quiz.mine': () => ({ rows: [{ attempt, competition: 'contest-1', title: '五月竞答', finishedAt: at, score: 15, full: 20, passed: true, standing: 'held' }] }) })
    expect(screen.getByText('现在没有开放的答题。开放后会列在这里。')).toBeTruthy()
    expect(screen.getByText('待核')).toBeTruthy()
    await tap('button', '五月竞答，15 分，满分 20 分，6月16日 10:00，待核')
    expect(navigated).toHaveBeenCalledWith({ url: `/quiz/result/index?attempt=${encodeURIComponent(attempt)}` })
  })
  test('offline: says so, and the paper on the phone can be gone on with', async () => {
    shelf.set(`quiz:paper:${attempt}`, JSON.stringify({ who: 'resident', keptAt: Date.now(), paper: paper({ card: card({ mode: 'practice', minutes: 0, title: '错题练习卷' }) }) }))
    await open(<QuizHome />, { 'quiz.home': cut, 'quiz.mine': cut })
    expect(screen.getByText(ownProblem('offline_unread').say)).toBeTruthy()
    await tap('button', /^继续作答，错题练习卷/)
    expect(navigated).toHaveBeenCalledWith({ url: `/quiz/paper/index?attempt=${encodeURIComponent(attempt)}` })
  })
})

describe('a competition before it is begun', () => {
  const read = (part: Parameters<typeof card>[0] = {}, own: Parameters<typeof mine>[0] = {}, bound: Output<'quiz.read'>['bound'] = null) => ({ 'quiz.read': () => ({ now: at, card: card(part), mine: mine(own), bound }) })
  test('rules, prizes, what it counts as, and that a contest needs the net', async () => {
    await open(<Competition />, read({ prizes: '灭火器 10 具', rulesText: '限本县居民，六月三十日截止。' }), { id: 'contest-1' })
    for (const words of ['灭火器 10 具', '限本县居民，六月三十日截止。', '计入第7项：自办知识竞答', /^竞赛需要网络：时间到之前连上网送到的答案才计分。/]) expect(screen.getByText(words)).toBeTruthy()
    await tap('button', '看抽奖名单和结果')
    expect(navigated).toHaveBeenCalledWith({ url: '/quiz/draw/index?id=contest-1' })
  })
  test('an exam names its training, a stand’s round its day and stand; one paper a unit is said', async () => {
    const bound = { session: 'session-1', title: '安全宣传咨询日', startsAt: at, stand: '燃气安全台' }
    await open(<Competition />, read({ style: 'stand', perUnit: true }, {}, bound), { id: 'contest-1' })
    for (const words of ['在哪里', '6月16日 安全宣传咨询日，燃气安全台', /同一单位的人题目相同$/]) expect(screen.getByText(words)).toBeTruthy()
    cleanup()
    await open(<Competition />, read({ style: 'exam' }, {}, { ...bound, title: '消防培训', stand: '' }), { id: 'contest-1' })
    for (const words of ['考的培训', '6月16日 消防培训']) expect(screen.getByText(words)).toBeTruthy()
  })
  test('a code’s scene opens it too', async () => {
    await open(<Competition />, read(), { scene: 'contest-1' })
    expect(office).toHaveBeenCalledWith('quiz.read', { competition: 'contest-1' })
  })
  test('elder mode is said before the start: larger, more time, no ranking', async () => {
    await open(<Competition />, read(), { id: 'contest-1' })
    expect(screen.getByRole('checkbox', { name: '大字版答题，字更大，时间 8 分钟（普通 5 分钟）；照样计数，不参加排名' })).toBeTruthy()
  })
  test('it begins, and the paper opens without asking twice', async () => {
    await open(<Competition />, { ...read(), 'quiz.start': () => paper() }, { id: 'contest-1' })
    await tap('button', '开始作答')
    expect(office).toHaveBeenCalledWith('quiz.start', { competition: 'contest-1', elder: false })
    expect(navigated).toHaveBeenCalledWith({ url: `/quiz/paper/index?attempt=${encodeURIComponent(attempt)}` })
  })
  test('no try left: says why, and there is no button', async () => {
    await open(<Competition />, read({}, { triesToday: 0, because: '今天的答题次数已用完，请明天再来。' }), { id: 'contest-1' })
    expect(screen.getByText('今天的答题次数已用完，请明天再来。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '开始作答' })).toBeNull()
  })
  test('a practice without a limit says that it works without network', async () => {
    await open(<Competition />, read({ mode: 'practice', minutes: 0 }), { id: 'contest-1' })
    expect(screen.getByText(/^开始后没有网络也能答/)).toBeTruthy()
  })
})

describe('the result', () => {
  test('score, what it counts as, and each question with mine, the key, why and the clause', async () => {
    await open(<Result />, { 'quiz.result': () => result() }, { attempt })
    for (const words of ['5', '分，满分 20', '未及格', '答对 1 题，共 3 题，1 题没答，用时 1:05', '已计入，1 人次。', '我的答案：B；正确答案：A、C', '因为第1条', '依据：《消防法》第1条（2026-11-27 核对）', '我的答案：没有作答；正确答案：B']) expect(screen.getByText(words)).toBeTruthy()
    expect(screen.queryByText('因为第0条')).toBeNull()
    await tap('button', '第 1 题，答对，得 5 分，看答案和解析')
    expect(screen.getByText('因为第0条')).toBeTruthy()
  })
  test('T-13 a question of a paper under way shows what I chose and no mark of right or wrong', async () => {
    const whole = result()
    const questions = whole.questions.map((row, n) => (n === 0 ? { ...row, hidden: true, key: [], explanation: '', clause: '', checkedOn: '', right: null, points: null } : row))
    await open(<Result />, { 'quiz.result': () => ({ ...whole, questions }) }, { attempt })
    await tap('button', '第 1 题，在还等答案的卷子里，之后可看，看答案和解析')
    expect(screen.getByText('我的答案：A')).toBeTruthy()
    expect(screen.getByText('在还等答案的卷子里，之后可看')).toBeTruthy()
    expect(screen.queryByText('正确 · 我选的')).toBeNull()
  })
  test('what came after the time is named and shown as late; before its day is over a paper with nothing has no keys', async () => {
    const late = result()
    await open(<Result />, { 'quiz.result': () => ({ ...late, questions: late.questions.map((one, n) => (n === 2 ? { ...one, late: [1] } : one)) }) }, { attempt })
    for (const words of ['第3题的答案在时间到以后才送到，没有计分。', '我的答案（晚到）：B；正确答案：B', '第 3 题，晚到，得 0 分']) expect(screen.getByText(words)).toBeTruthy()
    await open(<Result />, { 'quiz.result': () => result({ standing: 'empty', answered: 0, score: 0, questions: [], say: '时间内没有答案送到' }) }, { attempt })
    expect(screen.getByText('共 3 题，没有答案在时间内送到')).toBeTruthy()
  })
  test.each([[{ minutes: 0, mode: 'practice' as const }, '大字版答题。'], [{ mode: 'practice' as const }, '大字版答题：时间多一半。'], [{}, '大字版答题：时间多一半，不参加排名。']])('in large type, %j: %s', async (part, words) => {
    await open(<Result />, { 'quiz.result': () => result({ elder: true, card: card(part) }) }, { attempt })
    expect(screen.getByText(words)).toBeTruthy()
  })
  test('it is read aloud', async () => {
    await open(<Result />, { 'quiz.result': () => result() }, { attempt })
    await tap('button', '朗读成绩')
    expect(mockSaid).toEqual(['得分 5，满分 20。未及格。答对 1 题，共 3 题，1 题没答，用时 1:05。已计入，1 人次。'])
  })
  test('the card for the group names nobody', () => {
    expect(shareWords(result())).toBe('安全知识竞答：3 题答对 1 题，一起来答')
  })
  test('still under way: to look is not to hand in', async () => {
    await open(<Result />, { 'quiz.result': () => { throw new ProblemError({ code: 'quiz_running', kind: 'refuse', say: '', trace: '' }) } }, { attempt })
    expect(screen.getByText('这份答卷还没有交，交卷后才能看成绩。')).toBeTruthy()
    expect(office.mock.calls.map(([action]: [string]) => action)).toEqual(['quiz.result'])
  })
})

describe('the wrong book', () => {
  const missed = (n: number, right = 0) => ({ question: { ...result().questions[n] }, times: 1, right, at })
  const book = (...rows: unknown[]) => ({ 'quiz.wrong': () => ({ total: rows.length, waiting: 0, rows }) })
  test('nothing missed is said', async () => {
    await open(<WrongBook />, book())
    expect(screen.getByText('没有错题。答错的题会列在这里，带着解析和依据。')).toBeTruthy()
  })
  test('a question once more: the answer only after mine, with why; the second right one takes it out', async () => {
    const sent: unknown[] = []
    await open(<WrongBook />, { ...book(missed(1, 1)), 'quiz.practised': (data: never) => { sent.push(data); return { right: [true], left: 0 } } })
    await tap('button', '练这 1 题')
    expect(screen.queryByText('因为第1条')).toBeNull()
    expect(screen.getByRole('button', { name: '看答案' }).getAttribute('aria-disabled')).toBe('true')
    await tap('checkbox', 'A，压力表')
    await tap('checkbox', 'C，有效期')
    await tap('button', '看答案')
    for (const words of ['答对了，第二次答对，这一题移出错题本。', '因为第1条', '错题本还有 0 题。']) expect(screen.getByText(words)).toBeTruthy()
    expect(sent).toEqual([{ practice: expect.stringMatching(/^[0-9a-z]{27}$/) as string, answers: [{ ref: 'q-0001@1', chosen: [0, 2] }] }])
  })
  test('without network the kept book is practised, and its answers wait in the outbox', async () => {
    shelf.set('quiz:wrong', JSON.stringify({ who: 'resident', at, book: { total: 1, waiting: 0, rows: [missed(2)] } }))
    await open(<WrongBook />, { 'quiz.wrong': cut, 'quiz.practised': cut })
    expect(screen.getByText(/现在没有网络，这是 6月16日 10:00 存在手机里的/)).toBeTruthy()
    await tap('button', '练这 1 题')
    await tap('radio', 'A，对')
    await tap('button', '看答案')
    expect(screen.getByText('不对。正确答案是 B。')).toBeTruthy()
    expect(screen.getByText('已存在手机里，有信号就自动送出。')).toBeTruthy()
    expect([...shelf.values()].map((text) => JSON.parse(text) as unknown)).toContainEqual(expect.objectContaining({ kind: 'quiz', quiz: expect.objectContaining({ action: 'quiz.practised' }) as object }))
  })
  test('T-13 what a paper under way asks is left out, and the page says when it is there again', async () => {
    await open(<WrongBook />, { 'quiz.wrong': () => ({ total: 0, waiting: 3, rows: [] }) })
    expect(screen.getByText('还有 3 题在还等答案的卷子里，交卷后可看；时间到了一题也没送到的，再过 24 小时可看。')).toBeTruthy()
  })
  test('another person of this phone does not see what was missed', async () => {
    shelf.set('quiz:wrong', JSON.stringify({ who: 'p-somebody', at, book: { total: 1, waiting: 0, rows: [missed(2)] } }))
    await open(<WrongBook />, { 'quiz.wrong': cut })
    expect(screen.getByText(ownProblem('offline_unread').say)).toBeTruthy()
  })
})
