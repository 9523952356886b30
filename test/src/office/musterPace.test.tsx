import { act, renderHook } from '@testing-library/react'
import { call } from '@/api/client'
import { useMuster } from '@/office/session/muster/useMuster'
import { pageEvents } from '../../setup/taro'
import { now } from './sessions'

jest.mock('@/api/client', () => ({ call: jest.fn() }))
jest.mock('@/identity/preloaded', () => ({ keepKnown: async () => undefined, lastKnown: async () => undefined }))
const office = call as unknown as jest.Mock
const board = { asOf: now, startedAt: now, expected: 1, present: 0, missing: 1, extra: 0, clearedAt: null, timeToClear: null, groups: [] }
const slow = 500 // ms an answer takes
const second = 1000

let asked: number[]
let open: number
let most: number
beforeEach(() => {
  jest.useFakeTimers()
  ;[asked, open, most] = [[], 0, 0]
  office.mockImplementation(() => {
    asked.push(Date.now())
    most = Math.max(most, (open += 1))
    return new Promise((done) => { setTimeout(() => { open -= 1; done(board) }, slow) })
  })
})
afterEach(() => jest.useRealTimers())
const pass = (ms: number) => act(async () => { await jest.advanceTimersByTimeAsync(ms) })

test('while somebody looks, a mark of another phone is on the board within two seconds: it is asked again that soon, never twice at once (J8)', async () => {
  renderHook(() => useMuster('s-1'))
  await pass(20 * second)
  expect(asked.length).toBeGreaterThanOrEqual(10)
  expect(Math.max(...asked.slice(1).map((at, n) => at - (asked[n] ?? 0)))).toBeLessThanOrEqual(2 * second)
  expect(most).toBe(1)
})

test('nobody looks: nobody asks', async () => {
  renderHook(() => useMuster('s-1'))
  await pass(3 * second)
  act(() => { pageEvents.hide?.() })
  await pass(second)
  const before = asked.length
  await pass(20 * second)
  expect(asked).toHaveLength(before)
})
