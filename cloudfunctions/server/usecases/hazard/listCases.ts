/** The unit's cases: what waits for it, what is open in its lines, what is done. */
import { isEnded } from '@shared/domain/hazard'
import { hazardStates } from '@shared/domain/words'
import type { HazardState } from '@shared/domain/words'
import type { PageRequest } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { actorOf, relationsTo } from '../../records/authorise'
import { caseSummary, movesNow } from '../../records/caseView'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'
import { waitingCases } from '../../records/waitingCases'

const every = Object.keys(hazardStates) as HazardState[]
const states: Record<'open' | 'done' | 'toAssign' | 'all', readonly HazardState[]> = {
  open: every.filter((state) => !isEnded(state)),
  done: every.filter(isEnded),
  toAssign: ['toAssign'],
  all: every,
}

/** @throws Refusal `not_allowed` without a unit to act for. */
export const listCases: UseCase<'hazard.list'> = async (office, caller, { show, cursor, limit = 20 }) => {
  if (!caller.acting) throw new Refusal('not_allowed')
  const unitId = caller.acting.unit._id
  const page: PageRequest = cursor === undefined ? { limit } : { limit, cursor }
  const now = office.clock.now()
  const [{ rows, next }, units] = await Promise.all([
    show === 'todo'
      ? waitingCases(office.store, unitId, now, page)
      : office.store.find('reportsInScope', { scopes: unitId, state: states[show] }, page),
    unitsOf(office),
  ])
  const summaries = rows.map((report) => caseSummary(report, false, units, now, movesNow(report, actorOf(caller, report, relationsTo(caller, report, [], units)), now)))
  return next === undefined ? { rows: summaries } : { rows: summaries, next }
}
