/** Asks the routing table in force for a place, with what only the store knows: units, heads, holidays. */
import { namesAny } from '@shared/domain/conflict'
import { deadlines, levelOfSuspicion } from '@shared/domain/deadlines'
import { remindAt } from '@shared/domain/timing'
import { route } from '@shared/domain/routing'
import type { Routed, RoutingQuestion } from '@shared/domain/routing'
import type { Channel, Level, PlaceClass, Suspicion } from '@shared/domain/words'
import type { Office } from '../ports/office'
import { timeRules } from './calendarSetting'
import { Refusal } from './refusal'
import { tableInForce } from './routingTables'
import { unitsOf } from './units'
import type { Directory } from './units'

export interface ToldRoute {
  readonly place: { readonly class: PlaceClass; readonly unitId: string | null; readonly words: string }
  readonly category: string
  readonly text: string
  readonly suspicion: Suspicion
  /** The level it runs by, where somebody has graded it; absent: by the suspicion. */
  readonly level?: Level
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
  /** When the clock looks at it first: to remind of accepting. */
  readonly wakeAt: number
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
    text: toldWords(told),
    channel: told.channel,
    ownUnitId: told.ownUnitId,
    headNames: told.place.unitId === null || toldWords(told) === '' ? [] : await headNames(office, told.place.unitId, units),
    lead: told.lead ?? null,
    refusedBy: told.refusedBy ?? [],
    barredIds: told.barredIds ?? [],
  }
  const routed = route(question, table, units)
  return { ...routed, units, ...(await timesOf(office, routed, told)) }
}

async function timesOf(office: Office, limits: Routed, { level, suspicion }: ToldRoute): Promise<Pick<RoutedReport, 'acceptBy' | 'fixBy' | 'wakeAt'>> {
  const { rules, table } = await timeRules(office)
  const rule = rules[level ?? levelOfSuspicion(suspicion)]
  const now = office.clock.now()
  const times = deadlines(limits, rule, now, table)
  return { ...times, wakeAt: remindAt(times.acceptBy, rule, now, table) }
}

/** All that was typed: who writes the head's name beside the place has named him too (T-10). */
const toldWords = ({ place, text }: Pick<ToldRoute, 'place' | 'text'>): string => [place.words, text].filter((part) => part !== '').join('\n')

/** Names of those who head a unit; the 安委办 is headed by its leader. */
async function headNames(office: Office, unitId: string, units: Directory): Promise<string[]> {
  const roles = units.get(unitId)?.kind === 'office' ? (['head', 'officeLeader'] as const) : (['head'] as const)
  const pages = await Promise.all(roles.map((role) => office.store.find('postsInRole', { unitId, role }, { limit: 20 })))
  const people = await Promise.all(pages.flatMap(({ rows }) => rows.filter((post) => post.until === null)).map((post) => office.store.get('person', post.personId)))
  return people.map((person) => person?.name ?? '').filter((name) => name !== '')
}

/** Is it against whoever heads this unit, wherever the place is? */
export async function isAgainstHeadOf(office: Office, unitId: string, told: Pick<ToldRoute, 'place' | 'text'>, units: Directory): Promise<boolean> {
  const words = toldWords(told)
  return words !== '' && namesAny(words, await headNames(office, unitId, units))
}
