/**
 * What an officer's page may say about competitions: the card it checks before it sends, the office's own schema. Beyond the shape,
 * `cardFault` of domain/quizCompetition names the first thing that does not fit together; the office asks it too.
 */
import * as z from 'zod/mini'
import { mostQuestions, partialRules, quizBanks, quizModes, quizStyles } from '@shared/domain/quizCompetition'
import { difficulties, quizCategories, quizIndustries } from '@shared/domain/quizWords'
import { id, line, millis, oneOf, text } from './pieces'
import { attemptId, competitionId } from './quiz'
import { partKey, sessionId } from './session'

const whole = (most: number, least = 0) => z.number().check(z.int(), z.minimum(least), z.maximum(most))
export const paperRule = z.strictObject({ category: z.nullable(oneOf(quizCategories)), difficulty: z.nullable(oneOf(difficulties)), count: whole(mostQuestions, 1) })
export const competitionCard = {
  title: line(40, 2),
  intro: text(500),
  mode: oneOf(quizModes),
  style: oneOf(quizStyles),
  /** `units`: their people and those of all units below them; they lie in the owner's line. */
  audience: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('public') }), z.strictObject({ kind: z.literal('units'), unitIds: z.array(id).check(z.minLength(1), z.maxLength(50)) })]),
  from: millis,
  until: millis,
  bank: oneOf(quizBanks),
  industries: z.array(oneOf(quizIndustries)).check(z.maxLength(20)),
  rules: z.array(paperRule).check(z.minLength(1), z.maxLength(40)),
  /** 各单位一套卷; absent = drawn anew for each attempt. */
  perUnit: z.optional(z.literal(true)),
  themes: z.array(oneOf(quizCategories)).check(z.maxLength(31)),
  minutes: whole(180),
  tries: z.strictObject({ aDay: whole(50, 1), inAll: whole(999, 1) }),
  scoring: z.strictObject({ single: whole(100), multiple: whole(100), trueFalse: whole(100), partial: oneOf(partialRules), passAt: whole(100) }),
  fairness: z.strictObject({ secondsEach: whole(60), startsPerNetwork: whole(100_000) }),
  national: z.boolean(),
  prizes: text(300),
  rulesText: text(3000),
  bound: z.nullable(z.strictObject({ sessionId, stand: z.nullable(partKey) })),
}
/** `version` 0 = a new one. Once it is published only title, intro, rules text and a later end may change. */
export const competitionInput = z.strictObject({ id: competitionId, version: whole(1_000_000), card: z.strictObject(competitionCard) })
export const competitionMove = z.strictObject({ id: competitionId, version: whole(1_000_000, 1), move: z.enum(['open', 'close', 'reopen']), ground: line(300) })
export const rankingInput = z.strictObject({ id: competitionId, version: whole(1_000_000, 1), on: z.boolean(), ground: line(300, 2) })
export const heldDecision = z.strictObject({ id: competitionId, attempts: z.array(attemptId).check(z.minLength(1), z.maxLength(50)), verdict: z.enum(['count', 'refuse']), ground: line(300, 2) })
/** `turn`: corrections that the officer has seen, so that a request sent again corrects nothing twice. */
export const attemptCorrection = z.strictObject({ id: competitionId, attempts: z.array(z.strictObject({ attempt: attemptId, turn: whole(3) })).check(z.minLength(1), z.maxLength(50)), verdict: z.enum(['withdraw', 'restore']), ground: line(300, 2) })

export type CompetitionInput = z.infer<typeof competitionInput>
export type CompetitionMoveInput = z.infer<typeof competitionMove>
export type { CompetitionView } from './quizOffice.rows'
export type { CountedAttempt, DecidedAttempt, HeldAttempt } from './quizVerdicts.rows'
