/** Anyone who holds the receipt code reads the progress, signed in or not. Reads only: no move comes with it. */
import { normaliseReceipt } from '@shared/domain/receipt'
import type { UseCase } from '../../ports/useCase'
import { caseView } from '../../records/caseView'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'

/** @throws Refusal `not_found`: for a code that is none and for one that nobody holds alike. */
export const traceReport: UseCase<'hazard.trace'> = async (office, _caller, { receipt }) => {
  const code = normaliseReceipt(receipt)
  if (code === undefined) throw new Refusal('not_found')
  const { rows } = await office.store.find('informantsByReceipt', { receiptHash: office.keys.sign('receipt', code) }, { limit: 1 })
  const found = rows[0]
  const report = found && (await office.store.get('report', found._id))
  if (!report) throw new Refusal('not_found')
  const view = await caseView(office.store, report, { relations: ['reporter'], isFixer: false }, await unitsOf(office), office.clock.now())
  return { ...view, moves: [] }
}
