/**
 * The documents the store keeps, by kind. Rules (design decision 5): queried fields are top-level and never absent
 * (`null` or '' instead), names of at most 32 characters, times are epoch milliseconds (UTC),
 * `scopes` = the owning unit and all above it.
 */
import type { Industry, PlaceClass, Role, UnitKind, HazardState, Level, Suspicion, Harm, FirstAid, ReportSource, Channel } from '@shared/domain/words'
import type { MoveName } from '@shared/domain/hazardMoves'
import type { Assignment, RoutingRow } from '@shared/domain/routing'

export type { Assignment }

export interface Base {
  readonly _id: string
  /** Schema version of the document; older ones are upgraded on read. */
  readonly v: number
}

export interface Unit extends Base {
  readonly name: string
  readonly kind: UnitKind
  readonly parentId: string | null
  /** The unit and all above it, lowest first. */
  readonly scopes: readonly string[]
  readonly departmentId: string | null
  readonly industry: Industry | null
  /** False: nobody signs in for it; its cases are 代办 by its territorial or supervising unit. */
  readonly hasAccount: boolean
  /** Short code printed on the unit's own QR (U + 6). */
  readonly code: string
  /** Order in the tree (not a rank). */
  readonly order: number
  readonly address: string
  readonly phone: string
}

export interface Person extends Base {
  /** Residents have none. */
  readonly name: string | null
  readonly kind: 'member' | 'resident'
  readonly createdAt: number
  /** Set by 注销: name and identities are gone, rows stay. */
  readonly erasedAt: number | null
}

/** (provider, id) → person. `_id` = `<provider>:<id>`; the id of `wechat` and `device` is a keyed hash. */
export interface Login extends Base {
  readonly personId: string
  readonly provider: 'wechat' | 'password' | 'sample' | 'device'
  /** scrypt parameters, salt and hash for `password`; null for others. */
  readonly secret: string | null
  /** Failures in a row and when the next try is allowed (T-34). */
  readonly failures: number
  readonly lockedUntil: number
  readonly mustChange: boolean
}

/** A signed-in session. `_id` = sha256 of the token. */
export interface SignIn extends Base {
  readonly personId: string
  readonly provider: Login['provider']
  readonly createdAt: number
  readonly lastSeenAt: number
  readonly expiresAt: number
}

/** An appointment. `_id` = `<unitId>:<personId>:<role>`. */
export interface Post extends Base {
  readonly unitId: string
  readonly personId: string
  readonly role: Role
  readonly scopes: readonly string[]
  readonly since: number
  readonly until: number | null
}

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
  /** sha256 of the canonical input: same id + same body = the first answer (T-26). */
  readonly bodyHash: string
}

/** One step as the reporter may read it: units and roles, no personal names of the reporter. */
export interface CaseStep {
  readonly move: MoveName | 'submit'
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

/** `_id` = photo id made by the phone. */
export interface Photo extends Base {
  readonly ticket: string
  readonly ownerPersonId: string
  readonly purpose: 'before' | 'after' | 'supplement'
  readonly reportId: string | null
  readonly state: 'awaiting' | 'quarantined' | 'clean' | 'refused' | 'withdrawn'
  readonly declaredSize: number
  readonly declaredSha256: string
  readonly receivedSha256: string | null
  readonly createdAt: number
  readonly receivedAt: number | null
  readonly cleanKey: string | null
  readonly thumbKey: string | null
  readonly width: number
  readonly height: number
  readonly refusal: string | null
  /** Grows with each mask; a masked copy replaces the clean one. */
  readonly edition: number
}

/** The append-only ledger (design decision 6): fact, event and audit entry at once. */
export interface LedgerRow extends Base {
  readonly measure: string
  readonly unitId: string
  /** Unit path at the time of writing, lowest first. */
  readonly scopes: readonly string[]
  /** Person the row counts for distinct persons; '' where nobody. */
  readonly personId: string
  readonly at: number
  readonly receivedAt: number
  readonly amount: number
  readonly source: string
  /** What it refers to: `hazard:<id>`. */
  readonly about: string
  readonly facets: Readonly<Record<string, string>>
}

/** A stored sum: `_id` = `<measure>|<scope>|<period>`. */
export interface Tally extends Base {
  readonly measure: string
  readonly scope: string
  readonly period: string
  /** '' = the whole, or `<name>=<value>`; `amounts[n]` is the amount of `facets[n]`. */
  readonly facets: readonly string[]
  readonly amounts: readonly number[]
  /** Distinct persons whose first participation lies in the period. */
  readonly persons: number
  /** Receipt of the newest row in it. */
  readonly asOf: number
  /** Where closed buckets are folded: the last bucket in it, and the sum before that one. */
  readonly bucket?: number
  readonly before?: Pick<Tally, 'facets' | 'amounts' | 'persons'>
}

/**
 * First participation of a person under each unit he took part in: `_id` = `<measure>|<widest period>|<person>`.
 * One document a person: a visitor who comes again costs one look, a new one one write, however many units count him.
 */
export interface Mark extends Base {
  readonly scopes: readonly string[]
  /** `at[n]`: his first act under `scopes[n]`. */
  readonly at: readonly number[]
  /** Where closed buckets are folded: the last bucket that changed it, and what it said before. */
  readonly bucket?: number
  readonly before?: { readonly scopes: readonly string[]; readonly at: readonly number[] }
}

/** What must follow a change; delivered by the courier (decision 7). `_id` = `hazard:<id>:<version>:<move>`. */
export interface OfficeEvent extends Base {
  readonly name: string
  readonly about: string
  readonly at: number
  readonly payload: Readonly<Record<string, string | number | boolean | null>>
  readonly state: 'pending' | 'done' | 'stuck'
  readonly tries: number
  readonly nextAt: number
  readonly lastProblem: string
}

export interface AuditRow extends Base {
  readonly at: number
  readonly who: string
  readonly unitId: string
  readonly what: string
  readonly about: string
  readonly outcome: 'done' | 'refused'
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
  /** 0 until the courier seals it. */
  readonly sealed: number
}

/** The hash chain over audit rows: `_id` = zero-padded sequence number. */
export interface Seal extends Base {
  readonly seq: number
  readonly auditId: string
  readonly rowHash: string
  readonly chain: string
  readonly at: number
}

export interface InboxMessage extends Base {
  readonly personId: string
  readonly unitId: string
  readonly at: number
  readonly readAt: number
  readonly title: string
  readonly body: string
  /** Page to open, in the phone's routes; checked on opening. */
  readonly link: string
}

/** One version of the routing table. `_id` = zero-padded version. */
export interface RoutingTable extends Base {
  readonly version: number
  readonly from: number
  readonly note: string
  readonly rows: readonly RoutingRow[]
}

export interface Suggestion extends Base {
  readonly personId: string
  readonly at: number
  readonly text: string
  readonly state: 'open' | 'answered'
  readonly reply: string
  readonly repliedAt: number | null
  readonly repliedBy: string | null
}

/** Settings of the instance and small singletons: `_id` names it. */
export interface Setting extends Base {
  readonly value: unknown
  readonly changedAt: number
}

/** A slot of a job: `_id` = `job:<name>:<slot>` (T-29). */
export interface JobRun extends Base {
  readonly job: string
  readonly slot: number
  readonly state: 'running' | 'done'
  readonly startedAt: number
  readonly doneAt: number | null
}

export interface Documents {
  unit: Unit
  person: Person
  login: Login
  signIn: SignIn
  post: Post
  report: Report
  informant: Informant
  photo: Photo
  ledger: LedgerRow
  tally: Tally
  mark: Mark
  event: OfficeEvent
  audit: AuditRow
  seal: Seal
  inbox: InboxMessage
  routing: RoutingTable
  suggestion: Suggestion
  setting: Setting
  job: JobRun
}
export type Kind = keyof Documents
export type Doc<K extends Kind> = Documents[K]
