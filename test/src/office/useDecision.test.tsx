import { act, renderHook } from '@testing-library/react'
import { useState } from 'react'
import type { CaseView } from '@shared/contract/hazard'
import { problems, type ProblemCode } from '@shared/contract/problems'
import { everyProblem } from '@shared/contract/problems.office'
import { ProblemError } from '@/api/problem'
import { useDecision } from '@/office/hazard/case/useDecision'
import { caseView, now } from './cases'

const call = jest.fn()
jest.mock('@/api/client', () => ({ call: (...args: unknown[]) => call(...args) }))

interface Kept { id: string; kind: 'decision'; state: string; decision: { move: string; id: string; version: number; ground: string }; photos: unknown[] }
const outbox = { items: [] as Kept[], addDecision: jest.fn(async () => undefined), retry: jest.fn(), remove: jest.fn(async () => undefined) }
jest.mock('@/outbox/outbox', () => ({ useOutbox: Object.assign((pick: (state: typeof outbox) => unknown) => pick(outbox), { getState: () => outbox }) }))

const problem = (code: ProblemCode) => new ProblemError({ code, kind: everyProblem[code].kind, say: everyProblem[code].say, trace: 't' })
const photo = { id: 'p0000000000000000000000001', localPath: 'p', size: 9, sha256: 'a'.repeat(64), width: 4, height: 3 }
const decideOn = (first: CaseView = caseView()) =>
  renderHook(() => {
    const [shown, replace] = useState(first)
    return { shown, act: useDecision(shown, replace) }
  })

beforeEach(() => {
  jest.clearAllMocks()
  outbox.items = []
})

test('接收 is one tap and the page shows the case as it is then', async () => {
  call.mockResolvedValueOnce(caseView({ state: 'accepted', version: 2, moves: ['fixOnSpot'] }))
  const { result } = decideOn()
  await act(async () => result.current.act.choose('accept'))
  expect(call).toHaveBeenCalledWith('hazard.decide', { move: 'accept', id: caseView().id, version: 1 })
  expect(result.current.shown.state).toBe('accepted')
  expect(result.current.act.said).toBe('已办：接收')
})

test('two taps in a row decide once', async () => {
  call.mockImplementation(() => new Promise(() => undefined))
  const { result } = decideOn()
  await act(async () => { result.current.act.choose('accept') })
  await act(async () => { result.current.act.choose('accept') })
  expect(call).toHaveBeenCalledTimes(1)
})

test('an incomplete form does not leave the phone', async () => {
  const { result } = decideOn()
  await act(async () => result.current.act.choose('return'))
  await act(async () => result.current.act.send())
  expect(call).not.toHaveBeenCalled()
  expect(result.current.act.lack).toEqual({ field: 'ground', say: problems.ground_needed.say })
})

test('a colleague was faster: says who and when, shows the case as it is, keeps what was typed', async () => {
  const steps = [{ move: 'accept', label: '已接收', at: now, dayOnly: false, by: '宏远机械有限公司', sentence: '宏远机械有限公司已接收', photos: [] }]
  call.mockRejectedValueOnce(problem('moved_on')).mockResolvedValueOnce(caseView({ state: 'accepted', version: 2, moves: [], steps }))
  const { result } = decideOn()
  await act(async () => result.current.act.choose('notHazard'))
  await act(async () => result.current.act.change({ ground: '属临时装卸，已清走' }))
  await act(async () => result.current.act.send())
  expect(result.current.act.said).toBe('这一件刚刚已由同事处理，页面已为您更新。最新一步：宏远机械有限公司已接收（10:00）。')
  expect(result.current.shown.version).toBe(2)
  expect(result.current.act.filled.ground).toBe('属临时装卸，已清走')
})

test('a unit it cannot go to is said at the field', async () => {
  call.mockRejectedValueOnce(problem('target_not_possible'))
  const { result } = decideOn()
  await act(async () => result.current.act.choose('return'))
  await act(async () => result.current.act.change({ ground: '不归我们管', target: { id: 'e-other1', name: '另一家' } }))
  await act(async () => result.current.act.send())
  expect(result.current.act.lack).toEqual({ field: 'target', say: problems.target_not_possible.say })
  expect(result.current.act.filled.ground).toBe('不归我们管')
})

test('the fixer who confirms is told why not', async () => {
  call.mockRejectedValueOnce(problem('fixer_never_verifies'))
  const { result } = decideOn(caseView({ state: 'fixed', moves: ['confirm'] }))
  await act(async () => result.current.act.choose('confirm'))
  await act(async () => result.current.act.send())
  expect(result.current.act.said).toBe(problems.fixer_never_verifies.say)
})

test('offline: what was typed is there for the next try', async () => {
  call.mockRejectedValueOnce(problem('offline'))
  const { result } = decideOn()
  await act(async () => result.current.act.choose('notHazard'))
  await act(async () => result.current.act.change({ ground: '符合规范要求' }))
  await act(async () => result.current.act.send())
  expect(result.current.act).toMatchObject({ move: 'notHazard', said: problems.offline.say, filled: { ground: '符合规范要求' } })
})

describe('立行立改 goes through the outbox', () => {
  test('with its photos apart from its words', async () => {
    const { result } = decideOn()
    await act(async () => result.current.act.choose('fixOnSpot'))
    await act(async () => result.current.act.change({ ground: '已清走', photos: [photo] }))
    await act(async () => result.current.act.send())
    expect(outbox.addDecision).toHaveBeenCalledWith({ move: 'fixOnSpot', id: caseView().id, version: 1, ground: '已清走' }, [photo])
    expect(call).not.toHaveBeenCalled()
  })

  const lying = (state: string): Kept => ({ id: 'd1', kind: 'decision', state, decision: { move: 'fixOnSpot', id: caseView().id, version: 1, ground: '已清走' }, photos: [photo] })

  test('the page shows what waits, and the case anew once it is sent', async () => {
    outbox.items = [lying('waiting')]
    const { result, rerender } = decideOn()
    expect(result.current.act.waiting?.id).toBe('d1')
    call.mockResolvedValueOnce(caseView({ state: 'fixed', version: 2 }))
    outbox.items = [lying('sent')]
    await act(async () => rerender())
    expect(result.current.shown.state).toBe('fixed')
    expect(result.current.act).toMatchObject({ waiting: undefined, said: '已办：立行立改' })
  })

  test('one that left while the page was still reading the case is noticed too, and only once', async () => {
    outbox.items = [lying('sent')]
    call.mockResolvedValueOnce(caseView({ state: 'fixed', version: 2 }))
    const { result, rerender } = decideOn()
    await act(async () => rerender())
    expect(result.current.shown.state).toBe('fixed')
    await act(async () => rerender())
    expect(call).toHaveBeenCalledTimes(1)
  })

  test('what was refused can be taken back with its words', async () => {
    outbox.items = [lying('refused')]
    call.mockResolvedValueOnce(caseView({ version: 3 }))
    const { result } = decideOn()
    await act(async () => result.current.act.takeBack())
    expect(outbox.remove).toHaveBeenCalledWith('d1')
    expect(result.current.act).toMatchObject({ move: 'fixOnSpot', filled: { ground: '已清走' } })
    expect(result.current.shown.version).toBe(3)
  })

  test('another case’s waiting decision is not shown here', () => {
    outbox.items = [{ ...lying('waiting'), decision: { move: 'fixOnSpot', id: 'h-other', version: 1, ground: '' } }]
    expect(decideOn().result.current.act.waiting).toBeUndefined()
  })
})
