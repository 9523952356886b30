import { act, renderHook, waitFor } from '@testing-library/react'
import { listState, usePaged, type PageOf } from '@/api/usePaged'

const pages = (found: Readonly<Record<number, readonly string[]>>, last: number) => jest.fn((cursor: string | undefined): Promise<PageOf<string>> => {
  const page = Number(cursor ?? 0)
  const rows = found[page] ?? []
  return Promise.resolve(page < last ? { rows, next: String(page + 1) } : { rows })
})
const opened = async (load: ReturnType<typeof pages>) => {
  const { result } = renderHook(() => usePaged('key', load))
  await waitFor(() => expect(result.current.state).toBe('ready'))
  return result
}

test('a page of which nothing was left is passed over: the reader sees the first that has something', async () => {
  const list = await opened(pages({ 3: ['found'] }, 9))
  expect(list.current).toMatchObject({ rows: ['found'], next: '4' })
})

test('after five empty pages he is asked to go on, and told nowhere that there is nothing', async () => {
  const load = pages({ 7: ['far away'] }, 9)
  const list = await opened(load)
  expect(load).toHaveBeenCalledTimes(5)
  expect([list.current.rows, list.current.next, listState(list.current)]).toEqual([[], '5', { state: 'ready' }])
  await act(() => list.current.more())
  expect(list.current.rows).toEqual(['far away'])
})

test('is empty only at the end', async () => {
  const list = await opened(pages({}, 2))
  expect(listState(list.current)).toEqual({ state: 'empty' })
})

test('a failure on the way says so where there is nothing to show, and keeps what there is', () => {
  const failure = { state: 'offline', say: '没有网络。' } as const
  expect(listState({ rows: [], next: '5', state: 'ready', failure })).toEqual(failure)
  expect(listState({ rows: ['one'], next: '5', state: 'ready', failure })).toEqual({ state: 'ready' })
})

test('says the words for nothing only once it is known that there is nothing', () => {
  const list = { rows: [], next: undefined, failure: null }
  expect(listState({ ...list, state: 'loading' }, '没有件。')).toEqual({ state: 'loading' })
  expect(listState({ ...list, state: 'ready' }, '没有件。')).toEqual({ state: 'empty', say: '没有件。' })
})
