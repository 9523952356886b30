import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/api/client'
import { ownProblem, ProblemError } from '@/api/problem'
import { useOutbox, type EntryItem, type SessionEntry } from '@/outbox/outbox'
import Ask from '@/own/session/ask'
import { router } from '../../setup/taro'
import { write } from '../pages/write'
import { at, publicCard } from './cards'
import { shelf } from '../device/memoryRecords'

jest.mock('@/device/records', () => jest.requireActual<object>('../device/memoryRecords'))
jest.mock('@/api/client', () => ({ call: jest.fn(), ProblemError: jest.requireActual<typeof import('@/api/problem')>('@/api/problem').ProblemError }))

const office = call as unknown as jest.Mock
type Answers = Record<string, () => unknown>
const day = publicCard({ id: 's-day', title: '安全宣传咨询日', kind: 'consultation', place: '人民广场' })
const mine = { id: 'q-1', session: 's-day', ticket: '燃气 3 号', category: 'gas', text: '软管几年一换？', state: 'answered', answer: '两年一换，见到裂纹马上换。', at }
const cut = () => { throw new ProblemError(ownProblem('offline')) }
const answer = (answers: Answers) => office.mockImplementation(async (action: string) => answers[action]?.())
const removed = jest.fn()
const enter = jest.fn()
beforeEach(() => {
  shelf.clear()
  removed.mockReset()
  enter.mockReset()
  enter.mockImplementation(async (entry: SessionEntry) => {
    const item: EntryItem = { v: 1, kind: 'entry', id: 'item-1', state: 'waiting', who: 'resident', at, attempts: 0, nextAt: 0, photos: [], entry, turn: 1 }
    useOutbox.setState({ items: [item] })
    return item
  })
  useOutbox.setState({ items: [], enter, remove: async (id) => { removed(id); useOutbox.setState({ items: [] }) } })
})
const become = (part: Partial<EntryItem>) => act(async () => { useOutbox.setState(({ items }) => ({ items: items.map((item) => ({ ...item, ...part }) as EntryItem) })) })
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
  test('of several days none is guessed: the one a link names, or the one that is chosen', async () => {
    const other = publicCard({ id: 's-other', title: '园区咨询日', kind: 'consultation', place: '南门' })
    router.params = {}
    await open({ 'session.nearest': () => ({ sessions: [day, other] }) })
    expect(screen.queryByRole('button', { name: '提交问题' })).toBeNull()
    await act(async () => { fireEvent.click(screen.getByRole('radio', { name: /^园区咨询日/ })) })
    await fill()
    await send()
    expect(enter).toHaveBeenCalledWith(expect.objectContaining({ action: 'session.ask', data: expect.objectContaining({ session: 's-other' }) as object }))
    cleanup()
    router.params = { session: 's-other' }
    await open({ 'session.nearest': () => ({ sessions: [other, day] }) })
    router.params = {}
    expect(office).toHaveBeenCalledWith('session.nearest', { session: 's-other' })
    expect(screen.getByText(/南门/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '提交问题' })).toBeTruthy()
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
    expect(screen.getByRole('status').textContent).toContain(ownProblem('offline_unread').say)
    answer({ 'session.nearest': () => ({ sessions: [day] }), 'session.myQuestions': () => ({ rows: [mine] }) })
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: '再试一次' })) })
    for (const words of ['安全宣传咨询日', '软管几年一换？']) expect(screen.getByText(words)).toBeTruthy()
  })
  test('a question is on the phone with its own time, and says so; once the office has it its ticket is told', async () => {
    await open()
    await fill()
    await send()
    expect(enter).toHaveBeenCalledWith({ action: 'session.ask', data: expect.objectContaining({ session: 's-day', category: 'ebike', text: '电动车能不能在楼道里充电？', forOther: false, claimedAt: expect.any(Number) }) })
    for (const words of ['已保存在手机里，有信号就自动送出。您可以离开了。', '待上传']) expect(screen.getByText(words)).toBeTruthy()
    await become({ state: 'sent', answer: { ...mine, ticket: '电动车充电 7 号' } as unknown as NonNullable<EntryItem['answer']> })
    expect(screen.getByText('已收到，您是 电动车充电 7 号。')).toBeTruthy()
    expect(screen.queryByText('待上传')).toBeNull()
    expect(office.mock.calls.filter(([action]) => action === 'session.myQuestions')).toHaveLength(2)
  })
  test('one that the office did not take says why, and its words come back into the field', async () => {
    await open()
    await fill()
    await send()
    await become({ state: 'refused', problem: ownProblem('unavailable') })
    for (const words of ['没有收下', ownProblem('unavailable').say]) expect(screen.getByText(words)).toBeTruthy()
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: '修改后再问' })) })
    expect(removed).toHaveBeenCalledWith('item-1')
    expect((document.querySelector('[aria-label^="您的问题"]') as HTMLTextAreaElement | null)?.getAttribute('value') ?? '').toBe('电动车能不能在楼道里充电？')
  })
  test('without network the day is the one that was told last, and can be asked', async () => {
    await open()
    cleanup()
    await open({ 'session.nearest': cut, 'session.myQuestions': cut })
    expect(screen.getByText('安全宣传咨询日')).toBeTruthy()
    await fill()
    await send()
    expect(enter).toHaveBeenCalledTimes(1)
  })
})
