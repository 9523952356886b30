/** The public 问答 list and the queue before it. Phones import its types only. */
import * as z from 'zod/mini'
import { humanReasons } from '@shared/domain/moderation'
import { publicationStates } from '@shared/domain/publication'
import { questionCategories } from '@shared/domain/sessionWords'
import { action } from './action'
import { oneOf, pageOf, pageRequest } from './pieces'
import { publishedInput, publishInput, takeDownInput, verdictInput } from './publication'

const publication = z.strictObject({ id: z.string(), state: oneOf(publicationStates), edition: z.number(), question: z.string(), answer: z.string(), ground: z.string(), at: z.number() })
const published = z.strictObject({ id: z.string(), category: oneOf(questionCategories), question: z.string(), answer: z.string(), unit: z.string(), at: z.number() })
const waiting = z.strictObject({
  id: z.string(),
  kind: z.enum(['text', 'picture']),
  /** The words others would read; '' where what it was about is gone. */
  text: z.string(),
  /** Whose it is, by unit. */
  unit: z.string(),
  at: z.number(),
  state: z.enum(['human', 'pass', 'blocked']),
  reason: z.nullable(oneOf(humanReasons)),
  /** Why people blocked it. */
  ground: z.string(),
})
export const publications = {
  /** An answered question for everybody, by whoever answers at its session. It is seen once it has passed. */
  'session.publish': action({ door: 'session', policy: 'helpSession', writes: true, input: publishInput, output: publication }),
  /** Out of everybody's sight, at once (W-09): by whoever answers at its session, and by the office. */
  'session.takeDown': action({ door: 'session', policy: 'helpSession', writes: true, input: takeDownInput, output: publication }),
  /** 问答: what anybody may read, the newest first. */
  'session.published': action({ door: 'session', policy: 'readAnswers', writes: false, input: publishedInput, output: pageOf(published) }),
  /** What waits for people, the longest waiting first, or what they have blocked. */
  'board.moderation': action({ door: 'board', policy: 'moderate', writes: false, input: z.strictObject({ state: z.enum(['human', 'blocked']), ...pageRequest }), output: pageOf(waiting) }),
  'board.decideModeration': action({ door: 'board', policy: 'moderate', writes: true, input: verdictInput, output: waiting }),
} as const
