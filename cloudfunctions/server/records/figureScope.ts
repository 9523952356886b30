/** Whose figures one may read: the unit acted for and those below it, never another's (T-02). */
import type { Caller } from '../ports/caller'
import type { Unit } from '../ports/documents'
import { Refusal } from './refusal'
import type { Directory } from './units'

/** @throws Refusal `not_allowed` without a unit to act for; `not_found` for a unit that is not there or not below. */
export function figureScope(caller: Caller, scope: string | undefined, units: Directory): Unit {
  const { acting } = caller
  if (!acting) throw new Refusal('not_allowed')
  const unit = scope === undefined ? acting.unit : units.get(scope)
  if (!unit?.scopes.includes(acting.unit._id)) throw new Refusal('not_found', 'scope')
  return unit
}

/** The units directly below, in tree order. */
export const below = (unit: Unit, units: Directory): readonly Unit[] => [...units.values()].filter((one) => one.parentId === unit._id)
