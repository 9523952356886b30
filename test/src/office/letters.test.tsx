import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { problems } from '@shared/contract/problems'
import { call, ProblemError } from '@/api/client'
import { useIdentity } from '@/identity/identity'
import Letters from '@/office/hazard/letters'
import { LetterCard, type LetterRow } from '@/office/hazard/letters/LetterCard'
import { groups } from '@/office/board/desk/groups'
import { addressOf } from '@/routes'
import { now, summary } from './cases'

jest.mock('@/api/client', () => ({ ...jest.requireActual<object>('@/api/client'), call: jest.fn() }))
jest.mock('@/device/clock', () => ({ now: () => Date.UTC(2027, 5, 16, 2, 0) }))
const office = jest.mocked(call as (action: string, data: unknown) => Promise<unknown>)

const hour = 3_600_000
const letter = (part: Partial<LetterRow> = {}): LetterRow => ({ ...summary(), from: '12345 热线', hotlineNumber: 'GD-2027-0616', answerBy: now + 50 * hour, answerLate: false, ...part })
const problem = (code: keyof typeof problems) => new ProblemError({ code, kind: problems[code].kind, say: problems[code].say, trace: '' })
const asked = () => office.mock.calls.map(([action, data]) => [action, data])

beforeEach(() => {
  office.mockReset()
  useIdentity.setState({ acting: { unit: { id: 'office', name: '安委办' }, kind: 'office', roles: ['clerk'] }, status: 'ready' })
})

describe('a 转办件 in the list', () => {
  const shown = (row: LetterRow, open = true) => render(<LetterCard row={row} open={open} now={now} onOpen={() => undefined} />).container

  test('says who sent it under which number, how long the hotline waits, the case’s state and who holds it', () => {
    const said = shown(letter()).textContent
    for (const words of ['12345 热线 GD-2027-0616', '答复还剩 2 天', '答复期限 6月18日 12:00', '待接收', '宏远机械有限公司']) expect(said).toContain(words)
  })

  test('past the hotline’s deadline is red, though our own still runs', () => {
    const late = (row: LetterRow) => shown(row).querySelector('.late')?.textContent
    expect(late(letter())).toBeUndefined()
    expect(late(letter({ answerBy: now - 3 * hour, answerLate: true }))).toContain('答复逾期 3 小时')
  })

  test('that has ended counts down no more', () => {
    const said = shown(letter({ state: 'closed', answerBy: now - 3 * hour }), false).textContent
    expect(said).not.toMatch(/逾期|还剩/)
    expect(said).toContain('答复期限 6月16日 07:00')
  })
})

test('the nearest first as the office sends them; a tap opens the case', async () => {
  office.mockResolvedValue({ rows: [letter({ id: 'a', answerBy: now - hour, answerLate: true }), letter({ id: 'b', from: '12350 举报' })] })
  render(<Letters />)
  const cards = await screen.findAllByRole('button', { name: /答复期限/ })
  expect(cards.map((card) => card.getAttribute('aria-label')?.split('，').slice(0, 3))).toEqual([['答复逾期 1 小时', '待接收', '12345 热线 GD-2027-0616'], ['答复还剩 2 天', '待接收', '12350 举报 GD-2027-0616']])
  fireEvent.click(cards[1]!)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: addressOf('case', { id: 'b' }) })
  fireEvent.click(screen.getByRole('radio', { name: '已办结' }))
  await act(() => Promise.resolve())
  expect(asked()).toEqual([['hazard.letters', { show: 'open', limit: 20 }], ['hazard.letters', { show: 'done', limit: 20 }]])
})

test('none waiting: says so and leads to 登记', async () => {
  office.mockResolvedValue({ rows: [] })
  render(<Letters />)
  expect(screen.getByText('正在打开')).toBeTruthy()
  expect(await screen.findByText('没有等待答复的转办件。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '登记转办件' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: addressOf('incoming') })
})

test.each(['offline', 'broken'] as const)('%s: says so and can be tried again', async (code) => {
  office.mockRejectedValueOnce(problem(code)).mockResolvedValue({ rows: [letter()] })
  render(<Letters />)
  expect(await screen.findByText(problems[code === 'offline' ? 'offline_unread' : code].say)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('12345 热线 GD-2027-0616')).toBeTruthy()
})

test('the office finds it beside the entry of a 转办件', () => {
  const group = groups.find(({ rows }) => rows.some(({ route }) => route === 'incoming'))
  expect(group?.rows.map(({ route }) => route)).toEqual(['letters', 'incoming'])
})
