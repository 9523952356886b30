/** What a store holds of sessions: rows as they lie there, the sum of a pencil over them, and what the office shows. */
import { sampleCaller } from '@office/local/sample/caller'
import type { LocalOffice } from '@office/compose'
import { courierRound } from '@office/reactions/courier'
import { everyRow } from '@office/records/everyRow'
import { readFigures } from '@office/usecases/session/readFigures'
import { byHand } from '../cloudfunctions/session/byHand'

export interface Figures { readonly sessions: number; readonly times: number; readonly persons: number; readonly heads: number }
export interface Attended {
  /** `[session, person]` of each whose last row says that he is in; one twice is there twice. */
  readonly inside: readonly (readonly [string, string])[]
  readonly told: readonly (readonly [string, number])[]
  readonly byHand: Figures
  readonly shown: Figures
}

export async function attendedOf(office: LocalOffice, ids: readonly string[]): Promise<Attended> {
  // What is looked at once more a minute after a session has changed is due by then.
  const later = { ...office, clock: { now: () => office.clock.now() + 200_000 } }
  for (let round = 0; round < 3; round += 1) await courierRound(later, () => undefined, 'wake')
  const inside: [string, string][] = []
  const told: [string, number][] = []
  for (const id of ids) {
    const standing = new Map<string, number>()
    for await (const row of everyRow(office.store, 'ledgerAbout', { about: `session:${id}` })) {
      if (/^(in|back):/.test(row._id)) standing.set(row.personId, (standing.get(row.personId) ?? 0) + row.amount)
      if (row._id.startsWith(`told:${id}:`)) told.push([row._id.slice(`told:${id}:`.length), row.amount])
    }
    for (const [who, times] of standing) for (let n = 0; n < times; n += 1) inside.push([id, who])
  }
  const hand = await byHand({ office }, ids.map((id) => ({ id })))
  const { total } = await readFigures(office, sampleCaller('p-clerk'), { by: 'unit' })
  const heads = Object.entries(hand.cells).filter(([cell]) => cell.endsWith('.heads')).reduce((sum, [, amount]) => sum + amount, 0)
  return {
    inside,
    told,
    byHand: { sessions: hand.sessions, times: hand.times, persons: hand.persons.length, heads },
    shown: { sessions: total.sessions, times: total.times, persons: total.persons ?? 0, heads: total.sources.heads },
  }
}
