/** The persons behind 人: one row each, where and when he counts. A row says no name: who may know it is asked of each session. */
import type { LedgerRow, Mark } from '../ports/documents'
import type { Page, PageRequest, Store } from '../ports/store'
import { everyRow } from './everyRow'
import { filledPage, underNone } from './filledPage'
import type { BehindSessions } from './sessionsBehind'

const day = 86_400_000

/** One page of marks, in the order of the first day; pages of nothing are passed over. */
export function pageOfPersons(store: Pick<Store, 'find'>, of: BehindSessions, asked: PageRequest): Promise<Page<Mark>> {
  return filledPage((page) => store.find('personsInScope', { measure: of.measure, scopes: of.scopeId, from: of.span.from, until: of.span.until }, page), (rows) => underNone(rows, of.without), asked)
}

/** The session he counts by: the earliest of that day and of that path where he is still in; '' where the courier is just putting it right. */
export async function firstSessionOf(store: Pick<Store, 'find'>, { measure, scopes, firstDay }: Mark, personId: string): Promise<string> {
  const inside = new Map<string, { net: number; at: number }>()
  const path = scopes.join(' ')
  const counted = (row: LedgerRow): boolean => row.measure === measure && (row.personScopes ?? row.scopes).join(' ') === path
  for await (const row of everyRow(store, 'ledgerOfPerson', { personId, from: firstDay, until: firstDay + day })) {
    if (!counted(row)) continue
    const there = inside.get(row.about)
    inside.set(row.about, { net: (there?.net ?? 0) + row.amount, at: Math.min(there?.at ?? row.at, row.at) })
  }
  const [first] = [...inside].filter(([, { net }]) => net > 0).sort(([, one], [, other]) => one.at - other.at)
  return first?.[0].slice('session:'.length) ?? ''
}
