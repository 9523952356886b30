/** The parts a figure of sessions is shown in: in tree order, in the plan's order, or week by week; never a rank. */
import { dayWords } from '@shared/domain/calendar'
import { common, spanOf, weeksIn } from '@shared/domain/period'
import type { Span } from '@shared/domain/period'
import { attendanceSources } from '@shared/domain/sessionWords'
import type { AttendanceSource } from '@shared/domain/sessionWords'
import type { Campaign, Unit } from '../ports/documents'
import type { Store } from '../ports/store'
import { below } from './figureScope'
import { placeOf } from './places'
import { eachMeasure, figuresOfSums, noSums, remainderOf, shownNames, sumUnder, sumsByWeek, sumsOfScopes } from './sessionSums'
import type { PartSums, ShownFigures } from './sessionSums'
import type { Directory } from './units'

export const ownKey = 'own'
const day = 86_400_000

export interface AskedParts {
  readonly unit: Unit
  readonly period: string
  readonly units: Directory
  readonly campaign: Campaign
}
/** 场: null by source, for a session has none. */
export type PartFigures = Omit<ShownFigures, 'sessions'> & { readonly sessions: number | null }
export interface SessionPart {
  readonly key: string
  readonly label: string
  readonly figures: PartFigures
}
export interface SessionParts {
  readonly total: ShownFigures
  readonly parts: readonly SessionPart[]
}
type Asked = Pick<Store, 'find'>
const isSomething = ({ figures }: SessionPart): boolean => (figures.sessions ?? 0) !== 0 || figures.times !== 0 || (figures.persons ?? 0) !== 0 || figures.consult !== 0 || figures.items !== 0
const whole = (store: Asked, { unit, period, campaign }: AskedParts): Promise<PartSums> => eachMeasure(campaign._id, (measure) => sumUnder(store, unit._id, measure, period))

async function byUnit(store: Asked, asked: AskedParts): Promise<SessionParts> {
  const { unit, units, period, campaign } = asked
  const children = below(unit, units)
  const [sums, parts] = await Promise.all([whole(store, asked), eachMeasure(campaign._id, (measure) => sumsOfScopes(store, children.map(placeOf), measure, period))])
  const ofUnit = (place: string): PartSums => Object.fromEntries(shownNames.map((name) => [name, parts[name].get(place) ?? noSums[name]])) as unknown as PartSums
  const rest = Object.fromEntries(shownNames.map((name) => [name, remainderOf(sums[name], parts[name].values())])) as unknown as PartSums
  const own = { key: ownKey, label: children.length === 0 ? unit.name : `${unit.name}（本级）`, figures: figuresOfSums(rest) }
  return { total: figuresOfSums(sums), parts: [own, ...children.map((child) => ({ key: child._id, label: child.name, figures: figuresOfSums(ofUnit(placeOf(child))) }))].filter(isSomething) }
}
async function byActivity(store: Asked, asked: AskedParts): Promise<SessionParts> {
  const sums = await whole(store, asked)
  const parts = asked.campaign.plan.activities.map(({ key, label }) => ({ key, label, figures: figuresOfSums(sums, ({ activity }) => activity === key) }))
  return { total: figuresOfSums(sums), parts: parts.filter(isSomething) }
}
async function bySource(store: Asked, asked: AskedParts): Promise<SessionParts> {
  const sums = await whole(store, asked)
  const parts = (Object.keys(attendanceSources) as AttendanceSource[]).map((source) => ({ key: source, label: attendanceSources[source], figures: { ...figuresOfSums(sums, (cell) => cell.source === source), sessions: null } }))
  return { total: figuresOfSums(sums), parts: parts.filter(isSomething) }
}

/** The days of a week that a span covers. */
export function weekWords(monday: string, span: Span): string {
  const { from, until } = common(spanOf(`w:${monday}`), span)
  return `${dayWords(from)}—${dayWords(until - day)}`
}
/** Of everything: each week in which something was counted, so that the weeks sum to the whole however long a campaign lasts. */
async function byWeek(store: Asked, { unit, period, campaign }: AskedParts): Promise<SessionParts> {
  const span = spanOf(period)
  const weeks = await eachMeasure(campaign._id, (measure) => sumsByWeek(store, unit._id, measure, span))
  const sumsOf = (monday: string): PartSums => Object.fromEntries(shownNames.map((name) => [name, weeks[name].get(monday) ?? noSums[name]])) as unknown as PartSums
  const shown = period === 'all' ? [...new Set(shownNames.flatMap((name) => [...weeks[name].keys()]))].sort() : weeksIn(span)
  const parts = shown.map((monday) => ({ key: monday, label: weekWords(monday, span), figures: figuresOfSums(sumsOf(monday)) }))
  return { total: parts.map(({ figures }) => figures).reduce(plus, figuresOfSums(noSums)), parts }
}
const plus = (one: ShownFigures, other: ShownFigures): ShownFigures => ({
  sessions: one.sessions + other.sessions,
  times: one.times + other.times,
  persons: (one.persons ?? 0) + (other.persons ?? 0),
  consult: one.consult + other.consult,
  items: one.items + other.items,
  sources: Object.fromEntries(Object.entries(one.sources).map(([source, amount]) => [source, amount + other.sources[source as AttendanceSource]])) as Record<AttendanceSource, number>,
})

const ways = { unit: byUnit, activity: byActivity, source: bySource, week: byWeek }
export type SessionWay = keyof typeof ways
export const sessionParts = (store: Asked, by: SessionWay, asked: AskedParts): Promise<SessionParts> => ways[by](store, asked)
