/** What the door needs besides the office: who is who, how much is too much, and where to write it down. */
import type { Office } from '../ports/office'
import type { Log } from '../ports/log'
import type { Limits } from './limits'
import type { Roster } from './roster'

export interface Desk {
  readonly roster: Roster
  readonly limits: Limits
  readonly log: Log
}
export interface OpenOffice extends Office {
  readonly desk: Desk
}
