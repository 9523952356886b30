/** The parts a figure is shown in: each bar with its sums, in tree order or in the order of the lists (never a rank). */
import type { StandingSums } from '@shared/domain/hazardFigures'
import { common, lastWeeks, spanOf, weeksIn } from '@shared/domain/period'
import type { Span } from '@shared/domain/period'
import { dayWords, instantOf } from '@shared/domain/calendar'
import { countedCategories, countedCategoryWords } from '@shared/domain/standing'
import type { Standing } from '@shared/domain/standing'
import { levels } from '@shared/domain/words'
import type { Level } from '@shared/domain/words'
import type { Unit } from '../ports/documents'
import type { Store } from '../ports/store'
import { below } from './figureScope'
import { remainder, sumsByWeek, sumsOfUnits, sumsUnder } from './hazardSums'
import { placeOf } from './places'
import type { Directory } from './units'

/** What a unit has in hand itself, none of those below it. */
export const own = 'own'
/** Without a period, weeks are these: a quarter of a year. */
const weeksShown = 12
const day = 86_400_000

export interface AskedBars {
  readonly unit: Unit
  readonly period: string
  readonly now: number
  readonly units: Directory
}
export interface Part {
  readonly key: string
  readonly label: string
  readonly sums: StandingSums
}
export interface Parts {
  readonly total: StandingSums
  readonly parts: readonly Part[]
}
type Asked = Pick<Store, 'find'>
const having = (sums: StandingSums, has: (standing: Standing) => boolean): StandingSums => sums.filter(([standing]) => has(standing))
const isSomething = ({ sums }: Part): boolean => sums.length > 0

async function byUnit(store: Asked, { unit, period, units }: AskedBars): Promise<Parts> {
  const children = below(unit, units)
  const [total, sums] = await Promise.all([sumsUnder(store, unit._id, period), sumsOfUnits(store, children.map(placeOf), period)])
  const parts = children.map((one) => ({ key: one._id, label: one.name, sums: sums.get(placeOf(one)) ?? [] }))
  const itself = { key: own, label: children.length === 0 ? unit.name : `${unit.name}（本级）`, sums: remainder(total, sums.values()) }
  return { total, parts: [itself, ...parts].filter(isSomething) }
}

async function byCategory(store: Asked, { unit, period }: AskedBars): Promise<Parts> {
  const total = await sumsUnder(store, unit._id, period)
  return { total, parts: countedCategories.map((name) => ({ key: name, label: countedCategoryWords(name), sums: having(total, ({ category }) => category === name) })).filter(isSomething) }
}

async function byLevel(store: Asked, { unit, period }: AskedBars): Promise<Parts> {
  const total = await sumsUnder(store, unit._id, period)
  return { total, parts: (Object.keys(levels) as Level[]).map((name) => ({ key: name, label: levels[name], sums: having(total, ({ level }) => level === name) })) }
}

/** The span whose weeks are shown: the period's, or the last weeks where no end is named. */
export const weeksOf = (period: string, now: number): Span => (period === 'all' ? lastWeeks(now, weeksShown) : spanOf(period))
/** `6月14日—6月20日`: the days of the week that lie in the span. */
const weekLabel = (monday: string, span: Span): string => {
  const { from, until } = common(spanOf(`w:${monday}`), span)
  return `${dayWords(from)}—${dayWords(until - day)}`
}

async function byWeek(store: Asked, { unit, period, now }: AskedBars): Promise<Parts> {
  const span = weeksOf(period, now)
  const sums = await sumsByWeek(store, unit._id, span)
  const parts = weeksIn(span).map((monday) => ({ key: monday, label: weekLabel(monday, span), sums: sums.get(monday) ?? [] }))
  return { total: parts.flatMap((part) => part.sums), parts: period.startsWith('y:') ? parts.filter((part) => instantOf(part.key) <= now) : parts }
}

const ways = { unit: byUnit, category: byCategory, level: byLevel, week: byWeek }
export type Way = keyof typeof ways

/** All parts of a unit's figures in a period; the parts sum to the total. */
export const partsOf = (store: Asked, by: Way, asked: AskedBars): Promise<Parts> => ways[by](store, asked)
