/**
 * What waits for a unit, most urgent first (face.md screen 3): 逾期, then what is or may be 重大, then what it is to
 * verify or to answer (复查, 延期), then by the deadline that runs.
 * Each part is a named query, so the order holds over all pages; a case may stand in two parts, readers show its first.
 */
import type { HazardState } from '@shared/domain/words'
import type { Report } from '../ports/documents'
import type { Page, PageRequest, Store } from '../ports/store'

export const waitingStates = ['submitted', 'accepted', 'rectifying', 'fixed', 'selfVerified', 'reviewed'] as const satisfies readonly HazardState[]

/** What a unit is to verify or to answer (复查, 延期), the nearest deadline first. */
const toReview = (store: Store, unitId: string, page: PageRequest): Promise<Page<Report>> => store.find('reportsToReview', { reviewerId: unitId }, page)
/** How many of them, at most `limit`, for the number on the home page. */
export const reviewsWaiting = async (store: Store, unitId: string, limit: number): Promise<number> => (await toReview(store, unitId, { limit })).rows.length

type Part = (store: Store, handlerId: string, now: number, page: PageRequest) => Promise<Page<Report>>
const parts: readonly Part[] = [
  (store, handlerId, now, page) => store.find('reportsDue', { handlerId, state: waitingStates, until: now }, page),
  (store, handlerId, _, page) => store.find('reportsGrave', { handlerId, grave: true, state: waitingStates }, page),
  (store, unitId, _, page) => toReview(store, unitId, page),
  (store, handlerId, now, page) => store.find('reportsDue', { handlerId, state: waitingStates, from: now }, page),
]

/** Where to go on: the part, the moment of the first page (so that no case slips between parts), the part's own cursor. */
interface Place { readonly part: number; readonly now: number; readonly inner: string }
const written = ({ part, now, inner }: Place) => `${String(part)}.${String(now)}.${inner}`
function placeOf(cursor: string | undefined, now: number): Place {
  // A cursor that is not ours goes to the store as it is, which refuses it.
  const [, part = '0', since = String(now), inner = cursor ?? ''] = /^([0-3])\.(\d{1,15})\.(.*)$/.exec(cursor ?? '') ?? []
  return { part: Number(part), now: Number(since), inner }
}

export async function waitingCases(store: Store, handlerId: string, now: number, { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number }): Promise<Page<Report>> {
  let place = placeOf(cursor, now)
  const rows: Report[] = []
  for (let part = parts[place.part]; part !== undefined && rows.length < limit; part = parts[place.part]) {
    const page = await part(store, handlerId, place.now, { limit: limit - rows.length, ...(place.inner !== '' && { cursor: place.inner }) })
    rows.push(...page.rows)
    place = page.next === undefined ? { ...place, part: place.part + 1, inner: '' } : { ...place, inner: page.next }
  }
  return parts[place.part] === undefined ? { rows } : { rows, next: written(place) }
}
