/**
 * What a phone may say about hazards: the schemas pages check a draft with, the server's own.
 * What the office answers stands in hazard.rows.ts, which is not bundled for phones.
 */
import * as z from 'zod/mini'
import { categoryCodes, channels, controlKinds, firstAids, harms, placeClasses, reportSources, suspicions } from '@shared/domain/words'
import { moveNames } from '@shared/domain/hazardMoves'
import { id, line, millis, oneOf, paragraph, sha256, text } from './pieces'

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
  words: line(120),
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
  contact: z.nullable(line(60, 1)),
  /** The act by the phone's clock. */
  seenAt: millis,
})

const onCase = { id, version: z.number().check(z.int(), z.minimum(1)) }
const ground = paragraph(300, 2)
const note = text(300)
const afterPhotos = z.array(photoRef).check(z.minLength(1), z.maxLength(9))
const morePhotos = z.array(photoRef).check(z.maxLength(9))
/** Acting as the one who reported on a phone that is not his: the receipt code says who (its photos must be sent by his own). */
const receipt = { receipt: z.optional(z.string().check(z.maxLength(24))) }
const criterion = { criterionId: z.string().check(z.minLength(1), z.maxLength(64)), words: line(300, 2) }
/** One decision on a case. Later issues add rows to this union, never a second action. */
export const decision = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal('accept'), ...onCase }),
  z.strictObject({ move: z.literal('return'), ...onCase, ground, targetId: z.nullable(id) }),
  z.strictObject({ move: z.literal('notHazard'), ...onCase, ground }),
  z.strictObject({ move: z.literal('assignLead'), ...onCase, ground, targetId: id }),
  /** `to`: an office, enforcement team or system outside this instance; its own number where it is known. */
  z.strictObject({ move: z.literal('handOver'), ...onCase, to: line(60, 2), ground, number: z.optional(line(60)) }),
  z.strictObject({ move: z.literal('outsideReply'), ...onCase, number: line(60, 1), reply: paragraph(500, 2) }),
  z.strictObject({ move: z.literal('merge'), ...onCase, intoId: id }),
  z.strictObject({ move: z.literal('separate'), ...onCase, ground }),
  z.strictObject({ move: z.literal('plan'), ...onCase, measures: paragraph(500, 2), responsible: line(60, 2), funds: line(120, 1), until: millis, contingency: paragraph(500, 2) }),
  z.strictObject({ move: z.literal('control'), ...onCase, kinds: z.array(oneOf(controlKinds)).check(z.minLength(1), z.maxLength(4)), words: note }),
  z.strictObject({ move: z.literal('tellWorkers'), ...onCase, ground: note }),
  /** `until`: by when the unit wants it done, never after the deadline of the case. */
  z.strictObject({ move: z.literal('assign'), ...onCase, personId: id, ground: z.optional(note), until: z.optional(millis) }),
  z.strictObject({ move: z.literal('fixOnSpot'), ...onCase, ground: note, photos: afterPhotos }),
  z.strictObject({ move: z.literal('confirm'), ...onCase, ground: note }),
  z.strictObject({ move: z.literal('fix'), ...onCase, ground: note, photos: afterPhotos }),
  z.strictObject({ move: z.literal('selfVerify'), ...onCase, ground: note }),
  z.strictObject({ move: z.literal('review'), ...onCase, ground: note }),
  z.strictObject({ move: z.literal('close'), ...onCase, ground: note }),
  z.strictObject({ move: z.literal('sendBack'), ...onCase, ground }),
  z.strictObject({ move: z.literal('askExtension'), ...onCase, until: millis, ground }),
  z.strictObject({ move: z.literal('grantExtension'), ...onCase, ground: note }),
  z.strictObject({ move: z.literal('refuseExtension'), ...onCase, ground }),
  z.strictObject({ move: z.literal('proposeMajor'), ...onCase, ...criterion }),
  z.strictObject({ move: z.literal('gradeMajor'), ...onCase, ...criterion }),
  z.strictObject({ move: z.literal('lowerMajor'), ...onCase, ground }),
  z.strictObject({ move: z.literal('withdraw'), ...onCase }),
  z.strictObject({ move: z.literal('supplement'), ...onCase, ground: paragraph(300, 1), photos: morePhotos, ...receipt }),
  z.strictObject({ move: z.literal('reopen'), ...onCase, ground, photos: morePhotos, ...receipt }),
])
/** Several at once, each answered for itself; 复查 and 重大 are decided one by one. */
export const decisions = z.array(decision).check(z.minLength(1), z.maxLength(20))
/** Every move can be made by a decision. */
export const openMoves = moveNames

export type ReportInput = z.infer<typeof reportInput>
export type Decision = z.infer<typeof decision>
export type { CaseSummary, CaseView, ListFilter, RouteView, SubmitAnswer } from './hazard.rows'
