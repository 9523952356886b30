/** Asks the routing table in force for a place, with what only the store knows: units, heads, holidays. */
import { deadlines } from '@shared/domain/hazard'
import { route } from '@shared/domain/routing'
import type { Routed, RoutingQuestion } from '@shared/domain/routing'
import type { Channel, PlaceClass, Suspicion } from '@shared/domain/words'
import type { Office } from '../ports/office'
import { Refusal } from './refusal'
import { holidaysOf, tableInForce } from './routingTables'
import { unitsOf } from './units'
import type { Directory } from './units'

export interface ToldRoute {
  readonly place: { readonly class: PlaceClass; readonly unitId: string | null }
  readonly category: string
  readonly text: string
  readonly suspicion: Suspicion
  readonly channel: Channel
  /** 本单位 of the reporter; null for residents and for 代报. */
  readonly ownUnitId: string | null
  readonly lead?: RoutingQuestion['lead']
  readonly refusedBy?: readonly string[]
  readonly barredIds?: readonly string[]
}
export interface RoutedReport extends Routed {
  readonly units: Directory
  readonly acceptBy: number
  readonly fixBy: number
}

/**
 * Who gets it, why, and until when, as of now.
 * @throws Refusal `unknown_unit` when the place names a unit that is not there.
 */
export async function routeReport(office: Office, told: ToldRoute): Promise<RoutedReport> {
  const units = await unitsOf(office)
  if (told.place.unitId !== null && !units.has(told.place.unitId)) throw new Refusal('unknown_unit', 'place.unitId')
  const table = await tableInForce(office)
  const question: RoutingQuestion = {
    class: told.place.class,
    unitId: told.place.unitId,
    category: told.category,
    text: told.text,
    channel: told.channel,
    ownUnitId: told.ownUnitId,
    headNames: await headNames(office, told),
    lead: told.lead ?? null,
    refusedBy: told.refusedBy ?? [],
    barredIds: told.barredIds ?? [],
  }
  const routed = route(question, table, units)
  return { ...routed, units, ...deadlines(routed, told.suspicion, office.clock.now(), await holidaysOf(office)) }
}

/** Names of those who head the place's unit, when there are words they could stand in. */
async function headNames(office: Office, told: ToldRoute): Promise<string[]> {
  if (told.place.unitId === null || told.text === '') return []
  const { rows } = await office.store.find('postsInRole', { unitId: told.place.unitId, role: 'head' }, { limit: 20 })
  const people = await Promise.all(rows.filter((post) => post.until === null).map((post) => office.store.get('person', post.personId)))
  return people.map((person) => person?.name ?? '').filter((name) => name !== '')
}
