import { choicesFor, countOf, unfiltered, whereOf } from '@/office/hazard/approvals/filters'
import { now } from './cases'

describe('what a list can be narrowed to', () => {
  test('nothing chosen asks for nothing', () => {
    expect(whereOf(unfiltered)).toBeUndefined()
    expect(countOf(unfiltered)).toBe(0)
  })

  test('each choice asks the office in its own words', () => {
    const filters = { unit: { id: 'e-market', name: '城东市场' }, category: 'gas', level: 'major', state: 'fixed', late: 'inTime', week: '2027-06-14' } as const
    expect(whereOf(filters)).toEqual({ unitId: 'e-market', category: 'gas', level: 'major', state: 'fixed', late: false, week: '2027-06-14' })
    expect(countOf(filters)).toBe(6)
    expect(whereOf({ ...unfiltered, late: 'late' })).toEqual({ late: true })
  })

  test('states of the list, weeks from this one back', () => {
    const of = (show: 'todo' | 'done' | 'toAssign', field: string) => choicesFor(show, now).find((choice) => choice.field === field)?.options ?? []
    expect(of('done', 'state').map(({ label }) => label)).toEqual(['已销号', '不构成隐患', '已移交', '已并案', '已撤回'])
    expect(of('todo', 'state').map(({ label }) => label)).not.toContain('待指定牵头')
    expect(of('toAssign', 'state')).toHaveLength(1)
    expect(of('todo', 'week').slice(0, 3)).toEqual([{ value: '2027-06-14', label: '本周' }, { value: '2027-06-07', label: '上周' }, { value: '2027-05-31', label: '5月31日起的一周' }])
    expect(of('done', 'late')).toEqual([])
  })
})
