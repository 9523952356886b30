/** The sessions behind a figure: the same sums are read for each session that are read for the unit, so the rows always sum to the number. */
import { common, isPeriod, spanOf } from '@shared/domain/period'
import type { Span } from '@shared/domain/period'
import { measureName } from '@shared/domain/sessionFigures'
import type { ReadCell } from '@shared/domain/sessionFigures'
import type { SessionCount } from '../ports/documents'
import type { Page, PageRequest, Store } from '../ports/store'
import { below } from './figureScope'
import { Refusal } from './refusal'
import { ownKey, weeksAsked } from './sessionBars'
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
  /** Only what the unit itself held. */
  readonly own: boolean
}

/** @throws Refusal `not_found` for a key that is no bar. */
export function behindSessions(figure: ShownFigure, by: SessionWay | undefined, key: string, { unit, units, period, campaign, now }: AskedParts): BehindSessions {
  const whole = { scopeId: unit._id, measure: measureName(shownMeasures[figure], campaign._id), campaign: campaign._id, period, span: spanOf(period), fits: undefined, own: false }
  if (by === undefined) return whole
  if (by === 'activity') return { ...whole, fits: (cell) => cell.activity === key }
  if (by === 'source') return { ...whole, fits: (cell) => cell.source === key }
  if (by === 'week') {
    if (!isPeriod(`w:${key}`)) throw new Refusal('not_found', 'key')
    return { ...whole, period: `w:${key}`, span: common(weeksAsked(period, now), spanOf(`w:${key}`)) }
  }
  const children = below(unit, units)
  if (key === ownKey) return { ...whole, own: children.length > 0 }
  if (!children.some(({ _id }) => _id === key)) throw new Refusal('not_found', 'key')
  return { ...whole, scopeId: key }
}

async function inSpan(store: Pick<Store, 'find'>, scope: string, { measure, period, span, fits }: BehindSessions): Promise<number> {
  const sum = await sumUnder(store, scope, measure, period)
  const cut = period.startsWith('w:') && span.until - span.from < 7 * 86_400_000 ? await sumOfDays(store, scope, measure, span) : sum
  return fits ? amountIn(cut, fits) : cut.amount
}
async function sumOfDays(store: Pick<Store, 'find'>, scope: string, measure: string, span: Span): Promise<CellSum> {
  const weeks = [...(await sumsByWeek(store, scope, measure, span)).values()]
  return weeks[0] ?? { amount: 0, persons: 0, cells: new Map() }
}

/** The whole figure. */
export async function amountBehind(store: Pick<Store, 'find'>, of: BehindSessions, childScopes: readonly string[]): Promise<number> {
  const amount = await inSpan(store, of.scopeId, of)
  if (!of.own) return amount
  const children = await Promise.all(childScopes.map((scope) => inSpan(store, scope, of)))
  return children.reduce((rest, child) => rest - child, amount)
}

/** One page of sessions with what each brings; pages of nothing are passed over. */
export async function pageOfSessions(store: Pick<Store, 'find'>, of: BehindSessions, { limit, cursor }: PageRequest): Promise<Page<{ readonly count: SessionCount; readonly amount: number }>> {
  let next = cursor
  for (;;) {
    const page = await store.find('sessionCountsInScope', { campaign: of.campaign, scopes: of.scopeId, from: of.span.from - longest, until: of.span.until + longest }, next === undefined ? { limit } : { limit, cursor: next })
    const own = page.rows.filter(({ scopes }) => !of.own || scopes[1] === of.scopeId)
    const amounts = await Promise.all(own.map(async (count) => ({ count, amount: await inSpan(store, sessionScope(count._id), of) })))
    const rows = amounts.filter(({ amount }) => amount !== 0)
    next = page.next
    if (next === undefined) return { rows }
    if (rows.length > 0) return { rows, next }
  }
}
