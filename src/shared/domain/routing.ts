/**
 * Who is responsible (field.md): class of place + category + unit → 主办, supervisor, territorial line, with reasons in words.
 * Pure: the office hands in the table and the units.
 */
import type { PlaceClass } from './words'

export interface RoutingRow {
  readonly key: string
  readonly class: PlaceClass
  /** First-level category the row is for; '' = the default row of the class. */
  readonly category: string
  readonly owner: 'unit' | 'property' | 'territorial' | 'town' | 'department'
  readonly departmentId: string | null
  readonly supervisorId: string | null
  readonly assistIds: readonly string[]
  /** Natural hours to accept, working days to fix. */
  readonly acceptHours: number
  readonly fixDays: number
  readonly because: string
}
