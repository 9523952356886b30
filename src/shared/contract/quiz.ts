/**
 * What a phone may say about taking part in a quiz, and how its pages go on (J12). What the office answers stands in quiz.rows.ts.
 *
 * 1. `quiz.home` lists what is open for me: tries left, and the attempt under way if there is one. It changes nothing.
 * 2. `quiz.start` draws a paper, or gives the one under way again: same questions, same order of options, answers kept, server time left.
 *    Show the time by the office's clock: `endsAt − now` of the answer, counted down by the phone.
 * 3. `quiz.answer` saves one answer, as often as it is tapped; of two taps on a question the later `claimedAt` holds, whichever arrives first.
 *    `chosen` are places of the options as they were shown (0 = the first). Without network keep the taps and send them when it is back; what does
 *    not arrive before `endsAt` is lost with `quiz_time_over`, so a contest says beforehand that it needs the net.
 * 4. `quiz.finish` may carry every answer once more (what a phone holds and nobody has acknowledged), and gives the result. A second finish gives
 *    the first result again. When the time is over the office finishes by itself with what was saved: call `quiz.finish` to see it.
 * 5. A practice without limit lies on the phone: start it with network, answer offline, send `quiz.finish` with all answers by the outbox.
 *    Until an attempt has ended no answer of the office carries a key, an explanation or a clause (T-13).
 */
import * as z from 'zod/mini'
import { id, millis } from './pieces'

/** Made by the phone; short, because figures are named by it. */
export const competitionId = z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{5,23}$/))
/** As the office hands it out. */
export const attemptId = z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{5,23}:[0-9a-z][0-9a-z-]{1,63}:\d{4}-\d{2}-\d{2}:\d{1,3}$/))
/** A version of a question: `<question>@<number>`. */
export const questionRef = z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{5,63}@\d{1,4}$/))

const place = z.number().check(z.int(), z.minimum(0), z.maximum(99))
/** Places of options, none twice. */
export const chosen = z.array(z.number().check(z.int(), z.minimum(0), z.maximum(7))).check(z.maxLength(8), z.refine((places) => new Set(places).size === places.length))
export const savedAnswer = z.strictObject({ place, chosen, claimedAt: millis })
export const answerInput = z.strictObject({ attempt: attemptId, ...savedAnswer.shape })
export const finishInput = z.strictObject({ attempt: attemptId, answers: z.array(savedAnswer).check(z.maxLength(100)) })
/** `elder`: half as long again, outside any ranking; chosen before the first question. */
export const startInput = z.strictObject({ competition: competitionId, elder: z.boolean() })
/** What was missed, practised once more on the phone with its answers. `practice` is an id of the phone: sent again, nothing happens twice. */
export const practisedInput = z.strictObject({ practice: id, answers: z.array(z.strictObject({ ref: questionRef, chosen })).check(z.minLength(1), z.maxLength(50), z.refine((answers) => new Set(answers.map(({ ref }) => ref)).size === answers.length)) })

export type SavedAnswer = z.infer<typeof savedAnswer>
export type AnswerInput = z.infer<typeof answerInput>
export type FinishInput = z.infer<typeof finishInput>
export type StartInput = z.infer<typeof startInput>
export type PractisedInput = z.infer<typeof practisedInput>
export type { AttemptAnswer, BoundTo, QuizCard, QuizResultView, PaperQuestion, ReviewedQuestion, QuizPaper } from './quiz.rows'
