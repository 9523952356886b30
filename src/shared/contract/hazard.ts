/**
 * What a phone may say about hazards: the schemas pages check a draft with, the server's own.
 * What the office answers stands in hazard.rows.ts, which is not bundled for phones.
 */
import * as z from 'zod/mini'
import { categoryCodes, channels, firstAids, harms, placeClasses, reportSources, suspicions } from '@shared/domain/words'
import { id, millis, oneOf, sha256, text } from './pieces'

export const category = z.string().check(z.refine((code) => categoryCodes.includes(code)))
export const position = z.strictObject({
  lng: z.number().check(z.minimum(-180), z.maximum(180)),
  lat: z.number().check(z.minimum(-90), z.maximum(90)),
  /** metres */
  accuracy: z.number().check(z.minimum(0), z.maximum(100_000)),
  system: z.enum(['wgs84', 'gcj02']),
  /** The pin was moved by hand. */
  moved: z.boolean(),
})
export const place = z.strictObject({
  class: oneOf(placeClasses),
  unitId: z.nullable(id),
  words: text(120),
  position: z.nullable(position),
})
/** A photo by its phone-made id and the hash of the very bytes the phone sends. */
const photoRef = z.strictObject({ id, sha256 })

export const reportInput = z.strictObject({
  id,
  /** The receipt code made by the phone: 80 bits, Crockford base 32, 16 letters without hyphens. */
  receipt: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{16}$/)),
  place,
  /** '' when only a sentence was given. */
  category: z.union([z.literal(''), category]),
  text: text(500),
  photos: z.array(photoRef).check(z.maxLength(9)),
  suspicion: oneOf(suspicions),
  harms: z.array(oneOf(harms)).check(z.maxLength(10)),
  firstAid: z.array(oneOf(firstAids)).check(z.maxLength(6)),
  source: oneOf(reportSources),
  channel: oneOf(channels),
  /** 实名: the handler sees the name. */
  showName: z.boolean(),
  /** 代报: how to reach the person, if he wants; kept with the informant, never with the case. */
  contact: z.nullable(text(60, 1)),
  /** The act by the phone's clock. */
  seenAt: millis,
})

const onCase = { id, version: z.number().check(z.int(), z.minimum(1)) }
const ground = text(300, 2)
/** One decision on a case. Later issues add rows to this union, never a second action. */
export const decision = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal('accept'), ...onCase }),
  z.strictObject({ move: z.literal('return'), ...onCase, ground, targetId: z.nullable(id) }),
  z.strictObject({ move: z.literal('notHazard'), ...onCase, ground }),
  z.strictObject({ move: z.literal('fixOnSpot'), ...onCase, ground: text(300), photos: z.array(photoRef).check(z.minLength(1), z.maxLength(9)) }),
  z.strictObject({ move: z.literal('confirm'), ...onCase, ground: text(300) }),
  z.strictObject({ move: z.literal('assignLead'), ...onCase, ground, targetId: id }),
  z.strictObject({ move: z.literal('withdraw'), ...onCase }),
  z.strictObject({ move: z.literal('supplement'), ...onCase, ground: text(300, 1), photos: z.array(photoRef).check(z.maxLength(9)) }),
])
export const openMoves = ['accept', 'return', 'notHazard', 'fixOnSpot', 'confirm', 'assignLead', 'withdraw', 'supplement'] as const

export type ReportInput = z.infer<typeof reportInput>
export type Decision = z.infer<typeof decision>
export type { CaseSummary, CaseView, RouteView, SubmitAnswer } from './hazard.rows'
