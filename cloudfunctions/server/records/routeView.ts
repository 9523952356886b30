/** 送到哪、为什么、谁能看到: an assignment in words for people. */
import type { RouteView } from '@shared/contract/hazard.rows'
import { seenByWords } from '@shared/domain/hazard'
import type { Assignment } from '@shared/domain/routing'
import { unitName, unitRef } from './units'
import type { Directory } from './units'

export interface RouteFacts {
  readonly assignment: Assignment
  readonly acceptBy: number
  readonly fixBy: number
  /** Units that may list it, and their places (`places`). */
  readonly scopes: readonly string[]
  readonly shownName: string | null
}

/** The three lines and why, for the reporter and for those who work on it. */
export function routeView(facts: RouteFacts, units: Directory): RouteView {
  const { assignment } = facts
  const name = (id: string) => unitName(units, id)
  const handler = unitRef(units, assignment.handlerId)
  const office = [...units.values()].find((unit) => unit.kind === 'office')
  return {
    owner: unitRef(units, assignment.ownerId),
    handler,
    onBehalf: assignment.onBehalf,
    supervisor: unitRef(units, assignment.supervisorId),
    territorial: unitRef(units, assignment.territorialId),
    to: handler?.name ?? office?.name ?? '安委办',
    why: [...assignment.why],
    seenBy: seenByWords(facts.shownName, facts.scopes.filter((id) => units.has(id)).map(name), assignment.barredIds.map(name)),
    acceptBy: facts.acceptBy,
    fixBy: facts.fixBy,
  }
}
