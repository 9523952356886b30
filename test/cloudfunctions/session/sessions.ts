/** Sessions for tests: planned, run and read by use-case calls, as a phone would. */
import type { CheckInInput, SessionInput, SessionMoveInput } from '@shared/contract/session'
import { measureName, type SessionMeasure } from '@shared/domain/sessionFigures'
import type { Caller } from '@office/ports/caller'
import { readTallies } from '@office/records/tally'
import { changeCard } from '@office/usecases/session/changeCard'
import { checkIn } from '@office/usecases/session/checkIn'
import { createSession } from '@office/usecases/session/createSession'
import { moveSession } from '@office/usecases/session/moveSession'
import { as, freshId, june, type County } from '../hazard/county'

const hour = 3_600_000
/** A talk at 宏远 from ten to twelve on 1 June, by the county's clock. */
export const planned = (change: Partial<SessionInput> = {}): SessionInput => ({
  id: freshId('session'), activity: 'talk', title: '', venue: 'enterprise', scenario: null, jointIds: [], groups: [], stands: [], helperIds: [],
  startsAt: june, endsAt: june + 2 * hour, place: { words: '一车间', position: null }, speaker: { role: 'leader', name: '' }, topics: [], placement: null, ...change,
})
/** Planned by 钱红梅, with its first code. */
export async function plan(county: County, change: Partial<SessionInput> = {}, by: Caller = as('p-safety')): Promise<{ id: string; code: string }> {
  const view = await createSession(county.office, by, planned(change))
  return { id: view.summary.id, code: view.codes[0]?.code ?? '' }
}
type Without<D> = D extends SessionMoveInput ? Omit<D, 'id' | 'version'> : never
export async function move(county: County, id: string, input: Without<SessionMoveInput>, by: Caller = as('p-safety')) {
  const version = (await county.office.store.get('session', id))?.version ?? 0
  return moveSession(county.office, by, { ...input, id, version } as SessionMoveInput)
}
/** Scans at the county's time, live, without a location. */
export const scan = (county: County, code: string, by: Caller, change: Partial<CheckInInput> = {}) =>
  checkIn(county.office, by, { code, claimedAt: county.clock.now(), entry: 'camera', position: null, ...change })
/** A resident's phone: a random number. */
export const resident = (n: number): Caller => ({ personId: `x-device-${String(n)}`, kind: 'resident', provider: 'device', name: null, acting: null, home: null, signInId: null })
/** Its lead changes the card, as 修改安排 does. */
export async function change({ office }: County, id: string, next: Partial<SessionInput>, by: Caller = as('p-safety')): Promise<void> {
  const { version, card } = (await office.store.get('session', id))!
  await changeCard(office, by, { id, version, card: structuredClone({ ...card, ...next }) as never })
}
/** A figure of the campaign as its tallies have it; of the office's whole, of all time unless told. */
export const figure = async ({ office }: County, measure: SessionMeasure, { scope = 'office', period = 'all' }: { readonly scope?: string; readonly period?: string } = {}): Promise<number> =>
  (await readTallies(office.store, scope, measureName(measure, 'industry-bureau'), period)).get('')?.amount ?? 0
