import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { firstRoutingRows } from '@shared/domain/routingTable'
import { call, ProblemError } from '@/api/client'
import { Review } from '@/office/hazard/routing/edit/Review'
import { View, type EditProps } from '@/office/hazard/routing/edit/View'
import { View as Versions, type VersionsProps } from '@/office/hazard/routing/versions/View'
import { rowsOf, type Table } from '@/office/hazard/routing/edit/draft'
import { write } from '../pages/write'
import { now } from './cases'

jest.mock('@/api/client', () => {
  const { ProblemError: real } = jest.requireActual<typeof import('@/api/problem')>('@/api/problem')
  return { call: jest.fn(), ProblemError: real }
})
const office = call as unknown as jest.Mock<Promise<unknown>, [string, Record<string, unknown>]>

const first = firstRoutingRows({ emergency: 'd-emergency', fire: 'd-fire', housing: 'd-housing', market: 'd-market', transport: 'd-transport', power: 'd-power' })
const names = { 'd-emergency': '应急管理局', 'd-fire': '消防救援大队', 'd-housing': '住建局', 'd-market': '市场监管局', 'd-transport': '交通运输局', 'd-power': '供电监管' }
const table: Table = {
  version: 3, newest: 3, inForce: true, from: now, note: '第三版', gaps: [],
  rows: first.map((row) => ({ ...row, assistIds: [...row.assistIds] })),
  choices: Object.entries(names).map(([id, name]) => ({ id, name, kind: 'department' })),
}
const rows = rowsOf(table)
const edit = (part: Partial<EditProps> = {}) => {
  const props: EditProps = { table, rows, found: 'none', wide: true, openAt: null, onOpen: jest.fn(), onChange: jest.fn(), onStartOver: jest.fn(), onTakeOlder: jest.fn(), ...part }
  const shown = render(<View {...props} />)
  return { ...props, again: (more: Partial<EditProps>) => shown.rerender(<View {...props} {...more} />) }
}
const fireRow = rows.findIndex((row) => row.class === 'market' && row.category === 'fire')
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('editing the rows', () => {
  test('each row says who does it and by when, and opens its form', () => {
    const { onOpen } = edit()
    press('市场消防设施，所在单位主办；监管：消防救援大队；24 小时内接收，5 个工作日内整改，修改这一行')
    expect(onOpen).toHaveBeenCalledWith(fireRow)
  })

  test('the form changes the row: a department as 主办 must be named', () => {
    const { onChange } = edit({ openAt: fireRow })
    fireEvent.click(screen.getByRole('radio', { name: '指定部门' }))
    press('改好了')
    expect(screen.getByRole('alert').textContent).toBe('请选择主办部门。')
    fireEvent.click(screen.getAllByRole('radio', { name: '市场监管局' })[0]!)
    press('改好了')
    expect(onChange).toHaveBeenCalledWith(rows.map((row, at) => (at === fireRow ? { ...row, owner: 'department', departmentId: 'd-market' } : row)))
  })

  test('a row is taken away, moved and added within its class', () => {
    const props = edit({ openAt: fireRow })
    press('删掉这一行')
    expect(props.onChange).toHaveBeenCalledWith(rows.filter((_, at) => at !== fireRow))
    fireEvent.click(screen.getAllByRole('button', { name: '把消防设施上移' })[0]!)
    expect(props.onChange).toHaveBeenCalledTimes(2)
    press('市场加一行')
    expect(props.onOpen).toHaveBeenCalledWith('new')
    props.again({ openAt: 'new' })
    press('加到草稿')
    expect(screen.getByRole('alert').textContent).toMatch(/请写明为什么/)
  })

  test('a class whose default row is gone says so', () => {
    edit({ rows: rows.filter((row) => row.class !== 'woods') })
    expect(screen.getByRole('group', { name: '林地' }).textContent).toContain('没有默认行')
  })

  test('a draft kept on this device is said, and can be given up', () => {
    const { onStartOver } = edit({ found: 'again' })
    press('不要了，从头改')
    expect(onStartOver).toHaveBeenCalled()
  })

  test('a draft from an older version is put on the newest only when asked', () => {
    const { onTakeOlder } = edit({ found: 'older' })
    press('用我的改动，再看差异')
    expect(onTakeOlder).toHaveBeenCalled()
  })
})

describe('looking at the changes and saving', () => {
  const difference = { changes: [{ kind: 'changed', row: '市场 · 消防设施', sentences: ['主办：所在单位 → 所在街道、乡镇'] }], faults: [] as string[], gaps: [] as string[] }
  const review = (answers: Record<string, (input: Record<string, unknown>) => unknown>) => {
    office.mockImplementation(async (action, input) => answers[action]?.(input))
    const props = { onBack: jest.fn(), onSaved: jest.fn(), onNewest: jest.fn() }
    render(<Review table={table} rows={rows} {...props} />)
    return props
  }

  test('says what changes, saves with a note and as of now', async () => {
    const { onSaved } = review({ 'hazard.diffRouting': () => difference, 'hazard.saveRouting': () => ({ version: 4, from: now }) })
    await screen.findByText('主办：所在单位 → 所在街道、乡镇')
    press('保存')
    expect(screen.getByText('请写明为什么改，以后的人要看得懂。')).toBeTruthy()
    write('为什么改', '市场改由街道牵头')
    await act(async () => press('保存'))
    expect(office).toHaveBeenCalledWith('hazard.saveRouting', { base: 3, note: '市场改由街道牵头', from: null, rows })
    expect(onSaved).toHaveBeenCalled()
  })

  test('a gap that must be mended blocks saving and is marked; a warning does not', async () => {
    review({ 'hazard.diffRouting': () => ({ ...difference, faults: ['“林地”没有默认行'], gaps: ['“林地”没有默认行', '供电监管还没有账号'] }) })
    await screen.findByText('补齐才能保存')
    expect(screen.getByText('请留意')).toBeTruthy()
    expect(screen.getByRole('button', { name: '保存' }).getAttribute('aria-disabled')).toBe('true')
  })

  test('a draft without a change has nothing to save', async () => {
    review({ 'hazard.diffRouting': () => ({ ...difference, changes: [] }) })
    await screen.findByText('草稿和原来一样，没有要保存的。')
  })

  test('the dry run goes on page by page until all cases were looked at', async () => {
    const one = { id: 'h1', number: '隐患2027-06-7K3M', place: '城东市场', category: '消防设施', day: '2027-06-10', before: '城东市场', after: '城东街道', sentences: ['主办：城东市场 → 城东街道'] }
    review({ 'hazard.diffRouting': () => difference, 'hazard.dryRunRouting': ({ cursor }) => (cursor === undefined ? { looked: 100, since: 0, rows: [one], next: 'more' } : { looked: 30, since: 0, rows: [] }) })
    await screen.findByText('主办：所在单位 → 所在街道、乡镇')
    await act(async () => press('试算'))
    await waitFor(() => expect(screen.getByText('看过 130 件，1 件不同')).toBeTruthy())
    expect(screen.getByText('主办：城东市场 → 城东街道')).toBeTruthy()
  })

  test('another version saved meanwhile: by whom and when, and the own changes stay', async () => {
    const say = '责任分派表刚刚已由冯国栋保存为第 4 版（10:42）。您的修改还在，请对照新版后再保存。'
    const { onSaved, onNewest } = review({ 'hazard.diffRouting': () => difference, 'hazard.saveRouting': () => { throw new ProblemError({ code: 'moved_on', kind: 'stale', say, trace: 'T' }) } })
    await screen.findByText('主办：所在单位 → 所在街道、乡镇')
    write('为什么改', '市场改由街道牵头')
    await act(async () => press('保存'))
    expect(screen.getByText(say)).toBeTruthy()
    expect(onSaved).not.toHaveBeenCalled()
    press('打开新版，对照我的改动')
    expect(onNewest).toHaveBeenCalled()
  })
})

describe('the versions', () => {
  const version = { version: 2, from: now, note: '市场改由街道牵头', by: '王丽', savedAt: now, state: 'inForce' as const }
  const show = (part: Partial<VersionsProps> = {}) => {
    const props: VersionsProps = { rows: [version, { ...version, version: 1, note: '', by: '', state: 'past' }], open: { version: 0, state: 'none' }, more: undefined, adding: false, onCompare: jest.fn(), onClose: jest.fn(), ...part }
    render(<Versions {...props} />)
    return props
  }
  test('say their note, from when, who saved them; the first has nothing before it', () => {
    const { onCompare } = show()
    expect(screen.getByText('市场改由街道牵头')).toBeTruthy()
    expect(screen.getByText(/王丽于6月16日 10:00保存/)).toBeTruthy()
    expect(screen.getByText('启用时的第一版')).toBeTruthy()
    press('与第 1 版的差异')
    expect(onCompare).toHaveBeenCalledWith(2)
    expect(screen.queryByRole('button', { name: '与第 0 版的差异' })).toBeNull()
  })
  test('500 versions are all there', () => {
    show({ rows: Array.from({ length: 500 }, (_, n) => ({ ...version, version: 500 - n })) })
    expect(screen.getAllByText('正在使用')).toHaveLength(500)
  })
  test('a difference that could not be read says why', () => {
    show({ open: { version: 2, state: 'failed', say: '没有网络，内容都在。' } })
    expect(screen.getByRole('alert').textContent).toBe('没有网络，内容都在。')
  })
})
