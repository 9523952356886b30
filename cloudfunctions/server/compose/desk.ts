/** What both compositions lay out for the door, and how it hears of what was written. */
import { allowances, limits, type Allowance, type LimitClass } from '../door/limits'
import { logger } from '../door/log'
import { roster, type Roster } from '../door/roster'
import type { Desk } from '../door/desk'
import type { Clock } from '../ports/clock'
import type { Written } from '../adapters/node/watchedStore'

export interface DeskSettings {
  /** Receives each log line; absent = standard output. */
  readonly write?: (line: string) => void
  readonly allowances?: Readonly<Record<LimitClass, Allowance>>
}

export const layDesk = (clock: Clock, settings: DeskSettings): Desk =>
  ({ roster: roster(), limits: limits(settings.allowances ?? allowances), log: logger(() => clock.now(), settings.write ?? ((line) => { process.stdout.write(line) })) })

/** Roles are remembered for a minute; what this office itself changes is seen at once. */
export function tellRoster(known: Roster, { kind, doc }: Written): void {
  if (kind === 'unit' || ((kind === 'post' || kind === 'login') && !doc)) known.unitsChanged()
  else if (kind === 'person' && doc) known.personChanged(doc._id)
  else if ((kind === 'post' || kind === 'login') && doc && 'personId' in doc) known.personChanged(doc.personId)
}
