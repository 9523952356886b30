/** Which deadline of a case runs now: to accept, to fix, to verify (field.md, A hazard's life). */
import type { HazardState } from './words'

const beforeAccepting: readonly HazardState[] = ['toAssign', 'submitted']
const working: readonly HazardState[] = ['accepted', 'rectifying']
const ended: readonly HazardState[] = ['closed', 'notHazard', 'handedOver', 'merged', 'withdrawn']
export const isEnded = (state: HazardState): boolean => ended.includes(state)

export interface Deadlines {
  readonly state: HazardState
  readonly acceptBy: number
  readonly fixBy: number
  readonly reviewBy: number
}
/** Epoch milliseconds, inclusive; 0 = none runs. */
export function dueAtOf({ state, acceptBy, fixBy, reviewBy }: Deadlines): number {
  if (isEnded(state)) return 0
  if (beforeAccepting.includes(state)) return acceptBy
  return working.includes(state) ? fixBy : reviewBy
}

/** The queried copies of state and deadlines; whoever changes either writes them too. A new deadline starts without reminders. */
export const dueFields = (of: Deadlines): { open: boolean; dueAt: number } => ({ open: !isEnded(of.state), dueAt: dueAtOf(of) })
