import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/api/client'
import { ownProblem, ProblemError } from '@/api/problem'
import MyParticipation from '@/own/session/mine'
import { countedOnce } from '@shared/domain/checkInWords'
import { pageEvents } from '../../setup/taro'
import { at, publicCard } from './cards'

jest.mock('@/api/client', () => ({ call: jest.fn(), ProblemError: jest.requireActual<typeof import('@/api/problem')>('@/api/problem').ProblemError }))

const office = call as unknown as jest.Mock
const part = (more: object) => ({ session: publicCard(), at, source: 'self', state: 'counted', reason: null, ...more })
const open = async (answer: () => Promise<unknown>) => {
  office.mockReset().mockImplementation(answer)
  return act(async () => render(<MyParticipation />))
}

describe('what I took part in (J9)', () => {
  test('each row says what it came to: counted and how, waiting for whom, or why not', async () => {
    await open(async () => ({ rows: [part({}), part({ state: 'held', reason: 'token', at: at + 1 }), part({ state: 'refused', reason: 'outside', at: at + 2 }), part({ state: 'takenBack', source: 'staff', at: at + 3 })] }))
    for (const word of ['已参加', '待核', '未计入', '已撤回']) expect(screen.getByText(word)).toBeTruthy()
    expect(screen.getByText(countedOnce('talk'))).toBeTruthy()
    expect(screen.getByText('扫的屏幕码已经换过。由宏远机械核定，核定后自动计入。')).toBeTruthy()
    expect(screen.getByText(/^扫码不在签到时间内，宏远机械核定为不计入。.*可请工作人员代为登记。$/)).toBeTruthy()
    expect(screen.getByText('宏远机械更正了这一条，不再计入。')).toBeTruthy()
    expect(screen.getByText(/二楼会议室 · 代签$/)).toBeTruthy()
  })
  test('nothing yet: says where it begins', async () => {
    await open(async () => ({ rows: [] }))
    expect(screen.getByText('还没有参加过活动。到现场扫一次签到码，就会记在这里。')).toBeTruthy()
  })
  test.each(['offline', 'unavailable'] as const)('%s: the catalogue’s sentence, and once more brings the rows', async (code) => {
    await open(async () => { throw new ProblemError(ownProblem(code)) })
    expect(screen.getByRole('status').textContent).toContain(ownProblem(code === 'offline' ? 'offline_unread' : code).say)
    expect(screen.queryByText(/还没有参加过/)).toBeNull()
    office.mockImplementation(async () => ({ rows: [part({})] }))
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: '再试一次' })) })
    expect(screen.getByText('生命通道大家谈')).toBeTruthy()
  })
  test('offline later, what was read stays', async () => {
    await open(async () => ({ rows: [part({})] }))
    office.mockImplementation(async () => { throw new ProblemError(ownProblem('offline')) })
    await act(async () => { pageEvents['show']?.() })
    expect(screen.getByText('生命通道大家谈')).toBeTruthy()
  })
  test('more of it comes by the office’s cursor', async () => {
    await open(async () => ({ rows: [part({})], next: 'c-2' }))
    office.mockImplementation(async () => ({ rows: [part({ session: publicCard({ id: 's-2', title: '班前会' }) })] }))
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: '再看后面的' })) })
    expect(office).toHaveBeenLastCalledWith('session.mine', { limit: 20, cursor: 'c-2' })
    for (const title of ['生命通道大家谈', '班前会']) expect(screen.getByText(title)).toBeTruthy()
  })
})
