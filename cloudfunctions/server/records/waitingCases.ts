/**
 * What waits for a unit, most urgent first (face.md screen 3): 逾期, then what may be 重大, then what a department is to
 * verify (复查), then by the deadline that runs.
 * Each part is a named query, so the order holds over all pages; a case may stand in two parts, readers show its first.
 */
import type { HazardState } from '@shared/domain/words'
import type { Report } from '../ports/documents'
import type { Page, PageRequest, Store } from '../ports/store'

const toAccept = ['submitted'] as const satisfies readonly HazardState[]
const toFix = ['accepted', 'rectifying', 'fixed', 'selfVerified', 'reviewed'] as const satisfies readonly HazardState[]
export const waitingStates: readonly HazardState[] = [...toAccept, ...toFix]

/** Whose list it is; a department also verifies what others fixed. */
export interface Waiter {
  readonly unitId: string
  readonly supervises: boolean
}

/** 本单位自验 is done and the case is this department's to verify; what it only assists or handles is left out. */
async function toReview(store: Store, { unitId, supervises }: Waiter, page: PageRequest): Promise<Page<Report>> {
  if (!supervises) return { rows: [] }
  const found = await store.find('reportsInScope', { scopes: unitId, state: ['selfVerified'] }, page)
  return { ...found, rows: found.rows.filter(({ assignment }) => assignment.supervisorId === unitId && assignment.handlerId !== unitId) }
}
/** The first cases of which `toReview` tells, for the number on the home page. */
export const reviewsWaiting = async (store: Store, unitId: string, limit: number): Promise<number> => (await toReview(store, { unitId, supervises: true }, { limit })).rows.length

type Part = (store: Store, waiter: Waiter, now: number, page: PageRequest) => Promise<Page<Report>>
const parts: readonly Part[] = [
  (store, { unitId: handlerId }, now, page) => store.find('reportsToAccept', { handlerId, state: toAccept, until: now }, page),
  (store, { unitId: handlerId }, now, page) => store.find('reportsToFix', { handlerId, state: toFix, until: now }, page),
  (store, { unitId: handlerId }, _, page) => store.find('reportsSuspected', { handlerId, suspicion: 'major', state: waitingStates }, page),
  (store, waiter, _, page) => toReview(store, waiter, page),
  (store, { unitId: handlerId }, now, page) => store.find('reportsToAccept', { handlerId, state: toAccept, from: now }, page),
  (store, { unitId: handlerId }, now, page) => store.find('reportsToFix', { handlerId, state: toFix, from: now }, page),
]

/** Where to go on: the part, the moment of the first page (so that no case slips between parts), the part's own cursor. */
interface Place { readonly part: number; readonly now: number; readonly inner: string }
const written = ({ part, now, inner }: Place) => `${String(part)}.${String(now)}.${inner}`
function placeOf(cursor: string | undefined, now: number): Place {
  // A cursor that is not ours goes to the store as it is, which refuses it.
  const [, part = '0', since = String(now), inner = cursor ?? ''] = /^([0-5])\.(\d{1,15})\.(.*)$/.exec(cursor ?? '') ?? []
  return { part: Number(part), now: Number(since), inner }
}

export async function waitingCases(store: Store, waiter: Waiter, now: number, { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number }): Promise<Page<Report>> {
  let place = placeOf(cursor, now)
  const rows: Report[] = []
  for (let part = parts[place.part]; part !== undefined && rows.length < limit; part = parts[place.part]) {
    const page = await part(store, waiter, place.now, { limit: limit - rows.length, ...(place.inner !== '' && { cursor: place.inner }) })
    rows.push(...page.rows)
    place = page.next === undefined ? { ...place, part: place.part + 1, inner: '' } : { ...place, inner: page.next }
  }
  return parts[place.part] === undefined ? { rows } : { rows, next: written(place) }
}
