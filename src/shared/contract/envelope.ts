/** What goes over the wire, the same over `wx.cloud.callFunction` and `POST /fn/<door>` (design decision 2). */
import type { ProblemCode, ProblemKind } from './problems'

/** Version of the envelope and of every input shape; old ones are understood for a campaign's life. */
export const envelopeVersion = 1

export interface Request {
  readonly action: string
  readonly data: unknown
  /** The unit one acts for; the door checks that one may. */
  readonly as?: string
  readonly v: number
}
export interface Problem {
  readonly code: ProblemCode
  readonly kind: ProblemKind
  /** One Chinese sentence for the person: what happened, then what to do. */
  readonly say: string
  /** Looks the request up in the log; carries nothing else. */
  readonly trace: string
  /** The field a `fix` belongs to, as a dotted path. */
  readonly field?: string
}
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }
