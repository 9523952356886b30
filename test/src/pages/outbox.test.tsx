import { fireEvent, render, screen } from '@testing-library/react'
import { ownProblem } from '@/api/problem'
import type { Item } from '@/outbox/outbox'
import { View } from '@/pages/hazard/outbox/View'
import { item, now } from './reports'

const show = (items: readonly Item[], ready = true, heldForOthers = 0) => {
  const on = { onRetry: jest.fn(), onRetryAll: jest.fn(), onMend: jest.fn(), onOpen: jest.fn(), onReport: jest.fn() }
  render(<View ready={ready} items={items} heldForOthers={heldForOthers} now={now} {...on} />)
  return on
}
const id = item().id

describe('what this phone keeps (face.md screen 2)', () => {
  test('kept and delivered differ by word and by shape', () => {
    const { container } = render(<View ready items={[item({ id: 'a' }), item({ id: 'b', state: 'sent', number: '隐患2027-06-7K3M9Q' })]} heldForOthers={0} now={now} onRetry={jest.fn()} onRetryAll={jest.fn()} onMend={jest.fn()} onOpen={jest.fn()} onReport={jest.fn()} />)
    const chips = [...container.querySelectorAll('.chip')]
    expect(chips.map((chip) => chip.textContent)).toEqual(['已保存在手机', '已送达'])
    expect(chips.map((chip) => chip.querySelector('.icon')!.className.trim())).toEqual(['icon kept', 'icon sent'])
  })

  test('waiting: says that one may leave, and can be sent now', () => {
    const on = show([item()])
    expect(screen.getByText('1 件已保存在手机里，有信号就自动送出。您可以离开了。')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '现在发送' }))
    expect(on.onRetry).toHaveBeenCalledWith(id)
    fireEvent.click(screen.getByRole('button', { name: '全部现在发送' }))
    expect(on.onRetryAll).toHaveBeenCalled()
  })

  test('what waits under another identity of this phone is told by number alone, with the way out', () => {
    show([], true, 2)
    expect(screen.getByText(/还有 2 件是用另一个身份（或未登录时）保存的，内容都在。换回那个身份就自动送出。/)).toBeTruthy()
  })

  test('refused: stays, says why, and can be mended', () => {
    const on = show([item({ state: 'refused', problem: ownProblem('unknown_unit') })])
    expect(screen.getByText(ownProblem('unknown_unit').say)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '修改后再送' }))
    expect(on.onMend).toHaveBeenCalledWith(expect.objectContaining({ id }))
  })

  test('sent: keeps its receipt code', () => {
    const on = show([item({ state: 'sent' })])
    expect(screen.getByText('回执码 7K3M-09QX-2B4C-8D1E')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '看回执码' }))
    expect(on.onOpen).toHaveBeenCalledWith(expect.objectContaining({ id }))
  })

  test('while it is being sent there is nothing to press', () => {
    const on = show([item({ state: 'sending' })])
    fireEvent.click(screen.getByRole('button', { name: '正在送出' }))
    expect(on.onRetry).not.toHaveBeenCalled()
  })

  test('nothing kept: says so, and claims no delivery', () => {
    show([])
    expect(screen.getByRole('status').textContent).toContain('这部手机上还没有上报。')
    expect(screen.queryByText(/全部已送达/)).toBeNull()
  })

  test('an officer\'s own decision waits beside reports', () => {
    const decision: Item = { v: 1, kind: 'decision', id: 'd1', state: 'waiting', who: 'p', at: now, attempts: 0, nextAt: 0, photos: [], decision: { move: 'fixOnSpot', id: 'h-case-1', version: 2, ground: '' } }
    const on = show([decision])
    fireEvent.click(screen.getByRole('button', { name: /^已保存在手机，立行立改/ }))
    expect(on.onOpen).toHaveBeenCalledWith(decision)
  })

  test('an entry of 补充登记 that was refused can be mended, and once sent leads to itself', () => {
    const entry: Item = { v: 1, kind: 'supplement', id: 'e1', state: 'refused', who: 'p', at: now, attempts: 1, nextAt: 0, photos: [], problem: ownProblem('unavailable'), supplement: { id: 'e1', activity: 'essay', at: now, title: '职工安全心得', amounts: { items: 2 }, link: '' } }
    const { problem: _, ...clean } = entry
    const on = show([entry, { ...clean, id: 'e2', state: 'sent' }])
    expect(screen.getAllByText('补充登记：职工安全心得')).toHaveLength(2)
    expect(screen.getByText('1 件要改一处才能送出。')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '修改后再送' }))
    expect(on.onMend).toHaveBeenCalledWith(entry)
    fireEvent.click(screen.getByRole('button', { name: '看这一条' }))
    expect(on.onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'e2' }))
  })

  test('a proof of a session says what it is, and once sent leads to its session (J7)', () => {
    const proof: Item = { v: 1, kind: 'proof', id: 'p1', state: 'waiting', who: 'p', at: now, attempts: 0, nextAt: 0, photos: [{ id: 'f1', localPath: 'f1', size: 1, sha256: '', width: 1, height: 1, sent: false }], session: 's-1', proof: { kind: 'photo' } }
    const on = show([proof, { ...proof, id: 'p2', state: 'sent', photos: [], proof: { kind: 'paper', words: '安全科档案柜' } }])
    expect(screen.getByText('场次证明照片')).toBeTruthy()
    expect(screen.getByText(/1 张照片/)).toBeTruthy()
    expect(screen.getByText('纸质名单：安全科档案柜')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '看这一场' }))
    expect(on.onOpen).toHaveBeenCalledWith(expect.objectContaining({ session: 's-1' }))
  })
})
