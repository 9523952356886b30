import { fireEvent, render, screen } from '@testing-library/react'
import { DecideBar } from '@/office/session/held/DecideBar'
import { namesakeAnswers, namesakeGrounds } from '@/office/session/held/namesake'
import { heldReasons } from '@shared/domain/checkIn'
import { View, type HeldProps } from '@/office/session/held/View'
import { actsFor } from '@/office/session/run/acts'
import { hour, now, view } from './sessions'

type Row = HeldProps['waiting']['rows'][number]
const row = (part: Partial<Row> = {}): Row => ({ key: 'p-1', name: '张建国', amount: 1, reason: 'token', entry: '相册识别', at: now, receivedAt: now, decided: null, ...part })
/** A list as far as it was read. */
const shelf = (rows: readonly Row[] = [], next?: string) => ({ rows, next, state: 'ready' as const, more: jest.fn() })

describe('held rows (J9)', () => {
  test('each says who, why and how it came; a tap chooses it', () => {
    const onToggle = jest.fn()
    render(<View waiting={shelf([row()])} decided={shelf()} chosen={[]} said='' onToggle={onToggle} />)
    fireEvent.click(screen.getByRole('checkbox', { name: '张建国，动态码不对或已过期，6月16日 10:00，相册识别' }))
    expect(onToggle).toHaveBeenCalledWith('p-1')
  })
  test('rows and 人次 are told apart: one row may be a thousand', () => {
    render(<View waiting={shelf([row({ name: '', amount: 1000 }), row({ key: 'p-2' })])} decided={shelf()} chosen={[]} said='' onToggle={jest.fn()} />)
    expect(screen.getByText('待核 2 条，共 1001 人次，还没有计入')).toBeTruthy()
    expect(actsFor(view({ state: 'open' }, { heldWaiting: 1001 })).find(({ name }) => name === 'held')?.mark).toBe('1001 人次')
  })
  test('where more wait than were read it says so, and the next page is a tap away; so with what was decided', () => {
    const waiting = shelf([row(), row({ key: 'p-2' })], 'next')
    const decided = shelf([row({ key: 'p-3', decided: { verdict: 'count', at: now, by: '钱红梅', ground: '核对过了' } })], 'next')
    render(<View waiting={waiting} decided={decided} chosen={[]} said='' onToggle={jest.fn()} />)
    expect(screen.getByText('待核，先列最早的 2 条，共 2 人次，还没有计入')).toBeTruthy()
    const [onward, onwardDecided] = screen.getAllByRole('button', { name: '再看下一页' })
    fireEvent.click(onward!)
    expect([waiting.more.mock.calls.length, decided.more.mock.calls.length]).toEqual([1, 0])
    fireEvent.click(onwardDecided!)
    expect(decided.more).toHaveBeenCalledTimes(1)
  })
  test('whose name was entered already is asked about: the same person or another', () => {
    const reason = heldReasons.namesake
    render(<View waiting={shelf([row({ reason })])} decided={shelf([row({ key: 'p-3', reason, decided: { verdict: 'refuse', at: now, by: '钱红梅', ground: '问过本人' } })])} chosen={[]} said='' onToggle={jest.fn()} />)
    expect(screen.getByText('是同一人，已记过')).toBeTruthy()
    const onDecide = jest.fn()
    render(<DecideBar chosen={1} all={1} ground='' busy={false} said='' onGround={jest.fn()} onAll={jest.fn()} answers={namesakeAnswers} templates={namesakeGrounds} onDecide={onDecide} />)
    fireEvent.click(screen.getByRole('button', { name: '是另一个人，计入' }))
    expect(onDecide).toHaveBeenCalledWith('count')
  })
  test('a head count of one is a head count', () => {
    render(<View waiting={shelf([row({ name: '', amount: 1 })])} decided={shelf()} chosen={[]} said='' onToggle={jest.fn()} />)
    expect(screen.getByText('点数 1 人次')).toBeTruthy()
  })
  test('one that came late names both times', () => {
    render(<View waiting={shelf([row({ reason: 'old', receivedAt: now + 30 * hour })])} decided={shelf()} chosen={[]} said='' onToggle={jest.fn()} />)
    expect(screen.getByText('6月16日 10:00 签到，6月17日 16:00 送到 · 相册识别')).toBeTruthy()
  })
  test('what was decided stays, with verdict, ground, name and time', () => {
    render(<View waiting={shelf()} decided={shelf([row({ decided: { verdict: 'refuse', at: now + hour, by: '钱红梅', ground: '不在现场，转发的码。' } })])} chosen={[]} said='' onToggle={jest.fn()} />)
    expect(screen.queryByRole('checkbox')).toBeNull()
    for (const words of ['不计入', '不在现场，转发的码。', '钱红梅 · 6月16日 11:00']) expect(screen.getByText(words)).toBeTruthy()
  })
  test('a ground is one tap, then counted or not', () => {
    const onGround = jest.fn()
    const onDecide = jest.fn()
    render(<DecideBar chosen={2} all={3} ground='' busy={false} said='' onGround={onGround} onAll={jest.fn()} onDecide={onDecide} />)
    fireEvent.click(screen.getByRole('button', { name: '用这句：不在现场，转发的码。' }))
    expect(onGround).toHaveBeenCalledWith('不在现场，转发的码。')
    fireEvent.click(screen.getByRole('button', { name: '不计入' }))
    expect(onDecide).toHaveBeenCalledWith('refuse')
  })
  test('nothing chosen offers no verdict', () => {
    render(<DecideBar chosen={0} all={3} ground='' busy={false} said='' onGround={jest.fn()} onAll={jest.fn()} onDecide={jest.fn()} />)
    expect(screen.queryByRole('button', { name: '计入' })).toBeNull()
  })
})
