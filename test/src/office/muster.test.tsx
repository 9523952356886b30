import { act, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import type { Board } from '@shared/contract/sessionRoll.rows'
import { ownProblem, ProblemError } from '@/api/problem'
import { NameList } from '@/office/session/muster/NameList'
import { clockWords, withMarks, type Mark } from '@/office/session/muster/marks'
import { cellsOf, columnsFor, digitsOf, sheetAt, turnsEvery } from '@/office/session/muster/projected'
import { View, type MusterProps } from '@/office/session/muster/View'
import { write } from '../pages/write'
import { now } from './sessions'

const person = (who: string, name: string, state: 'present' | 'absent' | 'missing' = 'missing') => ({ who, name, state, at: state === 'present' ? now : null, source: state === 'present' ? 'self' : '' })
const g1 = { key: 'g1', name: '焊接一班', expected: 3, present: 1, missing: 2, clearedAt: null, people: [person('a-0001', '陈大勇', 'present'), person('a-0002', '刘桂芳'), person('a-0003', '马小军', 'absent')] }
const g2 = { key: 'g2', name: '装配二班', expected: 60, present: 0, missing: 60, clearedAt: null, people: [] }
const board = (part: Partial<Board> = {}): Board => ({ asOf: now, startedAt: now - 187_000, expected: 63, present: 1, missing: 62, extra: 0, clearedAt: null, timeToClear: null, groups: [g1, g2], ...part })

const show = (part: Partial<MusterProps> = {}) => {
  const props: MusterProps = { title: '应急演练', board: board(), sinceTold: 0, running: true, over: '', cut: false, waiting: 0, wide: false, full: false, chosen: '', onChoose: jest.fn(), onMark: jest.fn(), onList: jest.fn(), ...part }
  const { unmount } = render(<View {...props} />)
  return { ...props, unmount }
}

describe('the muster (J8, face.md screen 6)', () => {
  test('未到 n is said first, with the time it has taken and as of when', () => {
    show()
    expect(screen.getByRole('status').textContent).toBe('未到62')
    for (const words of ['应到 63', '已到 1', '已用时 03:07', '截至 10:00']) expect(screen.getByText(words)).toBeTruthy()
  })
  test('one tap marks; a name that was called in vain shows 缺', () => {
    const { onMark } = show()
    fireEvent.click(screen.getByRole('button', { name: '刘桂芳，未到，点一下' }))
    expect(onMark).toHaveBeenCalledWith('a-0002', 'g1', 'missing')
    expect(screen.getByRole('button', { name: '马小军，缺，点一下' })).toBeTruthy()
  })
  test('who is there stays folded behind his number, and can be put back', () => {
    const { onMark } = show()
    expect(screen.queryByText('陈大勇')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '已到 1 人，展开' }))
    fireEvent.click(screen.getByRole('button', { name: '陈大勇，已到，自扫 10:00，点一下改回未到' }))
    expect(onMark).toHaveBeenCalledWith('a-0001', 'g1', 'present')
  })
  test('offline: says so, as of when, and what of this phone waits', () => {
    show({ cut: true, waiting: 2, sinceTold: 60_000 })
    expect(screen.getByText('截至 6月16日 10:00 · 本机 2 个点名待上传')).toBeTruthy()
    expect(screen.getByText(/^现在没有网络。可以照常点名/)).toBeTruthy()
  })
  test('all there: the word instead of the number, and the time to clear stands still', () => {
    show({ board: board({ missing: 0, present: 63, clearedAt: now, timeToClear: 187_000, groups: [] }), sinceTold: 99_000 })
    expect(screen.getByRole('status').textContent).toBe('全部到齐')
    expect(screen.getByText('集合用时 03:07')).toBeTruthy()
  })
  test('whoever only watches cannot mark', () => {
    const props = { title: '', board: board(), sinceTold: 0, running: true, over: '', cut: false, waiting: 0, wide: false, full: false, chosen: '', onChoose: jest.fn() }
    render(<View {...props} />)
    expect(screen.queryByRole('button', { name: /点一下/ })).toBeNull()
  })
  test('on a phone one group may be looked at alone; at a desk all stand side by side', () => {
    const { onChoose, unmount } = show()
    fireEvent.click(screen.getByRole('radio', { name: '焊接一班，未到 2 人，应到 3 人' }))
    expect(onChoose).toHaveBeenCalledWith('g1')
    unmount()
    show({ wide: true, chosen: 'g1' })
    expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual(['焊接一班', '装配二班'])
  })
  test('for a projector the page is filled and shows no lists to edit', () => {
    const onFull = jest.fn()
    show({ wide: true, full: true, onFull })
    expect(screen.getByRole('status').textContent).toBe('未到62')
    expect(screen.getAllByRole('listitem').map((cell) => cell.textContent)).toEqual(['刘桂芳焊接一班', '马小军缺 · 焊接一班', '60 人装配二班'])
    expect(screen.queryByRole('button', { name: /改名单|点一下/ })).toBeNull()
    act(() => { fireEvent.click(screen.getByRole('button', { name: '退出全屏' })) })
    expect(onFull).toHaveBeenCalledWith(false)
  })
})

describe('a long roll (P19)', () => {
  const group = (key: string, amount: number) => ({ key, name: `${key}班`, expected: amount, present: 0, missing: amount, clearedAt: null, people: Array.from({ length: amount }, (_, n) => person(`${key}-${String(n)}`, `${key}名${String(n)}`)) })
  const names = () => screen.getAllByRole('button', { name: /点一下$/ })
  test('120 names in three groups stand in blocks: no node has more than thirty below it', () => {
    const { container } = render(<View title='' board={board({ groups: ['a', 'b', 'c'].map((key) => group(key, 40)) })} sinceTold={0} running over='' cut={false} waiting={0} wide={false} full={false} chosen='' onChoose={jest.fn()} onMark={jest.fn()} />)
    expect(names()).toHaveLength(120)
    expect(Math.max(...[...container.querySelectorAll('*')].map(({ children }) => children.length))).toBeLessThanOrEqual(30)
  })
  test('a list that is longer goes on at a tap until each name has been there', () => {
    const long = board({ groups: [group('a', 500)] })
    show({ board: long })
    expect(names()).toHaveLength(120)
    for (const more of ['再看 120 人，还有 380 人没列出', '再看 120 人，还有 260 人没列出', '再看 120 人，还有 140 人没列出', '再看 20 人，还有 20 人没列出']) fireEvent.click(screen.getByRole('button', { name: more }))
    expect(names()).toHaveLength(500)
    expect(screen.queryByRole('button', { name: /^再看/ })).toBeNull()
  })
})

test('on a projector more than a screenful turns its pages by time, and each name comes up once a round', () => {
  const cells = cellsOf({ groups: [{ ...g1, missing: 80, people: Array.from({ length: 80 }, (_, n) => person(`a-${String(n)}`, `人${String(n)}`)) }] })
  const round = [0, 1, 2].map((turn) => sheetAt(cells, now + turn * turnsEvery))
  expect(round.map(({ of }) => of)).toEqual([3, 3, 3])
  expect(new Set(round.flatMap((sheet) => sheet.cells.map(({ key }) => key))).size).toBe(80)
  expect(sheetAt(cells, now + 3 * turnsEvery)).toEqual(round[0])
  expect(sheetAt([], now)).toEqual({ cells: [], nth: 1, of: 1 })
})

test('a long name takes the columns it needs, and the pages follow: no row holds more than six columns, nobody is left out', () => {
  expect(['欧阳娜娜', '阿卜杜热西提·买买提', '名'.repeat(30)].map(columnsFor)).toEqual([1, 2, 4])
  expect([9, 62, 999, 1_700, 17_000, 170_000].map(digitsOf)).toEqual([3, 3, 3, 4, 5, 6])
  const name = fc.integer({ min: 1, max: 30 }).map((length) => '名'.repeat(length))
  fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 120 }), (names) => {
    const cells = cellsOf({ groups: [{ ...g1, missing: names.length, people: names.map((one, n) => person(`a-${String(n)}`, one)) }] })
    const { of } = sheetAt(cells, 0)
    const screens = Array.from({ length: of }, (_, turn) => sheetAt(cells, turn * turnsEvery).cells)
    expect(screens.flat()).toEqual(cells)
    for (const screen of screens) {
      let [row, used] = [1, 0]
      for (const { columns } of screen) { if (used + columns > 6) { row += 1; used = 0 } used += columns }
      expect(row).toBeLessThanOrEqual(6)
    }
  }))
})

describe('marks that wait lie over the board', () => {
  const mark = (who: string, what: Mark['mark']): Mark => ({ who, group: 'g1', mark: what, claimedAt: now + 1_000 })
  test('present, then taken back, is missing again', () => {
    expect(withMarks(board(), [mark('a-0002', 'present')])).toMatchObject({ present: 2, missing: 61 })
    expect(withMarks(board(), [mark('a-0002', 'present'), mark('a-0002', 'undo')])).toMatchObject({ present: 1, missing: 62 })
  })
  test('the last one to come ends the time', () => {
    const alone = board({ expected: 3, missing: 2, groups: [g1] })
    expect(withMarks(alone, [mark('a-0002', 'present'), mark('a-0003', 'present')])).toMatchObject({ missing: 0, timeToClear: 188_000 })
  })
  test('whatever is tapped: present and missing make the whole, and each person stands as his last mark says', () => {
    const marks = fc.array(fc.record({ who: fc.constantFrom('a-0001', 'a-0002', 'a-0003', 'x-none'), mark: fc.constantFrom('present' as const, 'absent' as const, 'undo' as const) }).map(({ who, mark: what }) => mark(who, what)), { maxLength: 20 })
    fc.assert(fc.property(marks, (tapped) => {
      const after = withMarks(board(), tapped)
      expect(after.present + after.missing).toBe(63)
      for (const { who, state } of after.groups[0]?.people ?? []) {
        const last = [...tapped].reverse().find((one) => one.who === who)
        if (last) expect(state).toBe({ present: 'present', absent: 'absent', undo: 'missing' }[last.mark])
      }
    }))
  })
  test('time as a clock', () => {
    expect([0, 59_999, 187_000, 3_787_000].map(clockWords)).toEqual(['00:00', '00:59', '03:07', '1:03:07'])
  })
})

describe('the list of a group', () => {
  const group = { ...g1, people: [], expected: 0, missing: 0, present: 0 }
  test('saved without network it says that nothing was sent, never that it goes out by itself; what was typed stays', async () => {
    render(<NameList id='s-lost' group={group} onSave={async () => { throw new ProblemError(ownProblem('offline')) }} />)
    await act(async () => { write('姓名', '张建国\n李秀兰') })
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: '保存名单（2 人）' })) })
    expect(screen.getByRole('alert').textContent).toBe('没有网络，没有送出。填写的内容还在本页，有信号后请再点一次。')
    expect(screen.getByRole('button', { name: '保存名单（2 人）' })).toBeTruthy()
  })
  test('whose name was taken away is told beside the list and never sent as a name (T-38)', async () => {
    const onSave = jest.fn(async () => undefined)
    render(<NameList id='s-gone' group={{ ...group, people: [person('n-0001', '已删除的姓名', 'present'), person('n-0002', '李在册')] }} onSave={onSave} />)
    expect(screen.getByText('另有 1 人的姓名已删除，仍在名单里，人次不变。')).toBeTruthy()
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: '保存名单（1 人）' })) })
    expect(onSave).toHaveBeenCalledWith(['李在册'])
  })
})
