import { fireEvent, render, screen } from '@testing-library/react'
import { cardFault } from '@shared/domain/quizCompetition'
import { partOf, stockFor, stockWords, withMode, withRule, withStyle, type Stock } from '@/office/quiz/plan/card'
import { Bound } from '@/office/quiz/plan/Bound'
import { View, type PlanProps } from '@/office/quiz/plan/View'
import { call } from '@/api/client'
import type { Card } from '@/office/quiz/shown'
import { card } from './competitions'

jest.mock('@/api/client', () => ({ ...jest.requireActual<object>('@/api/client'), call: jest.fn() }))
const stock: Stock = [{ category: 'fire', difficulty: 'easy', questions: 34 }, { category: 'fire', difficulty: 'hard', questions: 6 }, { category: 'gas', difficulty: 'easy', questions: 1 }]
const fill = (part: Partial<PlanProps> = {}) => {
  const props: PlanProps = { card: card(), published: false, units: [], unitId: 'office', isOffice: true, stock, said: { say: '' }, again: false, onStartOver: jest.fn(), onChange: jest.fn(), ...part }
  render(<View {...props} />)
  return props
}

describe('setting a competition up', () => {
  test('beside each rule stands what the bank holds, and what is short', () => {
    const { onChange } = fill()
    expect(screen.getByText('题库有 34 题')).toBeTruthy()
    expect(screen.getByText('题库只有 1 题，还差 1 题')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '消防（易）题数加一' }))
    expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ rules: [{ category: 'fire', difficulty: 'easy', count: 4 }, { category: 'gas', difficulty: null, count: 2 }] }))
  })
  test('where the bank cannot be looked into, that is said, and nothing is called short', () => {
    fill({ stock: null })
    expect(screen.getAllByText('现在看不到题库有几题，保存以后会再核对')).toHaveLength(2)
    expect(screen.queryByText(/还差/)).toBeNull()
  })
  test('a rule is added by category and difficulty', () => {
    const { onChange } = fill()
    fireEvent.click(screen.getByRole('button', { name: '按分类、难度加一条' }))
    fireEvent.click(screen.getByRole('radio', { name: '消防' }))
    fireEvent.click(screen.getByRole('radio', { name: '难' }))
    expect(screen.getByText('题库有 6 题')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '加上' }))
    expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ rules: [...card().rules, { category: 'fire', difficulty: 'hard', count: 5 }] }))
  })
  test('one paper a unit: said with what it cannot guard, switched off without a trace', () => {
    const { onChange } = fill()
    fireEvent.click(screen.getByRole('radio', { name: '各单位一套卷' }))
    const chosen = { ...card(), perUnit: true }
    expect(onChange).toHaveBeenLastCalledWith(chosen)
    fill({ card: card({ perUnit: true }), onChange })
    expect(screen.getByText(/先答的人能把答案告诉同事，所以不能设奖品/)).toBeTruthy()
    fireEvent.click(screen.getAllByRole('radio', { name: '每人每次各抽一套' }).at(-1)!)
    expect(onChange).toHaveBeenLastCalledWith(card())
    expect(partOf('card.perUnit')).toBe('rules')
  })
  test('2a 2b are the office’s; others are told row 7', () => {
    const { onChange } = fill()
    fireEvent.click(screen.getByRole('radio', { name: '全国网络知识竞赛（2a、2b）' }))
    expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ national: true }))
    fill({ isOffice: false })
    expect(screen.getByText('本单位自办的答题计入第 7 项。全国网络知识竞赛由安委办指定。')).toBeTruthy()
  })
  test('a practice has no prizes, no fairness, no figures', () => {
    fill({ card: card({ mode: 'practice' }) })
    for (const words of ['防刷题', '计入哪里']) expect(screen.queryByText(words)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '加活动规则' }))
    expect(screen.queryByLabelText(/^奖品/)).toBeNull()
  })
  test('fairness is explained, not only set', () => {
    fill()
    expect(screen.getByText(/可疑的答卷先放着待核，由您核定后才计入/)).toBeTruthy()
    expect(screen.getByText(/常常共用一个网络/)).toBeTruthy()
  })
  test('what the office refuses stands at its part', () => {
    const say = '有奖答题要先写清活动规则：谁能参加、到什么时候、怎样产生获奖人。'
    fill({ card: card({ prizes: '灭火器 20 个' }), said: { part: 'prizes', say } })
    expect(screen.getAllByText(say)).toHaveLength(2)
    expect(screen.getByText('有奖品就要写')).toBeTruthy()
    expect(['card.rules', 'card.tries.inAll', 'card.bound.stand', 'id', undefined].map(partOf)).toEqual(['rules', 'limits', 'bound', undefined, undefined])
  })
  test('once published only words and a later end can be changed', () => {
    fill({ published: true })
    expect(screen.getByText(/已经发布：可以改名称/)).toBeTruthy()
    for (const words of ['谁能参加', '出题', '防刷题']) expect(screen.queryByText(words)).toBeNull()
    expect(screen.getByLabelText(/^活动规则/)).toBeTruthy()
  })
  test('who: the line, some units, everybody', () => {
    const { onChange } = fill()
    fireEvent.click(screen.getByRole('radio', { name: '所有人' }))
    expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ audience: { kind: 'public' } }))
    fireEvent.click(screen.getByRole('radio', { name: '指定下级单位' }))
    expect(screen.getByLabelText(/^加一个单位/)).toBeTruthy()
  })
  test('an exam names the own session it examines and takes its times', async () => {
    ;(call as jest.Mock).mockImplementation((action: string) => Promise.resolve(action === 'session.list' ? { rows: [{ id: 's1', title: '消防培训', startsAt: card().from, endsAt: card().from + 7_200_000, relations: ['organiser'] }] } : { card: { stands: [] } }))
    const onChange = jest.fn()
    render(<Bound card={card({ style: 'exam' })} problem={null} onChange={onChange} />)
    fireEvent.click(await screen.findByRole('radio', { name: '6月15日 消防培训' }))
    expect(onChange).toHaveBeenCalledWith({ bound: { sessionId: 's1', stand: null }, from: card().from, until: card().from + 7_200_000 })
  })
})

describe('what a choice changes with it', () => {
  test('each way of running it leaves a card without a fault of another way', () => {
    for (const from of ['ordinary', 'daily', 'stand', 'exam'] as const) {
      const before = withStyle(card({ themes: ['fire'], bound: { sessionId: 's', stand: 's1' } }), from, 'e-1')
      expect(cardFault(withStyle(before, 'ordinary', 'e-1'))).toBeUndefined()
      const daily = withStyle(before, 'daily', 'e-1')
      expect(cardFault({ ...daily, themes: ['fire'] })).toBeUndefined()
      expect(cardFault({ ...withStyle(before, 'stand', 'e-1'), bound: { sessionId: 's', stand: 's1' } })).toBeUndefined()
      expect(cardFault({ ...withStyle(before, 'exam', 'e-1'), bound: { sessionId: 's', stand: null } })).toBeUndefined()
    }
  })
  test('a stand is for everybody who passes; another way of running it is for one\'s own line again; what was narrowed stays', () => {
    const own: Card['audience'] = { kind: 'units', unitIds: ['e-1'] }
    const stand = withStyle(card({ audience: own }), 'stand', 'e-1')
    expect(stand.audience).toEqual({ kind: 'public' })
    expect(withStyle({ ...stand, audience: own }, 'stand', 'e-1').audience).toEqual(own)
    expect(withStyle(stand, 'exam', 'e-1').audience).toEqual(own)
  })
  test('a practice has no contest and no prizes; a contest has a limit', () => {
    expect(withMode(card({ national: true, prizes: '水杯' }), 'practice')).toMatchObject({ national: false, prizes: '' })
    expect(withMode(card({ mode: 'practice', minutes: 0 }), 'contest').minutes).toBe(5)
  })
  test('the same rule twice is one; stock is summed over what a rule leaves open, of a daily theme the scarcest', () => {
    expect(withRule([{ category: 'fire', difficulty: null, count: 2 }], { category: 'fire', difficulty: null, count: 3 })).toEqual([{ category: 'fire', difficulty: null, count: 5 }])
    expect([stockFor(stock, { category: 'fire', difficulty: null }), stockFor(stock, { category: null, difficulty: 'easy' }), stockFor(stock, { category: null, difficulty: null }, ['fire', 'gas'])]).toEqual([40, 35, 1])
    expect(stockWords(3, 3)).toBe('题库有 3 题')
  })
})
