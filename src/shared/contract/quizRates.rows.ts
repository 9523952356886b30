/** Ranking of units (decision 16): by the rate of staff that has taken part, where an office leader has switched it on. */
import * as z from 'zod/mini'
import { action } from './action'
import { id, unitRef } from './pieces'
import { competitionId } from './quiz'

const rate = z.strictObject({
  unit: unitRef,
  /** 1 for the first; the same for the same rate; null = without a rate. */
  place: z.nullable(z.number()),
  staff: z.nullable(z.number()),
  persons: z.number(),
  /** Per cent of the staff, in tenths; null = the number of staff is not known, or too few have taken part. */
  rate: z.nullable(z.number()),
})

export const quizRates = {
  /** `on` false: nothing is ranked and no row is given. People of elder mode alone are outside. */
  'quiz.rates': action({ door: 'quiz', policy: 'figures', writes: false, input: z.strictObject({ id: competitionId }), output: z.strictObject({
    on: z.boolean(), ground: z.string(), title: z.string(), version: z.number(), asOf: z.number(),
    /** People at least, below which a unit stands without a rate. */
    least: z.number(),
    rows: z.array(rate),
    /** Of the unit acted for. */
    own: z.strictObject({ unit: unitRef, staff: z.nullable(z.number()) }),
    rules: z.array(z.string()),
  }) }),
  /** How many people work in a unit: set by itself or by a unit above it; kept with who and when. */
  'quiz.saveStaff': action({ door: 'quiz', policy: 'figures', writes: true, input: z.strictObject({ unitId: id, staff: z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000)) }), output: z.strictObject({ unit: unitRef, staff: z.number() }) }),
} as const
