import { act, fireEvent, render, screen } from '@testing-library/react'
import { People } from '@/office/session/plan/People'

const call = jest.fn()
jest.mock('@/api/client', () => ({ call: (...args: unknown[]) => call(...args) as unknown, ProblemError: class extends Error {} }))
beforeEach(() => call.mockReset())
const person = (personId: string, name: string) => ({ personId, name, roles: ['employee'] })
const settle = () => act(async () => { await new Promise((resolve) => setTimeout(resolve, 350)) })

test('a person is picked from one’s own unit, with his name; who is on already is not offered again', async () => {
  call.mockResolvedValue({ rows: [person('p-1', '赵建国'), person('p-2', '孙志强')] })
  const onChange = jest.fn()
  render(<People word='现场人员' ids={['p-2']} named={[{ personId: 'p-2', name: '孙志强' }]} most={60} onChange={onChange} />)
  expect(screen.getByText('现场人员：孙志强')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '选现场人员' }))
  await settle()
  expect(screen.queryByRole('button', { name: /^选孙志强/ })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '选赵建国 · 职工' }))
  expect(onChange).toHaveBeenCalledWith(['p-2', 'p-1'], { personId: 'p-1', name: '赵建国' })
})
test('nobody of that name is said; a page without matches goes on when asked', async () => {
  call.mockResolvedValue({ rows: [] })
  render(<People word='点名的组长' ids={[]} named={[]} most={1} onChange={jest.fn()} />)
  fireEvent.click(screen.getByRole('button', { name: '选点名的组长' }))
  await settle()
  expect(screen.getByText('本单位没有可以选的人。')).toBeTruthy()
  fireEvent(document.querySelector('[aria-label^="从本单位选"]') as Element, new CustomEvent('input', { detail: { value: '钱' } }))
  await settle()
  expect(call).toHaveBeenLastCalledWith('account.people', { limit: 20, words: '钱' })
  expect(screen.getByText('本单位没有叫这个名字的人。')).toBeTruthy()
})
test('one whose name is not known is still shown, and can be taken off', () => {
  const onChange = jest.fn()
  render(<People word='台上的人' ids={['p-9']} named={[]} most={10} onChange={onChange} />)
  fireEvent.click(screen.getByRole('button', { name: '删去台上的人其他人员' }))
  expect(onChange).toHaveBeenCalledWith([])
})
