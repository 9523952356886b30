import { fireEvent, render, screen } from '@testing-library/react'
import type { Batch } from '@/office/hazard/approvals/useBatch'
import { unfilled } from '@/office/hazard/case/decision'
import { unfiltered } from '@/office/hazard/approvals/filters'
import { tabsFor } from '@/office/hazard/approvals/tabs'
import { View, type ApprovalsProps } from '@/office/hazard/approvals/View'
import { now, summary } from './cases'

const ready = { rows: [summary()], state: 'ready', failure: null, next: undefined } as const
const batch: Batch = { on: false, chosen: [], moves: [], move: null, filled: unfilled, lack: undefined, busy: false, said: '', answers: [], start: jest.fn(), stop: jest.fn(), toggle: jest.fn(), choose: jest.fn(), change: jest.fn(), send: jest.fn() }
const show = (part: Partial<ApprovalsProps> = {}) => {
  const props: ApprovalsProps = {
    tabs: ['todo', 'open', 'done'], show: 'todo', onShow: jest.fn(), list: ready, thumbs: {}, onBrokenThumb: jest.fn(), now, busy: false, said: '', openId: '', pane: null, wide: false, batch, filters: unfiltered, onFilter: jest.fn(),
    onMessages: undefined, onOpen: jest.fn(), onAccept: jest.fn(), onAssign: jest.fn(), onMore: jest.fn(), onRetry: jest.fn(), ...part,
  }
  render(<View {...props} />)
  return props
}

describe('the list of what waits (face.md screen 3)', () => {
  test('overdue stands above major, major above today', () => {
    const rows = [
      summary({ id: 'h-today', place: '食堂', dueAt: now + 3_600_000 }),
      summary({ id: 'h-major', place: '油库', suspicion: 'major' }),
      summary({ id: 'h-late', place: '车间', dueAt: now - 3_600_000 }),
    ]
    show({ list: { ...ready, rows } })
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(['已逾期', '重大和可能重大', '今天到期'])
    expect(screen.getByRole('group', { name: '最急的一件' }).textContent).toContain('车间 · 逾期 1 小时')
  })

  test('a row says place, remaining time, state and category to a screen reader', () => {
    const { onOpen } = show()
    fireEvent.click(screen.getByRole('button', { name: '宏远机械地下一层东侧通道，还剩 20 小时，待接收，消防通道·通道堵塞占用' }))
    expect(onOpen).toHaveBeenCalledWith('h0000000000000000000000001')
  })

  test('the most urgent one is taken on from the foot of the page', () => {
    const { onAccept } = show()
    fireEvent.click(screen.getByRole('button', { name: '接收' }))
    expect(onAccept).toHaveBeenCalledWith(summary())
  })

  test('one that is already taken on is opened, not accepted again', () => {
    show({ list: { ...ready, rows: [summary({ state: 'fixed', moves: ['confirm'] })] } })
    expect(screen.queryByRole('button', { name: '接收' })).toBeNull()
    expect(screen.getByRole('button', { name: '打开办理' })).toBeTruthy()
  })

  test('what waits for 指定牵头 gets its lead from the foot of its list', () => {
    const { onAssign } = show({ show: 'toAssign', list: { ...ready, rows: [summary({ state: 'toAssign', moves: ['assignLead'] })] } })
    fireEvent.click(screen.getByRole('button', { name: '指定牵头' }))
    expect(onAssign).toHaveBeenCalledWith('h0000000000000000000000001')
  })

  test('the office’s five lists are one choice, each by its whole name', () => {
    const { onShow } = show({ tabs: ['todo', 'toAssign', 'open', 'done', 'all'] })
    expect(screen.getAllByRole('radio')).toHaveLength(5)
    fireEvent.click(screen.getByRole('radio', { name: '待指定牵头' }))
    expect(onShow).toHaveBeenCalledWith('toAssign')
  })

  test('nothing waits: says so, offers no act', () => {
    show({ list: { ...ready, rows: [] } })
    expect(screen.getByRole('status').textContent).toContain('现在没有等您办理的隐患。')
    expect(screen.queryByRole('group', { name: '最急的一件' })).toBeNull()
  })

  test('offline with nothing shown: says so and can be tried again', () => {
    const { onRetry } = show({ list: { ...ready, rows: [], failure: { state: 'offline', say: '没有网络，内容都在。' } } })
    expect(screen.getByText('没有网络，内容都在。')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(onRetry).toHaveBeenCalled()
  })

  test('a page that could not be added leaves the rows there', () => {
    show({ list: { ...ready, next: 'cursor', failure: { state: 'error', say: '系统暂时不能保存。' } } })
    expect(screen.getByText('系统暂时不能保存。')).toBeTruthy()
    expect(screen.getByRole('button', { name: /宏远机械地下一层/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: '再看后面的' })).toBeTruthy()
  })

  test('several are chosen by tapping; a 重大 one is told apart', () => {
    const rows = [summary(), summary({ id: 'h0000000000000000000000002', place: '油库', level: 'major' })]
    const toggle = jest.fn()
    const { onOpen } = show({ list: { ...ready, rows }, batch: { ...batch, on: true, chosen: [summary()], moves: ['accept'], toggle } })
    expect(screen.getByRole('checkbox', { name: /^宏远机械/, checked: true })).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: /^油库.*要逐件办理$/ }).getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(screen.getByRole('checkbox', { name: /^宏远机械/ }))
    expect(toggle).toHaveBeenCalledWith(summary())
    expect(onOpen).not.toHaveBeenCalled()
    expect(screen.getByText('已选 1 件')).toBeTruthy()
  })

  test('what became of each is told row by row', () => {
    show({ batch: { ...batch, on: true, answers: [{ id: 'a', place: '车间', done: true, say: '已办：接收' }, { id: 'b', place: '食堂', done: false, say: '整改人不能验证自己的整改，请由另一位同事确认。' }] } })
    expect(screen.getByText('车间：已办：接收')).toBeTruthy()
    expect(screen.getByText(/^食堂：整改人不能验证/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '完成' })).toBeTruthy()
  })

  test('at a desk: a table under the same urgencies, the filters in one line, a hint for the keyboard', () => {
    const { onOpen, onFilter } = show({ wide: true, openId: 'h0000000000000000000000001', list: { ...ready, rows: [summary(), summary({ id: 'h0000000000000000000000002', place: '油库', dueAt: now - 1 })] } })
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(['已逾期', '以后到期'])
    expect(screen.getByText(/J、K 或 ↓、↑/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^油库，/ }))
    expect(onOpen).toHaveBeenCalledWith('h0000000000000000000000002')
    fireEvent.click(screen.getByRole('button', { name: '等级：全部' }))
    fireEvent.click(screen.getByRole('radio', { name: '重大' }))
    expect(onFilter).toHaveBeenCalledWith({ ...unfiltered, level: 'major' })
  })

  test('a filter that finds nothing so far says so and looks on', () => {
    const { onMore } = show({ filters: { ...unfiltered, level: 'major' }, list: { ...ready, rows: [], next: 'cursor' } })
    fireEvent.click(screen.getByRole('button', { name: '继续查找' }))
    expect(onMore).toHaveBeenCalled()
  })

  test('500 rows are all there', () => {
    const rows = Array.from({ length: 500 }, (_, i) => summary({ id: `h-${i}`, place: `第 ${i} 处` }))
    show({ list: { ...ready, rows } })
    // By attribute: to ask for the role of so many elements takes seconds.
    expect(document.querySelectorAll('[role=button][aria-label^="第 "]')).toHaveLength(500)
  })
})

test('only the office looks at what waits for 指定牵头 and at everything', () => {
  expect(tabsFor(['clerk'])).toEqual(['todo', 'toAssign', 'open', 'done', 'all'])
  expect(tabsFor(['officeLeader'])).toContain('toAssign')
  expect(tabsFor(['safetyOfficer', 'head'])).toEqual(['todo', 'open', 'done'])
  expect(tabsFor([])).toEqual(['todo', 'open', 'done'])
})
