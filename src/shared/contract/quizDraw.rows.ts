/** The draw of prizes: the list is published first, then the seed that was named with it is typed in (T-14, W-18). Phones import its types only. */
import * as z from 'zod/mini'
import { drawStates, mostWinners, seedPattern } from '@shared/domain/quizDraw'
import { action } from './action'
import { line, oneOf } from './pieces'
import { competitionId } from './quiz'

const whole = (most: number, least = 0) => z.number().check(z.int(), z.minimum(least), z.maximum(most))
const version = whole(1_000_000, 1)
export const drawing = z.strictObject({
  competition: z.string(),
  /** Of the competition. */
  version: z.number(),
  title: z.string(),
  prizes: z.string(),
  rulesText: z.string(),
  /** Whoever asks is an officer of its owner, acting for it. */
  own: z.boolean(),
  ended: z.boolean(),
  /** For its officers: papers 待核, up to a hundred; 0 for others. */
  held: z.number(),
  /** For its officers, once it has ended: papers that ended with nothing and may still be answered late, up to a hundred, and until when; 0 for others. */
  late: z.number(),
  lateUntil: z.number(),
  draw: z.nullable(z.strictObject({
    state: oneOf(drawStates),
    /** Fixed before the list was published. */
    winners: z.number(),
    source: z.string(),
    /** Entries; 0 while the list is made. */
    count: z.number(),
    /** Papers that were still 待核, or might still be answered late, and are not in it, up to ten thousand. */
    leftOut: z.number(),
    listHash: z.string(),
    /** Of the list, as `quiz.drawList` gives it out. */
    parts: z.number(),
    listedAt: z.number(),
    seed: z.string(),
    drawnAt: z.number(),
    won: z.array(z.string()),
    /** For its officers: drawn entries whose papers were taken back after the list was published; no prize is theirs. Empty for others. */
    withdrawn: z.array(z.string()),
  })),
  /** Mine: whether it is in the list and was drawn; `withdrawn` = drawn, and my paper was taken back since. */
  mine: z.strictObject({ entry: z.string(), listed: z.boolean(), won: z.boolean(), withdrawn: z.boolean() }),
})

export const quizDraw = {
  /** For whom the competition is meant, and for its officers. 404 for others. */
  'quiz.drawing': action({ door: 'quiz', policy: 'takeQuiz', writes: false, input: z.strictObject({ competition: competitionId }), output: drawing }),
  /** The list itself, part by part, sorted: together, one entry a line, they are the file whose hash was published. */
  'quiz.drawList': action({ door: 'quiz', policy: 'takeQuiz', writes: false, input: z.strictObject({ competition: competitionId, part: whole(10_000) }), output: z.strictObject({ entries: z.array(z.string()), parts: z.number() }) }),
  /** Once, of one that has ended and has prizes. `leaveHeld`: what is still 待核, or may still be answered late, is left out, and that is said. */
  'quiz.freezeDraw': action({ door: 'quiz', policy: 'organiseQuiz', writes: true, input: z.strictObject({ id: competitionId, version, winners: whole(mostWinners, 1), source: line(200, 10), leaveHeld: z.boolean() }), output: drawing }),
  /** Once, after the list was published. */
  'quiz.draw': action({ door: 'quiz', policy: 'organiseQuiz', writes: true, input: z.strictObject({ id: competitionId, version, seed: z.string().check(z.maxLength(100), z.regex(seedPattern)) }), output: drawing }),
} as const
export type Drawing = z.infer<typeof drawing>
