/** The office's figures of hazards: numbers, the cases behind each, clusters and the weekly brief. Phones import its types only. */
import * as z from 'zod/mini'
import { isPeriod } from '@shared/domain/period'
import { figureNames } from '@shared/domain/standing'
import { action } from './action'
import { summary } from './hazard.rows'
import { id, pageOf, pageRequest, text, unitRef } from './pieces'

/** `all`, `y:2027`, `m:2027-06`, `w:2027-06-14` (its Monday) or `d:2027-06-16`. */
const period = z.string().check(z.refine(isPeriod))
const by = z.enum(['unit', 'category', 'level', 'week'])
const figureName = z.enum(figureNames)
/** A unit of one's own or below; absent = the unit acted for. */
const scope = z.optional(id)
/** A place's name as it was handed out: one line, as the store keeps it. */
const clusterKey = z.string().check(z.regex(/^[^\u0000-\u001f\u007f\u2028\u2029]{1,200}$/))

const bar = z.strictObject({
  /** Ask `board.hazardCases` with it: a unit, a category, a level, a week, or `own` for what the unit itself has in hand. */
  key: z.string(),
  label: z.string(),
  /** found 发现 · open 未销号 · late 逾期 · notDue 未到期 · counted (the denominator) · each state. */
  figures: z.record(figureName, z.number()),
  /** null where the denominator is under 5. */
  rate: z.nullable(z.number()),
  rateWords: z.string(),
})
const opens = z.strictObject({ figure: figureName, period: z.string(), by: z.optional(by), key: z.optional(z.string()) })
const cluster = z.strictObject({ key: z.string(), place: z.string(), unit: z.nullable(unitRef), amount: z.number(), firstDay: z.string(), lastDay: z.string(), categories: z.array(z.strictObject({ label: z.string(), amount: z.number() })) })
const days = z.number().check(z.int(), z.minimum(1), z.maximum(366))

export const hazardFigures = {
  /** Bars in tree order, never a rank. By day found; `week` without a period = the last twelve weeks. */
  'board.hazardBars': action({ door: 'board', policy: 'figures', writes: false, input: z.strictObject({ by, scope, period: z.optional(period), cursor: z.optional(z.string().check(z.regex(/^\d{1,6}$/))) }), output: z.strictObject({ asOf: z.number(), scope: unitRef, by, period: z.string(), periodWords: z.string(), rule: z.string(), total: bar, bars: z.array(bar), next: z.optional(z.string()) }) }),
  /** The cases behind a figure: all its pages hold exactly `amount` cases, the newest first. */
  'board.hazardCases': action({ door: 'board', policy: 'figures', writes: false, input: z.strictObject({ figure: figureName, scope, period: z.optional(period), by: z.optional(by), key: z.optional(text(64)), ...pageRequest }), output: z.strictObject({ asOf: z.number(), amount: z.number(), label: z.string(), rows: z.array(summary), next: z.optional(z.string()) }) }),
  /** One enterprise or place with so many cases in so many days, offered as 专项排查. */
  'board.clusters': action({ door: 'board', policy: 'boards', writes: false, input: z.strictObject({ days: z.optional(days), least: z.optional(z.number().check(z.int(), z.minimum(3), z.maximum(20))), ...pageRequest }), output: z.strictObject({ rule: z.string(), days: z.number(), least: z.number(), rows: z.array(cluster), next: z.optional(z.string()) }) }),
  'board.clusterCases': action({ door: 'board', policy: 'boards', writes: false, input: z.strictObject({ key: clusterKey, days: z.optional(days) }), output: pageOf(summary) }),
  /** 隐患周报, ready to be copied to a group: no names, no hazard text. Without a week, this one. */
  'board.brief': action({ door: 'board', policy: 'figures', writes: false, input: z.strictObject({ scope, week: z.optional(z.string().check(z.refine((monday) => isPeriod(`w:${monday}`)))) }), output: z.strictObject({ asOf: z.number(), week: z.string(), weekWords: z.string(), text: z.string(), rule: z.string(), figures: z.array(z.strictObject({ label: z.string(), amount: z.number(), opens })) }) }),
} as const
