/** The officers' side of competitions: set-up and figures. Phones import its types only. */
import * as z from 'zod/mini'
import { competitionMoveNames, competitionStates } from '@shared/domain/quizCompetition'
import { isPeriod } from '@shared/domain/period'
import { difficulties, quizCategories } from '@shared/domain/quizWords'
import { personKinds } from '@shared/domain/sessionWords'
import { action } from './action'
import { id, oneOf, pageOf, pageRequest, unitRef } from './pieces'
import { competitionId } from './quiz'
import { boundTo } from './quiz.rows'
import { competitionCard, competitionInput, competitionMove, rankingInput } from './quizOffice'

const counted = z.strictObject({
  /** 人 of this competition: once each. */
  persons: z.number(),
  /** 人次 */
  times: z.number(),
  passed: z.number(),
  /** 待核 */
  held: z.number(),
})
const summary = z.strictObject({
  id: z.string(),
  version: z.number(),
  state: oneOf(competitionStates),
  title: z.string(),
  owner: unitRef,
  from: z.number(),
  until: z.number(),
  national: z.boolean(),
  mode: z.enum(['contest', 'practice']),
  counted,
})
const stock = z.strictObject({ category: oneOf(quizCategories), difficulty: oneOf(difficulties), questions: z.number() })
const view = z.strictObject({
  summary,
  card: z.strictObject(competitionCard),
  /** The units whose people may take part, and of those below; empty = everybody. */
  audience: z.array(unitRef),
  bound: z.nullable(boundTo),
  ranking: z.strictObject({ on: z.boolean(), ground: z.string() }),
  /** One's own: may be changed and moved; else it is of one's line and only read. */
  own: z.boolean(),
  moves: z.array(z.enum(competitionMoveNames)),
  /** While it is prepared: what the banks hold for it now. Once published: what its papers are drawn from. */
  pool: z.array(stock),
  /** '' = every paper can be drawn; else what is missing, in a sentence. */
  short: z.string(),
  steps: z.array(z.strictObject({ move: z.string(), label: z.string(), at: z.number(), by: z.string(), ground: z.string() })),
  asOf: z.number(),
})
/** The unit's own level alone: what lies under none of the units below it. */
const own = z.optional(z.literal(true))
const period = z.optional(z.string().check(z.refine(isPeriod)))
const both = z.strictObject({ national: z.strictObject({ persons: z.number(), times: z.number() }), own: z.strictObject({ rounds: z.number(), persons: z.number(), times: z.number() }) })
const personRow = z.strictObject({ at: z.number(), unit: unitRef, kind: oneOf(personKinds) })

export const quizOffice = {
  /** Of the unit acted for and all below it, the latest first. */
  'quiz.competitions': action({ door: 'quiz', policy: 'organiseQuiz', writes: false, input: z.strictObject({ state: oneOf(competitionStates), ...pageRequest }), output: pageOf(summary) }),
  'quiz.competition': action({ door: 'quiz', policy: 'organiseQuiz', writes: false, input: z.strictObject({ id: competitionId }), output: view }),
  /** A filled card: what is usual, or like an earlier one. */
  'quiz.defaults': action({ door: 'quiz', policy: 'organiseQuiz', writes: false, input: z.strictObject({ like: z.optional(competitionId) }), output: z.strictObject({ card: z.strictObject(competitionCard) }) }),
  /** For the unit acted for. `quiz_rules_needed` where prizes have no rules; `national` is the office's alone. */
  'quiz.saveCompetition': action({ door: 'quiz', policy: 'organiseQuiz', writes: true, input: competitionInput, output: view }),
  /** Publishing freezes the pool; `quiz_pool_short` says which questions are missing. */
  'quiz.moveCompetition': action({ door: 'quiz', policy: 'organiseQuiz', writes: true, input: competitionMove, output: view }),
  /** By an office leader, with a ground that is kept (decision 16). */
  'quiz.ranking': action({ door: 'quiz', policy: 'rankQuiz', writes: true, input: rankingInput, output: view }),
  /** One competition: its figures by units below the asked one, in tree order, never a rank. `scope` lies within the unit acted for. */
  'quiz.progress': action({ door: 'quiz', policy: 'figures', writes: false, input: z.strictObject({ id: competitionId, scope: z.optional(id) }), output: z.strictObject({ asOf: z.number(), title: z.string(), scope: unitRef, whole: z.nullable(counted), persons: z.number(), bars: z.array(z.strictObject({ key: z.string(), label: z.string(), persons: z.number() })), rules: z.array(z.strictObject({ figure: z.string(), rule: z.string() })) }) }),
  /** The persons behind it, one row each, without names. */
  'quiz.joined': action({ door: 'quiz', policy: 'figures', writes: false, input: z.strictObject({ id: competitionId, scope: z.optional(id), own, ...pageRequest }), output: z.strictObject({ persons: z.number(), rows: z.array(personRow), next: z.optional(z.string()) }) }),
  /** 2a 2b and row 7 of the whole campaign, by unit. */
  'quiz.figures': action({ door: 'quiz', policy: 'figures', writes: false, input: z.strictObject({ scope: z.optional(id), period }), output: z.strictObject({ asOf: z.number(), scope: unitRef, period: z.string(), periodWords: z.string(), total: both, bars: z.array(z.strictObject({ key: z.string(), label: z.string(), figures: both })), rules: z.array(z.strictObject({ figure: z.string(), rule: z.string() })) }) }),
  /** The rows behind them: `persons` one a person, `times` one an attempt, `rounds` one a competition. */
  'quiz.behind': action({ door: 'quiz', policy: 'figures', writes: false, input: z.strictObject({ of: z.enum(['national', 'own']), figure: z.enum(['persons', 'times', 'rounds']), scope: z.optional(id), own, period, ...pageRequest }), output: z.strictObject({ asOf: z.number(), amount: z.number(), rows: z.array(z.strictObject({ at: z.number(), unit: unitRef, title: z.string(), kind: z.nullable(oneOf(personKinds)) })), next: z.optional(z.string()) }) }),
} as const
export type CompetitionView = z.infer<typeof view>
