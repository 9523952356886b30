/** The unit's cases: what waits for it, what is open in its lines, what is done. */
import type { Input } from '@shared/contract/actions'
import { isEnded } from '@shared/domain/hazard'
import { hazardStates } from '@shared/domain/words'
import type { HazardState } from '@shared/domain/words'
import type { PageRequest } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { actorOf, relationsTo } from '../../records/authorise'
import { caseSummary, movesNow } from '../../records/caseView'
import { countedCases, isCounted } from '../../records/countedCases'
import { narrowed } from '../../records/narrowedCases'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'
import { unledCases, waitingCases, waitingStates } from '../../records/waitingCases'

const every = Object.keys(hazardStates) as HazardState[]
const states: Record<Input<'hazard.list'>['show'], readonly HazardState[]> = {
  todo: waitingStates,
  open: every.filter((state) => !isEnded(state)),
  done: every.filter(isEnded),
  toAssign: ['toAssign'],
  all: every,
}

const statesFor = (show: keyof typeof states, wanted: HazardState | undefined): readonly HazardState[] =>
  wanted === undefined ? states[show] : states[show].filter((state) => state === wanted)

/** @throws Refusal `not_allowed` without a unit to act for. */
export const listCases: UseCase<'hazard.list'> = async (office, caller, { show, where = {}, cursor, limit = 20 }) => {
  if (!caller.acting) throw new Refusal('not_allowed')
  const unitId = caller.acting.unit._id
  const page: PageRequest = cursor === undefined ? { limit } : { limit, cursor }
  const now = office.clock.now()
  const inStates = statesFor(show, where.state)
  if (inStates.length === 0) return { rows: [] }
  const ofOffice = caller.acting.unit.kind === 'office'
  const waits = show === 'todo' ? waitingCases : show === 'toAssign' && ofOffice ? unledCases : undefined
  const read = (asked: PageRequest) =>
    waits ? waits(office.store, unitId, now, asked) : office.store.find('reportsInScope', { scopes: unitId, state: inStates }, asked)
  const found = waits === undefined && ofOffice && isCounted(where) ? countedCases(office.store, unitId, inStates, where, page) : narrowed(read, where, now, page)
  const [{ rows, next }, units] = await Promise.all([found, unitsOf(office)])
  const summaries = rows.map((report) => caseSummary(report, false, units, now, movesNow(report, actorOf(caller, report, relationsTo(caller, report, [], units)), now)))
  return next === undefined ? { rows: summaries } : { rows: summaries, next }
}
