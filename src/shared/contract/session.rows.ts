/** The actions on sessions and what the office answers. Phones import its types only. */
import * as z from 'zod/mini'
import { checkInFlags, heldReasons } from '@shared/domain/checkIn'
import { sessionMoveNames, sessionRelations } from '@shared/domain/sessionMoves'
import { sessionShelves } from '@shared/domain/sessionShelf'
import { attendanceSources, evidenceKinds, sessionKinds, sessionStates, venues } from '@shared/domain/sessionWords'
import { action } from './action'
import { line, oneOf, pageOf, pageRequest, unitRef } from './pieces'
import { competitionId } from './quiz'
import { activityKey, checkInInput, countInput, evidenceInput, partKey, scannedCode, sessionCard, sessionChange, sessionId, sessionInput, sessionMove, seriesId, signInInput } from './session'

/** What a poster says too: anybody may know it who has the code. */
export const publicCard = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: oneOf(sessionKinds),
  state: oneOf(sessionStates),
  lead: unitRef,
  place: z.string(),
  startsAt: z.number(),
  endsAt: z.number(),
  stand: z.nullable(z.strictObject({ key: z.string(), name: z.string() })),
  /** How one who comes is counted, in plain words (T-42). */
  rule: z.string(),
})
/** `which`: the name stands on the lists more than once, nothing was written; whoever is meant is marked by `session.call`. */
const signedIn = z.strictObject({ who: z.string(), name: z.string(), outcome: z.enum(['in', 'already', 'which']), at: z.number(), choices: z.optional(z.array(z.strictObject({ who: z.string(), group: z.string(), groupName: z.string() }))) })
/** Never an error: what happened, and what was counted (design decision 13). */
export const checkInAnswer = z.discriminatedUnion('outcome', [
  /** `nth`: 本场第 N 位, null where this cannot be told at once (in the cloud figures lag). */
  z.strictObject({ outcome: z.literal('accepted'), session: publicCard, at: z.number(), receivedAt: z.number(), nth: z.nullable(z.number()), flags: z.array(oneOf(checkInFlags)) }),
  /** `uncounted`: his officer has taken this very scan back since, and it stays so. */
  z.strictObject({ outcome: z.literal('already'), session: publicCard, at: z.number(), uncounted: z.optional(z.literal(true)) }),
  z.strictObject({ outcome: z.literal('too_early'), session: publicCard, opensAt: z.number() }),
  z.strictObject({ outcome: z.literal('closed'), session: publicCard, closedAt: z.number() }),
  /** 待核: not counted until the session's officer has decided. `uncounted`: he has decided against this very scan. */
  z.strictObject({ outcome: z.literal('held'), session: publicCard, reason: oneOf(heldReasons), at: z.number(), uncounted: z.optional(z.literal(true)) }),
  z.strictObject({ outcome: z.literal('unknown_code') }),
])

export const bySource = z.record(oneOf(attendanceSources), z.number())
export const sessionSummary = z.strictObject({
  ...publicCard.shape,
  activity: z.string(),
  activityLabel: z.string(),
  venue: oneOf(venues),
  version: z.number(),
  expected: z.number(),
  /** 人次 by source, as of the answer. */
  times: z.number(),
  sources: bySource,
  /** 待核 are not in it. */
  evidence: z.array(oneOf(evidenceKinds)),
  /** 场 and 人次 count; false = 未计入, `owes` says what would do. */
  counted: z.boolean(),
  owes: z.string(),
  relations: z.array(oneOf(sessionRelations)),
  seriesId: z.string(),
})
const code = z.strictObject({ code: z.string(), stand: z.nullable(z.string()), rotating: z.boolean(), path: z.string(), createdAt: z.number() })
const step = z.strictObject({ move: z.string(), label: z.string(), at: z.number(), by: z.string(), ground: z.string() })
const proof = z.strictObject({ kind: oneOf(evidenceKinds), words: z.string(), photos: z.array(z.string()), at: z.number(), by: z.string() })
const named = z.strictObject({ personId: z.string(), name: z.string() })
export const sessionView = z.strictObject({
  summary: sessionSummary,
  card: z.strictObject(sessionCard),
  jointUnits: z.array(unitRef),
  /** Who helps, leads a group or stands at a stand, by name; for those who run it. */
  named: z.array(named),
  /** The blanks of the form it feeds: `5a 5b`; 第7项, 不计入, or what must be asked. */
  countedIn: z.strictObject({ words: z.string(), asks: z.boolean() }),
  moves: z.array(z.enum(sessionMoveNames)),
  changeable: z.boolean(),
  /** Empty for whoever may not hand them out. */
  codes: z.array(code),
  proofs: z.array(proof),
  /** 人次 told in numbers that wait for a proof. */
  uncounted: z.number(),
  heldWaiting: z.number(),
  assessment: z.nullable(z.strictObject({ lessons: z.string(), worked: z.enum(['yes', 'partly', 'no']), revise: z.string() })),
  steps: z.array(step),
  asOf: z.number(),
})

/** A row behind 人次: all that count sum to the figure. `name` is '' where one may not know it, and for numbers. */
const attendanceRow = z.strictObject({
  key: z.string(),
  /** Names somebody within the session, for taking back; '' for numbers. */
  who: z.string(),
  /** A typed name that the reader may have erased; who has an account does that himself. */
  erasable: z.boolean(),
  name: z.string(),
  source: z.string(),
  amount: z.number(),
  at: z.number(),
  receivedAt: z.number(),
  flags: z.array(oneOf(checkInFlags)),
  stand: z.nullable(z.string()),
  /** 未计入, and why: nothing proves the number, or it is 待核. */
  uncounted: z.nullable(z.enum(['noProof', 'held'])),
})
const heldRow = z.strictObject({
  key: z.string(),
  name: z.string(),
  amount: z.number(),
  reason: z.string(),
  entry: z.string(),
  at: z.number(),
  receivedAt: z.number(),
  decided: z.nullable(z.strictObject({ verdict: z.enum(['count', 'refuse']), at: z.number(), by: z.string(), ground: z.string() })),
})
const miniCode = z.discriminatedUnion('state', [z.strictObject({ state: z.literal('made'), url: z.string(), expiresAt: z.number() }), z.strictObject({ state: z.enum(['none', 'refused']) })])
const rowKey = z.string().check(z.regex(/^[0-9A-Za-z:@-]{1,120}$/))
/** `reason`: why it was held, null where it was not; `refused`: the officer has decided against it. */
const participation = z.strictObject({ session: publicCard, at: z.number(), source: oneOf(attendanceSources), state: z.enum(['counted', 'held', 'refused', 'takenBack']), reason: z.nullable(oneOf(heldReasons)) })

export const session = {
  /** A filled card for an activity (two taps), or for the last one of its kind (和上周一样): to be looked at and sent. */
  'session.defaults': action({ door: 'session', policy: 'organise', writes: false, input: z.strictObject({ activity: activityKey, like: z.optional(sessionId) }), output: z.strictObject({ card: z.strictObject(sessionCard), like: z.nullable(z.string()), named: z.array(named) }) }),
  /** For the unit acted for. The same id and card again is the same session. */
  'session.create': action({ door: 'session', policy: 'organise', writes: true, input: sessionInput, output: sessionView }),
  'session.change': action({ door: 'session', policy: 'organise', writes: true, input: sessionChange, output: sessionView }),
  'session.move': action({ door: 'session', policy: 'helpSession', writes: true, input: sessionMove, output: sessionView }),
  'session.read': action({ door: 'session', policy: 'readSession', writes: false, input: z.strictObject({ id: sessionId }), output: sessionView }),
  /** Of the unit acted for and all below it, or where it takes part; each stands on one list. `now`: today's and what lasts over today; the nearest first. `series`: of that row alone. */
  'session.list': action({ door: 'session', policy: 'readSession', writes: false, input: z.strictObject({ show: z.enum(sessionShelves), series: z.optional(seriesId), ...pageRequest }), output: pageOf(sessionSummary) }),
  /** A new code beside those there are; `rotating` for a screen in a hall. */
  'session.addCode': action({ door: 'session', policy: 'organise', writes: true, input: z.strictObject({ id: sessionId, stand: z.nullable(partKey), rotating: z.boolean() }), output: code }),
  /** What the screen shows: the code with its token, for the next ten minutes. */
  'session.screen': action({ door: 'session', policy: 'helpSession', writes: false, input: z.strictObject({ code: scannedCode }), output: z.strictObject({ shows: z.array(z.strictObject({ from: z.number(), scene: z.string(), path: z.string() })) }) }),
  /** The mini-program code of a printed code (W-11), by a link of at most ten minutes. `none`: no mini-program here · `refused`: WeChat gives none for this one. */
  'session.miniCode': action({ door: 'session', policy: 'helpSession', writes: false, input: z.union([z.strictObject({ code: scannedCode }), z.strictObject({ competition: competitionId })]), output: miniCode }),
  /** Whose code it is, before anything is counted. */
  'session.look': action({ door: 'session', policy: 'checkIn', writes: false, input: z.strictObject({ code: scannedCode }), output: z.strictObject({ session: z.nullable(publicCard) }) }),
  'session.checkIn': action({ door: 'session', policy: 'checkIn', writes: true, input: checkInInput, output: checkInAnswer }),
  /** By an officer or helper: from a list, or by a name. `already` for a name asks 同名另一人? (`another`). */
  'session.signIn': action({ door: 'session', policy: 'helpSession', writes: true, input: signInInput, output: z.strictObject({ people: z.array(signedIn) }) }),
  /** 点数, a paper list's number, a platform's number, or a correction. `waiting` = told, but not counted until there is a proof. */
  'session.count': action({ door: 'session', policy: 'helpSession', writes: true, input: countInput, output: z.strictObject({ state: z.enum(['counted', 'waiting', 'held']), total: z.number(), say: z.string() }) }),
  /** One proof for one session or many. */
  'session.prove': action({ door: 'session', policy: 'helpSession', writes: true, input: z.strictObject({ ids: z.array(sessionId).check(z.minLength(1), z.maxLength(50)), evidence: evidenceInput }), output: z.strictObject({ sessions: z.array(z.strictObject({ id: z.string(), counted: z.boolean(), owes: z.string() })) }) }),
  /** The rows behind 人次 and those that wait to count, in the order they came; names for organiser and helper alone. */
  'session.attendance': action({ door: 'session', policy: 'readSession', writes: false, input: z.strictObject({ id: sessionId, ...pageRequest }), output: z.strictObject({ asOf: z.number(), times: z.number(), rows: z.array(attendanceRow), next: z.optional(z.string()) }) }),
  'session.takeBack': action({ door: 'session', policy: 'helpSession', writes: true, input: z.strictObject({ id: sessionId, who: rowKey, ground: line(200, 2) }), output: z.strictObject({ takenBack: z.boolean() }) }),
  /** The name of somebody without an account goes from all sessions of the unit; what was counted stays (T-38). `erased`: in how many places it stood. */
  'session.eraseName': action({ door: 'session', policy: 'organise', writes: true, input: z.strictObject({ id: sessionId, who: rowKey }), output: z.strictObject({ erased: z.number() }) }),
  /** What waits, the oldest first; or what was decided, as it was. */
  'session.held': action({ door: 'session', policy: 'helpSession', writes: false, input: z.strictObject({ id: sessionId, show: z.optional(z.enum(['waiting', 'decided'])), ...pageRequest }), output: pageOf(heldRow) }),
  /** Decided once and kept; `skipped` were decided before. */
  'session.decideHeld': action({ door: 'session', policy: 'helpSession', writes: true, input: z.strictObject({ id: sessionId, keys: z.array(rowKey).check(z.minLength(1), z.maxLength(50)), verdict: z.enum(['count', 'refuse']), ground: line(200, 2) }), output: z.strictObject({ decided: z.number(), skipped: z.number() }) }),
  /** The next consultation days, for everybody: what a poster says too. `session`: the one that a link names comes first, however far it is. */
  'session.nearest': action({ door: 'session', policy: 'checkIn', writes: false, input: z.strictObject({ session: z.optional(sessionId) }), output: z.strictObject({ sessions: z.array(publicCard) }) }),
  /** My own participation, the newest first. */
  'session.mine': action({ door: 'session', policy: 'checkIn', writes: false, input: z.strictObject(pageRequest), output: pageOf(participation) }),
} as const
export type PublicCard = z.infer<typeof publicCard>
export type CheckInAnswer = z.infer<typeof checkInAnswer>
export type SessionSummary = z.infer<typeof sessionSummary>
export type SessionView = z.infer<typeof sessionView>
