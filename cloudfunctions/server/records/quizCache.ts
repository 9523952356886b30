/**
 * Competitions for a few seconds, frozen pools and versions of questions for good: an evening's ten thousand starts read each of them
 * once a process (P12). What this process changes is seen at once, another one sees it when its few seconds are over.
 */
import type { PoolCell } from '@shared/domain/quizDrawing'
import type { Competition, QuizVersion } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'
import { everyRow } from './everyRow'

const keptFor = 5000
const mostCompetitions = 500
const mostPools = 20
const mostVersions = 4000

interface Shelf {
  readonly competitions: Map<string, { readonly at: number; readonly competition: Competition }>
  readonly pools: Map<string, readonly PoolCell[]>
  readonly versions: Map<string, QuizVersion>
  open: { readonly at: number; readonly competitions: readonly Competition[] } | undefined
}
const held = new WeakMap<Store, Shelf>()
function shelfOf(store: Store): Shelf {
  const shelf = held.get(store) ?? { competitions: new Map(), pools: new Map(), versions: new Map(), open: undefined }
  held.set(store, shelf)
  return shelf
}
type Kept = Pick<Office, 'store' | 'clock'>
const isFresh = (kept: { readonly at: number } | undefined, now: number): boolean => kept !== undefined && Math.abs(now - kept.at) < keptFor

/** Undefined for an id that is none; those are never kept. */
export async function keptCompetition({ store, clock }: Kept, id: string): Promise<Competition | undefined> {
  const { competitions } = shelfOf(store)
  const now = clock.now()
  const kept = competitions.get(id)
  if (kept && isFresh(kept, now)) return kept.competition
  const competition = await store.get('competition', id)
  if (!competition) return undefined
  if (competitions.size >= mostCompetitions) competitions.clear()
  competitions.set(id, { at: now, competition })
  return competition
}

/** Published and not over, the first to end first. */
export async function openCompetitions({ store, clock }: Kept): Promise<readonly Competition[]> {
  const shelf = shelfOf(store)
  const now = clock.now()
  if (shelf.open && isFresh(shelf.open, now)) return shelf.open.competitions
  const competitions: Competition[] = []
  for await (const one of everyRow(store, 'competitionsOpen', { state: 'open', from: now })) {
    competitions.push(one)
    if (competitions.length >= mostCompetitions) break
  }
  shelf.open = { at: now, competitions }
  return competitions
}

/** After a commit that changed a competition. */
export function forgetCompetition(store: Store, id: string): void {
  const shelf = held.get(store)
  shelf?.competitions.delete(id)
  if (shelf) shelf.open = undefined
}

export const poolPart = (competitionId: string, openedAt: number, part: number): string => `${competitionId}:${String(openedAt)}:${String(part)}`
/** What its papers are drawn from: frozen when it was opened. */
export async function frozenPool({ store }: Pick<Office, 'store'>, { _id, openedAt, poolParts }: Competition): Promise<readonly PoolCell[]> {
  const { pools } = shelfOf(store)
  const name = poolPart(_id, openedAt, 0)
  const kept = pools.get(name)
  if (kept) return kept
  const parts = await Promise.all(Array.from({ length: poolParts }, (_, part) => store.get('quizPool', poolPart(_id, openedAt, part))))
  const cells = parts.flatMap((part) => part?.cells ?? [])
  if (pools.size >= mostPools) pools.clear()
  pools.set(name, cells)
  return cells
}

/** The versions a paper names, in its order. @throws RangeError for one that is not there: versions are never removed. */
export async function versionsOf({ store }: Pick<Office, 'store'>, refs: readonly string[]): Promise<readonly QuizVersion[]> {
  const { versions } = shelfOf(store)
  return Promise.all(refs.map(async (ref) => {
    const kept = versions.get(ref)
    if (kept) return kept
    const version = await store.get('quizVersion', ref)
    if (!version) throw new RangeError(`no question ${ref}`)
    if (versions.size >= mostVersions) versions.clear()
    versions.set(ref, version)
    return version
  }))
}
