/** Hazard cases and, apart from them, who reported. */
import type { StepName } from '@shared/domain/hazardMoves'
import type { Assignment } from '@shared/domain/routing'
import type { Channel, ControlKind, ExtensionAnswer, FirstAid, HazardState, Harm, HotlineSource, Level, PlaceClass, ReportSource, Suspicion } from '@shared/domain/words'
import type { Base } from './documents.base'

export interface Place {
  readonly class: PlaceClass
  readonly unitId: string | null
  readonly words: string
  /** Every position says its system. */
  readonly position: { readonly lng: number; readonly lat: number; readonly accuracy: number; readonly system: 'wgs84' | 'gcj02'; readonly moved: boolean } | null
}

/** A hazard case. Holds nobody's identity: who reported it lies in `informant`. */
export interface Report extends Base {
  /** Number printed on paper: 隐患 year-month + short id. */
  readonly number: string
  readonly state: HazardState
  /** Grows by one with every move; the optimistic lock of T-25. */
  readonly version: number
  readonly place: Place
  readonly category: string
  readonly text: string
  readonly suspicion: Suspicion
  readonly level: Level
  readonly harms: readonly Harm[]
  readonly firstAid: readonly FirstAid[]
  readonly source: ReportSource
  readonly channel: Channel
  /** The act, by the phone's clock, and the receipt, by ours. */
  readonly seenAt: number
  readonly receivedAt: number
  readonly assignment: Assignment
  /** = assignment.handlerId or '' ; a queried copy. */
  readonly handlerId: string
  /** Units that may list it: handler, supervisor, territorial line and all above. */
  readonly scopes: readonly string[]
  readonly acceptBy: number
  readonly fixBy: number
  readonly returns: number
  readonly returnGrounds: readonly { readonly unitId: string; readonly ground: string; readonly at: number }[]
  readonly photos: readonly string[]
  readonly afterPhotos: readonly string[]
  readonly fixedOnSpot: boolean
  readonly fixerId: string | null
  /** Name the reporter chose to show (实名), or null. */
  readonly shownName: string | null
  readonly steps: readonly CaseStep[]
  readonly closedAt: number | null
  readonly updatedAt: number
  /** The state is not an end; a queried copy. */
  readonly open: boolean
  /** The deadline that runs: to accept, to fix, to verify; 0 when ended. A queried copy. */
  readonly dueAt: number
  /** Until when a fix is to be verified; 0 while none waits. */
  readonly reviewBy: number
  /** 逾期, as the job has counted it for `dueAt`; taken back when the case moves on. */
  readonly late: boolean
  /** Reminders sent for `dueAt`: when the last went out; 0 = none. */
  readonly remindedAt: number
  /** How many units up it has been raised for `dueAt`. */
  readonly escalated: 0 | 1 | 2
  /** When the office's clock looks at it next: to remind, to mark 逾期, to raise it; 0 = not any more. A queried copy. */
  readonly wakeAt: number
  /** The unit that is to verify it or to answer a request for 延期; '' while nothing waits there. A queried copy. */
  readonly reviewerId: string
  /** 重大, or suspected to be until somebody has decided the grade. A queried copy. */
  readonly grave: boolean
  /** Unit, or class and words of the place, with the first-level category: what 并案 and clusters compare. */
  readonly placeKey: string
  /** Who is asked to fix it (指派). */
  readonly assigneeId: string | null
  /** 建议定为重大, until somebody authorised decides. */
  readonly proposed: Grading | null
  readonly graded: Grading | null
  readonly plan: MajorPlan | null
  readonly controls: Controls | null
  /** When 职工大会/职代会 was informed of a 重大 one (L-01). */
  readonly workersToldAt: number | null
  readonly extension: Extension | null
  readonly outside: Outside | null
  readonly mergedInto: string | null
  /** Every case whose reporters now follow this one, also by way of another. */
  readonly mergedFrom: readonly string[]
  readonly hotline: Hotline | null
  /** sha256 of the canonical input: same id + same body = the first answer (T-26). */
  readonly bodyHash: string
}

/** The criterion a grade cites, in force on the day of the report. */
export interface Grading {
  readonly criterionId: string
  /** The clause, in words. */
  readonly words: string
  readonly at: number
  readonly byUnitId: string
}
/** 五落实 (L-09): a 重大 one has all five. */
export interface MajorPlan {
  readonly measures: string
  readonly responsible: string
  readonly funds: string
  readonly until: number
  readonly contingency: string
}
/** 临时管控 of a 重大 one until it is closed. */
export interface Controls {
  readonly kinds: readonly ControlKind[]
  readonly words: string
}
/** 延期: asked once, before the deadline. */
export interface Extension {
  readonly until: number
  readonly ground: string
  readonly askedAt: number
  readonly decided: ExtensionAnswer
}
/** Where a case went that left this instance. */
export interface Outside {
  readonly to: string
  readonly number: string
  readonly reply: string
  readonly repliedAt: number | null
}
/** A 转办件 of a hotline, with its own countdown. */
export interface Hotline {
  readonly from: HotlineSource
  readonly number: string
  readonly dueAt: number
  readonly replyText: string
}

/** One step as the reporter may read it: units and roles, no personal names of the reporter. */
export interface CaseStep {
  readonly move: StepName
  readonly at: number
  readonly byUnitId: string | null
  readonly byPersonId: string | null
  /** State after the step. */
  readonly state: HazardState
  readonly ground: string
  readonly targetUnitId: string | null
  readonly photos: readonly string[]
}

/** Who reported. `_id` = report id. Never joined into a case reply for handlers; the identity vault comes here later. */
export interface Informant extends Base {
  readonly personId: string
  /** Keyed hash of the receipt code. */
  readonly receiptHash: string
  readonly receivedAt: number
  /** Who typed it in for someone without a phone. */
  readonly enteredBy: string | null
  readonly contact: string | null
}
