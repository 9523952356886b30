/** The consultation day's stands: questions by ticket, answers, materials with their stock. Phones import its types only. */
import * as z from 'zod/mini'
import { publicationStates } from '@shared/domain/publication'
import { materials, questionCategories, questionStates } from '@shared/domain/sessionWords'
import { action } from './action'
import { submitted } from './hazard.rows'
import { oneOf, pageOf, pageRequest } from './pieces'
import { partKey, sessionId } from './session'
import { answerInput, deskInput, questionInput, questionToHazardInput, stockInput } from './sessionDesk'

const question = z.strictObject({
  id: z.string(),
  session: z.string(),
  /** `急救台 12 号`. */
  ticket: z.string(),
  stand: z.nullable(z.string()),
  category: oneOf(questionCategories),
  text: z.string(),
  state: oneOf(questionStates),
  at: z.number(),
  /** 补传: asked where there was no network. */
  late: z.boolean(),
  answer: z.string(),
  answeredAt: z.nullable(z.number()),
  aloud: z.boolean(),
  /** Somebody waits for the answer in his inbox. */
  hasInbox: z.boolean(),
})
/** For whoever answers: also whether everybody may read it. */
const handledQuestion = z.strictObject({ ...question.shape, published: z.nullable(z.strictObject({ state: oneOf(publicationStates), ground: z.string(), question: z.string(), answer: z.string() })) })
const stockRow = z.strictObject({ material: oneOf(materials), left: z.number(), issued: z.number() })
const desk = z.strictObject({ stand: z.nullable(z.string()), name: z.string(), waiting: z.number(), asked: z.number(), stock: z.array(stockRow) })
export const sessionDesk = {
  /** By anybody, at a stand or online; counts 咨询 1 人次, apart from 现场. */
  'session.ask': action({ door: 'session', policy: 'checkIn', writes: true, input: questionInput, output: question }),
  /** `stand`: of one stand alone, null = those asked online; absent = all. */
  'session.questions': action({ door: 'session', policy: 'helpSession', writes: false, input: z.strictObject({ session: sessionId, state: oneOf(questionStates), stand: z.optional(z.nullable(partKey)), ...pageRequest }), output: pageOf(handledQuestion) }),
  'session.myQuestions': action({ door: 'session', policy: 'checkIn', writes: false, input: z.strictObject(pageRequest), output: pageOf(question) }),
  'session.answer': action({ door: 'session', policy: 'helpSession', writes: true, input: answerInput, output: question }),
  /** One act: the hazard is reported, the question says where it went. Whoever asked by his own phone is the one who reported. */
  'session.toHazard': action({ door: 'session', policy: 'helpSession', writes: true, input: questionToHazardInput, output: z.strictObject({ question, report: submitted }) }),
  'session.desk': action({ door: 'session', policy: 'helpSession', writes: false, input: deskInput, output: desk }),
  /** Never below nothing without a word: what is short is refused with what is left; a correction says why. */
  'session.stock': action({ door: 'session', policy: 'helpSession', writes: true, input: stockInput, output: desk }),
} as const
