/** Units and who is appointed where. */
import type { Industry, Role, UnitKind } from '@shared/domain/words'
import type { Base } from './documents.base'

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

/** An appointment. `_id` = `<unitId>:<personId>:<role>`. */
export interface Post extends Base {
  readonly unitId: string
  readonly personId: string
  readonly role: Role
  readonly scopes: readonly string[]
  readonly since: number
  readonly until: number | null
}
