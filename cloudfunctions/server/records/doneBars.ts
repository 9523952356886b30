/** One blank in parts that sum to it: in tree order, week by week, by source; never a rank. And the entries behind each part. */
import type { Measure } from '@shared/domain/campaign'
import { startOfDay } from '@shared/domain/calendar'
import { common, isPeriod, spanOf, weeksIn } from '@shared/domain/period'
import type { Span } from '@shared/domain/period'
import { doneSources } from '@shared/domain/supplement'
import type { DoneSource } from '@shared/domain/supplement'
import type { Campaign, Supplement, Unit } from '../ports/documents'
import type { Page, PageRequest, Store } from '../ports/store'
import { doneByWeek, doneUnder, doneUnderEach, nothingDone, wholeOf } from './doneSums'
import type { DoneSums, SourceAmounts } from './doneSums'
import { below } from './figureScope'
import { placeOf } from './places'
import { Refusal } from './refusal'
import { ownKey, weekWords } from './sessionBars'
import type { Directory } from './units'

const day = 86_400_000
export interface AskedDone {
  readonly unit: Unit
  readonly units: Directory
  readonly campaign: Campaign
  readonly activity: string
  readonly measure: Measure
  readonly period: string
  readonly now: number
}
export interface DoneBar {
  readonly key: string
  readonly label: string
  readonly amount: number
  /** How much of it the system counted itself. */
  readonly auto: number
}
type Asked = Pick<Store, 'find'>
const barOf = (key: string, label: string, sources: SourceAmounts): DoneBar => ({ key, label, amount: wholeOf(sources), auto: sources.auto })
const of = (sums: DoneSums | undefined, activity: string): SourceAmounts => sums?.get(activity) ?? nothingDone()

/** Without an end: from the campaign's first day, before which nothing may be entered. */
const spanAsked = ({ period, campaign, now }: AskedDone): Span => (period === 'all' ? { from: startOfDay(campaign.from), until: startOfDay(now) + day } : spanOf(period))

export const doneWhole = async (store: Asked, { unit, measure, campaign, period, activity }: AskedDone): Promise<SourceAmounts> => of(await doneUnder(store, unit._id, measure, campaign._id, period), activity)

async function byUnit(store: Asked, asked: AskedDone): Promise<readonly DoneBar[]> {
  const { unit, units, measure, campaign, period, activity } = asked
  const children = below(unit, units)
  const [whole, parts] = await Promise.all([doneWhole(store, asked), doneUnderEach(store, children.map(placeOf), measure, campaign._id, period)])
  const bars = children.map((child) => barOf(child._id, child.name, of(parts.get(placeOf(child)), activity)))
  const rest = { amount: wholeOf(whole) - bars.reduce((sum, { amount }) => sum + amount, 0), auto: whole.auto - bars.reduce((sum, { auto }) => sum + auto, 0) }
  return [{ key: ownKey, label: children.length === 0 ? unit.name : `${unit.name}（本级）`, ...rest }, ...bars]
}
async function byWeek(store: Asked, asked: AskedDone): Promise<readonly DoneBar[]> {
  const span = spanAsked(asked)
  const weeks = await doneByWeek(store, asked.unit._id, asked.measure, asked.campaign._id, span)
  return weeksIn(span).map((monday) => barOf(monday, weekWords(monday, span), of(weeks.get(monday), asked.activity)))
}
async function bySource(store: Asked, asked: AskedDone): Promise<readonly DoneBar[]> {
  const whole = await doneWhole(store, asked)
  return (Object.keys(doneSources) as DoneSource[]).map((key) => barOf(key, doneSources[key], { ...nothingDone(), [key]: whole[key] }))
}
const ways = { unit: byUnit, week: byWeek, source: bySource }
export type DoneWay = keyof typeof ways
/** Parts of nothing are left out. */
export const doneBars = async (store: Asked, by: DoneWay, asked: AskedDone): Promise<DoneBar[]> => (await ways[by](store, asked)).filter(({ amount, auto }) => amount !== 0 || auto !== 0)

interface Behind {
  readonly scopeId: string
  readonly span: Span
  /** Units that have bars of their own. */
  readonly without: readonly string[]
}
/** @throws Refusal `not_found` for a key that is no bar. */
function behind(asked: AskedDone, by: DoneWay | undefined, key: string): Behind {
  const whole = { scopeId: asked.unit._id, span: spanAsked(asked), without: [] }
  if (by === 'week') {
    if (!isPeriod(`w:${key}`)) throw new Refusal('not_found', 'key')
    return { ...whole, span: common(whole.span, spanOf(`w:${key}`)) }
  }
  if (by !== 'unit') return whole
  const children = below(asked.unit, asked.units)
  if (key === ownKey) return { ...whole, without: children.map(placeOf) }
  const child = children.find(({ _id }) => _id === key)
  if (!child) throw new Refusal('not_found', 'key')
  return { ...whole, scopeId: placeOf(child) }
}

/** One page of the entries behind a part, with what each brings; pages of nothing are passed over. What the quiz counted (自动) opens to the quiz's own rows. */
export async function pageOfEntries(store: Asked, asked: AskedDone, by: DoneWay | undefined, key: string, { limit, cursor }: PageRequest): Promise<Page<{ readonly entry: Supplement; readonly amount: number }>> {
  const { scopeId, span, without } = behind(asked, by, key)
  if (by === 'source' && key !== 'entered') return { rows: [] }
  const question = { campaign: asked.campaign._id, activity: asked.activity, state: 'counted', scopes: scopeId, ...span }
  let next = cursor
  for (;;) {
    const page = await store.find('supplementsOfActivity', question, next === undefined ? { limit } : { limit, cursor: next })
    const rows = page.rows
      .filter(({ scopes }) => !scopes.some((scope) => without.includes(scope)))
      .map((entry) => ({ entry, amount: entry.counted?.amounts[asked.measure] ?? 0 }))
      .filter(({ amount }) => amount !== 0)
    next = page.next
    if (next === undefined) return { rows }
    if (rows.length > 0) return { rows, next }
  }
}
