import { fireEvent, render, screen } from '@testing-library/react'
import { View, type SessionsProps } from '@/office/session/list/View'
import { now, session } from './sessions'

const ready = { rows: [session()], state: 'ready', failure: null, next: undefined } as const
const show = (part: Partial<SessionsProps> = {}) => {
  const props: SessionsProps = { show: 'now', onShow: jest.fn(), list: ready, now, wide: false, openId: '', pane: null, onOpen: jest.fn(), onMore: jest.fn(), onRetry: jest.fn(), onPlan: jest.fn(), onFigures: jest.fn(), onSupplements: jest.fn(), onQuizzes: jest.fn(), ...part }
  render(<View {...props} />)
  return props
}

describe('sessions of my unit (issue 5)', () => {
  test('a row says title, state, when, where, and expected beside came', () => {
    const { onOpen } = show()
    fireEvent.click(screen.getByRole('button', { name: '应急演练，今天 09:00–11:00，一车间东侧广场，已安排，应到 120 人，已到 118 人次' }))
    expect(onOpen).toHaveBeenCalledWith('s00000000000000000000000001')
  })

  test('one whose time is over and that nobody began says so, and what can be done', () => {
    show({ show: 'past', now: now + 48 * 3_600_000 })
    expect(screen.getByText('未开始')).toBeTruthy()
    expect(screen.getByText('时间已过，没有人点开始。没有办的请取消；已经办了的请补报人数，写好评估再结束。')).toBeTruthy()
  })

  test('未计入 says what would do, in the row itself', () => {
    const owes = '未计入：补一张照片、登记一份纸质名单，或请第二人写一句证明，有任一种即可计入。'
    show({ list: { ...ready, rows: [session({ state: 'closed', owes })] } })
    expect(screen.getByText(owes)).toBeTruthy()
  })

  test('another unit’s session names its lead', () => {
    show({ list: { ...ready, rows: [session({ relations: ['above'] })] } })
    expect(screen.getByText('主办：宏远机械')).toBeTruthy()
  })

  test('four lists, each by its whole name; organising is one tap away', () => {
    const { onShow, onPlan } = show()
    fireEvent.click(screen.getByRole('radio', { name: '取消和作废' }))
    expect(onShow).toHaveBeenCalledWith('dropped')
    fireEvent.click(screen.getByRole('button', { name: '组织一场' }))
    expect(onPlan).toHaveBeenCalled()
  })

  test('whoever may not plan sees no button for it', () => {
    show({ onPlan: undefined })
    expect(screen.queryByRole('button', { name: '组织一场' })).toBeNull()
  })

  test('nothing today: says what to do; offline: says so and can be tried again', () => {
    show({ list: { ...ready, rows: [] } })
    expect(screen.getByRole('status').textContent).toContain('今天没有活动')
    const { onRetry } = show({ list: { ...ready, rows: [], failure: { state: 'offline', say: '没有网络，内容都在。' } } })
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(onRetry).toHaveBeenCalled()
  })

  test('at a desk: a table, the open one marked, the pane beside', () => {
    const { onOpen } = show({ wide: true, openId: 's00000000000000000000000001', pane: <p>旁边</p>, list: { ...ready, rows: [session(), session({ id: 's00000000000000000000000002', title: '班前会' })] } })
    expect(screen.getByText('旁边')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^班前会，/ }))
    expect(onOpen).toHaveBeenCalledWith('s00000000000000000000000002')
  })

  test('500 rows are all there', () => {
    show({ list: { ...ready, rows: Array.from({ length: 500 }, (_, n) => session({ id: `s${String(n).padStart(26, '0')}`, title: `班前会 ${String(n)}` })) } })
    expect(document.querySelectorAll('[role=button][aria-label^="班前会 "]')).toHaveLength(500)
  })
})
