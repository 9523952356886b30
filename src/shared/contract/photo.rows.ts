/** The actions on photos and what the office answers (design decision 9). Phones import its types only. */
import * as z from 'zod/mini'
import { action } from './action'
import { photoMaxBytes, photoPurposes } from './photo'
import { id, oneOf, sha256 } from './pieces'

const ref = z.strictObject({ id: z.string(), ticket: z.string(), url: z.string(), received: z.boolean(), expiresAt: z.number() })
/** A rectangle in thousandths of width and height. */
const rect = z.strictObject({ x: z.number().check(z.int(), z.minimum(0), z.maximum(1000)), y: z.number().check(z.int(), z.minimum(0), z.maximum(1000)), w: z.number().check(z.int(), z.minimum(1), z.maximum(1000)), h: z.number().check(z.int(), z.minimum(1), z.maximum(1000)) })

export const photo = {
  /** A ticket to send one photo; the same id and hash give the same ticket again. */
  'photo.begin': action({ door: 'photo', policy: 'sendPhoto', writes: true, input: z.strictObject({ id, size: z.number().check(z.int(), z.minimum(1), z.maximum(photoMaxBytes)), sha256, purpose: oneOf(photoPurposes) }), output: ref }),
  /** A link of at most ten minutes, bound to the viewer, after the policy check (T-03). */
  'photo.link': action({ door: 'photo', policy: 'readCase', writes: false, input: z.strictObject({ ids: z.array(id).check(z.minLength(1), z.maxLength(50)), size: z.enum(['thumb', 'view']), receipt: z.optional(z.string().check(z.maxLength(24))) }), output: z.strictObject({ links: z.array(z.strictObject({ id: z.string(), url: z.nullable(z.string()), state: z.string() })), expiresAt: z.number() }) }),
  /** An officer masks a face, plate or card; the masked copy replaces the clean one, the act is audited. */
  'photo.mask': action({ door: 'photo', policy: 'maskPhoto', writes: true, input: z.strictObject({ id, edition: z.number().check(z.int(), z.minimum(0)), rects: z.array(rect).check(z.minLength(1), z.maxLength(20)) }), output: z.strictObject({ id: z.string(), edition: z.number() }) }),
  /** The reporter takes a photo back; the case stays, the act is audited. */
  'photo.withdraw': action({ door: 'photo', policy: 'ownReports', writes: true, input: z.strictObject({ id }), output: z.strictObject({ id: z.string(), state: z.string() }) }),
} as const
