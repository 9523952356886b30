/** The consultation day's desk: queue, hazard, publishing, stock (J6 J7, D8–D10). */
import { act, fireEvent, render, renderHook, screen } from '@testing-library/react'
import { timeWords } from '@shared/domain/calendar'
import { ownProblem, ProblemError } from '@/api/problem'
import { HazardForm, PublishForm } from '@/office/consult/queue/forms'
import { hazardOf, placeInText, waitedWords, type Question } from '@/office/consult/queue/queue'
import { useQueue } from '@/office/consult/queue/useQueue'
import { View, type QueueProps } from '@/office/consult/queue/View'
import { MoveForm } from '@/office/consult/stock/MoveForm'
import { linesOf, wrongWith, type Line } from '@/office/consult/stock/moves'
import { View as StockView, type StockProps } from '@/office/consult/stock/View'
import { write } from '../pages/write'
import { hour, now } from './sessions'

const office = { asked: [] as { action: string; data: Record<string, unknown> }[], answer: (_action: string): Promise<unknown> => Promise.resolve({}) }
jest.mock('@/api/client', () => ({
  ...jest.requireActual<object>('@/api/client'),
  call: (action: string, data: Record<string, unknown>) => { office.asked.push({ action, data }); return office.answer(action) },
}))
beforeEach(() => { office.asked = [] })

const question = (part: Partial<Question> = {}): Question => ({ id: 'q1', session: 's1', ticket: '急救台 3 号', stand: 'aid', category: 'ebike', text: '楼道里能充电吗', state: 'waiting', at: now - 12 * 60_000, late: false, answer: '', answeredAt: null, aloud: false, hasInbox: true, published: null, ...part })
const show = (part: Partial<QueueProps> = {}) => {
  const props: QueueProps = { none: '', rows: [question()], now, stands: [], stand: '', onStand: jest.fn(), said: '', more: undefined, adding: false, answers: {}, onAnswer: jest.fn(), onHazard: jest.fn(), onPublish: jest.fn(), onTakeDown: jest.fn(), ...part }
  render(<View {...props} />)
  return props
}

describe('the queue', () => {
  test('each says its ticket, what it is about, how long it waits, and where the answer goes', () => {
    const { onAnswer, onHazard } = show()
    for (const words of ['急救台 3 号', '等了 12 分钟', '电动车充电 · 答复送到提问人的消息里']) expect(screen.getByText(words)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '答复' }))
    fireEvent.click(screen.getByRole('button', { name: '转隐患' }))
    expect(onAnswer).toHaveBeenCalledTimes(1)
    expect(onHazard).toHaveBeenCalledTimes(1)
  })
  test.each([[0, '刚刚提问'], [59_999, '刚刚提问'], [60_000, '等了 1 分钟'], [59 * 60_000, '等了 59 分钟'], [hour, '等了 1 小时'], [50 * hour, '等了 2 天']])('%d ms is %s', (waited, words) => {
    expect(waitedWords(now - waited, now)).toBe(words)
  })
  test('one that waited for a signal says 补传 and when it was asked', () => {
    show({ rows: [question({ late: true })] })
    expect(screen.getByText(`电动车充电 · 补传，${timeWords(now - 12 * 60_000)}提问 · 答复送到提问人的消息里`)).toBeTruthy()
  })
  test('a phone that cannot read aloud offers no 朗读', () => {
    show()
    expect(screen.queryByRole('button', { name: /朗读/ })).toBeNull()
  })
  test('question and answer are read aloud where it can', () => {
    const onSpeak = jest.fn()
    show({ onSpeak, rows: [question({ state: 'answered', answer: '不能。' })] })
    fireEvent.click(screen.getByRole('button', { name: '朗读答复' }))
    expect(onSpeak).toHaveBeenCalledWith('不能。')
  })
  test('what was blocked says why and can be mended; what is public can be taken down; what was handed over is not published', () => {
    const published = { question: '楼道里能充电吗', answer: '不能。' }
    const { onPublish, onTakeDown } = show({ rows: [
      question({ id: 'a', state: 'answered', published: { ...published, state: 'blocked', ground: '写明依据' } }),
      question({ id: 'b', state: 'answered', published: { ...published, state: 'shown', ground: '' } }),
      question({ id: 'c', state: 'handed' }),
    ] })
    expect(screen.getByText('安全问答：未通过审核')).toBeTruthy()
    expect(screen.getByText('写明依据')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '修改后再公开' }))
    fireEvent.click(screen.getByRole('button', { name: '撤下，不再公开' }))
    expect([(onPublish as jest.Mock).mock.calls[0][0].id, (onTakeDown as jest.Mock).mock.calls[0][0].id]).toEqual(['a', 'b'])
    expect(screen.queryByRole('button', { name: '公开到安全问答' })).toBeNull()
  })
})

describe('a question becomes a hazard (J6, D9)', () => {
  test('in one tap: place and words are there already, and it says whose report it is', () => {
    const onSend = jest.fn()
    render(<HazardForm question={question()} busy={false} said='' onClose={jest.fn()} onSend={onSend} />)
    expect(screen.getByText(/算提问人本人上报/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '上报隐患' }))
    expect(onSend).toHaveBeenCalledWith({ class: 'other', unitId: null, words: placeInText }, '楼道里能充电吗')
  })
  test.each([['ebike', 'ebike'], ['passage', 'escape'], ['gas', 'gas'], ['law', ''], ['other', '']] as const)('%s is reported as “%s”', (asked, hazard) => { expect(hazardOf(asked)).toBe(hazard) })

  test('the unit of the place is picked by a few letters, and goes along with its kind of place', async () => {
    const onSend = jest.fn()
    office.answer = () => Promise.resolve({ rows: [{ id: 'e-market', name: '城东市场', kind: 'enterprise', address: '', class: 'market' }] })
    render(<HazardForm question={question()} busy={false} said='' onClose={jest.fn()} onSend={onSend} />)
    write('哪个单位', '城东')
    await act(async () => { await new Promise((done) => setTimeout(done, 350)) })
    expect(office.asked).toEqual([{ action: 'hazard.places', data: { words: '城东', limit: 6 } }])
    fireEvent.click(screen.getByRole('button', { name: '选择城东市场' }))
    expect(screen.queryByText('是什么地方')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '上报隐患' }))
    expect(onSend).toHaveBeenCalledWith({ class: 'market', unitId: 'e-market', words: '地点见说明' }, '楼道里能充电吗')
  })
  test('a lost answer is asked for again under the same id and receipt; somebody at the stand is told the receipt', async () => {
    const { result } = renderHook(() => useQueue('s1', () => Promise.resolve()))
    const asked = question({ hasInbox: false })
    act(() => result.current.open({ is: 'hazard', question: asked }))
    office.answer = () => Promise.reject(new ProblemError(ownProblem('offline')))
    await act(async () => { result.current.toHazard(asked, { class: 'other', unitId: null, words: '二楼' }, '通道堆了纸箱'); await new Promise((done) => setTimeout(done, 20)) })
    expect(result.current.form).toEqual({ is: 'hazard', question: asked })
    expect(result.current.wrong).toContain('没有网络')
    office.answer = () => Promise.resolve({ question: asked, report: { number: '隐患2027-06-7K3M9Q' } })
    await act(async () => { result.current.toHazard(asked, { class: 'other', unitId: null, words: '二楼' }, '通道堆了纸箱'); await new Promise((done) => setTimeout(done, 20)) })
    const [first, second] = office.asked.map(({ data }) => data['report'] as { id: string; receipt: string; source: string })
    expect([second?.id, second?.receipt, second?.source]).toEqual([first?.id, first?.receipt, 'inPerson'])
    expect(result.current.said).toMatch(/^已上报：隐患2027-06-7K3M9Q。请告诉提问人回执码：\w{4}-\w{4}-\w{4}-\w{4}$/)
    expect(result.current.form).toBeNull()
  })
})

test('what is published is read again before, and says who will see it (W-07)', () => {
  const onSend = jest.fn()
  render(<PublishForm question={question({ state: 'answered', text: '我是李秀兰，楼道里能充电吗', answer: '不能。' })} busy={false} said='' onClose={jest.fn()} onSend={onSend} />)
  expect(screen.getByText('所有居民都能看到。请去掉姓名、电话和门牌号。审核通过后才会显示。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '送审并公开' }))
  expect(onSend).toHaveBeenCalledWith({ question: '我是李秀兰，楼道里能充电吗', answer: '不能。' })
})

describe('materials at a stand (D8)', () => {
  const line = (part: Partial<Line> = {}): Line => ({ material: 'leaflet', name: '宣传单', left: 2, issued: 5, ...part })
  test('every material there is has a line, so that the first can be brought in', () => {
    expect(linesOf({ stock: [{ material: 'bag', left: 3, issued: 1 }] }).find(({ material }) => material === 'bag')).toMatchObject({ name: '环保袋', left: 3, issued: 1 })
    expect(linesOf({ stock: [] })).toHaveLength(6)
  })
  test.each([
    [['out', 3, ''], '只剩 2 份。如实际更多，请先盘点更正再发放。'], [['out', 2, ''], ''], [['out', 0, ''], '请填数量。'], [['in', 9, ''], ''],
    [['back', 6, '多记了'], '一共只发了 5 份。'], [['back', 1, ''], '请写明理由，至少两个字。'], [['set', 0, '清点过'], ''], [['set', 0, ' '], '请写明理由，至少两个字。'],
  ] as const)('%j: %s', ([move, amount, ground], wrong) => { expect(wrongWith(line(), move, amount, ground)).toBe(wrong) })

  const stock = (part: Partial<StockProps> = {}) => {
    const props: StockProps = { title: '燃气安全台', waiting: 1, asked: 4, lines: [line(), line({ material: 'bag', name: '环保袋', left: 0, issued: 0 })], stands: [], stand: 's1', busy: false, said: '', unsent: '', onStand: jest.fn(), onOne: jest.fn(), onOpen: jest.fn(), onAgain: jest.fn(), ...part }
    render(<StockView {...props} />)
    return props
  }
  test('one is given out with one tap; what is not there can only be brought in', () => {
    const { onOne, onOpen } = stock()
    fireEvent.click(screen.getByRole('button', { name: '发 1 份宣传单' }))
    expect(screen.queryByRole('button', { name: '发 1 份环保袋' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '补充环保袋' }))
    expect([(onOne as jest.Mock).mock.calls.length, (onOpen as jest.Mock).mock.calls[0][0].material]).toEqual([1, 'bag'])
  })
  test('a move that did not arrive stands there, holds the next ones back, and goes again', () => {
    const { onOne, onAgain } = stock({ unsent: '发放 1 份还没有送到，没有信号时先放在这里。' })
    fireEvent.click(screen.getByRole('button', { name: '发 1 份宣传单' }))
    fireEvent.click(screen.getByRole('button', { name: '再送一次' }))
    expect(onOne).not.toHaveBeenCalled()
    expect(onAgain).toHaveBeenCalled()
  })
  test('a correction asks why before it goes', () => {
    const onSend = jest.fn()
    render(<MoveForm line={line()} busy={false} said='' onClose={jest.fn()} onSend={onSend} />)
    fireEvent.click(screen.getByRole('radio', { name: '盘点：现在实有' }))
    fireEvent.click(screen.getByRole('button', { name: /^盘点 \d+ 份$/ }))
    expect(screen.getByText('请写明理由，至少两个字。')).toBeTruthy()
    expect(onSend).not.toHaveBeenCalled()
  })
})
