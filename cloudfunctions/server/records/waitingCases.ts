/**
 * What waits for a unit or for 指定牵头, most urgent first (face.md screen 3): 逾期, then what is or may be 重大, then what
 * it is to verify or to answer (复查, 延期), then by the deadline that runs.
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

type Part = (store: Store, now: number, page: PageRequest) => Promise<Page<Report>>
const overdue = (handlerId: string, state: readonly HazardState[]): Part => (store, now, page) => store.find('reportsDue', { handlerId, state, until: now }, page)
const grave = (handlerId: string, state: readonly HazardState[]): Part => (store, _, page) => store.find('reportsGrave', { handlerId, grave: true, state }, page)
const inTime = (handlerId: string, state: readonly HazardState[]): Part => (store, now, page) => store.find('reportsDue', { handlerId, state, from: now }, page)

/** Where to go on: the part, the moment of the first page (so that no case slips between parts), the part's own cursor. */
interface Place { readonly part: number; readonly now: number; readonly inner: string }
const written = ({ part, now, inner }: Place) => `${String(part)}.${String(now)}.${inner}`
function placeOf(cursor: string | undefined, now: number): Place {
  // A cursor that is not ours goes to the store as it is, which refuses it.
  const [, part = '0', since = String(now), inner = cursor ?? ''] = /^([0-3])\.(\d{1,15})\.(.*)$/.exec(cursor ?? '') ?? []
  return { part: Number(part), now: Number(since), inner }
}

async function inOrder(store: Store, parts: readonly Part[], since: number, { cursor, limit }: PageRequest): Promise<Page<Report>> {
  let place = placeOf(cursor, since)
  const rows: Report[] = []
  for (let part = parts[place.part]; part !== undefined && rows.length < limit; part = parts[place.part]) {
    const page = await part(store, place.now, { limit: limit - rows.length, ...(place.inner !== '' && { cursor: place.inner }) })
    rows.push(...page.rows)
    place = page.next === undefined ? { ...place, part: place.part + 1, inner: '' } : { ...place, inner: page.next }
  }
  return parts[place.part] === undefined ? { rows } : { rows, next: written(place) }
}

/** What waits for a unit. */
export function waitingCases(store: Store, unitId: string, now: number, page: PageRequest): Promise<Page<Report>> {
  const review: Part = (of, _, asked) => toReview(of, unitId, asked)
  return inOrder(store, [overdue(unitId, waitingStates), grave(unitId, waitingStates), review, inTime(unitId, waitingStates)], now, page)
}

const unled = ['toAssign'] as const satisfies readonly HazardState[]
/** What waits for 指定牵头 and lies in the office's lines: one against the office itself does not (T-10). */
export async function unledCases(store: Store, officeId: string, now: number, page: PageRequest): Promise<Page<Report>> {
  const { rows, next } = await inOrder(store, [overdue('', unled), grave('', unled), inTime('', unled)], now, page)
  const own = rows.filter(({ scopes }) => scopes.includes(officeId))
  return next === undefined ? { rows: own } : { rows: own, next }
}
