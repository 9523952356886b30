/** Who is asking, as the platform and our own records say; never from the body (design rule 6, T-01). */
import type { Role } from '@shared/domain/words'
import type { Login, Unit } from './documents'

export interface Caller {
  /** '' = nobody signed in. */
  readonly personId: string
  readonly kind: 'member' | 'resident' | 'nobody'
  readonly provider: Login['provider'] | null
  readonly name: string | null
  /** The unit acted for (one at a time) and the roles there; null for residents and nobody. */
  readonly acting: { readonly unit: Unit; readonly roles: readonly Role[] } | null
  /** The unit where he counts as a person, whatever he acts for: that of his earliest post; null for residents and nobody. */
  readonly home: Unit | null
  /** Where the request came from, as the transport says; absent where it does not. Never stored as it is. */
  readonly address?: string
  /** Hash of the session token, for leaving and for binding links; null where the platform names the caller with every call. */
  readonly signInId: string | null
}
