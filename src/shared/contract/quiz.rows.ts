/** The actions of taking part, and what the office answers. Phones import its types only. How they go together: quiz.ts. */
import * as z from 'zod/mini'
import { quizModes, quizStyles } from '@shared/domain/quizCompetition'
import { attemptStandings, holdReasons } from '@shared/domain/quizFairness'
import { questionKinds, quizCategories } from '@shared/domain/quizWords'
import { action } from './action'
import { nothing, oneOf, pageOf, pageRequest, unitRef } from './pieces'
import { answerInput, attemptId, competitionId, finishInput, practisedInput, startInput } from './quiz'

/** A competition as whoever may take part reads it. */
export const quizCard = z.strictObject({
  id: z.string(),
  title: z.string(),
  intro: z.string(),
  owner: unitRef,
  mode: oneOf(quizModes),
  style: oneOf(quizStyles),
  from: z.number(),
  until: z.number(),
  /** It may be begun now: published and within its time. */
  open: z.boolean(),
  questions: z.number(),
  /** 0 = without a limit (practice). */
  minutes: z.number(),
  /** Minutes in elder mode. */
  elderMinutes: z.number(),
  triesADay: z.number(),
  triesInAll: z.number(),
  /** Points of a question by its kind. */
  points: z.strictObject({ single: z.number(), multiple: z.number(), trueFalse: z.number() }),
  /** Per cent of the full mark needed to pass. */
  passAt: z.number(),
  /** Of a daily theme: today's; null for others. */
  theme: z.nullable(oneOf(quizCategories)),
  /** Everybody of one unit gets the same questions. */
  perUnit: z.boolean(),
  prizes: z.string(),
  /** The rules page (W-18): never empty where there are prizes. */
  rulesText: z.string(),
  /** What it counts as, in plain words. */
  countsAs: z.string(),
  ranked: z.boolean(),
})
/** The session it examines, or at whose stand it is played ('' = it is an exam). */
export const boundTo = z.strictObject({ session: z.string(), title: z.string(), startsAt: z.number(), stand: z.string() })
/** Where I stand in it. */
const mine = z.strictObject({
  triesToday: z.number(),
  triesLeft: z.number(),
  finished: z.number(),
  /** My best in per cent of the full mark; null without any. */
  best: z.nullable(z.number()),
  passed: z.boolean(),
  /** Under way: `over` = its time has run out, `quiz.finish` gives its result. */
  running: z.nullable(z.strictObject({ attempt: z.string(), endsAt: z.number(), over: z.boolean() })),
  /** '' = I may begin now; else why not, in a sentence. */
  because: z.string(),
})

/** A question as it is asked: no key, no explanation, no clause (T-13). */
export const paperQuestion = z.strictObject({
  place: z.number(),
  kind: oneOf(questionKinds),
  /** Several options may be right. */
  many: z.boolean(),
  category: oneOf(quizCategories),
  passage: z.string(),
  /** A sign the project draws, by its number (components/SafetySign): its name would say what it means; ''. */
  picture: z.string(),
  stem: z.string(),
  /** In this paper's order. */
  options: z.array(z.string()),
})
const paper = z.strictObject({
  attempt: z.string(),
  card: quizCard,
  /** False: it was under way already; go on where it stopped. */
  fresh: z.boolean(),
  elder: z.boolean(),
  startedAt: z.number(),
  endsAt: z.number(),
  /** The office's clock when it answered. */
  now: z.number(),
  questions: z.array(paperQuestion),
  /** What is saved, by place; null = nothing yet. */
  answers: z.array(z.nullable(z.array(z.number()))),
  /** The first place without an answer; the number of questions where none is left. */
  next: z.number(),
})
const saved = z.strictObject({ attempt: z.string(), place: z.number(), chosen: z.array(z.number()), answered: z.number(), endsAt: z.number(), now: z.number() })

/** A question after the end: with its key, why, and the clause that says so. */
export const reviewedQuestion = z.strictObject({
  ...paperQuestion.shape,
  ref: z.string(),
  /** It is in a contest paper of mine that is under way: `key` is empty and the words are '' until that one ends (T-13). */
  hidden: z.boolean(),
  /** Places in `options`. */
  key: z.array(z.number()),
  explanation: z.string(),
  clause: z.string(),
  checkedOn: z.string(),
})
const result = z.strictObject({
  attempt: z.string(),
  card: quizCard,
  startedAt: z.number(),
  finishedAt: z.number(),
  /** Milliseconds to the last answer. */
  took: z.number(),
  elder: z.boolean(),
  answered: z.number(),
  score: z.number(),
  full: z.number(),
  passed: z.boolean(),
  standing: oneOf(attemptStandings),
  /** Why it is held; null where it is not. */
  held: z.nullable(oneOf(holdReasons)),
  /** What became of it, in a sentence: 已计入, 待核 and why, 不计入 with the ground. */
  say: z.string(),
  /** Empty while answers may still be on their way to a paper that has none: no key is told so long (T-13). `late`: what arrived after the time, not scored. */
  questions: z.array(z.strictObject({ ...reviewedQuestion.shape, chosen: z.array(z.number()), late: z.nullable(z.array(z.number())), /** null while hidden, as the points. */ right: z.nullable(z.boolean()), points: z.nullable(z.number()) })),
  mine,
})
const missedRow = z.strictObject({ question: reviewedQuestion, times: z.number(), /** Right answers since; the second takes it out of the book. */ right: z.number(), at: z.number() })

export const quiz = {
  /** What is open for me or will be within a week, the first to end first. Reads only. */
  'quiz.home': action({ door: 'quiz', policy: 'takeQuiz', writes: false, input: nothing, output: z.strictObject({ now: z.number(), missed: z.number(), rows: z.array(z.strictObject({ card: quizCard, mine })) }) }),
  /** One of them, with its rules page; also from a link or code. 404 for whom it is not meant. */
  'quiz.read': action({ door: 'quiz', policy: 'takeQuiz', writes: false, input: z.strictObject({ competition: competitionId }), output: z.strictObject({ now: z.number(), card: quizCard, mine, bound: z.nullable(boundTo) }) }),
  'quiz.start': action({ door: 'quiz', policy: 'takeQuiz', writes: true, input: startInput, output: paper }),
  'quiz.answer': action({ door: 'quiz', policy: 'takeQuiz', writes: true, input: answerInput, output: saved }),
  'quiz.finish': action({ door: 'quiz', policy: 'takeQuiz', writes: true, input: finishInput, output: result }),
  /** Of an attempt of mine that has ended; `quiz_running` while it has not. */
  'quiz.result': action({ door: 'quiz', policy: 'takeQuiz', writes: false, input: z.strictObject({ attempt: attemptId }), output: result }),
  /** My ended attempts, the newest first. */
  'quiz.mine': action({ door: 'quiz', policy: 'takeQuiz', writes: false, input: z.strictObject(pageRequest), output: pageOf(z.strictObject({ attempt: z.string(), competition: z.string(), title: z.string(), finishedAt: z.number(), score: z.number(), full: z.number(), passed: z.boolean(), standing: oneOf(attemptStandings) })) }),
  /** What I have missed, the newest first: of attempts that have ended, so with its answers; `waiting` = those left out while a paper with them is under way. */
  'quiz.wrong': action({ door: 'quiz', policy: 'takeQuiz', writes: false, input: z.strictObject(pageRequest), output: z.strictObject({ total: z.number(), waiting: z.number(), rows: z.array(missedRow), next: z.optional(z.string()) }) }),
  /** Graded by the office; `left` = what is still in the book. null = not graded, since a paper with it is under way: it stays as it is. */
  'quiz.practised': action({ door: 'quiz', policy: 'takeQuiz', writes: true, input: practisedInput, output: z.strictObject({ right: z.array(z.nullable(z.boolean())), left: z.number() }) }),
} as const
export type QuizCard = z.infer<typeof quizCard>
export type BoundTo = z.infer<typeof boundTo>
export type PaperQuestion = z.infer<typeof paperQuestion>
export type QuizPaper = z.infer<typeof paper>
export type AttemptAnswer = z.infer<typeof saved>
export type ReviewedQuestion = z.infer<typeof reviewedQuestion>
export type QuizResultView = z.infer<typeof result>
