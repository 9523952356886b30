/** A list narrowed to what its reader asks for. The named queries stay as they are: their rows are read on until a page is full. */
import type { ListFilter } from '@shared/contract/hazard'
import { weekOf } from '@shared/domain/calendar'
import { isLate } from '@shared/domain/hazard'
import type { Report } from '../ports/documents'
import type { Page, PageRequest } from '../ports/store'

type Test = (report: Report, wanted: never, now: number) => boolean
const tests: { readonly [F in keyof Required<ListFilter>]: (report: Report, wanted: NonNullable<ListFilter[F]>, now: number) => boolean } = {
  unitId: (report, unitId) => report.handlerId === unitId || report.assignment.ownerId === unitId || report.place.unitId === unitId,
  category: (report, category) => report.category.split('.')[0] === category,
  level: (report, level) => report.level === level,
  state: (report, state) => report.state === state,
  late: (report, late, now) => isLate(report, now) === late,
  week: (report, week) => weekOf(report.seenAt) === week,
}

/** Does the case pass everything that was asked? */
export const passes = (report: Report, where: ListFilter, now: number): boolean =>
  (Object.keys(where) as (keyof ListFilter)[]).every((field) => where[field] === undefined || (tests[field] as Test)(report, where[field] as never, now))

/** Rows looked at for one page at most: a rare filter over a long list answers with few rows and a next page. */
const mostRead = 500

/** The first page that holds `limit` rows, or as many as were found; up to twice as many, so that no row that passes is left behind a cursor. */
export async function narrowed(read: (page: PageRequest) => Promise<Page<Report>>, where: ListFilter, now: number, { limit, cursor }: PageRequest): Promise<Page<Report>> {
  const rows: Report[] = []
  let next = cursor
  for (let looked = 0; looked < mostRead && rows.length < limit; looked += limit) {
    const page = await read(next === undefined ? { limit } : { limit, cursor: next })
    rows.push(...page.rows.filter((report) => passes(report, where, now)))
    next = page.next
    if (next === undefined) break
  }
  return next === undefined ? { rows } : { rows, next }
}
