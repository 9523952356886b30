import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { firstDeadlineRules } from '@shared/domain/deadlines'
import { shippedHolidays } from '@shared/domain/holidays'
import { instantOf } from '@shared/domain/calendar'
import type { CalendarInput } from '@shared/contract/calendar'
import { problems } from '@shared/contract/problems'
import { call, ProblemError } from '@/api/client'
import { useIdentity } from '@/identity/identity'
import OfficeCalendar from '@/office/board/calendar'
import { inputFrom, toggled, untouched, yearIn, type Calendar } from '@/office/board/calendar/draft'
import { rebased } from '@/office/board/calendar/rebase'
import { changesIn } from '@/office/board/calendar/words'
import { write } from '../pages/write'

jest.mock('@/api/client', () => ({ ...jest.requireActual<object>('@/api/client'), call: jest.fn() }))
const office = jest.mocked(call as (action: string, data: unknown) => Promise<unknown>)

// Roles are looked up in whole pages here, which a busy machine does slowly.
jest.setTimeout(30_000)

const now = instantOf('2027-06-08') + 10 * 3_600_000
const shipped: Calendar = {
  version: 0, savedBy: '', savedAt: 0, now, rules: firstDeadlineRules as Calendar['rules'],
  years: shippedHolidays.map((year) => ({ ...year, off: [...year.off], work: [...year.work] })),
}
const answers = (save: () => Promise<unknown>, read = () => Promise.resolve<unknown>(shipped)) =>
  office.mockImplementation((action) => (action === 'board.calendar' ? read() : save()))
const problem = (code: keyof typeof problems, say: string = problems[code].say) => new ProblemError({ code, kind: problems[code].kind, say, trace: '' })
const open = async () => {
  render(<OfficeCalendar />)
  await screen.findByRole('heading', { name: '放假和调休' })
}
const day = (name: RegExp) => within(screen.getByRole('group', { name: '2027 年 6 月' })).getByRole('button', { name })

beforeEach(() => {
  office.mockReset()
  useIdentity.setState({ acting: { unit: { id: 'office', name: '安委办' }, kind: 'office', roles: ['clerk'] }, status: 'ready' })
  answers(() => Promise.reject(problem('broken')))
})

test('opens on this month: every day says what it is in a word, the year where it comes from', async () => {
  await open()
  expect(screen.getByText(/随系统附带的安排/)).toBeTruthy()
  expect(screen.getByText(/2月5日至10日/)).toBeTruthy()
  expect(day(/^6月9日，星期三，放假$/).textContent).toBe('9')
  expect(day(/^6月8日，星期二，上班，今天$/)).toBeTruthy()
  expect(day(/^6月12日，星期六，休息$/)).toBeTruthy()
})

test('what the rules mean for a case that comes in now follows every change at once', async () => {
  await open()
  expect(screen.getByText('一般：6月10日 10:00 前接收，6月16日 23:59 前整改。')).toBeTruthy()
  fireEvent.click(day(/^6月9日/))
  expect(screen.getByText('一般：6月9日 10:00 前接收，6月15日 23:59 前整改。')).toBeTruthy()
  expect(screen.getByText('2027 年：放假去掉6月9日')).toBeTruthy()
})

test('nothing changed, nothing to save; a change taken back is none', async () => {
  await open()
  expect(screen.getByRole('button', { name: '没有改动' }).getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(day(/^6月10日/))
  expect(screen.getByRole('button', { name: '保存' })).toBeTruthy()
  fireEvent.click(day(/^6月10日/))
  expect(screen.getByRole('button', { name: '没有改动' })).toBeTruthy()
})

test('saves the years and rules that were changed, and says from when they count', async () => {
  answers(() => Promise.resolve({ ...shipped, version: 1, savedBy: '王丽', savedAt: now }))
  await open()
  fireEvent.click(day(/^6月12日/))
  fireEvent.click(day(/^6月12日/))
  fireEvent.click(screen.getByRole('radio', { name: '已公布' }))
  fireEvent.click(screen.getByRole('radio', { name: '重大' }))
  write('接收', '2')
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await screen.findByText('已保存为第 1 版，用于之后产生的期限。')
  const [, sent] = office.mock.calls.find(([action]) => action === 'board.saveCalendar')!
  expect(sent).toMatchObject({ version: 0, years: [{ year: 2027, work: ['2027-06-12'], status: 'official' }], rules: { major: { acceptHours: 2 }, ordinary: { acceptHours: 24 } } })
  expect(screen.getByText(/第 1 版，王丽于6月8日 10:00保存/)).toBeTruthy()
})

test('a colleague was faster: his days stay, the edit stays on top, and saving again sends both', async () => {
  let reads = 0
  const theirs = { ...shipped, version: 1, savedBy: '冯国栋', savedAt: now, years: shipped.years.map((year) => (year.year === 2027 ? { ...year, off: year.off.filter((name) => name !== '2027-06-09'), work: ['2027-06-13'] } : year)) }
  answers(() => Promise.reject(problem('calendar_moved', '放假安排和时限刚刚已由冯国栋保存')), () => Promise.resolve((reads += 1) === 1 ? shipped : theirs))
  await open()
  fireEvent.click(day(/^6月10日/))
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(day(/^6月9日，星期三，上班$/)).toBeTruthy())
  expect(screen.getByText('放假安排和时限刚刚已由冯国栋保存')).toBeTruthy()
  expect(screen.getByText('2027 年：放假增加6月10日')).toBeTruthy()
  expect(day(/^6月13日，星期日，调休上班$/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  const sent = office.mock.calls.filter(([action]) => action === 'board.saveCalendar').map(([, data]) => data as CalendarInput)
  expect(sent[1]).toMatchObject({ version: 1, years: [{ year: 2027, work: ['2027-06-13'] }] })
  expect(sent[1]?.years[0]?.off.filter((name) => name.startsWith('2027-06'))).toEqual(['2027-06-10'])
  expect(await screen.findByRole('button', { name: '保存' })).toBeTruthy()
})

test('two who change different fields of one level both have their way', () => {
  const of = (part: object): Calendar['rules'] => ({ ...shipped.rules, ordinary: { ...shipped.rules.ordinary, ...part } })
  const { rules } = rebased({ years: {}, rules: of({ acceptHours: 12 }) }, shipped, { ...shipped, version: 1, rules: of({ acceptHours: 6, remindHours: 8 }) })
  expect(rules).toEqual(of({ acceptHours: 12, remindHours: 8 }))
})

test('without a network it says that nothing was saved, and keeps the edit', async () => {
  answers(() => Promise.reject(problem('offline')))
  await open()
  fireEvent.click(day(/^6月10日/))
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText(problems.offline.say)).toBeTruthy()
  expect(await screen.findByRole('button', { name: '保存' })).toBeTruthy()
  expect(day(/^6月10日，星期四，放假$/)).toBeTruthy()
})

test('a year without its source, or a number that cannot be, is not sent', async () => {
  await open()
  fireEvent.click(screen.getByRole('radio', { name: '2028 年' }))
  fireEvent.click(within(screen.getByRole('group', { name: '2028 年 6 月' })).getByRole('button', { name: /^6月1日/ }))
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(screen.getByText(problems.source_needed.say)).toBeTruthy()
  write('依据', '国务院办公厅的通知')
  write('接收', '0')
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(screen.getAllByText(problems.span_not_possible.say).length).toBeGreaterThan(0)
  expect(office.mock.calls.every(([action]) => action === 'board.calendar')).toBe(true)
})

test.each([
  ['offline', problem('offline'), problems.offline_unread.say],
  ['error', problem('broken'), problems.broken.say],
])('%s: says so and can be tried again', async (_, failure, say) => {
  answers(() => Promise.reject(failure), () => Promise.reject(failure))
  render(<OfficeCalendar />)
  expect(await screen.findByText(say)).toBeTruthy()
  answers(() => Promise.reject(failure))
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: '再试一次' })); await Promise.resolve() })
  expect(await screen.findByRole('heading', { name: '放假和调休' })).toBeTruthy()
})

test('a weekday goes between work and rest, a weekend also to being worked', () => {
  const year = yearIn(shipped, untouched, 2027)
  const marks = (day: string, taps: number) => { let now = year; for (let n = 0; n < taps; n += 1) now = toggled(now, day); return [now.off.includes(day), now.work.includes(day)] }
  expect([1, 2].map((taps) => marks('2027-06-10', taps))).toEqual([[true, false], [false, false]])
  expect([1, 2, 3].map((taps) => marks('2027-06-12', taps))).toEqual([[true, false], [false, true], [false, false]])
})

test('a new year that was only looked at is nothing to save', () => {
  expect(inputFrom(shipped, { years: { 2028: yearIn(shipped, untouched, 2028) }, rules: shipped.rules })).toBeUndefined()
  const rules = { ...shipped.rules, ordinary: { ...shipped.rules.ordinary, acceptHours: 12 } }
  expect(changesIn(shipped, { years: {}, rules })).toEqual(['一般：按工作时：12 小时内接收，5 天内整改，整改后 3 天内验证销号'])
})
