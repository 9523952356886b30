/**
 * What a phone may say about sessions (场): the schemas pages check a draft with, the office's own.
 * What the office answers stands in session.rows.ts, which is not bundled for phones.
 */
import * as z from 'zod/mini'
import { placements } from '@shared/domain/campaign'
import { entries } from '@shared/domain/checkIn'
import { attendanceSources, scenarios, speakerRoles, venues } from '@shared/domain/sessionWords'
import { id, line, millis, oneOf, sha256, text } from './pieces'

/** Made by the phone; shorter than other ids because figures are named by it. */
export const sessionId = z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{5,39}$/))
/** Of a row of sessions: the n-th has the id `<series>-<n>`. */
export const seriesId = z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{5,35}$/))

/** Short names inside one session: a group, a stand. */
export const partKey = z.string().check(z.regex(/^[0-9a-z]{1,12}$/))
export const activityKey = z.string().check(z.regex(/^[0-9A-Za-z]{1,32}$/))
const count = (most: number) => z.number().check(z.int(), z.minimum(0), z.maximum(most))
export const position = z.strictObject({
  lng: z.number().check(z.minimum(-180), z.maximum(180)),
  lat: z.number().check(z.minimum(-90), z.maximum(90)),
  /** metres */
  accuracy: z.number().check(z.minimum(0), z.maximum(100_000)),
  system: z.enum(['wgs84', 'gcj02']),
})
export const group = z.strictObject({ key: partKey, name: line(30, 1), expected: count(100_000), leaderId: z.nullable(id) })
export const stand = z.strictObject({ key: partKey, name: line(30, 1), topics: z.array(line(30, 1)).check(z.maxLength(10)), expertIds: z.array(id).check(z.maxLength(10)) })

/** What is planned: the card of a session. */
export const sessionCard = {
  activity: activityKey,
  /** '' = the activity's own name. Of 特色活动 its name. */
  title: line(60),
  venue: oneOf(venues),
  scenario: z.nullable(oneOf(scenarios)),
  /** 联办: they print 另参与联办, 场 and 人次 stay with the lead. */
  jointIds: z.array(id).check(z.maxLength(10)),
  groups: z.array(group).check(z.maxLength(40)),
  stands: z.array(stand).check(z.maxLength(40)),
  /** Who may call the roll, count and sign in others beside the unit's officers. */
  helperIds: z.array(id).check(z.maxLength(60)),
  startsAt: millis,
  endsAt: millis,
  place: z.strictObject({ words: line(80), position: z.nullable(position) }),
  speaker: z.strictObject({ role: z.nullable(oneOf(speakerRoles)), name: line(30) }),
  topics: z.array(line(30, 1)).check(z.maxLength(10)),
  /** Where no blank fits (5a/5e): asked once; null = not asked or not needed. */
  placement: z.nullable(oneOf(placements)),
}
export const sessionInput = z.strictObject({ id: sessionId, ...sessionCard })
const version = z.number().check(z.int(), z.minimum(1))
export const sessionChange = z.strictObject({ id: sessionId, version, card: z.strictObject(sessionCard) })

const ground = line(300, 2)
/** Of a drill, when it ends: a written assessment (L-33). */
export const assessment = z.strictObject({ lessons: text(1000, 2), worked: z.enum(['yes', 'partly', 'no']), revise: text(500) })
const onSession = { id: sessionId, version }
/** One move of a session; a later one is a row of this union, never a second action. */
export const sessionMove = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal('open'), ...onSession }),
  z.strictObject({ move: z.literal('close'), ...onSession, assessment: z.nullable(assessment) }),
  z.strictObject({ move: z.literal('cancel'), ...onSession, ground }),
  z.strictObject({ move: z.literal('restore'), ...onSession }),
  z.strictObject({ move: z.literal('reopen'), ...onSession, ground }),
  z.strictObject({ move: z.literal('void'), ...onSession, ground }),
])

/** The letters of a code, with the screen's token where it has one; read from scan, link or scene by `domain/checkInCode.readCode`. */
export const scannedCode = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{13}(?:\.[0-9A-HJKMNP-TV-Z]{8})?$/))
export const checkInInput = z.strictObject({
  code: scannedCode,
  /** The act by the phone's clock: an outbox keeps it. */
  claimedAt: millis,
  entry: oneOf(entries),
  /** A hint, never a duty. */
  position: z.nullable(position),
})

/** Somebody whom an officer or helper signs in: a known person, or a name from paper or a walk-in. */
export const attendee = z.union([
  z.strictObject({ personId: id }),
  /** `another`: 1 for a second person of the same name, who is really another. */
  z.strictObject({ name: line(30, 1), another: count(20) }),
])
export const signInInput = z.strictObject({
  id: sessionId,
  source: z.enum(['staff', 'paper']),
  people: z.array(z.strictObject({ who: attendee, claimedAt: millis })).check(z.minLength(1), z.maxLength(50)),
})
/** One batch of presses, or a correction of earlier ones (negative). Its id makes a retry harmless. */
export const countInput = z.strictObject({
  id: sessionId,
  batch: sessionId,
  /** 现场人数, 咨询人次. */
  what: z.enum(['attend', 'consult']),
  source: z.enum(['heads', 'paper', 'outside']),
  stand: z.nullable(partKey),
  amount: z.number().check(z.int(), z.minimum(-10_000), z.maximum(10_000)),
  /** 纸质: where the list is kept (this proves it); 外部: which platform; a correction: why. */
  ground: line(200),
  /** First and last press. */
  since: millis,
  claimedAt: millis,
})
const photoRef = z.strictObject({ id, sha256 })
export const evidenceInput = z.discriminatedUnion('kind', [
  /** Where the paper is kept; one page of a 班前会记录本 may prove many sessions. */
  z.strictObject({ kind: z.literal('paper'), words: line(200, 2) }),
  z.strictObject({ kind: z.literal('photo'), photos: z.array(photoRef).check(z.minLength(1), z.maxLength(9)) }),
  /** A second person says in a sentence what he saw; never the one who organised it. */
  z.strictObject({ kind: z.literal('witness'), words: line(300, 4) }),
])

export type SessionInput = z.infer<typeof sessionInput>
export type SessionChange = z.infer<typeof sessionChange>
export type SessionMoveInput = z.infer<typeof sessionMove>
export type CheckInInput = z.infer<typeof checkInInput>
export type SignInInput = z.infer<typeof signInInput>
export type CountInput = z.infer<typeof countInput>
export type EvidenceInput = z.infer<typeof evidenceInput>
export type AttendeeInput = z.infer<typeof attendee>
export const countedSources = attendanceSources
export type { CheckInAnswer, PublicCard, SessionSummary, SessionView } from './session.rows'
