/** One decision on a case: the table of moves guards it, the version makes it one winner (T-25), and it leaves its trail. */
import type { UseCase } from '../../ports/useCase'
import { viewFor } from '../../records/caseFor'
import { decideOne } from '../../records/decideOne'
import { prepareDecision } from '../../records/prepareDecision'
import { Refusal } from '../../records/refusal'
import { movedOn } from '../../records/staleCase'
import { unitsOf } from '../../records/units'

/** @throws Refusal `not_found`, `moved_on`, `move_not_possible`, `not_allowed` and the grounds of each move. */
export const decideCase: UseCase<'hazard.decide'> = async (office, caller, input) => {
  const units = await unitsOf(office)
  const request = await prepareDecision(office, caller, input, units, false)
  const outcome = await office.store.transact((tx) => decideOne(tx, request))
  if (outcome.kind === 'refused') throw new Refusal(outcome.code, outcome.field)
  if (outcome.kind === 'stale') throw await movedOn(office, caller, outcome.report, units)
  return viewFor(office, caller, outcome, units)
}
