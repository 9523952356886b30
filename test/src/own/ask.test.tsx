import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/api/client'
import { ownProblem, ProblemError } from '@/api/problem'
import Ask from '@/own/session/ask'
import { router } from '../../setup/taro'
import { write } from '../pages/write'
import { at, publicCard } from './cards'

jest.mock('@/api/client', () => ({ call: jest.fn(), ProblemError: jest.requireActual<typeof import('@/api/problem')>('@/api/problem').ProblemError }))

const office = call as unknown as jest.Mock
type Answers = Record<string, () => unknown>
const day = publicCard({ id: 's-day', title: '安全宣传咨询日', kind: 'consultation', place: '人民广场' })
const mine = { id: 'q-1', session: 's-day', ticket: '燃气 3 号', category: 'gas', text: '软管几年一换？', state: 'answered', answer: '两年一换，见到裂纹马上换。', at }
const cut = () => { throw new ProblemError(ownProblem('offline')) }
const answer = (answers: Answers) => office.mockImplementation(async (action: string) => answers[action]?.())
const open = async (answers: Answers = {}) => {
  office.mockReset()
  answer({ 'session.nearest': () => ({ sessions: [day] }), 'session.myQuestions': () => ({ rows: [] }), ...answers })
  await act(async () => { render(<Ask />) })
}
const none = '近期没有宣传咨询日。有急事请拨 12345 或 12350。'
const send = async () => act(async () => { fireEvent.click(screen.getByRole('button', { name: '提交问题' })) })
const fill = async () => {
  await act(async () => { fireEvent.click(screen.getByRole('radio', { name: '电动车充电' })) })
  await act(async () => { write('您的问题', '电动车能不能在楼道里充电？') })
}

describe('asking the consultation day from afar (D9, J6)', () => {
  test('the day, and what I asked with its answer', async () => {
    await open({ 'session.myQuestions': () => ({ rows: [mine] }) })
    for (const words of ['安全宣传咨询日', '软管几年一换？', '两年一换，见到裂纹马上换。']) expect(screen.getByText(words)).toBeTruthy()
  })
  test('opened from its message, the very question stands first with its answer', async () => {
    router.params = { question: 'q-1' }
    await open({ 'session.myQuestions': () => ({ rows: [{ ...mine, id: 'q-2', text: '别的问题', answer: '' }, mine] }) })
    router.params = {}
    expect(screen.getByText('您的这个问题')).toBeTruthy()
    expect(screen.getAllByText('两年一换，见到裂纹马上换。').length).toBe(2)
    expect(screen.getAllByText('别的问题').length).toBe(1)
  })
  test('nothing asked yet is said, beside the form', async () => {
    await open()
    expect(screen.getByText('您还没有问过。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '提交问题' })).toBeTruthy()
  })
  test('no day to come: no form, and who can be called', async () => {
    await open({ 'session.nearest': () => ({ sessions: [] }) })
    expect(screen.getByText(none)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '提交问题' })).toBeNull()
  })
  test('offline is not “no day”: it says so, and once more brings the day and the answers', async () => {
    await open({ 'session.nearest': cut, 'session.myQuestions': cut })
    expect(screen.queryByText(none)).toBeNull()
    expect(screen.getByRole('status').textContent).toContain(ownProblem('offline').say)
    answer({ 'session.nearest': () => ({ sessions: [day] }), 'session.myQuestions': () => ({ rows: [mine] }) })
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: '再试一次' })) })
    for (const words of ['安全宣传咨询日', '软管几年一换？']) expect(screen.getByText(words)).toBeTruthy()
  })
  test('the ticket is told; the field is free for another', async () => {
    await open({ 'session.ask': () => ({ ...mine, ticket: '电动车充电 7 号' }) })
    await fill()
    await send()
    expect(office).toHaveBeenCalledWith('session.ask', expect.objectContaining({ session: 's-day', category: 'ebike', text: '电动车能不能在楼道里充电？', forOther: false }))
    expect(screen.getByText('已收到，您是 电动车充电 7 号。')).toBeTruthy()
  })
  test('a lost answer keeps the words, and sends them again under the same id: one ticket', async () => {
    await open({ 'session.ask': cut })
    await fill()
    await send()
    expect(screen.getByText(ownProblem('offline').say)).toBeTruthy()
    await send()
    const ids = office.mock.calls.filter(([action]) => action === 'session.ask').map(([, { id, text }]: [string, { id: string; text: string }]) => [id, text])
    expect(ids).toHaveLength(2)
    expect(ids[0]).toEqual(ids[1])
  })
})
