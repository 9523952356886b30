/** What stands beside each change, and the slots of jobs. */
import type { Base } from './documents.base'

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

/** A part of what a long job has in hand between two stretches (records/workInHand.ts). */
export interface WorkPart extends Base {
  readonly text: string
}

/** A slot of a job: `_id` = `job:<name>:<slot>` (T-29). */
export interface JobRun extends Base {
  readonly job: string
  readonly slot: number
  readonly state: 'running' | 'done'
  readonly startedAt: number
  readonly doneAt: number | null
}
