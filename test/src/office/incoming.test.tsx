import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/api/client'
import { Entered } from '@/office/hazard/incoming/Entered'
import { blank, dueAfter, dueIn, lacksIn, sentOf, type Letter } from '@/office/hazard/incoming/letter'
import { View } from '@/office/hazard/incoming/View'
import { write } from '../pages/write'
import { caseView, now } from './cases'

jest.mock('@/api/client', () => ({ call: jest.fn(async () => ({ rows: [] })), ProblemError: class extends Error {} }))

const full: Letter = { ...blank, number: 'GD2027-0616-01', due: '2027-06-20 17:00', words: '3 号楼地下室', class: 'estateManaged', category: 'escape.blocked', text: '通道被堵' }

describe('the deadline of the hotline', () => {
  test('is read as civil time at +08:00, with or without the hour', () => {
    expect(dueIn('2027-06-20 17:00')).toBe(Date.UTC(2027, 5, 20, 9))
    expect(dueIn(' 2027-06-20 ')).toBe(Date.UTC(2027, 5, 20, 9))
    expect(dueIn('2027-06-20 9：30')).toBe(Date.UTC(2027, 5, 20, 1, 30))
  })
  test.each(['', '6月20日', '2027-13-01', '2027-02-30', '2027-06-20 24:00', '2027-06-20 12:60', '20270620'])('%j is no deadline', (typed) => { expect(dueIn(typed)).toBeUndefined() })
  test('a chip fills it to the end of the office’s day', () => { expect(dueAfter(5, now)).toBe('2027-06-21 17:00') })
})

describe('what a 转办件 lacks', () => {
  test('each part is said where it is missing', () => { expect(Object.keys(lacksIn(blank)).sort()).toEqual(['due', 'number', 'place', 'what']) })
  test('a full one lacks nothing', () => { expect(lacksIn(full)).toEqual({}) })
  test('a place in words and a sentence are enough', () => { expect(lacksIn({ ...full, unit: null, category: '' })).toEqual({}) })
})

test('what is sent: told by phone, shown to nobody by name, with the hotline’s own number and deadline', () => {
  expect(sentOf(full, { id: 'i'.repeat(27), receipt: 'R'.repeat(16) }, now)).toMatchObject({
    source: 'phone', showName: false, contact: null, photos: [], place: { class: 'estateManaged', words: '3 号楼地下室', unitId: null },
    hotline: { from: '12345', number: 'GD2027-0616-01', dueAt: Date.UTC(2027, 5, 20, 9) },
  })
})

test('the page marks what is missing and says where it will go', () => {
  const onChange = jest.fn()
  render(<View letter={blank} lacks={lacksIn(blank)} said='' preview={caseView().route} now={now} onChange={onChange} />)
  expect(screen.getAllByRole('alert')).toHaveLength(4)
  expect(screen.getByText(/^将送到：/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '7 天后' }))
  expect(onChange).toHaveBeenCalledWith({ due: '2027-06-23 17:00' })
  fireEvent.click(screen.getByRole('radio', { name: '12350 举报' }))
  expect(onChange).toHaveBeenCalledWith({ from: '12350' })
})

test('a unit that is found brings its class of place along', async () => {
  jest.useFakeTimers()
  ;(call as unknown as jest.Mock).mockResolvedValue({ rows: [{ id: 'e-market', name: '城东市场', kind: 'enterprise', address: '', class: 'market' }] })
  const onChange = jest.fn()
  render(<View letter={blank} lacks={{}} said='' preview={undefined} now={now} onChange={onChange} />)
  write('单位', '市场')
  await act(async () => { await jest.advanceTimersByTimeAsync(400) })
  fireEvent.click(screen.getByRole('button', { name: '选择城东市场' }))
  expect(onChange).toHaveBeenCalledWith({ unit: { id: 'e-market', name: '城东市场' }, class: 'market' })
  jest.useRealTimers()
})

test('once it is in: number, where it went, the hotline’s countdown, and the answer to copy', () => {
  const [onOpen, onCopy] = [jest.fn(), jest.fn()]
  const answer = { id: 'h1', number: '隐患2027-06-7K3M', state: 'submitted' as const, photos: [], route: caseView().route, receivedAt: now }
  render(<Entered answer={answer} letter={full} dueAt={dueIn(full.due) ?? 0} now={now} said='' onOpen={onOpen} onCopy={onCopy} />)
  expect(screen.getByText('答复期限 6月20日 17:00 · 还剩 4 天')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '复制给热线的答复' }))
  fireEvent.click(screen.getByRole('button', { name: '打开这一件' }))
  expect([onOpen, onCopy].map((one) => one.mock.calls.length)).toEqual([1, 1])
})
