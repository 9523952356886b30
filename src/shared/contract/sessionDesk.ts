/** What a phone may say at a stand of the consultation day (J6 J7, D8–D10): questions, answers, materials. */
import * as z from 'zod/mini'
import { materials, questionCategories } from '@shared/domain/sessionWords'
import { reportInput } from './hazard'
import { line, millis, oneOf, paragraph } from './pieces'
import { partKey, sessionId } from './session'

export const questionInput = z.strictObject({
  /** Of the question; made by the phone. */
  id: sessionId,
  session: sessionId,
  stand: z.nullable(partKey),
  category: oneOf(questionCategories),
  text: paragraph(500, 2),
  /** Entered by a helper for somebody at the stand, who is nobody then. */
  forOther: z.boolean(),
  /** When it was asked, by the phone's clock: an outbox keeps it. */
  claimedAt: z.optional(millis),
})
export const answerInput = z.strictObject({
  id: sessionId,
  text: paragraph(1000, 2),
  /** Read out at the stand; otherwise it goes to the inbox of the one who asked. */
  aloud: z.boolean(),
  claimedAt: z.optional(millis),
})
/** The question as a hazard: the report's own schema, its photos sent by the one who hands it over. */
export const questionToHazardInput = z.strictObject({ id: sessionId, report: reportInput })
export const stockInput = z.strictObject({
  session: sessionId,
  stand: z.nullable(partKey),
  /** Makes a retry harmless. */
  batch: sessionId,
  material: oneOf(materials),
  /** in 入库 · out 发放 · back 更正已发 (taken back) · set 盘点: what lies there now. */
  move: z.enum(['in', 'out', 'back', 'set']),
  amount: z.number().check(z.int(), z.minimum(0), z.maximum(100_000)),
  ground: line(200),
})
export const deskInput = z.strictObject({ session: sessionId, stand: z.nullable(partKey) })
export type AnswerInput = z.infer<typeof answerInput>
export type QuestionInput = z.infer<typeof questionInput>
export type StockInput = z.infer<typeof stockInput>
