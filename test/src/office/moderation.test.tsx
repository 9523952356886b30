/** What waits for people before others see it (W-07 W-08), and 问答 as everybody reads it (D10). */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { ownProblem, ProblemError } from '@/api/problem'
import Answers from '@/own/answers/list'
import { PublishedList } from '@/office/board/moderation/Published'
import { View, type ModerationProps } from '@/office/board/moderation/View'
import { write } from '../pages/write'
import { now } from './sessions'

const office = { published: (): Promise<unknown> => Promise.resolve({ rows: [] }), asked: [] as unknown[] }
jest.mock('@/api/client', () => ({
  ...jest.requireActual<object>('@/api/client'),
  call: (_action: string, data: unknown) => { office.asked.push(data); return office.published() },
}))
const row = { id: 'answer:q1:1', kind: 'text', text: '问：能充电吗\n答：不能。', unit: '安委办', at: now, state: 'human', reason: 'none', ground: '' } as const
const show = (part: Partial<ModerationProps> = {}) => {
  const props: ModerationProps = { rows: [row], openId: '', ground: '', problem: '', busy: false, said: '', more: undefined, adding: false, onOpen: jest.fn(), onGround: jest.fn(), onPass: jest.fn(), onBlock: jest.fn(), ...part }
  render(<View {...props} />)
  return props
}

test('people see the words as others would read them, why they are asked, and two actions', () => {
  const { onPass, onOpen } = show()
  expect(screen.getByText(/答：不能。/)).toBeTruthy()
  expect(screen.getByText('这里没有接入微信审核')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '通过并公开' }))
  fireEvent.click(screen.getByRole('button', { name: '不通过' }))
  expect(onPass).toHaveBeenCalledWith(row.id)
  expect(onOpen).toHaveBeenCalledWith(row.id)
})
test('blocking asks for a ground, which may be one tap', () => {
  const { onGround, onBlock } = show({ openId: row.id })
  fireEvent.click(screen.getByRole('radio', { name: '有广告内容。' }))
  fireEvent.click(screen.getByRole('button', { name: '不通过' }))
  expect(onGround).toHaveBeenCalledWith('有广告内容。')
  expect(onBlock).toHaveBeenCalledWith(row.id)
})
test('what is decided offers nothing more and keeps its ground', () => {
  show({ rows: [{ ...row, state: 'blocked', ground: '写明依据' }] })
  expect(screen.getByText('理由：写明依据')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '通过并公开' })).toBeNull()
})
test('what is public is taken down with a ground (W-09)', () => {
  const onTakeDown = jest.fn()
  render(<PublishedList rows={[{ id: 'q1', category: 'ebike', question: '能充电吗', answer: '不能。', unit: '安委办', at: now }]} busy={false} problem='' onTakeDown={onTakeDown} />)
  fireEvent.click(screen.getByRole('button', { name: '撤下' }))
  fireEvent.click(screen.getByRole('button', { name: '撤下' }))
  expect(onTakeDown).not.toHaveBeenCalled()
  write('撤下的理由', '说法有误')
  fireEvent.click(screen.getByRole('button', { name: '撤下' }))
  expect(onTakeDown).toHaveBeenCalledWith('q1', '说法有误')
})

describe('安全问答', () => {
  const opened = async () => { render(<Answers />); await act(async () => { await Promise.resolve() }) }
  test('is read without signing in, and by category', async () => {
    office.published = () => Promise.resolve({ rows: [{ id: 'q1', category: 'ebike', question: '楼道里能充电吗', answer: '不能。', unit: '安委办', at: now }] })
    await opened()
    for (const words of ['楼道里能充电吗', '不能。', '安委办 · 6月16日']) expect(screen.getByText(words)).toBeTruthy()
    await act(async () => { fireEvent.click(screen.getByRole('radio', { name: '电动车充电' })); await Promise.resolve() })
    expect(office.asked.at(-1)).toMatchObject({ category: 'ebike' })
  })
  test.each([
    ['nothing', () => Promise.resolve({ rows: [] }), '还没有公开的问答。咨询日现场可以当面问。'],
    ['no network', () => Promise.reject(new ProblemError(ownProblem('offline'))), ownProblem('offline_unread').say],
    ['a failure', () => Promise.reject(new ProblemError(ownProblem('broken'))), ownProblem('broken').say],
  ])('%s says so', async (_, answer, words) => {
    office.published = answer
    await opened()
    expect(screen.getByText(words)).toBeTruthy()
  })
})
