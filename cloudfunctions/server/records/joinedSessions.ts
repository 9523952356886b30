/** 另参与联办: which counted sessions of others a unit took part in, from the rows that its number is the sum of. */
import type { Span } from '@shared/domain/period'
import { measureName } from '@shared/domain/sessionFigures'
import type { Store } from '../ports/store'
import { everyRow } from './everyRow'
import { aboutPartner } from './sessionCounts'

/** Ids, by the time of the session. A unit takes part in a few hundred a campaign at most. */
export async function joinedBy(store: Pick<Store, 'find'>, unitId: string, campaign: string, span: Span): Promise<readonly string[]> {
  const sums = new Map<string, { amount: number; at: number }>()
  for await (const { measure, at, amount, detail } of everyRow(store, 'ledgerAbout', { about: aboutPartner(unitId) })) {
    if (measure !== measureName('joined', campaign) || at < span.from || at >= span.until) continue
    const id = String(detail?.['session'])
    sums.set(id, { amount: (sums.get(id)?.amount ?? 0) + amount, at })
  }
  return [...sums].filter(([, { amount }]) => amount > 0).sort(([, a], [, b]) => a.at - b.at).map(([id]) => id)
}
