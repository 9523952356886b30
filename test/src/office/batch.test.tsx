import { act, renderHook } from '@testing-library/react'
import { problems } from '@shared/contract/problems'
import { aloneWords, isBatchable, mostAtOnce, movesOfAll } from '@/office/hazard/approvals/batch'
import { useBatch } from '@/office/hazard/approvals/useBatch'
import { summary } from './cases'

const call = jest.fn()
jest.mock('@/api/client', () => ({ call: (...args: unknown[]) => call(...args), ProblemError: class extends Error {} }))
beforeEach(() => call.mockReset())

const one = summary({ id: 'h0000000000000000000000001', place: '车间', version: 3 })
const two = summary({ id: 'h0000000000000000000000002', place: '食堂', version: 5 })
const chosen = () => {
  const done = jest.fn()
  const hook = renderHook(() => useBatch(done))
  act(() => hook.result.current.start())
  act(() => hook.result.current.toggle(one))
  act(() => hook.result.current.toggle(two))
  return { ...hook, done }
}

describe('several at once', () => {
  test('only what each of them allows, never 复查 and never a 重大 one', () => {
    expect(movesOfAll([one, two])).toEqual(['accept', 'notHazard'])
    expect(movesOfAll([one, summary({ moves: ['notHazard'] })])).toEqual(['notHazard'])
    expect(movesOfAll([summary({ moves: ['review'] })])).toEqual([])
    expect(isBatchable(summary({ moves: ['review', 'assign', 'fix'] }))).toBe(false)
    expect(isBatchable(summary({ level: 'major', moves: ['accept'] }))).toBe(false)
    expect(movesOfAll([])).toEqual([])
    expect([one, summary({ level: 'major', moves: ['accept'] }), summary({ moves: [] })].map(aloneWords)).toEqual(['', '要逐件办理', '现在没有您可办的步骤'])
  })

  test('接收 goes at once with each version; the answer is told row by row', async () => {
    call.mockResolvedValueOnce({ rows: [{ id: one.id, done: true, state: 'accepted', version: 4, code: null, say: null }, { id: two.id, done: false, state: null, version: null, code: 'moved_on', say: '这一件刚刚已由宏远机械有限公司处理（10:42），页面已为您更新。' }] })
    const { result, done } = chosen()
    await act(async () => result.current.choose('accept'))
    expect(call).toHaveBeenCalledWith('hazard.decideMany', { moves: [{ move: 'accept', id: one.id, version: 3 }, { move: 'accept', id: two.id, version: 5 }] })
    expect(result.current.answers).toEqual([
      { id: one.id, place: '车间', done: true, say: '已办：接收' },
      { id: two.id, place: '食堂', done: false, say: '这一件刚刚已由宏远机械有限公司处理（10:42），页面已为您更新。' },
    ])
    expect(done).toHaveBeenCalledTimes(1)
  })

  test('a ground that is missing is said, and nothing leaves', async () => {
    const { result } = chosen()
    act(() => result.current.choose('notHazard'))
    await act(async () => result.current.send())
    expect(result.current.lack?.say).toBe(problems.ground_needed.say)
    expect(call).not.toHaveBeenCalled()
  })

  test('when nothing could be sent the words and the choice stay', async () => {
    call.mockRejectedValueOnce(new Error('offline'))
    const { result, done } = chosen()
    act(() => result.current.choose('notHazard'))
    act(() => result.current.change({ ground: '现场核查，符合规范要求。' }))
    await act(async () => result.current.send())
    expect(result.current).toMatchObject({ busy: false, filled: { ground: '现场核查，符合规范要求。' }, said: problems.broken.say })
    expect(result.current.chosen).toHaveLength(2)
    expect(done).not.toHaveBeenCalled()
  })

  test('no more than the office takes at once', () => {
    const { result } = chosen()
    for (let i = 0; i < mostAtOnce; i++) act(() => result.current.toggle(summary({ id: `h00000000000000000000001${String(i).padStart(2, '0')}` })))
    expect(result.current.chosen).toHaveLength(mostAtOnce)
    expect(result.current.said).toBe(`一次最多 ${mostAtOnce} 件。`)
  })
})
