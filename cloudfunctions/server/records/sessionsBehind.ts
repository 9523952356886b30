/** The sessions behind a figure: the same sums are read for each session that are read for the unit, so the rows always sum to the number. */
import { common, isPeriod, spanOf } from '@shared/domain/period'
import type { Span } from '@shared/domain/period'
import { measureName } from '@shared/domain/sessionFigures'
import type { ReadCell } from '@shared/domain/sessionFigures'
import type { SessionCount } from '../ports/documents'
import type { Page, PageRequest, Store } from '../ports/store'
import { below } from './figureScope'
import { filledPage, underNone } from './filledPage'
import { placeOf } from './places'
import { Refusal } from './refusal'
import { ownKey } from './sessionBars'
import type { AskedParts, SessionWay } from './sessionBars'
import { sessionScope } from './sessionCounts'
import { amountIn, shownMeasures, sumUnder, sumsByWeek } from './sessionSums'
import type { CellSum, ShownFigure } from './sessionSums'

/** A session lasts 31 days at most: what began so long before may still have rows in the period. */
const longest = 32 * 86_400_000

export interface BehindSessions {
  readonly scopeId: string
  readonly measure: string
  readonly campaign: string
  /** A stored period; a week cut by a month is asked day by day of its span. */
  readonly period: string
  readonly span: Span
  readonly fits: ((cell: ReadCell) => boolean) | undefined
  /** Units that have bars of their own: what lies under none of them is left. */
  readonly without: readonly string[]
}

/** @throws Refusal `not_found` for a key that is no bar; 场 has none by source. */
export function behindSessions(figure: ShownFigure, by: SessionWay | undefined, key: string, { unit, units, period, campaign }: AskedParts): BehindSessions {
  const whole = { scopeId: unit._id, measure: measureName(shownMeasures[figure], campaign._id), campaign: campaign._id, period, span: spanOf(period), fits: undefined, without: [] }
  if (by === undefined) return whole
  if (by === 'activity') return { ...whole, fits: (cell) => cell.activity === key }
  if (by === 'source' && figure === 'sessions') throw new Refusal('not_found', 'key')
  if (by === 'source') return { ...whole, fits: (cell) => cell.source === key }
  if (by === 'week') {
    if (!isPeriod(`w:${key}`)) throw new Refusal('not_found', 'key')
    return { ...whole, period: `w:${key}`, span: common(spanOf(period), spanOf(`w:${key}`)) }
  }
  const children = below(unit, units)
  if (key === ownKey) return { ...whole, without: children.map(placeOf) }
  const child = children.find(({ _id }) => _id === key)
  if (!child) throw new Refusal('not_found', 'key')
  return { ...whole, scopeId: placeOf(child) }
}

/** What is stored for a unit, or a session, in the period asked for. */
async function sumInSpan(store: Pick<Store, 'find'>, scope: string, { measure, period, span }: BehindSessions): Promise<CellSum> {
  const isCut = period.startsWith('w:') && span.until - span.from < 7 * 86_400_000
  return isCut ? sumOfDays(store, scope, measure, span) : sumUnder(store, scope, measure, period)
}
async function inSpan(store: Pick<Store, 'find'>, scope: string, of: BehindSessions): Promise<number> {
  const sum = await sumInSpan(store, scope, of)
  return of.fits ? amountIn(sum, of.fits) : sum.amount
}
async function sumOfDays(store: Pick<Store, 'find'>, scope: string, measure: string, span: Span): Promise<CellSum> {
  const weeks = [...(await sumsByWeek(store, scope, measure, span)).values()]
  return weeks[0] ?? { amount: 0, persons: 0, cells: new Map() }
}

const lessParts = async (of: BehindSessions, ask: (scope: string) => Promise<number>): Promise<number> => {
  const [whole, ...parts] = await Promise.all([of.scopeId, ...of.without].map(ask))
  return parts.reduce((rest, part) => rest - part, whole ?? 0)
}
/** The whole figure. */
export const amountBehind = (store: Pick<Store, 'find'>, of: BehindSessions): Promise<number> => lessParts(of, (scope) => inSpan(store, scope, of))
/** 人 of the same. */
export const personsCounted = (store: Pick<Store, 'find'>, of: BehindSessions): Promise<number> => lessParts(of, async (scope) => (await sumInSpan(store, scope, of)).persons)

/** One page of sessions with what each brings; pages of nothing are passed over. */
export function pageOfSessions(store: Pick<Store, 'find'>, of: BehindSessions, asked: PageRequest): Promise<Page<{ readonly count: SessionCount; readonly amount: number }>> {
  const brings = async (rows: readonly SessionCount[]) => (await Promise.all(underNone(rows, of.without).map(async (count) => ({ count, amount: await inSpan(store, sessionScope(count._id), of) })))).filter(({ amount }) => amount !== 0)
  return filledPage((page) => store.find('sessionCountsInScope', { campaign: of.campaign, scopes: of.scopeId, from: of.span.from - longest, until: of.span.until + longest }, page), brings, asked)
}
