/** Sessions (场), their codes, and what each is counted as. Who took part stands in the ledger alone. */
import type { Placement } from '@shared/domain/campaign'
import type { Pressed } from '@shared/domain/headCount'
import type { SessionMoveName } from '@shared/domain/sessionMoves'
import type { AttendanceSource, EvidenceKind, Scenario, SessionKind, SessionState, SpeakerRole, Venue } from '@shared/domain/sessionWords'
import type { Base } from './documents.base'

export interface Group {
  readonly key: string
  readonly name: string
  readonly expected: number
  readonly leaderId: string | null
}
export interface Stand {
  readonly key: string
  readonly name: string
  readonly topics: readonly string[]
  readonly expertIds: readonly string[]
}
/** What somebody plans; every field may be changed while it is planned, under way or opened again. */
export interface Card {
  readonly activity: string
  readonly title: string
  readonly venue: Venue
  readonly scenario: Scenario | null
  readonly jointIds: readonly string[]
  readonly groups: readonly Group[]
  readonly stands: readonly Stand[]
  readonly helperIds: readonly string[]
  readonly startsAt: number
  readonly endsAt: number
  readonly place: { readonly words: string; readonly position: { readonly lng: number; readonly lat: number; readonly accuracy: number; readonly system: 'wgs84' | 'gcj02' } | null }
  readonly speaker: { readonly role: SpeakerRole | null; readonly name: string }
  readonly topics: readonly string[]
  readonly placement: Placement | null
}
export interface Proof {
  readonly kind: EvidenceKind
  readonly words: string
  readonly photos: readonly string[]
  readonly at: number
  readonly byPersonId: string
}
export interface Assessment {
  readonly lessons: string
  readonly worked: 'yes' | 'partly' | 'no'
  readonly revise: string
}

export interface Session extends Base {
  readonly campaign: string
  readonly kind: SessionKind
  readonly state: SessionState
  /** Grows by one with every change; the optimistic lock of T-25. */
  readonly version: number
  /** Grows when what its rows count as changes (activity, venue, lead, 作废): rows say under which they were written. */
  readonly basis: number
  readonly leadId: string
  /** The lead unit and all above it: where 场 and 人次 count. */
  readonly path: readonly string[]
  /** Who may list it: the path and the joint units. */
  readonly scopes: readonly string[]
  readonly card: Card
  /** = card.startsAt, card.endsAt; queried copies. */
  readonly startsAt: number
  readonly endsAt: number
  readonly openedAt: number
  /** 0 while it is not closed. */
  readonly closedAt: number
  /** '' = by itself. */
  readonly seriesId: string
  /** Names on the list of each group that has one: 应到 without reading lists. Absent where it was planned before this was kept; then the lists say it. */
  readonly listed?: Readonly<Record<string, number>>
  readonly proofs: readonly Proof[]
  readonly assessment: Assessment | null
  readonly createdBy: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly steps: readonly SessionStep[]
  readonly bodyHash: string
}
export interface SessionStep {
  readonly move: SessionMoveName | 'create' | 'change' | 'prove'
  readonly at: number
  readonly byPersonId: string
  readonly ground: string
}

/** A name that was typed or read off a paper; `_id` = `<session>:<who>`. Apart from the ledger, so that it can be erased (T-38). */
export interface Attendee extends Base {
  readonly sessionId: string
  readonly name: string
  /** When the name goes by itself. */
  readonly forgetAt: number
}

/**
 * Of one name in one session: who was entered by it, and who of other units scanned and bears it. Both sides write it, so that of a typed name and a scan
 * at the same moment one sees the other. `_id` = `<session>:<key of the name>`; the name itself is not in it.
 */
export interface Namesakes extends Base {
  readonly entered: readonly string[]
  readonly scanned: readonly string[]
}

/** A printed or shown code. `_id` = its thirteen letters. */
export interface SessionCode extends Base {
  readonly sessionId: string
  /** Of a stand, or null. */
  readonly stand: string | null
  readonly rotating: boolean
  readonly createdAt: number
}

/** Amounts without persons (点数 纸质人数 外部) by hour and source: rows of the ledger follow them once the session is proven. */
export interface CountedAmount {
  /** First moment of the hour of the act. */
  readonly at: number
  readonly what: 'attend' | 'consult' | 'items'
  /** Which material; '' = none. */
  readonly of: string
  readonly source: AttendanceSource
  readonly amount: number
}
/**
 * What a session is counted as now; `_id` = session id. Takes back exactly what was counted, whatever has become of the unit tree,
 * and is the one document that counting by numbers meets at (its guard).
 */
export interface SessionCount extends Base {
  readonly campaign: string
  /** Its own scope, then the lead unit and all above it. */
  readonly scopes: readonly string[]
  readonly startsAt: number
  /** Each of them 另参与联办 once it is held; nobody else's sum has it. */
  readonly jointIds: readonly string[]
  /** Under which cell its numbers are counted; '' = they wait for a proof. */
  readonly cell: string
  /** 场 is counted. */
  readonly held: boolean
  /** Told in numbers, whether counted or waiting. */
  readonly amounts: readonly CountedAmount[]
  /** How fast the big button was pressed; absent until it was. */
  readonly presses?: readonly Pressed[]
  /** How often it was counted anew; ids of its ledger rows. */
  readonly turn: number
}
