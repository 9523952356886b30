/**
 * Anyone who holds the receipt code reads the progress, signed in or not. What may still be said with it (补充, 未整改) is offered;
 * taking a report back stays with the phone that sent it.
 */
import type { UseCase } from '../../ports/useCase'
import { viewByReceipt } from '../../records/caseFor'
import { reportOfReceipt } from '../../records/receipts'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'

/** @throws Refusal `not_found`: for a code that is none and for one that nobody holds alike. */
export const traceReport: UseCase<'hazard.trace'> = async (office, caller, { receipt }) => {
  const report = await reportOfReceipt(office, receipt)
  if (!report) throw new Refusal('not_found')
  const view = await viewByReceipt(office, caller, report, await unitsOf(office))
  return { ...view, moves: view.moves.filter((move) => move !== 'withdraw') }
}
