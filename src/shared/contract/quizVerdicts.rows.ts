/** What officers say about ended papers: held ones are decided once, counted ones may be taken back (T-14). Without names. Phones import its types only. */
import * as z from 'zod/mini'
import { holdReasons } from '@shared/domain/quizFairness'
import { attemptVerdicts } from '@shared/domain/quizVerdicts'
import { personKinds } from '@shared/domain/sessionWords'
import { action } from './action'
import { oneOf, pageOf, pageRequest, unitRef } from './pieces'
import { attemptId, competitionId } from './quiz'
import { attemptCorrection, heldDecision } from './quizOffice'

const attemptRow = {
  attempt: z.string(),
  /** The unit he counts at. */
  unit: unitRef,
  kind: oneOf(personKinds),
  startedAt: z.number(),
  /** Seconds to the last answer, and answers. */
  seconds: z.number(),
  answered: z.number(),
  score: z.number(),
  /** The same for attempts begun from one network; '' where nothing is known. */
  network: z.string(),
}
const heldAttempt = z.strictObject({ ...attemptRow, reason: oneOf(holdReasons) })
const countedAttempt = z.strictObject({ ...attemptRow, /** Corrections so far. */ turn: z.number() })
const decidedAttempt = z.strictObject({
  ...attemptRow,
  key: z.string(),
  /** Why it was held; null where it was not. */
  reason: z.nullable(oneOf(holdReasons)),
  verdict: oneOf(attemptVerdicts),
  ground: z.string(),
  by: z.string(),
  at: z.number(),
  turn: z.number(),
  /** It is taken back and may be counted again. */
  again: z.boolean(),
})
const asked = { id: competitionId, ...pageRequest }

export const quizVerdicts = {
  /** What waits for a decision, the oldest first. */
  'quiz.held': action({ door: 'quiz', policy: 'organiseQuiz', writes: false, input: z.strictObject(asked), output: pageOf(heldAttempt) }),
  /** Every verdict, the latest first: who, when, with which ground. */
  'quiz.decided': action({ door: 'quiz', policy: 'organiseQuiz', writes: false, input: z.strictObject(asked), output: pageOf(decidedAttempt) }),
  /** What counts, the earliest first; with `like` those from the network of that one. */
  'quiz.counted': action({ door: 'quiz', policy: 'organiseQuiz', writes: false, input: z.strictObject({ ...asked, like: z.optional(attemptId) }), output: pageOf(countedAttempt) }),
  /** Decided once and kept; `skipped` were decided before. */
  'quiz.decideHeld': action({ door: 'quiz', policy: 'organiseQuiz', writes: true, input: heldDecision, output: z.strictObject({ decided: z.number(), skipped: z.number() }) }),
  /** Takes back what counted, or counts it again, once; figures follow by rows. `skipped` stand differently by now. */
  'quiz.correct': action({ door: 'quiz', policy: 'organiseQuiz', writes: true, input: attemptCorrection, output: z.strictObject({ corrected: z.number(), skipped: z.number() }) }),
} as const
export type HeldAttempt = z.infer<typeof heldAttempt>
export type CountedAttempt = z.infer<typeof countedAttempt>
export type DecidedAttempt = z.infer<typeof decidedAttempt>
