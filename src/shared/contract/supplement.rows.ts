/** The actions on 补充登记 and the figures they make. Phones import its types only. */
import * as z from 'zod/mini'
import { measures } from '@shared/domain/campaign'
import { isPeriod } from '@shared/domain/period'
import { doneSources, supplementMoveNames, supplementStates } from '@shared/domain/supplement'
import { action } from './action'
import { id, oneOf, pageOf, pageRequest, text, unitRef } from './pieces'
import { activityKey } from './session'
import { amounts, supplementId, supplementInput, supplementMove } from './supplement'

const measure = oneOf(measures)
/** A number with the form's own word behind it. */
const told = z.strictObject({ measure, amount: z.number(), word: z.string() })
export const supplementSummary = z.strictObject({
  id: z.string(),
  activity: z.string(),
  activityLabel: z.string(),
  title: z.string(),
  at: z.number(),
  unit: unitRef,
  state: oneOf(supplementStates),
  told: z.array(told),
  /** '' = nothing is missing. */
  owes: z.string(),
})
const step = z.strictObject({ label: z.string(), at: z.number(), by: z.string(), ground: z.string() })
/** A row behind the figures: all of them sum to what it counts as. */
const row = z.strictObject({ key: z.string(), label: z.string(), amount: z.number(), word: z.string(), day: z.number(), at: z.number() })
export const supplementView = z.strictObject({
  summary: supplementSummary,
  version: z.number(),
  sentence: z.string(),
  measures: z.array(z.strictObject({ measure, word: z.string() })),
  amounts,
  link: z.string(),
  photos: z.array(z.string()),
  witness: z.nullable(z.strictObject({ words: z.string(), by: z.string(), unit: unitRef, at: z.number() })),
  by: z.string(),
  moves: z.array(z.enum(supplementMoveNames)),
  steps: z.array(step),
  rows: z.array(row),
})

const period = z.optional(z.string().check(z.refine(isPeriod)))
const by = z.enum(['unit', 'week', 'source'])
const asked = { scope: z.optional(id), period }
const figure = { activity: activityKey, measure, ...asked }
/** null: neither a source nor a row, which is 未启用 and never 0. */
const blank = z.strictObject({ activity: z.string(), label: z.string(), row: z.string(), measure, word: z.string(), amount: z.nullable(z.number()), sources: z.record(oneOf(doneSources), z.number()) })
export const supplement = {
  /** For the unit acted for. The same id and content again is the same entry. */
  'campaign.supplement': action({ door: 'campaign', policy: 'organise', writes: true, input: supplementInput, output: supplementView }),
  /** 更正 补佐证 作证 撤回 恢复: what counted stays as rows, what changes is a row more. */
  'campaign.supplementMove': action({ door: 'campaign', policy: 'readSession', writes: true, input: supplementMove, output: supplementView }),
  'campaign.supplementRead': action({ door: 'campaign', policy: 'readSession', writes: false, input: z.strictObject({ id: supplementId }), output: supplementView }),
  /** Of the unit acted for and all below it, the newest act first. */
  'campaign.supplements': action({ door: 'campaign', policy: 'figures', writes: false, input: z.strictObject({ show: z.enum(['standing', 'waiting', 'withdrawn']), ...pageRequest }), output: pageOf(supplementSummary) }),
  /** Every blank that nobody signs in to, in the plan's order. */
  'campaign.done': action({ door: 'campaign', policy: 'figures', writes: false, input: z.strictObject(asked), output: z.strictObject({ asOf: z.number(), scope: unitRef, rule: z.string(), blanks: z.array(blank) }) }),
  /** One blank in parts that sum to it: in tree order, by week, by source; never a rank. `auto` of a part is what the quiz counted: `quiz.behind` lists it. */
  'campaign.doneParts': action({
    door: 'campaign', policy: 'figures', writes: false,
    input: z.strictObject({ by, ...figure }),
    output: z.strictObject({ asOf: z.number(), scope: unitRef, by, periodWords: z.string(), rule: z.string(), blank, bars: z.array(z.strictObject({ key: z.string(), label: z.string(), amount: z.number(), auto: z.number() })) }),
  }),
  /** The entries behind it, or behind one of its parts: the amounts of all pages and what is `auto` sum to it. */
  'campaign.doneBehind': action({
    door: 'campaign', policy: 'figures', writes: false,
    input: z.strictObject({ ...figure, by: z.optional(by), key: z.optional(text(64)), ...pageRequest }),
    output: z.strictObject({ asOf: z.number(), amount: z.number(), rows: z.array(z.strictObject({ entry: supplementSummary, amount: z.number() })), next: z.optional(z.string()) }),
  }),
} as const
export type SupplementSummary = z.infer<typeof supplementSummary>
export type SupplementView = z.infer<typeof supplementView>
