import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Content, type ContentProps } from '@/office/quiz/run/Content'
import { noticeWords } from '@/office/quiz/run/joining'
import { MoveBar } from '@/office/quiz/run/MoveBar'
import { MoveForm } from '@/office/quiz/run/MoveForm'
import { View as Held } from '@/office/quiz/held/View'
import { DecidedView } from '@/office/quiz/held/DecidedView'
import { View as List, type CompetitionsProps } from '@/office/quiz/list/View'
import { View as Progress } from '@/office/quiz/progress/View'
import { numberOf } from '@/office/quiz/figures/asked'
import { View as Figures } from '@/office/quiz/figures/View'
import { questionIn } from '@/office/quiz/behind/question'
import { View as Rates, type RatesProps } from '@/office/quiz/rates/View'
import { trainingsIn } from '@/office/quiz/analysis/trainings'
import { View as Analysis, type AnalysisProps } from '@/office/quiz/analysis/View'
import { card, now, summary, view } from './competitions'

const type = (label: string, value: string) => fireEvent(document.querySelector(`[aria-label^="${label}"]`) as Element, new CustomEvent('input', { detail: { value } }))

describe('competitions of my unit (issue 6)', () => {
  const ready = { rows: [summary()], state: 'ready', failure: null, next: undefined } as const
  const show = (part: Partial<CompetitionsProps> = {}) => {
    const props: CompetitionsProps = { show: 'open', onShow: jest.fn(), list: ready, ownId: 'office', onOpen: jest.fn(), onMore: jest.fn(), onRetry: jest.fn(), onPlan: jest.fn(), onFigures: jest.fn(), onBank: jest.fn(), ...part }
    render(<List {...props} />)
    return props
  }
  test('a row says title, time, state, persons and attempts, what it counts as, what waits', () => {
    const { onOpen } = show()
    fireEvent.click(screen.getByRole('button', { name: '全员消防知识答题，6月15日 10:00 至 6月22日 10:00，已发布，118 人，203 人次，计入第 7 项，待核 2 份' }))
    expect(onOpen).toHaveBeenCalledWith('quiz00000001')
  })
  test('another unit is named; a practice counts nowhere; 500 rows are all there', () => {
    show({ ownId: 'e-1', list: { ...ready, rows: Array.from({ length: 500 }, (_, n) => summary({ id: `quiz${String(n).padStart(8, '0')}`, mode: 'practice' })) } })
    expect(screen.getAllByText('主办：云溪经开区安委办')).toHaveLength(500)
    expect(screen.getAllByText('练习，不计入')).toHaveLength(500)
  })
  test('nothing there says what to do; offline can be tried again', () => {
    show({ list: { ...ready, rows: [] } })
    expect(screen.getByRole('status').textContent).toContain('准备一场')
    const { onRetry } = show({ list: { ...ready, rows: [], failure: { state: 'offline', say: '没有网络，内容都在。' } } })
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(onRetry).toHaveBeenCalled()
  })
})

describe('one competition', () => {
  const show = (part: Partial<ContentProps> = {}) => {
    const props: ContentProps = { view: view(), isLeader: false, onOpen: jest.fn(), onSaid: jest.fn(), ...part }
    render(<Content {...props} />)
    return props
  }
  test('人, 人次, 及格 and 待核; persons and what waits open to their rows', () => {
    const { onOpen } = show()
    fireEvent.click(screen.getByRole('button', { name: '参与人数（人）118，看是哪些单位的人' }))
    fireEvent.click(screen.getByRole('button', { name: '待核（份）2，看是哪些答卷' }))
    expect((onOpen as jest.Mock).mock.calls).toEqual([['competitionPersons'], ['competitionHeld']])
    expect(screen.getByText(/人次＝每交一份/)).toBeTruthy()
  })
  test('whoever only reads decides nothing; no ranking is spoken of while it is off, but to a leader', () => {
    show({ view: view({}, { own: false, moves: [] }) })
    expect(screen.queryByRole('button', { name: /待核/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /排名，/ })).toBeNull()
    show({ isLeader: true })
    expect(screen.getByRole('button', { name: /^参与率排名，没有开启/ })).toBeTruthy()
  })
  test('an exam names its training, a stand round its session and stand; both open', () => {
    const bound = { session: 'session-1', title: '安全宣传咨询日', startsAt: now, stand: '急救体验' }
    const { onOpen } = show({ view: view({}, { card: card({ style: 'stand', bound: { sessionId: 'session-1', stand: 'aid' } }), bound }) })
    fireEvent.click(screen.getByRole('button', { name: /^安全宣传咨询日，6月16日 · 台位：急救体验/ }))
    expect(onOpen).toHaveBeenCalledWith('session', { id: 'session-1' })
    cleanup()
    show({ view: view({}, { card: card({ style: 'exam' }), bound: { ...bound, stand: '' } }) })
    expect(screen.getByText('考哪一场培训')).toBeTruthy()
    expect(screen.getByText('6月16日')).toBeTruthy()
  })
  test('an open one shows its code and a notice without names; one that is prepared or over has neither', () => {
    show()
    expect(screen.getByText('怎么参加')).toBeTruthy()
    expect(noticeWords(summary(), 'https://a/#/q')).toBe('“全员消防知识答题”开始了：6月15日 10:00 至 6月22日 10:00，主办云溪经开区安委办。打开链接即可参加：https://a/#/q')
    cleanup()
    show({ view: view({ state: 'closed' }) })
    expect(screen.queryByText('怎么参加')).toBeNull()
  })
  test('what the banks lack is said before it is published, and it cannot be', () => {
    const draft = view({ state: 'draft' }, { short: '有限空间（难）只有 1 道题，需要 3 道。', moves: ['open'] })
    show({ view: draft })
    expect(screen.getByText('有限空间（难）只有 1 道题，需要 3 道。')).toBeTruthy()
    const onMove = jest.fn()
    render(<MoveBar view={draft} busy={false} said='' onMove={onMove} onChange={jest.fn()} onLike={jest.fn()} />)
    fireEvent.click(screen.getByRole('button', { name: '发布' }))
    expect(onMove).not.toHaveBeenCalled()
  })
  test('opening again asks a ground, publishing says what is fixed then', async () => {
    const onSend = jest.fn().mockResolvedValue(true)
    render(<MoveForm id='quiz00000001' move='reopen' busy={false} said='' onSend={onSend} onCancel={jest.fn()} />)
    fireEvent.click(screen.getByRole('button', { name: '确定重新开放' }))
    expect(screen.getByText('请写明理由，至少两个字。')).toBeTruthy()
    type('理由', '停电中断过')
    fireEvent.click(screen.getByRole('button', { name: '确定重新开放' }))
    await waitFor(() => expect(onSend).toHaveBeenCalledWith('停电中断过'))
    render(<MoveForm id='quiz00000001' move='open' busy={false} said='' onSend={onSend} onCancel={jest.fn()} />)
    expect(screen.getByText(/出题范围就固定下来/)).toBeTruthy()
  })
})

test('a verdict says what, why, by whom; what was taken back can be counted again with a ground', () => {
  const row = { key: 'a:1', attempt: 'a', unit: { id: 'e-1', name: '宏远机械' }, kind: 'member', reason: 'network', startedAt: now, seconds: 40, answered: 5, score: 80, network: 'AB12', verdict: 'withdraw', ground: '由别人代答', by: '王丽', at: now, turn: 1, again: true } as const
  const [onAsk, onRestore] = [jest.fn(), jest.fn()]
  const props = { ground: '', busy: false, said: '', adding: false, more: undefined, onAsk, onGround: jest.fn(), onRestore }
  const { rerender } = render(<DecidedView {...props} rows={[row, { ...row, key: 'a:0', verdict: 'count', turn: 0, again: false, ground: '同一宿舍楼' }]} asked='' />)
  expect([screen.getByText('撤回计入'), screen.getByText('由别人代答'), screen.getByText('同一宿舍楼')]).toBeTruthy()
  expect(screen.getAllByText('王丽 · 6月16日 10:00')).toHaveLength(2)
  fireEvent.click(screen.getByRole('button', { name: '重新计入' }))
  expect(onAsk).toHaveBeenCalledWith('a:1')
  rerender(<DecidedView {...props} rows={[row]} asked='a:1' />)
  fireEvent.click(screen.getByRole('button', { name: '确定重新计入' }))
  expect(onRestore).toHaveBeenCalledWith(row)
})

test('a held attempt says whose, why, how fast and from which network; no name', () => {
  const onToggle = jest.fn()
  render(<Held heading='待核 1 份' rows={[{ attempt: 'a', unit: { id: 'e-1', name: '宏远机械' }, kind: 'member', reason: 'tooFast', startedAt: now, seconds: 4, answered: 5, score: 80, network: 'AB12' }]} chosen={[]} adding={false} more={undefined} onToggle={onToggle} />)
  fireEvent.click(screen.getByRole('checkbox', { name: '宏远机械的职工，答题快过读题，6月16日 10:00 开始，4 秒答了 5 题，80 分，网络 AB12' }))
  expect(onToggle).toHaveBeenCalledWith('a')
})

test('progress stands in the order it came, says that it is no rank, and opens', () => {
  const onPersons = jest.fn()
  const onDown = jest.fn()
  render(<Progress onDown={onDown} onTop={undefined} onPersons={onPersons} progress={{ asOf: now, title: '答题', scope: { id: 'office', name: '安委办' }, whole: null, persons: 9, bars: [{ key: 'own', label: '安委办（本级）', persons: 1 }, { key: 'e-2', label: '乙厂', persons: 2 }, { key: 'e-1', label: '甲厂', persons: 6 }], rules: [] }} />)
  expect(screen.getAllByRole('group').map((one) => one.getAttribute('aria-label'))).toEqual(['安委办（本级）', '乙厂', '甲厂'])
  expect(screen.getByText(/不是名次/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '甲厂 6 人，看是哪些人' }))
  fireEvent.click(screen.getByRole('button', { name: '安委办（本级） 1 人，看是哪些人' }))
  fireEvent.click(screen.getByRole('button', { name: '看乙厂下面的单位' }))
  expect([onPersons.mock.calls, onDown.mock.calls]).toEqual([[['e-1', false], ['office', true]], [['e-2']]])
})

describe('figures', () => {
  test('2a 2b and row 7 open to their rows; a zero opens nothing', () => {
    const onOpen = jest.fn()
    const none = { national: { persons: 0, times: 0 }, own: { rounds: 0, persons: 0, times: 0 } }
    render(<Figures onDown={jest.fn()} onTop={undefined} onOpen={onOpen} whole={{ asOf: now, scope: { id: 'office', name: '安委办' }, period: 'all', periodWords: '整个活动', total: { ...none, national: { persons: 40, times: 90 } }, bars: [{ key: 'own', label: '安委办（本级）', figures: { ...none, national: { persons: 0, times: 9 } } }, { key: 'e-1', label: '甲厂', figures: { ...none, national: { persons: 40, times: 81 } } }], rules: [] }} />)
    fireEvent.click(screen.getByRole('button', { name: '2b 全国竞赛（人次）90，看每一条' }))
    fireEvent.click(screen.getByRole('button', { name: '甲厂 2a 40 人，看每一条' }))
    fireEvent.click(screen.getByRole('button', { name: '安委办（本级） 2b 9 人次，看每一条' }))
    fireEvent.click(screen.getByRole('button', { name: '第 7 项 自办（次）0，看每一条' }))
    expect(onOpen.mock.calls).toEqual([[numberOf('national', 'times'), 'office', false], [numberOf('national', 'persons'), 'e-1', false], [numberOf('national', 'times'), 'office', true]])
  })
  test('the list reads its question from the address, as WeChat writes it too', () => {
    expect(questionIn({ of: 'national', figure: 'persons', scope: 'e-1', period: 'w%3A2027-06-14' })).toEqual({ of: 'national', figure: 'persons', scope: 'e-1', period: 'w:2027-06-14' })
    expect(questionIn({ of: 'own', figure: 'rounds', scope: 'office', own: 'yes' })).toEqual({ of: 'own', figure: 'rounds', scope: 'office', own: true })
    expect(questionIn({})).toEqual({ of: 'own', figure: 'times' })
  })
})

describe('ranking (decision 16)', () => {
  const rates = (part: Partial<RatesProps['rates']> = {}): RatesProps['rates'] => ({ on: true, ground: '主任办公会决定', title: '答题', version: 3, asOf: now, least: 10, own: { unit: { id: 'e-1', name: '甲厂' }, staff: null }, rules: ['规则'], rows: [
    { unit: { id: 'e-2', name: '乙厂' }, place: 1, staff: 40, persons: 30, rate: 75 }, { unit: { id: 'e-1', name: '甲厂' }, place: null, staff: null, persons: 9, rate: null }], ...part })
  const show = (part: Partial<RatesProps> = {}) => {
    const props: RatesProps = { rates: rates(), isLeader: false, busy: false, said: '', onSwitch: jest.fn().mockResolvedValue(true), onStaff: jest.fn().mockResolvedValue(true), ...part }
    render(<Rates {...props} />)
    return props
  }
  test('by rate, with the ground; small units below without one; the own number of staff can be told', () => {
    const { onStaff } = show()
    expect(screen.getByText(/开启的理由：主任办公会决定/)).toBeTruthy()
    expect(screen.getByText('75%')).toBeTruthy()
    expect(screen.getByText('9 人参加，没有填职工人数')).toBeTruthy()
    type('甲厂的职工人数', '120')
    fireEvent.click(screen.getByRole('button', { name: '保存职工人数' }))
    expect(onStaff).toHaveBeenCalledWith(120)
    expect(screen.queryByRole('button', { name: '关闭排名' })).toBeNull()
  })
  test('off: no name and no place; a leader switches it on with a ground', () => {
    const { onSwitch } = show({ rates: rates({ on: false, ground: '', rows: [] }), isLeader: true })
    expect(screen.queryByText('乙厂')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '开启排名' }))
    expect(onSwitch).not.toHaveBeenCalled()
    type('理由', '主任办公会决定')
    fireEvent.click(screen.getByRole('button', { name: '开启排名' }))
    expect(onSwitch).toHaveBeenCalledWith(true, '主任办公会决定')
  })
})

describe('analysis', () => {
  const show = (part: Partial<AnalysisProps> = {}) => {
    const props: AnalysisProps = {
      trainings: [{ key: 'selfRescue', label: '自救互救技能培训' }, { key: 'special', label: '其他特色活动' }], said: '', adding: false, more: undefined, onTrain: jest.fn(),
      whole: { asOf: now, title: '答题', papers: 60, questions: 2, rules: [], missed: [{ key: 'all', label: '全部', clauses: [{ clause: '《消防法》第六十条', asked: 40, wrong: 30 }], topics: ['《消防法》第六十条'] }, { key: 'catering', label: '餐饮', clauses: [{ clause: '《燃气条例》第二条', asked: 9, wrong: 5 }], topics: ['《燃气条例》第二条'] }] },
      questions: [{ ref: 'q@1', kind: 'single', category: 'fire', difficulty: 'easy', stem: '先做什么？', clause: '', asked: 40, right: 12, discrimination: -0.2, advice: '标为“易”，按答对的比例是“难”。' }, { ref: 'r@1', kind: 'single', category: 'gas', difficulty: 'easy', stem: '闻到燃气味？', clause: '', asked: 9, right: 8, discrimination: null, advice: '' }], ...part,
    }
    render(<Analysis {...props} />)
    return props
  }
  test('clauses missed most, by industry, become the topics of a training', () => {
    const { onTrain } = show()
    fireEvent.click(screen.getByRole('radio', { name: '餐饮' }))
    expect(screen.getByText('答了 9 次，错 5 次，55.6%')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '照这些条款组织一场' }))
    expect(onTrain).toHaveBeenCalledWith('selfRescue', ['《燃气条例》第二条'])
  })
  test('each question says how many answered right and how well it tells apart, or that there are too few papers', () => {
    show()
    for (const words of ['答对 30%（40 次里 12 次）', '区分度 -0.20，会的人反而答错，请核对答案和题干', '标为“易”，按答对的比例是“难”。', '答卷还少，不给区分度']) expect(screen.getByText(words)).toBeTruthy()
  })
  test('trainings of the own kind of unit first; without any, what fits everything', () => {
    const one = (key: string, kind: 'training' | 'other' | 'talk', mine: boolean) => ({ key, label: key, kind, mine })
    expect(trainingsIn([one('a', 'training', false), one('b', 'training', true), one('c', 'talk', true), one('d', 'other', false)]).map(({ key }) => key)).toEqual(['b', 'd'])
    expect(trainingsIn([one('a', 'training', false), one('d', 'other', true)]).map(({ key }) => key)).toEqual(['a', 'd'])
  })
})

test('the card reads in words', () => {
  render(<Content view={view({}, { card: card({ minutes: 0, mode: 'practice', scoring: { ...card().scoring, passAt: 0 } }) })} isLeader={false} onOpen={jest.fn()} onSaid={jest.fn()} />)
  expect(screen.getByText('5 题 · 不限时 · 每天 2 次，共 60 次 · 不设及格线')).toBeTruthy()
})
