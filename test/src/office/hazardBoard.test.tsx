import { fireEvent, render, screen, within } from '@testing-library/react'
import { figureNames } from '@shared/domain/standing'
import { questionIn } from '@/office/board/cases/question'
import { View as Cases, type CasesProps } from '@/office/board/cases/View'
import { View as Brief, type BriefProps } from '@/office/board/brief/View'
import { queryOf, type Bar } from '@/office/board/hazards/asked'
import { periodOf } from '@/office/board/hazards/periods'
import { View, type BoardProps } from '@/office/board/hazards/View'
import { View as Stalled } from '@/office/hazard/stalled/View'
import { now, summary } from './cases'

const bar = (key: string, label: string, part: Partial<Bar['figures']> = {}): Bar => ({
  key, label, rate: 0.5, rateWords: '整改率 50.0%（4/8）',
  figures: { ...Object.fromEntries(figureNames.map((name) => [name, 0])) as Bar['figures'], found: 9, open: 4, late: 2, notDue: 2, closed: 4, notHazard: 1, accepted: 4, counted: 8, ...part },
})
const whole: BoardProps['whole'] = { asOf: now, scope: { id: 'office', name: '云溪经开区安委办' }, by: 'level', period: 'y:2027', periodWords: '2027年', rule: '整改率＝已销号÷（全部－不构成隐患－并案－已移交出本实例）', total: bar('office', '云溪'), bars: [] }
const board = (part: Partial<BoardProps> = {}) => {
  const props: BoardProps = {
    whole, by: 'unit', onBy: jest.fn(), barsState: { state: 'ready' }, onRetry: jest.fn(), onWhole: jest.fn(), onTop: undefined, clusters: undefined, onBrief: jest.fn(),
    bars: [bar('own', '安委办（本级）', { late: 0 }), bar('t-east', '城东街道')], onDown: jest.fn(), onOpen: jest.fn(), more: undefined, adding: false, ...part,
  }
  render(<View {...props} />)
  return props
}

describe('the board', () => {
  test('says for whom, for which time, as of when, and prints the rule beside the rate', () => {
    board()
    expect(screen.getByRole('heading', { name: '云溪经开区安委办' })).toBeTruthy()
    expect(screen.getByText(/2027年发现的隐患 · 截至 6月16日 10:00/)).toBeTruthy()
    expect(screen.getAllByText('整改率 50.0%（4/8）').length).toBeGreaterThan(0)
    expect(screen.getByText(whole.rule)).toBeTruthy()
  })

  test('every number of the whole opens its cases', () => {
    const { onWhole } = board()
    for (const [name, figure] of [['发现 9 件，打开这些件', 'found'], ['未销号 4 件，打开这些件', 'open'], ['逾期 2 件，打开这些件', 'late'], ['已销号 4 件，打开这些件', 'closed'], ['未到期 2 件，打开这些件', 'notDue'], ['不构成隐患 1 件，打开这些件', 'notHazard']] as const) {
      fireEvent.click(screen.getAllByRole('button', { name })[0]!)
      expect(onWhole).toHaveBeenLastCalledWith(figure)
    }
  })

  test('every number of a bar opens its cases, a nought does not; bars keep the order they came in', () => {
    const { onOpen, bars } = board()
    expect(screen.getAllByRole('group', { name: /街道|本级/ }).map((one) => one.getAttribute('aria-label'))).toEqual(bars.map(({ label }) => label))
    fireEvent.click(screen.getByRole('button', { name: '城东街道逾期 2 件，打开这些件' }))
    expect(onOpen).toHaveBeenCalledWith(bars[1], 'late')
    fireEvent.click(screen.getByRole('button', { name: '安委办（本级）逾期 0 件，打开这些件' }))
    expect(onOpen).toHaveBeenCalledTimes(1)
  })

  test('a unit’s bar goes down to it, what the unit has in hand itself does not', () => {
    const { onDown, bars } = board()
    fireEvent.click(screen.getByRole('button', { name: '看城东街道的数字' }))
    expect(onDown).toHaveBeenCalledWith(bars[1])
    expect(screen.queryByRole('button', { name: '看安委办（本级）的数字' })).toBeNull()
  })

  test('bars of weeks go nowhere down, and the way of parting is chosen', () => {
    const { onBy } = board({ by: 'week', onDown: undefined })
    expect(screen.queryByRole('button', { name: /^看.*的数字$/ })).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: '按类别' }))
    expect(onBy).toHaveBeenCalledWith('category')
  })

  test('nothing found, or no network for the bars: the whole stays and says so', () => {
    const { onRetry } = board({ bars: [], barsState: { state: 'offline', say: '没有网络，内容都在。' } })
    expect(screen.getByText('没有网络，内容都在。')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(onRetry).toHaveBeenCalled()
  })

  test('500 units are all there', () => {
    board({ bars: Array.from({ length: 500 }, (_, n) => bar(`u-${String(n)}`, `单位${String(n)}`)) })
    expect(screen.getAllByLabelText(/^看单位\d+的数字$/)).toHaveLength(500)
  })

  test('a cluster says what a 专项排查 is for and opens its cases', () => {
    const onOpen = jest.fn()
    const row = { key: 'u:e-hongyuan', place: '宏远机械', unit: null, amount: 4, firstDay: '2027-06-01', lastDay: '2027-06-14', categories: [{ label: '消防通道', amount: 3 }, { label: '用电', amount: 1 }] }
    board({ clusters: { rows: [row], rule: '最近30天内发现3件及以上。', more: undefined, onOpen } })
    expect(screen.getByText(/逐件整改不如去查一次根源/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '宏远机械，4 件，2027-06-01 至 2027-06-14，消防通道 3 · 用电 1，打开这些件' }))
    expect(onOpen).toHaveBeenCalledWith(row)
  })
})

test('the question of a number survives its address', () => {
  const tapped = { figure: 'late', period: 'w:2027-06-14', scope: 't-east', bar: { by: 'category', key: 'fire' } } as const
  expect(questionIn(queryOf(tapped))).toEqual({ kind: 'figure', input: { figure: 'late', period: 'w:2027-06-14', scope: 't-east', by: 'category', key: 'fire' } })
  expect(questionIn({ cluster: 'u:e-hongyuan', place: '宏远机械', days: '30' })).toEqual({ kind: 'cluster', key: 'u:e-hongyuan', place: '宏远机械', days: 30 })
  expect(questionIn({ cluster: 'class%3Amarket%7C%E5%8C%97%E9%97%A8', place: '%E5%8C%97%E9%97%A8 100%', days: '30' })).toEqual({ kind: 'cluster', key: 'class:market|北门', place: '%E5%8C%97%E9%97%A8 100%', days: 30 })
  expect(questionIn({ figure: 'late', period: 'w%3A2027-06-14' })).toEqual({ kind: 'figure', input: { figure: 'late', period: 'w:2027-06-14' } })
  expect(questionIn({ figure: 'constructor', by: 'toString', key: 'x' })).toEqual({ kind: 'figure', input: { figure: 'found' } })
})

test('periods as the contract names them, also at the turn of a year', () => {
  const newYear = Date.UTC(2027, 11, 31, 17)
  expect(['week', 'lastWeek', 'month', 'year', 'all'].map((span) => periodOf(span as 'week', newYear))).toEqual(['w:2027-12-27', 'w:2027-12-20', 'm:2028-01', 'y:2028', 'all'])
})

describe('the cases behind a number', () => {
  const show = (part: Partial<CasesProps> = {}) => {
    const props: CasesProps = { heading: { label: '城东街道 · 2027年 · 逾期', amount: 2, asOf: now }, rows: [summary(), summary({ id: 'h-other', place: '食堂' })], thumbs: {}, more: undefined, adding: false, said: '', onOpen: jest.fn(), ...part }
    render(<Cases {...props} />)
    return props
  }
  test('say how many they are and open one', () => {
    const { onOpen } = show()
    expect(screen.getByRole('status').textContent).toContain('共 2 件，已列出 2 件 · 截至 6月16日 10:00')
    fireEvent.click(screen.getByRole('button', { name: /食堂/ }))
    expect(onOpen).toHaveBeenCalledWith('h-other')
  })
  test('500 rows are all there, and a page that failed leaves them', () => {
    show({ rows: Array.from({ length: 500 }, (_, n) => summary({ id: `h-${String(n)}`, place: `第 ${String(n)} 处` })), more: jest.fn(), said: '没有网络，内容都在。' })
    expect(screen.getAllByLabelText(/第 \d+ 处/)).toHaveLength(500)
    expect(screen.getByText('没有网络，内容都在。')).toBeTruthy()
  })
})

describe('隐患周报', () => {
  const brief: BriefProps['brief'] = { asOf: now, week: '2027-06-14', weekWords: '2027年6月14日—6月20日', text: '隐患周报：本周发现3件。', rule: '按发现日期计入周次。', figures: [
    { label: '发现', amount: 3, opens: { figure: 'found', period: 'w:2027-06-14' } }, { label: '重大', amount: 1, opens: { figure: 'found', period: 'w:2027-06-14', by: 'level', key: 'major' } }, { label: '逾期', amount: 2, opens: { figure: 'late', period: 'all' } },
  ] }
  test('is copied, turned by weeks, and each figure opens its cases', () => {
    const props: BriefProps = { brief, said: '', latest: true, onTurn: jest.fn(), onCopy: jest.fn(), onCopyLink: jest.fn(), onOpen: jest.fn() }
    render(<Brief {...props} />)
    fireEvent.click(screen.getByRole('button', { name: '复制文字' }))
    fireEvent.click(screen.getByRole('button', { name: '复制链接，转发到群' }))
    fireEvent.click(screen.getByRole('button', { name: '上一周' }))
    fireEvent.click(screen.getByRole('button', { name: '下一周' }))
    expect([props.onCopy, props.onCopyLink, props.onTurn].map((one) => (one as jest.Mock).mock.calls.length)).toEqual([1, 1, 1])
    fireEvent.click(screen.getByRole('button', { name: '本周发现，其中重大 1 件，打开这些件' }))
    expect(props.onOpen).toHaveBeenCalledWith(brief.figures[1]?.opens)
    expect(screen.getByRole('button', { name: '累计发现，其中逾期 2 件，打开这些件' })).toBeTruthy()
  })
})

test('a case that stands still says in whose hands and for how long', () => {
  const onOpen = jest.fn()
  render(<Stalled rows={[{ ...summary(), movedAt: now - 8.5 * 86_400_000 }]} thumbs={{}} now={now} more={undefined} adding={false} said='' onOpen={onOpen} />)
  fireEvent.click(within(screen.getByRole('button')).getByText('宏远机械有限公司 · 8 天没有进展'))
  expect(onOpen).toHaveBeenCalled()
})
