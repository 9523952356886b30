/** The table as it is being changed: pure, so that every tap can be told again. A row is known by its place in the list. */
import type { Input, Output } from '@shared/contract/actions'
import { routingKey } from '@shared/domain/routingWords'
import { categories, placeClasses, type Category, type PlaceClass } from '@shared/domain/words'

export type Table = Output<'hazard.routing'>
export type Row = Input<'hazard.saveRouting'>['rows'][number]
export interface Placed { readonly row: Row; readonly at: number }

const classOrder = Object.keys(placeClasses) as PlaceClass[]
const isCategory = (code: string): code is Category => code in categories

/** The rows of a version, ready to be changed. */
export const rowsOf = (table: Table): Row[] => table.rows.map(({ key: _, ...row }) => ({ ...row, category: isCategory(row.category) ? row.category : '' }))

/** Rows of a class with their places, the default row first. */
export function rowsOfClass(rows: readonly Row[], place: PlaceClass): Placed[] {
  const own = rows.map((row, at) => ({ row, at })).filter(({ row }) => row.class === place)
  return [...own.filter(({ row }) => row.category === ''), ...own.filter(({ row }) => row.category !== '')]
}
export const classes: readonly PlaceClass[] = classOrder

/** Categories that have no row in the class yet, '' = the default row; with those of the row itself. */
export const freeCategories = (rows: readonly Row[], row: Row): ('' | Category)[] =>
  (['', ...(Object.keys(categories) as Category[])] as const).filter((category) => category === row.category || !rows.some((one) => routingKey(one) === routingKey({ class: row.class, category })))

/** A new row of the class, like its default row; undefined when every category has one. */
export function newRow(rows: readonly Row[], place: PlaceClass): Row | undefined {
  const like = rowsOfClass(rows, place)[0]?.row
  const blank: Row = like ?? { class: place, category: '', owner: 'unit', departmentId: null, supervisorId: null, assistIds: [], acceptHours: 24, fixDays: 5, because: '' }
  const taken = new Set(rows.map(routingKey))
  const free = (['', ...(Object.keys(categories) as Category[])] as const).find((category) => !taken.has(routingKey({ class: place, category })))
  return free === undefined ? undefined : { ...blank, category: free, because: '' }
}

export const changed = (rows: readonly Row[], at: number, row: Row): Row[] => rows.map((one, place) => (place === at ? row : one))
export const removed = (rows: readonly Row[], at: number): Row[] => rows.filter((_, place) => place !== at)

/** One up or down within its class; the default row stays first. The same list when there is nowhere to go. */
export function moved(rows: readonly Row[], at: number, by: -1 | 1): readonly Row[] {
  const row = rows[at]
  if (!row || row.category === '') return rows
  const own = rowsOfClass(rows, row.class).filter((one) => one.row.category !== '')
  const other = own[own.findIndex((one) => one.at === at) + by]
  if (!other) return rows
  return rows.map((one, place) => (place === at ? other.row : place === other.at ? row : one))
}

/** What a row still lacks before it can be taken into the draft; '' = nothing. */
export const lackOf = (row: Row): string =>
  row.owner === 'department' && row.departmentId === null ? '请选择主办部门。'
    : row.because.trim().length < 2 ? '请写明为什么由它主办，上报人会看到这句话。'
      : row.acceptHours < 1 || row.acceptHours > 240 || row.fixDays < 1 || row.fixDays > 90 ? '接收时限为 1 至 240 小时，整改时限为 1 至 90 个工作日。' : ''
