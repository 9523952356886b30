import { fireEvent, render, screen, within } from '@testing-library/react'
import { personsAsked, questionIn } from '@/office/session/behind/question'
import { View as Behind } from '@/office/session/behind/View'
import { queryOf } from '@/office/session/figures/asked'
import { View as Persons } from '@/office/session/persons/View'
import { View, type FiguresProps } from '@/office/session/figures/View'
import { answersOf } from '@/office/session/signIn/answers'
import { View as SignIn } from '@/office/session/signIn/View'
import type { EntryItem } from '@/outbox/outbox'
import { now, session } from './sessions'

const none = { self: 0, staff: 0, heads: 0, paper: 0, outside: 0 }
const figures = { sessions: 3, times: 118, persons: 90, consult: 0, items: 0, sources: { ...none, self: 5, staff: 113 } }
const whole: FiguresProps['whole'] = {
  asOf: now, scope: { id: 'e-1', name: '宏远机械' }, by: 'unit', period: 'all', periodWords: '全部', rules: [{ figure: 'times', rule: '人次＝每场每人只记一次。' }], total: figures, joined: 0,
  bars: [{ key: 'own', label: '本单位', figures }, { key: 'e-2', label: '城东市场', figures: { ...figures, sessions: 0, times: 0, persons: 0, sources: none } }],
}
const show = (part: Partial<FiguresProps> = {}) => {
  const props: FiguresProps = { whole, by: 'unit', onBy: jest.fn(), onWhole: jest.fn(), onOpen: jest.fn(), onDown: jest.fn(), onTop: undefined, onDrills: jest.fn(), onQuiz: jest.fn(), blanks: [], onBlank: jest.fn(), ...part }
  render(<View {...props} />)
  return props
}

describe('figures of sessions', () => {
  test('each number opens the sessions that sum to it; sources stand apart, with the rule and as of when', () => {
    const { onWhole, onOpen } = show()
    fireEvent.click(screen.getByRole('button', { name: '参与 118 人次，看是哪些场' }))
    expect(onWhole).toHaveBeenCalledWith('times')
    fireEvent.click(screen.getByRole('button', { name: '本单位场次 3 场，看是哪些场' }))
    expect(onOpen).toHaveBeenCalledWith(whole.bars[0], 'sessions')
    for (const words of ['自扫 5', '代签 113', '人次＝每场每人只记一次。', '全部 · 截至 6月16日 10:00']) expect(screen.getByText(words)).toBeTruthy()
  })
  test('另参与联办 stands beside the sum and opens to its sessions; one in another line is named and leads nowhere', () => {
    const { onWhole } = show({ whole: { ...whole, joined: 2 } })
    fireEvent.click(screen.getByRole('button', { name: '另参与联办 2 场，不在场次里，看是哪些场' }))
    expect(onWhole).toHaveBeenCalledWith('joined')
    const { id: _, ...rest } = session()
    render(<Behind figure='joined' whole={{ amount: 2, asOf: now }} rows={[{ session: { ...rest, id: 's1' }, amount: 1, opens: true }, { session: { ...rest, id: 's2', title: '咨询日' }, amount: 1, opens: false }]} now={now} said='' more={undefined} adding={false} onOpen={jest.fn()} />)
    expect(screen.getByText('另参与联办 2 场')).toBeTruthy()
    expect(screen.getByText('咨询日')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^咨询日/ })).toBeNull()
  })
  test('人 opens the persons that sum to it; a part without 人 shows none', () => {
    const { onWhole, onOpen } = show()
    fireEvent.click(screen.getByRole('button', { name: '参加过的共 90 人，每人只计一次，看是哪些人' }))
    expect(onWhole).toHaveBeenCalledWith('persons')
    fireEvent.click(screen.getByRole('button', { name: '本单位 90 人，看是哪些人' }))
    expect(onOpen).toHaveBeenCalledWith(whole.bars[0], 'persons')
    show({ by: 'activity', whole: { ...whole, bars: [{ key: 'drill', label: '应急演练', figures: { ...figures, persons: null } }] } })
    expect(screen.queryByRole('button', { name: /^应急演练 .*看是哪些人/ })).toBeNull()
  })
  test('咨询 and 物料 of a part stand by name where there are any, and open; a session has no source, so by source there is no 场', () => {
    const { onOpen } = show({ by: 'activity', whole: { ...whole, bars: [{ key: 'consultationDay', label: '咨询日', figures: { ...figures, persons: null, consult: 12, items: 30 } }, { key: 'drill', label: '应急演练', figures: { ...figures, persons: null } }] } })
    const day = screen.getByRole('group', { name: '咨询日' })
    expect(day.textContent).toBe('咨询日3场118人次咨询12人次物料30份')
    fireEvent.click(within(day).getByRole('button', { name: '咨询日咨询 12 人次，看是哪些场' }))
    fireEvent.click(within(day).getByRole('button', { name: '咨询日物料 30 份，看是哪些场' }))
    expect(jest.mocked(onOpen).mock.calls.map(([{ key }, figure]) => [key, figure])).toEqual([['consultationDay', 'consult'], ['consultationDay', 'items']])
    expect(screen.getByRole('group', { name: '应急演练' }).textContent).toBe('应急演练3场118人次')
    show({ by: 'source', whole: { ...whole, bars: [{ key: 'self', label: '自扫', figures: { ...figures, sessions: null, persons: null, times: 29 } }] } })
    expect(screen.getByRole('group', { name: '自扫' }).textContent).toBe('自扫29人次')
  })
  test('a person is a row without a name, but for who runs the session', () => {
    const { id: _, ...rest } = session()
    const onOpen = jest.fn()
    const row = { day: now, unit: { id: 'e-1', name: '宏远机械' }, kind: 'member' as const, name: '', session: { ...rest, id: 's1' }, opens: true }
    render(<Persons whole={{ amount: 3, asOf: now }} rows={[row, { ...row, name: '张建国' }, { ...row, kind: 'resident', session: null, opens: false }, { ...row, kind: 'listed', opens: false }]} said='' more={undefined} adding={false} onOpen={onOpen} />)
    for (const words of ['参加过的共 3 人', '已列出 4 人 · 截至 6月16日 10:00', '职工', '张建国', '居民']) expect(screen.getByText(words)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^职工/ }))
    expect(onOpen).toHaveBeenCalledWith('s1')
    expect(screen.queryByRole('button', { name: /^居民|^名单/ })).toBeNull()
  })
  test('what is done without sessions stands beside in the form’s own words, sources apart; 未启用 is never 0', () => {
    const blank = { activity: 'essay', label: '评论文章', row: '1', measure: 'items' as const, word: '篇', amount: 2, sources: { entered: 2, auto: 0 } }
    const { onBlank } = show({ blanks: [blank, { ...blank, activity: 'quiz', label: '网络知识竞赛', row: '2', word: '人', amount: null, sources: { entered: 0, auto: 0 } }] })
    fireEvent.click(screen.getByRole('button', { name: '评论文章，第1项 · 登记 2 篇，2 篇' }))
    expect(onBlank).toHaveBeenCalledWith(blank)
    expect(screen.getByRole('button', { name: '网络知识竞赛，第2项，未启用（人）' })).toBeTruthy()
  })
  test('a part without anything takes no room; none at all says so', () => {
    show()
    expect(screen.queryByText('城东市场')).toBeNull()
    show({ whole: { ...whole, bars: [] } })
    expect(screen.getByText('这段时间还没有已计入的活动。')).toBeTruthy()
  })
  test('what was tapped is read back from the address, also where WeChat leaves it encoded', () => {
    const asked = queryOf({ figure: 'times', period: 'w:2027-06-14', scope: 'e-1', bar: { by: 'activity', key: 'drill' } })
    const question = { figure: 'times', period: 'w:2027-06-14', scope: 'e-1', by: 'activity', key: 'drill' }
    expect(questionIn(asked)).toEqual(question)
    expect(questionIn({ ...asked, period: encodeURIComponent(asked['period'] ?? '') })).toEqual(question)
    expect(questionIn({ figure: 'nothing' })).toEqual({ figure: 'sessions' })
    expect(personsAsked(queryOf({ figure: 'persons', period: 'all', scope: 'e-1', bar: { by: 'week', key: '2027-06-14' } }))).toEqual({ period: 'all', scope: 'e-1', by: 'week', key: '2027-06-14' })
    expect(personsAsked(asked)).toEqual({ period: 'w:2027-06-14', scope: 'e-1' })
  })
  test('the list says how far it sums, and promises no number of what it has not read', () => {
    const { id: _, ...rest } = session()
    const onOpen = jest.fn()
    render(<Behind figure='times' whole={{ amount: 118, asOf: now }} rows={[{ session: { ...rest, id: 's1' }, amount: 118, opens: true }]} now={now} said='' more={jest.fn()} adding={false} onOpen={onOpen} />)
    expect(screen.getByRole('button', { name: '再看后面的' })).toBeTruthy()
    expect(screen.getByText('已列出 1 场，合 118 人次 · 截至 6月16日 10:00')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^应急演练/ }))
    expect(onOpen).toHaveBeenCalledWith('s1')
  })
})

describe('names entered on this phone', () => {
  const item = (part: Partial<EntryItem>): EntryItem => ({
    v: 1, id: 'i1', kind: 'entry', state: 'waiting', who: 'p', at: now, attempts: 0, nextAt: 0, photos: [], turn: 1,
    entry: { action: 'session.signIn', data: { id: 's1', source: 'paper', people: [{ who: { name: '张建国', another: 0 }, claimedAt: now }, { who: { name: '李秀兰', another: 0 }, claimedAt: now }] } }, ...part,
  })
  const lists = { waiting: [], refused: [], answered: [] }
  test('wait, then are told one by one; a known name may be another person', () => {
    expect(answersOf({ ...lists, waiting: [item({})] }, ['i1']).map(({ name, state }) => `${name} ${state}`)).toEqual(['张建国 waiting', '李秀兰 waiting'])
    const answer = { people: [{ who: 'a', name: '张建国', outcome: 'in' as const, at: now }, { who: 'b', name: '李秀兰', outcome: 'already' as const, at: now }] }
    expect(answersOf({ ...lists, answered: [item({ state: 'sent', answer })] }, ['i1']).map(({ name, state }) => `${name} ${state}`)).toEqual(['张建国 in', '李秀兰 already'])
  })
  test('a name that stands on two lists is to be chosen, and then is whoever was chosen (J8)', () => {
    const choices = [{ who: 'n-1', group: 'weld', groupName: '焊接班' }, { who: 'n-2', group: 'store', groupName: '库房' }]
    const asked = item({ state: 'sent', answer: { people: [{ who: '', name: '张建国', outcome: 'which' as const, at: 0, choices }, { who: 'b', name: '李秀兰', outcome: 'in' as const, at: now }] } })
    const answers = answersOf({ ...lists, answered: [asked] }, ['i1'])
    const onWhich = jest.fn()
    render(<SignIn title='' way='walkIn' onWay={jest.fn()} paper='' onPaper={jest.fn()} answers={answers} busy={false} said='' onWalkIn={jest.fn()} onPaperNames={jest.fn()} onAnother={jest.fn()} onRetry={jest.fn()} onCount={jest.fn()} onWhich={onWhich} />)
    fireEvent.click(screen.getByRole('button', { name: '是库房的张建国' }))
    expect(onWhich).toHaveBeenCalledWith(answers[0], choices[1])
    const mark = item({ id: 'i2', entry: { action: 'session.call', data: { id: 's1', marks: [{ who: 'n-2', group: 'store', mark: 'present', claimedAt: now }] } } })
    expect(answersOf({ ...lists, waiting: [mark], answered: [asked] }, ['i2', 'i1'])[0]).toMatchObject({ name: '张建国', state: 'waiting', say: '记在库房的名单上' })
  })
  test('what was refused stays and says why', () => {
    const problem = { code: 'session_not_possible' as const, kind: 'stale' as const, say: '这一场现在的状态不能这样处理。', trace: '' }
    expect(answersOf({ ...lists, refused: [item({ state: 'refused', problem })] }, ['i1'])[0]).toMatchObject({ state: 'refused', say: problem.say })
  })
  test('what another page entered is not this page’s', () => {
    expect(answersOf({ ...lists, waiting: [item({})] }, [])).toEqual([])
  })
})
