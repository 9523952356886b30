import { act, renderHook } from '@testing-library/react'
import { ProblemError } from '@/api/problem'
import { usePhotoLinks } from '@/api/usePhotoLinks'

const call = jest.fn()
jest.mock('@/api/client', () => ({ call: (...args: unknown[]) => call(...args) }))

const linked = (...ids: string[]) => ({ links: ids.map((id) => ({ id, url: `/files/view/${id}`, state: 'clean' })) })
const lost = () => new ProblemError({ code: 'offline', kind: 'later', say: '现在没有网络', trace: '' })
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

beforeEach(() => { jest.useFakeTimers(); call.mockReset() })
afterEach(() => jest.useRealTimers())

test('each photo is asked for once, new ones at once', async () => {
  call.mockResolvedValueOnce(linked('a')).mockResolvedValueOnce(linked('b'))
  const { result, rerender } = renderHook(({ ids }) => usePhotoLinks(ids, 'view'), { initialProps: { ids: ['a'] } })
  await pass(0)
  rerender({ ids: ['a', 'b'] })
  await pass(60_000)
  expect(call.mock.calls.map(([, { ids }]) => ids as unknown)).toEqual([['a'], ['b']])
  expect(Object.keys(result.current.links)).toEqual(['a', 'b'])
})

test('a request that was lost is made again, so that no photo stays unopened', async () => {
  call.mockRejectedValueOnce(lost()).mockRejectedValueOnce(lost()).mockResolvedValueOnce(linked('a'))
  const { result } = renderHook(() => usePhotoLinks(['a'], 'view'))
  await pass(0)
  expect(result.current.links).toEqual({})
  await pass(5_000)
  await pass(5_000)
  expect(result.current.links['a']?.url).toBe('/files/view/a')
  await pass(60_000)
  expect(call).toHaveBeenCalledTimes(3)
})

test('a page that is left asks no more', async () => {
  call.mockRejectedValue(lost())
  const { unmount } = renderHook(() => usePhotoLinks(['a'], 'view'))
  await pass(0)
  unmount()
  await pass(60_000)
  expect(call).toHaveBeenCalledTimes(1)
})
