/** What a phone may say about the public 问答 list (D10) and what waits for people before others see it (W-07 W-09). */
import * as z from 'zod/mini'
import { questionCategories } from '@shared/domain/sessionWords'
import { documentId, line, oneOf, pageRequest, text } from './pieces'
import { sessionId } from './session'

/** The answered question as everybody is to read it: the officer has taken names out. */
export const publishInput = z.strictObject({ id: sessionId, question: text(500, 2), answer: text(1000, 2) })
export const takeDownInput = z.strictObject({ id: sessionId, ground: line(200, 2) })
export const publishedInput = z.strictObject({ category: z.nullable(oneOf(questionCategories)), ...pageRequest })
/** `ground` is needed for what is blocked. */
export const verdictInput = z.discriminatedUnion('decision', [
  z.strictObject({ id: documentId, decision: z.literal('pass') }),
  z.strictObject({ id: documentId, decision: z.literal('blocked'), ground: line(200, 2) }),
])
