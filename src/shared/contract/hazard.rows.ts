/** The actions on hazards and what the office answers. Phones import its types only (house.md: output schemas are not bundled). */
import * as z from 'zod/mini'
import { categories, channels, controlKinds, extensionAnswers, firstAids, harms, hazardStates, hotlineSources, levels, placeClasses, reportSources, roles, suspicions } from '@shared/domain/words'
import { majorDuties, moveNames } from '@shared/domain/hazardMoves'
import { isPeriod } from '@shared/domain/period'
import { action } from './action'
import { category, decision, decisions, place, position, reportInput } from './hazard'
import { id, oneOf, pageOf, pageRequest, text, unitRef } from './pieces'

/** The three lines and why, for people. */
const route = z.strictObject({
  owner: z.nullable(unitRef),
  handler: z.nullable(unitRef),
  onBehalf: z.boolean(),
  supervisor: z.nullable(unitRef),
  territorial: z.nullable(unitRef),
  /** 将送到：…。 */
  to: z.string(),
  /** 因为：… */
  why: z.array(z.string()),
  /** 谁能看到. */
  seenBy: z.string(),
  acceptBy: z.nullable(z.number()),
  fixBy: z.nullable(z.number()),
})

const photoState = z.strictObject({ id: z.string(), sha256: z.nullable(z.string()), state: z.enum(['missing', 'quarantined', 'clean', 'refused', 'withdrawn']), say: z.nullable(z.string()) })
export const submitted = z.strictObject({ id: z.string(), number: z.string(), state: oneOf(hazardStates), photos: z.array(photoState), route, receivedAt: z.number() })

/** `dayOnly`: others see the day of what the reporter did, never the hour (T-06); `at` is then that day's first moment. */
const step = z.strictObject({ move: z.string(), label: z.string(), at: z.number(), dayOnly: z.boolean(), by: z.string(), sentence: z.string(), photos: z.array(z.string()) })
export const summary = z.strictObject({
  id: z.string(),
  number: z.string(),
  state: oneOf(hazardStates),
  level: oneOf(levels),
  suspicion: oneOf(suspicions),
  /** In words, both levels; the case itself has the code. */
  category: z.string(),
  place: z.string(),
  text: z.string(),
  thumb: z.nullable(z.string()),
  photoCount: z.number(),
  seenDay: z.string(),
  acceptBy: z.number(),
  fixBy: z.number(),
  handler: z.string(),
  /** Past the deadline that runs. */
  late: z.boolean(),
  /** The deadline that runs; 0 when ended. */
  dueAt: z.number(),
  /** How many units up it has been raised. */
  escalated: z.number(),
  /** What this person may do now. */
  moves: z.array(z.enum(moveNames)),
  version: z.number(),
})
const grading = z.strictObject({ criterionId: z.string(), document: z.string(), words: z.string(), at: z.number(), by: z.string() })
const photoView = z.strictObject({ id: z.string(), state: z.enum(['quarantined', 'clean', 'refused', 'withdrawn', 'missing']), edition: z.number() })
const caseView = z.strictObject({
  id: z.string(),
  number: z.string(),
  version: z.number(),
  state: oneOf(hazardStates),
  level: oneOf(levels),
  suspicion: oneOf(suspicions),
  category: z.string(),
  text: z.string(),
  place: z.strictObject({ class: oneOf(placeClasses), words: z.string(), unit: z.nullable(unitRef), position: z.nullable(position) }),
  harms: z.array(oneOf(harms)),
  firstAid: z.array(oneOf(firstAids)),
  source: oneOf(reportSources),
  /** Only when the reporter ticked 实名. */
  reporterName: z.nullable(z.string()),
  /** The date; the hour only for one's own report. */
  seenDay: z.string(),
  photos: z.array(photoView),
  afterPhotos: z.array(photoView),
  route,
  returns: z.number(),
  steps: z.array(step),
  /** What this person may do now, from the table of moves. */
  moves: z.array(z.enum(moveNames)),
  /** He may print its 交办单. */
  sheet: z.boolean(),
  acceptBy: z.number(),
  fixBy: z.number(),
  reviewBy: z.number(),
  late: z.boolean(),
  dueAt: z.number(),
  escalated: z.number(),
  /** Who is asked to fix it; for those who handle it. */
  assignee: z.nullable(z.string()),
  proposed: z.nullable(grading),
  graded: z.nullable(grading),
  plan: z.nullable(z.strictObject({ measures: z.string(), responsible: z.string(), funds: z.string(), until: z.number(), contingency: z.string() })),
  controls: z.nullable(z.strictObject({ kinds: z.array(oneOf(controlKinds)), words: z.string() })),
  workersToldAt: z.nullable(z.number()),
  /** What a 重大 one still owes before it goes on. */
  owes: z.array(oneOf(majorDuties)),
  extension: z.nullable(z.strictObject({ until: z.number(), ground: z.string(), askedAt: z.number(), decided: oneOf(extensionAnswers) })),
  outside: z.nullable(z.strictObject({ to: z.string(), number: z.string(), reply: z.string(), repliedAt: z.nullable(z.number()) })),
  /** The case that this one is now followed in, and how many are followed in this one. */
  mergedInto: z.nullable(z.strictObject({ id: z.string(), number: z.string() })),
  mergedCount: z.number(),
  /** For officers only. */
  hotline: z.nullable(z.strictObject({ from: oneOf(hotlineSources), number: z.string(), dueAt: z.number(), replyText: z.string() })),
})
/** A document that says what is 重大, as somebody may cite it for the day asked about. */
const criterion = z.strictObject({
  id: z.string(),
  industry: z.string(),
  title: z.string(),
  number: z.string(),
  from: z.string(),
  until: z.nullable(z.string()),
  replacedBy: z.nullable(z.string()),
  checkedOn: z.string(),
  /** False: its first day is still to be confirmed by the office. */
  dayConfirmed: z.boolean(),
  /** Only what is in force on that day may be cited. */
  inForce: z.boolean(),
  /** Not compared with the issuer's text for more than 180 days. */
  stale: z.boolean(),
})
/** What became of one of several decisions. */
const answered = z.strictObject({ id: z.string(), done: z.boolean(), state: z.nullable(oneOf(hazardStates)), version: z.nullable(z.number()), code: z.nullable(z.string()), say: z.nullable(z.string()) })
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** What a list is narrowed to: who handles or owes it, first-level category, grade, state, 逾期, the week found (its Monday). */
const listFilter = z.strictObject({
  unitId: z.optional(id),
  category: z.optional(oneOf(categories)),
  level: z.optional(oneOf(levels)),
  state: z.optional(oneOf(hazardStates)),
  late: z.optional(z.boolean()),
  week: z.optional(z.string().check(z.refine((monday) => isPeriod(`w:${monday}`)))),
})

export const hazard = {
  /** Units one may name as the place: by words, by the code on the unit's own QR, or all of a parent. */
  'hazard.places': action({ door: 'hazard', policy: 'report', writes: false, input: z.strictObject({ words: text(40), code: z.optional(text(12)), ...pageRequest }), output: pageOf(z.strictObject({ id: z.string(), name: z.string(), kind: z.string(), address: z.string(), class: oneOf(placeClasses) })) }),
  /** 送到哪、为什么、谁能看到, before sending. Writes nothing. With the sentence, as names in it may send it past the unit (T-10). */
  'hazard.preview': action({ door: 'hazard', policy: 'report', writes: false, input: z.strictObject({ place, category: z.union([z.literal(''), category]), suspicion: oneOf(suspicions), channel: oneOf(channels), text: z.optional(text(500)), showName: z.optional(z.boolean()), source: z.optional(oneOf(reportSources)) }), output: route }),
  'hazard.submit': action({ door: 'hazard', policy: 'report', writes: true, input: reportInput, output: submitted }),
  'hazard.mine': action({ door: 'hazard', policy: 'ownReports', writes: false, input: z.strictObject(pageRequest), output: pageOf(summary) }),
  /** Anyone who holds the receipt code reads the progress. */
  'hazard.trace': action({ door: 'hazard', policy: 'trace', writes: false, input: z.strictObject({ receipt: z.string().check(z.maxLength(24)) }), output: caseView }),
  /** The unit's cases. `todo` = what waits for this unit now. A page with `where` may hold fewer rows than asked and still have a next one. */
  'hazard.list': action({ door: 'hazard', policy: 'listCases', writes: false, input: z.strictObject({ show: z.enum(['todo', 'open', 'done', 'toAssign', 'all']), where: z.optional(listFilter), ...pageRequest }), output: pageOf(summary) }),
  'hazard.case': action({ door: 'hazard', policy: 'readCase', writes: false, input: z.strictObject({ id }), output: caseView }),
  'hazard.decide': action({ door: 'hazard', policy: 'decideCase', writes: true, input: decision, output: caseView }),
  /** Up to twenty at once, each answered for itself; 复查 and 重大 are decided one by one. */
  'hazard.decideMany': action({ door: 'hazard', policy: 'listCases', writes: true, input: z.strictObject({ moves: decisions }), output: z.strictObject({ rows: z.array(answered) }) }),
  /** Open cases of the same place and kind within a month: what 并案 suggests, both photos at hand. */
  'hazard.mergeCandidates': action({ door: 'hazard', policy: 'decideCase', writes: false, input: z.strictObject({ id }), output: z.strictObject({ rows: z.array(z.strictObject({ summary, photos: z.array(photoView), daysApart: z.number() })) }) }),
  /** Documents that say what is 重大, by words of industry, title or number. */
  'hazard.criteria': action({ door: 'hazard', policy: 'listCases', writes: false, input: z.strictObject({ words: text(40), day }), output: z.strictObject({ rows: z.array(criterion) }) }),
  /** Whom one may ask to fix it. */
  'hazard.colleagues': action({ door: 'hazard', policy: 'decideCase', writes: false, input: z.strictObject({ id }), output: z.strictObject({ rows: z.array(z.strictObject({ personId: z.string(), name: z.string(), roles: z.array(oneOf(roles)) })) }) }),
  /** Where a case may be sent: units that could be 主办 for it, without the one it comes from. */
  'hazard.targets': action({ door: 'hazard', policy: 'decideCase', writes: false, input: z.strictObject({ id, words: text(40) }), output: pageOf(unitRef) }),
  /** The 交办单: to the unit that handles the case or, 代办, to the one it is done for. */
  'hazard.sheet': action({ door: 'hazard', policy: 'readCase', writes: false, input: z.strictObject({ id }), output: z.strictObject({ number: z.string(), issuedBy: z.string(), to: z.string(), owner: z.string(), supervisor: z.string(), territorial: z.string(), place: z.string(), category: z.string(), text: z.string(), level: z.string(), fixBy: z.number(), code: z.string(), legal: z.string() }) }),
  /** Who would get what, without sending. */
  'hazard.routingTry': action({ door: 'hazard', policy: 'routing', writes: false, input: z.strictObject({ place, category: z.union([z.literal(''), category]), suspicion: oneOf(suspicions), channel: oneOf(channels), text: z.optional(text(500)) }), output: route }),
} as const
export type CaseView = z.infer<typeof caseView>
export type ListFilter = z.infer<typeof listFilter>
export type CaseSummary = z.infer<typeof summary>
export type RouteView = z.infer<typeof route>
export type SubmitAnswer = z.infer<typeof submitted>
