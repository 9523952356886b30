/** What the officer has filled in, and the decision made of it: checked with the office's own schema before it leaves. */
import { decision, type Decision } from '@shared/contract/hazard'
import { problems, type OwnProblemCode } from '@shared/contract/problems'
import { endOfDay, instantOf } from '@shared/domain/calendar'
import type { ControlKind } from '@shared/domain/words'
import { now } from '@/device/clock'
import type { KeptPhoto } from '@/outbox/outbox'
import { asks, moveForms, needs, type FieldName, type OfficeMove } from './moveForms'

interface Named { readonly id: string; readonly name: string }
export interface Filled {
  readonly ground: string
  readonly target: Named | null
  readonly person: Named | null
  readonly into: Named | null
  readonly criterion: Named | null
  readonly photos: readonly KeptPhoto[]
  /** A civil day, '' = none. */
  readonly until: string
  readonly kinds: readonly ControlKind[]
  /** 五落实 but for the day. */
  readonly measures: string
  readonly responsible: string
  readonly funds: string
  readonly contingency: string
  /** To whom outside, and their number. */
  readonly to: string
  readonly number: string
}
export const unfilled: Filled = {
  ground: '', target: null, person: null, into: null, criterion: null, photos: [], until: '', kinds: [], measures: '', responsible: '', funds: '', contingency: '', to: '', number: '',
}

/** A field of the page; the parts of plan and outside are told apart. */
export type LackField = FieldName | 'measures' | 'responsible' | 'funds' | 'contingency' | 'to' | 'number'
export type Lack = { readonly field: LackField; readonly say: string }

type Check = (filled: Filled, move: OfficeMove) => readonly [LackField, OwnProblemCode] | undefined
const short = (words: string, least = 2) => words.trim().length < least
const planParts = [['measures', 2], ['responsible', 2], ['funds', 1], ['contingency', 2]] as const
const checks: Record<FieldName, Check> = {
  photos: ({ photos }) => (photos.length === 0 ? ['photos', 'photo_needed'] : undefined),
  target: ({ target }) => (target === null ? ['target', 'target_needed'] : undefined),
  person: ({ person }) => (person === null ? ['person', 'person_needed'] : undefined),
  into: ({ into }) => (into === null ? ['into', 'case_needed'] : undefined),
  criterion: ({ criterion }) => (criterion === null ? ['criterion', 'criterion_needed'] : undefined),
  controls: ({ kinds }) => (kinds.length === 0 ? ['controls', 'controls_needed'] : undefined),
  until: ({ until }) => (until === '' ? ['until', 'until_needed'] : undefined),
  ground: ({ ground }) => (short(ground) ? ['ground', 'ground_needed'] : undefined),
  plan: (filled) => {
    const part = planParts.find(([name, least]) => short(filled[name], least))
    return part && [part[0], 'plan_needed']
  },
  outside: ({ to, number }, move) => {
    if (move === 'handOver') return short(to) ? ['to', 'to_needed'] : undefined
    return short(number, 1) ? ['number', 'number_needed'] : undefined
  },
}

/** The first thing that is missing, as the form goes down the page, in the catalogue's words; undefined when it is complete. */
export function lackOf(move: OfficeMove, filled: Filled): Lack | undefined {
  for (const field of moveForms[move].fields) {
    const lack = needs(move, field) ? checks[field](filled, move) : undefined
    if (lack) return { field: lack[0], say: problems[lack[1]].say }
  }
  return undefined
}

/** The end of that day, but not past `last`: a date picked at a desk means the whole day. */
const instant = (day: string, last: number): number => Math.min(endOfDay(instantOf(day)), last)
/** 延期 is past the deadline by its nature; what is late already plans what is still possible. */
const lastFor = (move: OfficeMove, fixBy: number, at: number): number => (move === 'askExtension' || fixBy < at ? Infinity : fixBy)

/** What the move takes of what was filled in; the schema sees to the rest. */
const said = (move: OfficeMove, filled: Filled, fixBy: number, at: number): object => {
  const ground = filled.ground.trim()
  const photos = filled.photos.map(({ id, sha256 }) => ({ id, sha256 }))
  const until = filled.until === '' ? undefined : instant(filled.until, lastFor(move, fixBy, at))
  switch (move) {
    case 'accept': return {}
    case 'assignLead': return { ground, targetId: filled.target?.id }
    case 'return': return { ground, targetId: filled.target?.id ?? null }
    case 'handOver': return { ground, to: filled.to.trim(), ...(filled.number.trim() !== '' && { number: filled.number.trim() }) }
    case 'outsideReply': return { number: filled.number.trim(), reply: ground }
    case 'merge': return { intoId: filled.into?.id }
    case 'plan': return { measures: filled.measures.trim(), responsible: filled.responsible.trim(), funds: filled.funds.trim(), contingency: filled.contingency.trim(), until }
    case 'control': return { kinds: filled.kinds, words: ground }
    case 'assign': return { personId: filled.person?.id, ...(ground !== '' && { ground }), ...(until !== undefined && { until }) }
    case 'gradeMajor':
    case 'proposeMajor': return { criterionId: filled.criterion?.id, words: ground }
    case 'askExtension': return { ground, until }
    default: return { ground, ...(asks(move, 'photos') && { photos }) }
  }
}

/** `id` and `version` are of the case as it was shown: the office refuses the decision if a colleague was faster (T-25). */
export const decisionOf = (move: OfficeMove, { id, version, fixBy }: { readonly id: string; readonly version: number; readonly fixBy: number }, filled: Filled, at = now()): Decision =>
  decision.parse({ move, id, version, ...said(move, filled, fixBy, at) })

/** A template goes in; typed text is kept and goes on with it. */
export function withTemplate(ground: string, template: string): string {
  const typed = ground.trim()
  if (typed === '' || typed === template) return template
  return typed.includes(template) ? ground : `${typed}${template}`
}
