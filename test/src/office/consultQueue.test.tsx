/** 咨询台 as a page: nothing waiting, no network, a failure, and a list (face.md screen 7). */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useOutbox, type EntryItem, type SessionEntry } from '@/outbox/outbox'
import { ownProblem, ProblemError } from '@/api/problem'
import { useIdentity } from '@/identity/identity'
import Queue from '@/office/consult/queue'
import Moderation from '@/office/board/moderation'
import { router } from '../../setup/taro'
import { write } from '../pages/write'
import { now, view } from './sessions'

const office = { list: (): Promise<unknown> => Promise.resolve({ rows: [] }) }
jest.mock('@/api/client', () => ({
  ...jest.requireActual<object>('@/api/client'),
  call: (action: string) => (action === 'session.read' ? Promise.resolve(view({ kind: 'consultation' })) : office.list()),
}))
jest.mock('@/identity/identity', () => ({ ...jest.requireActual<object>('@/identity/identity'), whoNow: async () => 'p-clerk' }))
const acting = { unit: { id: 'office', name: '安委办' }, roles: ['clerk'] }
beforeEach(() => { useIdentity.setState({ acting, status: 'ready' } as never) })
const opened = async (Page: typeof Queue) => { render(<Page />); await act(async () => { await new Promise((done) => setTimeout(done, 20)) }) }

describe.each([['咨询台', Queue, '没有人在等。有人来问时，可以点“替他提问”取号。'], ['公开前审核', Moderation, '没有等待审核的内容。']] as const)('%s', (_name, Page, empty) => {
  test.each([
    ['nothing', () => Promise.resolve({ rows: [] }), empty],
    ['no network', () => Promise.reject(new ProblemError(ownProblem('offline'))), ownProblem('offline_unread').say],
    ['a failure', () => Promise.reject(new ProblemError(ownProblem('broken'))), ownProblem('broken').say],
  ])('%s says so', async (_, answer, words) => {
    office.list = answer
    await opened(Page)
    expect(screen.getByText(words)).toBeTruthy()
  })
})

test('with somebody waiting the queue shows his ticket, and 替他提问 is at the bottom', async () => {
  office.list = () => Promise.resolve({ rows: [{ id: 'q1', session: 's1', ticket: '线上 1 号', stand: null, category: 'gas', text: '软管多久换', state: 'waiting', at: now, answer: '', answeredAt: null, aloud: false, hasInbox: true, published: null }] })
  await opened(Queue)
  expect(screen.getByText('线上 1 号')).toBeTruthy()
  expect(screen.getByRole('button', { name: '替他提问' })).toBeTruthy()
})

test('a stand without questions says so, and the way to the others stays', async () => {
  router.params = { id: 's1', stand: 'aid' }
  office.list = () => Promise.resolve({ rows: [] })
  await opened(Queue)
  expect(screen.getByText('这个台位没有这一类问题。')).toBeTruthy()
  router.params = {}
})

describe('where there is no network (issue 5)', () => {
  const away = () => Promise.reject(new ProblemError(ownProblem('offline')))
  const item = (id: string, turn: number, entry: SessionEntry, part: Partial<EntryItem> = {}): EntryItem => ({ v: 1, kind: 'entry', id, state: 'waiting', who: 'p-clerk', at: now, attempts: 0, nextAt: 0, photos: [], entry, turn, ...part })
  const asked = item('i1', 1, { action: 'session.ask', data: { id: 'question-1', session: 's1', stand: null, category: 'gas', text: '软管多久换一次', forOther: true, claimedAt: now } })
  const answer: SessionEntry = { action: 'session.answer', session: 's1', data: { id: 'question-1', text: '十八个月。', aloud: true, claimedAt: now } }
  beforeEach(() => { router.params = { id: 's1' }; office.list = away })
  afterEach(() => { router.params = {}; useOutbox.setState({ items: [] }) })

  test('a question taken down waits for its ticket and can be answered at once', async () => {
    const enter = jest.fn(async (entry: SessionEntry) => item('i2', 2, entry))
    useOutbox.setState({ items: [asked], enter })
    await opened(Queue)
    for (const words of ['软管多久换一次', '待上传', '燃气 · 送到后取号']) expect(screen.getByText(words)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '答复' }))
    write('答复', '十八个月。', screen.getByRole('dialog'))
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: '已当面答复' })) })
    expect(enter).toHaveBeenCalledWith({ ...answer, data: { ...answer.data, claimedAt: expect.any(Number) as number } })
  })
  test('an answer that waits stands under its question; one that a colleague was faster with says so', async () => {
    useOutbox.setState({ items: [item('i2', 2, answer), asked] })
    await opened(Queue)
    expect(screen.getByText('答复 · 待上传')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '答复' })).toBeNull()
    act(() => useOutbox.setState({ items: [item('i2', 2, answer, { state: 'refused', problem: { code: 'question_closed', kind: 'stale', say: '这个问题刚刚已由同事处理。', trace: '' } })] }))
    expect(screen.getByText('这个问题刚刚已由同事处理。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '不要了' })).toBeTruthy()
  })
})
