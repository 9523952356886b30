/** The bank: list, read, save, retire. Keys are for officers alone. Phones import its types only. */
import * as z from 'zod/mini'
import { bankStates, difficulties, questionKinds, quizCategories, quizIndustries } from '@shared/domain/quizWords'
import { action } from './action'
import { oneOf, pageOf, pageRequest, text, unitRef } from './pieces'
import { questionBody, questionId, questionInput, questionMove } from './quizBank'

const row = z.strictObject({
  id: z.string(),
  version: z.number(),
  state: oneOf(bankStates),
  owner: unitRef,
  kind: oneOf(questionKinds),
  category: oneOf(quizCategories),
  difficulty: oneOf(difficulties),
  industry: oneOf(quizIndustries),
  stem: z.string(),
  changedAt: z.number(),
})
const view = z.strictObject({
  row,
  /** It is in a contest paper of mine that is under way: `key` is empty, explanation and clause are '' until that one ends (T-13). */
  hidden: z.boolean(),
  question: z.strictObject({ ...questionBody, key: z.array(z.number()) }),
  /** Of one's own unit: may be changed. */
  own: z.boolean(),
  versions: z.array(z.strictObject({ number: z.number(), at: z.number(), by: z.string() })),
})

export const quizBank = {
  /** Of the office's bank, or of the unit's own: by category and difficulty, the latest changed first, or by how they begin. */
  'quiz.questions': action({ door: 'quiz', policy: 'quizBank', writes: false, input: z.strictObject({ bank: z.enum(['office', 'own']), state: oneOf(bankStates), category: z.nullable(oneOf(quizCategories)), difficulty: z.nullable(oneOf(difficulties)), begins: text(20), ...pageRequest }), output: pageOf(row) }),
  'quiz.question': action({ door: 'quiz', policy: 'quizBank', writes: false, input: z.strictObject({ id: questionId }), output: view }),
  /** Into the bank of the unit acted for. `quiz_question_faulty` says what to mend, `quiz_question_known` that the bank has it already. */
  'quiz.saveQuestion': action({ door: 'quiz', policy: 'quizBank', writes: true, input: questionInput, output: view }),
  /** Retired: drawn no more by competitions opened from now on. Papers that name it stay gradable. */
  'quiz.moveQuestion': action({ door: 'quiz', policy: 'quizBank', writes: true, input: questionMove, output: view }),
} as const
export type BankRow = z.infer<typeof row>
export type QuestionView = z.infer<typeof view>
