/** The office takes the project's own bank, by the same way as every instance. */
import { takeShipped } from '../../usecases/bank/takeShipped'
import { confirmImport } from '../../usecases/bank/confirmImport'
import type { Office } from '../../ports/office'
import { sampleCaller } from './caller'

const id = 'sample-bank'

export async function playBank(office: Office): Promise<void> {
  const clerk = sampleCaller('p-clerk')
  await takeShipped(office, clerk, { id })
  // The clock of the sample stands, so that one call brings all of it in.
  await confirmImport(office, clerk, { id })
}
