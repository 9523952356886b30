import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { askedIn, quizRows } from '@/office/session/done/asked'
import { View as Done, type DoneProps } from '@/office/session/done/View'
import { MoveForm, type MoveFormProps } from '@/office/session/supplement/MoveForm'
import { Choose } from '@/office/session/supplement/new/Choose'
import { View as Entry } from '@/office/session/supplement/View'
import { lacksProof, lacksTold, toldWords, type View } from '@/office/session/supplement/words'
import { View as List, type SupplementsProps } from '@/office/session/supplements/View'
import { now } from './sessions'

const summary = (part: Partial<View['summary']> = {}): View['summary'] => ({
  id: 'entry-1', activity: 'essay', activityLabel: '评论文章或心得体会', title: '职工学习心得', at: now, unit: { id: 'e-1', name: '宏远机械' }, state: 'counted', told: [{ measure: 'items', amount: 2, word: '篇' }], owes: '', ...part,
})
const view = (part: Partial<View> = {}): View => ({
  summary: summary(), version: 2, sentence: '发表评论文章或心得体会', measures: [{ measure: 'items', word: '篇' }], amounts: { items: 2 }, link: 'https://example.com/a', photos: [], witness: null, by: '钱红梅', moves: ['correct', 'prove', 'withdraw'],
  steps: [{ label: '登记', at: now, by: '钱红梅', ground: '' }],
  rows: [{ key: 'r1', label: '登记', amount: 3, word: '篇', day: now, at: now }, { key: 'r2', label: '更正', amount: -1, word: '篇', day: now, at: now }], ...part,
})

describe('补充登记: what it says', () => {
  test('an entry shows its proof and the rows that its number is', () => {
    render(<Entry view={view()} onCopy={jest.fn()} />)
    for (const words of ['链接：https://example.com/a', '+3 篇', '-1 篇', '以上相加：2 篇', '已计入']) expect(screen.getByText(words)).toBeTruthy()
  })
  test('without a proof it says what would do', () => {
    const owes = '未计入：补一张照片、一个链接，或请第二人写一句证明，有任一种即可计入。'
    render(<Entry view={view({ summary: summary({ state: 'waiting', owes }), link: '', rows: [] })} onCopy={jest.fn()} />)
    for (const words of [owes, '还没有佐证。', '还没有计入，所以没有记录。']) expect(screen.getByText(words)).toBeTruthy()
  })
  test('a list says how many in the form’s words, and whose; an empty one says what to do', () => {
    const props: SupplementsProps = { show: 'standing', onShow: jest.fn(), list: { rows: [summary()], state: 'ready', failure: null, next: undefined }, onOpen: jest.fn(), onMore: jest.fn(), onRetry: jest.fn(), onNew: jest.fn() }
    const { rerender } = render(<List {...props} />)
    fireEvent.click(screen.getByRole('button', { name: '职工学习心得，评论文章或心得体会 · 6月16日 · 宏远机械 · 已计入，2 篇' }))
    expect(props.onOpen).toHaveBeenCalledWith('entry-1')
    rerender(<List {...props} show='waiting' list={{ ...props.list, rows: [] }} />)
    expect(screen.getByText('没有等着补佐证的登记。')).toBeTruthy()
    rerender(<List {...props} list={{ ...props.list, rows: [], failure: { state: 'offline', say: '没有网络。' } }} />)
    expect(screen.getByText('没有网络。')).toBeTruthy()
  })
  test('several numbers of one entry stand side by side', () => {
    expect(toldWords([{ measure: 'sessions', amount: 1, word: '场' }, { measure: 'persons', amount: 2380, word: '人观看' }])).toBe('1 场、2380 人观看')
  })
})

describe('what is filled', () => {
  const blanks = [{ measure: 'items' as const, word: '篇' }]
  test('lacks are said at their field', () => {
    expect(Object.keys(lacksTold({ at: now, title: '', amounts: {} }, blanks))).toEqual(['title', 'amounts'])
    expect(lacksTold({ at: now, title: '心得两篇', amounts: { items: 2 } }, blanks)).toEqual({})
    expect(lacksProof({ link: '' })).toEqual({})
    for (const link of ['http://example.com/a', 'www.example.com', 'https://exa mple.com']) expect(Object.keys(lacksProof({ link }))).toEqual(['link'])
  })
  const form = (part: Partial<MoveFormProps>) => {
    const props: MoveFormProps = { view: view(), move: 'correct', now, busy: false, said: '', onSend: jest.fn().mockResolvedValue(true), onCancel: jest.fn(), ...part }
    render(<MoveForm {...props} />)
    return props
  }
  test('a correction says why, and sends the whole of what stands then', async () => {
    const { onSend } = form({})
    fireEvent.click(screen.getByRole('button', { name: '数量（篇）加一' }))
    fireEvent.click(screen.getByRole('button', { name: '确定更正' }))
    expect(screen.getByText('请写明，至少两个字。')).toBeTruthy()
    expect(onSend).not.toHaveBeenCalled()
    fireEvent(document.querySelector('[aria-label^="为什么更正"]') as Element, new CustomEvent('input', { detail: { value: '漏了一篇' } }))
    fireEvent.click(screen.getByRole('button', { name: '确定更正' }))
    await waitFor(() => expect(onSend).toHaveBeenCalledWith({ move: 'correct', at: now, title: '职工学习心得', amounts: { items: 3 }, ground: '漏了一篇' }))
  })
  test('a proof of nothing is not sent', () => {
    const { onSend } = form({ move: 'prove' })
    fireEvent.click(screen.getByRole('button', { name: '确定补佐证' }))
    expect(screen.getByText('请写一个链接，或加一张照片。')).toBeTruthy()
    expect(onSend).not.toHaveBeenCalled()
  })
  test('the plan’s rows that nobody signs in to, by their row', () => {
    const onChoose = jest.fn()
    const activity = { key: 'essay', row: '1', rowTitle: '宣贯活动', label: '评论文章', sentence: '发表评论文章', kind: null, from: 0, until: 0, measures: ['items' as const], blanks, duty: 'encouraged' as const, mine: true, how: 'auto' as const, asksAt: [] }
    render(<Choose activities={[activity]} onChoose={onChoose} />)
    expect(screen.getByText('1. 宣贯活动')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '评论文章，发表评论文章，鼓励' }))
    expect(onChoose).toHaveBeenCalledWith(activity)
  })
})

describe('a blank opened', () => {
  const parts: DoneProps['parts'] = {
    asOf: now, scope: { id: 'office', name: '安委办' }, by: 'unit', periodWords: '全部', rule: '登记的成果＝有任一种佐证的登记。', blank: { activity: 'essay', label: '评论文章', row: '1', measure: 'items', word: '篇', amount: 5, sources: { entered: 5, auto: 0 } },
    bars: [{ key: 'own', label: '安委办（本级）', amount: 2, auto: 0 }, { key: 't-east', label: '城东街道', amount: 3, auto: 0 }],
  }
  const show = (part: Partial<DoneProps> = {}) => {
    const props: DoneProps = { parts, by: 'unit', chosen: undefined, rows: [{ entry: summary(), amount: 2 }], said: '', more: undefined, adding: false, onBy: jest.fn(), onBar: jest.fn(), onAll: jest.fn(), onTop: undefined, onOpen: jest.fn(), onQuiz: undefined, ...part }
    render(<Done {...props} />)
    return props
  }
  test('parts and entries say how far they sum; sources stand apart', () => {
    const { onBar, onOpen } = show()
    for (const words of ['评论文章 5 篇', '登记 5 · 自动 0', '已列出 1 条，合 2 篇', '登记的成果＝有任一种佐证的登记。']) expect(screen.getByText(words)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '城东街道，3 篇' }))
    expect(onBar).toHaveBeenCalledWith(parts.bars[1])
    fireEvent.click(screen.getByRole('button', { name: /^职工学习心得/ }))
    expect(onOpen).toHaveBeenCalledWith('entry-1')
  })
  test('自动 stands apart and opens to the quiz’s own rows', () => {
    const onQuiz = jest.fn()
    show({ parts: { ...parts, blank: { ...parts.blank, activity: 'quiz', label: '网络知识竞赛', measure: 'persons', word: '人', amount: 31, sources: { entered: 30, auto: 1 } } }, rows: [{ entry: summary(), amount: 30 }], onQuiz })
    expect(screen.getByText('登记 30 · 自动 1')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '这里的全国竞赛，看每一条，不列姓名，1 人' }))
    expect(onQuiz).toHaveBeenCalled()
    const asked = { activity: 'quiz', measure: 'persons' as const }
    const bar = { key: '2027-06-07', label: '6月7日—6月13日', amount: 31, auto: 1 }
    expect(quizRows(asked, 'office', 'week', bar, false)).toEqual({ of: 'national', figure: 'persons', scope: 'office', period: 'w:2027-06-07' })
    expect(quizRows({ ...asked, period: 'm:2027-06', scope: 't-east' }, 'office', 'week', bar, false)).toBeUndefined()
    expect(quizRows({ ...asked, scope: 't-east' }, 'office', 'source', { ...bar, key: 'auto' }, false)).toMatchObject({ scope: 't-east', period: 'all' })
  })
  test('one without a source and without a row says so instead of 0', () => {
    show({ parts: { ...parts, blank: { ...parts.blank, amount: null }, bars: [] }, rows: [] })
    expect(screen.getByText('评论文章 未启用（篇）')).toBeTruthy()
    expect(screen.queryByText(/自动 0/)).toBeNull()
  })
  test('what was tapped is read back from the address, also where WeChat leaves it encoded', () => {
    expect(askedIn({ activity: 'essay', measure: 'items', period: 'w%3A2027-06-14', scope: 't-east' })).toEqual({ activity: 'essay', measure: 'items', period: 'w:2027-06-14', scope: 't-east' })
    expect(askedIn({})).toEqual({ activity: '', measure: 'items' })
  })
})
