/** A question as an officer's page sends it: the shape alone. What must be true of it beyond that, `faultsOf` of domain/quizQuestion says, here and in the office. */
import * as z from 'zod/mini'
import { questionLimits } from '@shared/domain/quizQuestion'
import { difficulties, questionKinds, quizCategories, quizIndustries } from '@shared/domain/quizWords'
import { line, oneOf, text } from './pieces'

/** Made by the phone or by an import. */
export const questionId = z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{5,63}$/))
export const questionBody = {
  kind: oneOf(questionKinds),
  stem: text(questionLimits.stem, 1),
  passage: text(questionLimits.passage),
  picture: text(questionLimits.picture),
  options: z.array(text(questionLimits.option, 1)).check(z.minLength(2), z.maxLength(questionLimits.options)),
  key: z.array(z.number().check(z.int(), z.minimum(0), z.maximum(questionLimits.options - 1))).check(z.minLength(1), z.maxLength(questionLimits.options)),
  explanation: text(questionLimits.explanation),
  clause: text(questionLimits.clause),
  checkedOn: z.string().check(z.regex(/^(?:\d{4}-\d{2}-\d{2})?$/)),
  category: oneOf(quizCategories),
  difficulty: oneOf(difficulties),
  industry: oneOf(quizIndustries),
}
/** `version` 0 = a new question; else the one that was changed, so that nobody writes over a colleague. The same body again is the same version. */
export const questionInput = z.strictObject({ id: questionId, version: z.number().check(z.int(), z.minimum(0), z.maximum(9999)), question: z.strictObject(questionBody) })
export const questionMove = z.strictObject({ id: questionId, version: z.number().check(z.int(), z.minimum(1), z.maximum(9999)), state: z.enum(['active', 'retired']), ground: line(200, 2) })

export type QuestionInput = z.infer<typeof questionInput>
export type { BankRow, QuestionView } from './quizBank.rows'
