/** What papers teach about questions and people: difficulty, discrimination, clauses missed most, and what the banks hold for a plan. */
import * as z from 'zod/mini'
import { quizBanks } from '@shared/domain/quizCompetition'
import { difficulties, questionKinds, quizCategories, quizIndustries } from '@shared/domain/quizWords'
import { action } from './action'
import { oneOf, pageOf, pageRequest } from './pieces'
import { competitionId } from './quiz'

const clause = z.strictObject({ clause: z.string(), asked: z.number(), wrong: z.number() })
const studied = z.strictObject({
  ref: z.string(),
  kind: oneOf(questionKinds),
  category: oneOf(quizCategories),
  difficulty: oneOf(difficulties),
  stem: z.string(),
  clause: z.string(),
  /** In so many papers. */
  asked: z.number(),
  right: z.number(),
  /** −1 to 1; null where there are too few papers to say. */
  discrimination: z.nullable(z.number()),
  /** Where it is not what it was marked as, in a sentence; ''. */
  advice: z.string(),
})

export const quizStudy = {
  /** Questions in use by category and difficulty, of the banks a card would draw from. */
  'quiz.stock': action({ door: 'quiz', policy: 'organiseQuiz', writes: false, input: z.strictObject({ bank: oneOf(quizBanks), industries: z.array(oneOf(quizIndustries)).check(z.maxLength(20)) }), output: z.strictObject({ rows: z.array(z.strictObject({ category: oneOf(quizCategories), difficulty: oneOf(difficulties), questions: z.number() })) }) }),
  /**
   * Of one's line: papers that count, what they missed by the industry of the person's unit, and their questions, the hardest first.
   * Counted by a job; what has come since is added, up to a bound, so `asOf` may lie before now in a crowd. No person is told apart.
   */
  'quiz.analysis': action({ door: 'quiz', policy: 'organiseQuiz', writes: false, input: z.strictObject({ id: competitionId }), output: z.strictObject({
    asOf: z.number(),
    title: z.string(),
    papers: z.number(),
    /** Questions that were in a paper. */
    questions: z.number(),
    /** Everybody's, then by industry; `topics` = the clauses as a session on them would name them. */
    missed: z.array(z.strictObject({ key: z.string(), label: z.string(), clauses: z.array(clause), topics: z.array(z.string()) })),
    /** What is told, and from how many papers on. */
    rules: z.array(z.string()),
  }) }),
  'quiz.studied': action({ door: 'quiz', policy: 'organiseQuiz', writes: false, input: z.strictObject({ id: competitionId, ...pageRequest }), output: pageOf(studied) }),
} as const
