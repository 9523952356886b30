import { act, renderHook, waitFor } from '@testing-library/react'
import { problems } from '@shared/contract/problems'
import { ownProblem, ProblemError } from '@/api/problem'
import { useMessages } from '@/identity/useMessages'
import { askMessages as askInWechat } from '@/device/messages.weapp'
import { inWechat } from '../device/weapp'

const call = jest.fn()
jest.mock('@/api/client', () => ({ call: (...args: unknown[]) => call(...args) }))
const askMessages = jest.fn()
const device = { can: true }
jest.mock('@/device/messages', () => ({ get canAskMessages() { return device.can }, askMessages: (...args: unknown[]) => askMessages(...args) }))

const say = jest.fn()
const offers = [{ purpose: 'progress', templateId: 'tmpl-p', left: 0 }, { purpose: 'todo', templateId: 'tmpl-t', left: 0 }]
beforeEach(() => {
  jest.clearAllMocks()
  device.can = true
})
const shown = async () => {
  call.mockResolvedValueOnce({ offers })
  const { result } = renderHook(() => useMessages('progress', say))
  await waitFor(() => expect(result.current).toBeDefined())
  return () => result.current!()
}

test('WeChat is asked within the tap itself, before anything is awaited (W-10)', async () => {
  const tap = await shown()
  askMessages.mockResolvedValueOnce([])
  act(tap)
  expect(askMessages).toHaveBeenCalledWith(['tmpl-p'])
  await waitFor(() => expect(say).toHaveBeenCalledWith('没有开启微信提醒，进展都在“消息”里。'))
  expect(call).toHaveBeenCalledTimes(1)
})

test('what was accepted is told to the office, once, under an id of the tap', async () => {
  const tap = await shown()
  askMessages.mockResolvedValueOnce(['tmpl-p'])
  call.mockResolvedValueOnce({ offers })
  act(tap)
  await waitFor(() => expect(say).toHaveBeenCalledWith('好的，下一次会在微信里告诉您。每点一次，提醒一次。'))
  expect(call).toHaveBeenLastCalledWith('account.acceptMessages', { id: expect.stringMatching(/^tap-[0-9a-f]{24}$/), purposes: ['progress'] })
})

test('an office that cannot be reached is said in its own words', async () => {
  const tap = await shown()
  askMessages.mockResolvedValueOnce(['tmpl-p'])
  call.mockRejectedValueOnce(new ProblemError(ownProblem('offline')))
  act(tap)
  await waitFor(() => expect(say).toHaveBeenCalledWith(problems.offline.say))
})

test('there is no button in a browser, nor where the office offers nothing', async () => {
  device.can = false
  expect(renderHook(() => useMessages('progress', say)).result.current).toBeUndefined()
  expect(call).not.toHaveBeenCalled()
  device.can = true
  call.mockResolvedValueOnce({ offers: [] })
  const { result } = renderHook(() => useMessages('progress', say))
  await act(async () => undefined)
  expect(result.current).toBeUndefined()
})

test('in WeChat: at most three templates, and only those accepted; a refusal or an old phone accepts none', async () => {
  const asked: string[][] = []
  const answer = (words: string) => (options: { tmplIds: string[]; success: (said: object) => void }) => {
    asked.push(options.tmplIds)
    options.success(Object.fromEntries(options.tmplIds.map((id) => [id, words])))
  }
  inWechat({ requestSubscribeMessage: answer('accept') })
  expect(await askInWechat(['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c'])
  for (const words of ['reject', 'ban', 'filter']) {
    inWechat({ requestSubscribeMessage: answer(words) })
    expect(await askInWechat(['a'])).toEqual([])
  }
  inWechat({ requestSubscribeMessage: (options: { fail: () => void }) => options.fail() })
  expect(await askInWechat(['a'])).toEqual([])
  inWechat({ requestSubscribeMessage: false })
  expect(await askInWechat(['a'])).toEqual([])
  expect(asked[0]).toHaveLength(3)
})
