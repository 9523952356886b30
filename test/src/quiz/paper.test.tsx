import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { router } from '../../setup/taro'
import { call } from '@/api/client'
import { useOutbox } from '@/outbox/outbox'
import Paper from '@/quiz/paper'
import { at, attempt, card, minute, paper, QuizOffice } from './papers'
import { shelf } from '../device/memoryRecords'

jest.mock('@/api/client', () => ({ call: jest.fn(), ProblemError: jest.requireActual<typeof import('@/api/problem')>('@/api/problem').ProblemError }))
jest.mock('@/device/records', () => jest.requireActual<object>('../device/memoryRecords'))

let office: QuizOffice
const redirected = Taro.redirectTo as unknown as jest.Mock
const pass = async (ms: number) => act(async () => {
  office.now += ms
  await jest.advanceTimersByTimeAsync(ms)
})
const open = async (id = attempt) => {
  router.params = { attempt: id }
  let page = { unmount: () => undefined as void }
  await act(async () => { page = render(<Paper />); await jest.advanceTimersByTimeAsync(1) })
  return page
}
const tap = async (role: string, name: string | RegExp) => act(async () => { fireEvent.click(screen.getByRole(role, { name })); await jest.advanceTimersByTimeAsync(1) })
const key = async (name: string) => act(async () => { fireEvent.keyDown(document.body, { key: name }); await jest.advanceTimersByTimeAsync(1) })

let turn = 0
beforeEach(() => {
  jest.useFakeTimers({ now: at - 7_200_000 }) // a phone whose clock is two hours slow
  turn += 1
  shelf.clear()
  office = new QuizOffice()
  office.paper = paper({ attempt: `contest-1:p-1:2027-06-16:${String(turn)}` })
  ;(call as unknown as jest.Mock).mockImplementation(office.call as never)
  redirected.mockClear()
  useOutbox.setState({ items: [] })
})
afterEach(() => jest.useRealTimers())
const mineId = () => office.paper.attempt
const result = () => ({ url: `/quiz/result/index?attempt=${encodeURIComponent(mineId())}` })

describe('answering a paper (J12)', () => {
  test('the time is the office’s, not the phone’s; one question with its way on', async () => {
    await open(mineId())
    expect(screen.getByText('第 1 题，共 3 题 · 单选')).toBeTruthy()
    expect(screen.getByText('5:00')).toBeTruthy()
    await pass(10_000)
    expect(screen.getByText('4:50')).toBeTruthy()
    expect(screen.getByRole('button', { name: '上一题' }).getAttribute('aria-disabled')).toBe('true')
  })
  test('a tap is saved, and said to be; the options are one group of radios', async () => {
    await open(mineId())
    expect(screen.getByRole('radiogroup', { name: '选一项：发现起火先做什么？' })).toBeTruthy()
    expect(screen.getByText('还没有作答')).toBeTruthy()
    await tap('radio', 'A，报警')
    expect(screen.getByText('已保存')).toBeTruthy()
    expect(screen.getByRole('radio', { name: 'A，报警' }).getAttribute('aria-checked')).toBe('true')
    expect(office.paper.answers[0]).toEqual([0])
  })
  test('cut off and killed: two answers on the phone, question 3, and the time that is really left', async () => {
    const page = await open(mineId())
    office.online = false
    await tap('radio', 'B，拍照')
    expect(screen.getByText('已存在手机里，有信号就送出')).toBeTruthy()
    expect(screen.getByText(/现在没有网络。可以接着答.*请在 10:05 前连上网/)).toBeTruthy()
    await tap('button', '下一题')
    await tap('checkbox', 'A，压力表')
    await tap('checkbox', 'C，有效期')
    page.unmount()
    jest.resetModules()
    office.now += 60_000
    office.online = true
    jest.setSystemTime(at - 3 * 3_600_000) // and somebody has set its clock meanwhile
    await open(mineId())
    expect(screen.getByText('第 3 题，共 3 题 · 判断')).toBeTruthy()
    expect(screen.getByText('4:00')).toBeTruthy()
    await pass(1000)
    expect(office.paper.answers).toEqual([[1], [0, 2], null])
  })
  test('opened again without network, it goes on from the phone', async () => {
    const page = await open(mineId())
    await tap('radio', 'B，拍照')
    page.unmount()
    office.online = false
    await open(mineId())
    expect(screen.getByText('第 2 题，共 3 题 · 多选')).toBeTruthy()
  })
  test('another person of this phone does not get the paper', async () => {
    const page = await open(mineId())
    page.unmount()
    for (const [name, text] of shelf) if (name.startsWith('quiz:paper:')) shelf.set(name, JSON.stringify({ ...(JSON.parse(text) as object), who: 'p-somebody' }))
    office.online = false
    await open(mineId())
    expect(screen.queryByText(/第 1 题/)).toBeNull()
    expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
  })
  test('a link to a paper that is not under way begins none: a try is not lost', async () => {
    office.ended = true
    await open(mineId())
    expect(redirected).toHaveBeenCalledWith(result())
    expect(office.calls).toEqual(['quiz.read'])
  })
  test('handing in says what is open, and can go there; then the result', async () => {
    await open(mineId())
    await tap('radio', 'A，报警')
    await tap('button', /题目一览$/)
    expect(screen.getByText('还有 2 题没答：第 2、3 题。没答的不得分。')).toBeTruthy()
    await tap('button', '去答第 2 题')
    expect(screen.getByText('第 2 题，共 3 题 · 多选')).toBeTruthy()
    await tap('button', /题目一览$/)
    await tap('button', '就这样交卷（2 题没答）')
    expect(redirected).toHaveBeenCalledTimes(1)
    expect(redirected).toHaveBeenCalledWith(result())
    expect([...shelf.keys()].filter((name) => name.startsWith('quiz:'))).toEqual([])
  })
  test('handed in without network: it waits in the outbox with all its answers, and nothing can be changed', async () => {
    await open(mineId())
    office.online = false
    await tap('radio', 'A，报警')
    await tap('button', /题目一览$/)
    await tap('button', /^就这样交卷/)
    const item = JSON.parse(shelf.get(`outbox:${mineId()}`) ?? 'null') as unknown
    expect(item).toMatchObject({ kind: 'quiz', quiz: { action: 'quiz.finish', data: { attempt: mineId(), answers: [{ place: 0, chosen: [0] }] } } })
    await act(async () => { useOutbox.setState({ items: [item as never] }); await jest.advanceTimersByTimeAsync(1) })
    expect(screen.getByText(/答卷已保存在手机里，有信号就自动送出/)).toBeTruthy()
    expect(screen.getByRole('radio', { name: 'B，拍照' }).getAttribute('aria-disabled')).toBe('true')
    await act(async () => { useOutbox.setState({ items: [] }); await jest.advanceTimersByTimeAsync(1) })
    expect(redirected).toHaveBeenCalledWith(result())
  })
  test('back after the end: what was tapped goes with the finish; until then the page says what is true', async () => {
    await open(mineId())
    office.online = false
    await tap('radio', 'A，报警')
    await pass(5 * minute + 5000)
    expect(screen.getByText(/^时间到了。有 1 题没能在时间内送到.*由主办单位核定/)).toBeTruthy()
    await act(async () => { useOutbox.setState({ items: [{ id: mineId(), kind: 'quiz', state: 'waiting' } as never] }); await jest.advanceTimersByTimeAsync(1) })
    expect(screen.getByText(/^时间到了。答卷存在手机里，有信号就自动送出/)).toBeTruthy()
    expect(screen.queryByText(/前连上网/)).toBeNull()
    office.online = true
    await pass(10_000)
    expect(office.late).toContainEqual({ place: 0, chosen: [0] })
    expect(redirected).toHaveBeenCalledWith(result())
  })
  test('one minute before the end it is said; at the end the office is asked, and the result shown', async () => {
    await open(mineId())
    await pass(4 * minute + 1000)
    expect(screen.getByText('还剩不到 1 分钟')).toBeTruthy()
    await pass(minute + 5000)
    expect(office.calls).toContain('quiz.finish')
    expect(redirected).toHaveBeenCalledWith(result())
  })
  test('a phone’s clock that is set forward ends nothing: the office says what time it is', async () => {
    await open(mineId())
    await act(async () => { jest.setSystemTime(at + 3_600_000); await jest.advanceTimersByTimeAsync(1500) })
    expect(redirected).not.toHaveBeenCalled()
    expect(office.ended).toBe(false)
    expect(screen.getByText(/^(5:00|4:5\d)$/)).toBeTruthy()
  })
  test('by keyboard: letters and numbers choose, arrows go, Enter goes on and ends', async () => {
    await open(mineId())
    await key('b')
    expect(office.paper.answers[0]).toEqual([1])
    await key('1')
    expect(office.paper.answers[0]).toEqual([0])
    await key('ArrowRight')
    await key('a')
    await key('c')
    expect(office.paper.answers[1]).toEqual([0, 2])
    await key('ArrowLeft')
    expect(screen.getByText(/^第 1 题/)).toBeTruthy()
    await key('Enter')
    await key('Enter')
    await key('Enter')
    expect(screen.getByRole('dialog', { name: '题目一览' })).toBeTruthy()
  })
  test('a practice without a limit shows no clock', async () => {
    office.paper = { ...office.paper, card: card({ mode: 'practice', minutes: 0 }), endsAt: at + 7 * 86_400_000 }
    await open(mineId())
    expect(screen.getByText('不限时')).toBeTruthy()
  })
})
