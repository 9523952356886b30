/** What a list can be narrowed to, in the words of the page. The office does the narrowing. */
import type { ListFilter } from '@shared/contract/hazard'
import { dayWords, instantOf, weekOf } from '@shared/domain/calendar'
import { isEnded } from '@shared/domain/due'
import { categories, hazardStates, levels, type HazardState } from '@shared/domain/words'
import type { Show } from './tabs'

export interface Filters {
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly category: NonNullable<ListFilter['category']> | ''
  readonly level: NonNullable<ListFilter['level']> | ''
  readonly state: HazardState | ''
  readonly late: 'late' | 'inTime' | ''
  /** The Monday of a week. */
  readonly week: string
}
export const unfiltered: Filters = { unit: null, category: '', level: '', state: '', late: '', week: '' }
export type ChoiceField = Exclude<keyof Filters, 'unit'>

interface Option { readonly value: string; readonly label: string }
const optionsOf = (record: Readonly<Record<string, string>>): Option[] => Object.entries(record).map(([value, label]) => ({ value, label }))
const week = 7 * 86_400_000
const weeks = 8
const weekName = ['本周', '上周']

const statesOf = (show: Show): HazardState[] => {
  const all = Object.keys(hazardStates) as HazardState[]
  if (show === 'all') return all
  if (show === 'toAssign') return ['toAssign']
  return all.filter((state) => isEnded(state) === (show === 'done') && (show !== 'todo' || state !== 'toAssign'))
}

/** Each choice with its options; the first, 全部, takes it back. */
export const choicesFor = (show: Show, now: number): readonly { readonly field: ChoiceField; readonly label: string; readonly options: readonly Option[] }[] => [
  { field: 'category', label: '类别', options: Object.entries(categories).map(([value, { label }]) => ({ value, label })) },
  { field: 'level', label: '等级', options: optionsOf(levels) },
  { field: 'state', label: '状态', options: statesOf(show).map((value) => ({ value, label: hazardStates[value].label })) },
  ...(show === 'done' ? [] : [{ field: 'late' as const, label: '时限', options: [{ value: 'late', label: '已逾期' }, { value: 'inTime', label: '未逾期' }] }]),
  {
    field: 'week', label: '收到',
    options: Array.from({ length: weeks }, (_, back) => weekOf(now - back * week)).map((value, back) => ({ value, label: weekName[back] ?? `${dayWords(instantOf(value))}起的一周` })),
  },
]

/** As the office is asked; undefined when nothing is chosen. */
export function whereOf({ unit, category, level, state, late, week: monday }: Filters): ListFilter | undefined {
  const where: ListFilter = {
    ...(unit && { unitId: unit.id }), ...(category !== '' && { category }), ...(level !== '' && { level }), ...(state !== '' && { state }),
    ...(late !== '' && { late: late === 'late' }), ...(monday !== '' && { week: monday }),
  }
  return Object.keys(where).length > 0 ? where : undefined
}
export const countOf = (filters: Filters): number => Object.keys(whereOf(filters) ?? {}).length
