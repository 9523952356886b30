/** 咨询台 as a page: nothing waiting, no network, a failure, and a list (face.md screen 7). */
import { act, render, screen } from '@testing-library/react'
import { ownProblem, ProblemError } from '@/api/problem'
import { useIdentity } from '@/identity/identity'
import Queue from '@/office/consult/queue'
import Moderation from '@/office/board/moderation'
import { now, view } from './sessions'

const office = { list: (): Promise<unknown> => Promise.resolve({ rows: [] }) }
jest.mock('@/api/client', () => ({
  ...jest.requireActual<object>('@/api/client'),
  call: (action: string) => (action === 'session.read' ? Promise.resolve(view({ kind: 'consultation' })) : office.list()),
}))
const acting = { unit: { id: 'office', name: '安委办' }, roles: ['clerk'] }
beforeEach(() => { useIdentity.setState({ acting, status: 'ready' } as never) })
const opened = async (Page: typeof Queue) => { render(<Page />); await act(async () => { await new Promise((done) => setTimeout(done, 20)) }) }

describe.each([['咨询台', Queue, '没有人在等。有人来问时，可以点“替他提问”取号。'], ['公开前审核', Moderation, '没有等待审核的内容。']] as const)('%s', (_name, Page, empty) => {
  test.each([
    ['nothing', () => Promise.resolve({ rows: [] }), empty],
    ['no network', () => Promise.reject(new ProblemError(ownProblem('offline'))), ownProblem('offline').say],
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
