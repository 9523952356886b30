import { fireEvent, render, screen } from '@testing-library/react'
import type { Role } from '@shared/domain/words'
import { blocksFor } from '@/pages/home/blocks'
import { View, type HomeProps } from '@/pages/home/View'

const none = { todo: 0, toAssign: 0, tasks: [] }
const show = (part: Partial<HomeProps> = {}) => {
  const props: HomeProps = {
    me: null, acting: null, status: 'ready', blocks: blocksFor([], none), last: undefined, thumb: null, waiting: 0, elder: false,
    onElder: jest.fn(), onActFor: jest.fn(), onDial: jest.fn(), onOpen: jest.fn(), ...part,
  }
  render(<View {...props} />)
  return props
}
const post = (id: string, name: string, roles: Role[]) => ({ unit: { id, name }, kind: 'enterprise', roles })
const order = (first: string, second: string) => {
  const text = document.body.textContent ?? ''
  return text.indexOf(first) < text.indexOf(second)
}

describe('what each role sees first (face.md)', () => {
  test('a resident: 随手拍, then 119, 120 and 12345; no sign-in before it', () => {
    const { onOpen, onDial } = show()
    fireEvent.click(screen.getByRole('button', { name: /^随手拍/ }))
    expect(onOpen).toHaveBeenCalledWith('report')
    fireEvent.click(screen.getByRole('button', { name: /^12345/ }))
    expect(onDial).toHaveBeenCalledWith('12345')
    expect(order('随手拍', '119')).toBe(true)
  })

  test.each([['safetyOfficer'], ['head'], ['liaison'], ['supervisor']] as const)('%s: what waits stands above 随手拍', (role) => {
    const { onOpen } = show({ acting: post('e-1', '宏远机械', [role]), blocks: blocksFor([role], { ...none, todo: 3, toAssign: 0 }) })
    expect(screen.getByRole('heading', { level: 2, name: /3 件/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^隐患办理.*3 件$/ }))
    expect(onOpen).toHaveBeenCalledWith('approvals', undefined)
    expect(order('隐患办理', '看到隐患')).toBe(true)
    expect(screen.getByRole('button', { name: /^代报/ })).toBeTruthy()
  })

  test('a clerk: 待指定牵头 first, then what is stuck and what is asked', () => {
    const { onOpen } = show({ acting: post('office', '安委办', ['clerk']), blocks: blocksFor(['clerk'], { ...none, todo: 0, toAssign: 2 }) })
    fireEvent.click(screen.getByRole('button', { name: /^待指定牵头.*2 件$/ }))
    expect(onOpen).toHaveBeenCalledWith('approvals', { show: 'toAssign' })
    for (const lead of ['隐患办理', '登记转办件', '隐患数字', '安委办事务']) expect(screen.getByRole('button', { name: new RegExp(`^${lead}`) })).toBeTruthy()
  })

  test('leads whoever is asked to mend something to that case, with its deadline', () => {
    const dueAt = Date.UTC(2027, 5, 3, 2)
    const { onOpen } = show({ acting: post('e-1', '宏远机械', ['employee']), blocks: blocksFor(['employee'], { ...none, tasks: [{ id: 'case-1', place: '宏远机械 一车间', dueAt }] }) })
    fireEvent.click(screen.getByRole('button', { name: /宏远机械 一车间/ }))
    expect(onOpen).toHaveBeenCalledWith('case', { id: 'case-1' })
    expect(screen.getByText('整改期限 6月3日 10:00')).toBeTruthy()
  })
  test('a hundred is where counting stops, and is said so', () => {
    expect(blocksFor(['clerk'], { ...none, todo: 0, toAssign: 100 }).sentence).toBe('有 100 件以上等您指定牵头单位。')
    expect(blocksFor(['safetyOfficer'], { ...none, todo: 99, toAssign: 0 }).leads[0]?.mark).toBe('99 件')
    expect(blocksFor(['safetyOfficer'], { ...none, todo: 130, toAssign: 0 }).leads[0]?.mark).toBe('100 件以上')
  })

  test('an employee is offered no officer\'s work', () => {
    show({ acting: post('e-1', '宏远机械', ['employee']), blocks: blocksFor(['employee'], none) })
    expect(screen.queryByRole('button', { name: /隐患办理|代报/ })).toBeNull()
  })

  test('who holds two posts switches the unit at the top', () => {
    const posts = [post('e-1', '宏远机械', ['safetyOfficer']), post('e-2', '城东市场', ['head'])]
    const me = { personId: 'p', name: '钱红梅', kind: 'member' as const, provider: 'sample' as const, mustChangePassword: false, posts, unread: 0, waiting: none }
    const { onActFor } = show({ me, acting: posts[0]! })
    fireEvent.click(screen.getByRole('button', { name: '换单位' }))
    fireEvent.click(screen.getByRole('radio', { name: '城东市场' }))
    expect(onActFor).toHaveBeenCalledWith('e-2')
  })

  test('offline it says so and still reports', () => {
    const { onOpen } = show({ status: 'offline', waiting: 2 })
    expect(screen.getByText(/有信号就自动送出。$/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^2 件已保存在手机里/ }))
    expect(onOpen).toHaveBeenCalledWith('outbox')
  })
})
