/** Goes on with imports whose call has ended before they were in the bank. */
import type { Office } from '../../ports/office'
import { applyImport } from '../../records/applyImport'

/** @param until epoch milliseconds after which no further part is begun. @returns how many it brought to their end, or that there is more to do */
export async function applyImports(office: Office, until: number): Promise<number | 'more'> {
  const { rows } = await office.store.find('importsByState', { state: 'confirmed' }, { limit: 20 })
  let ended = 0
  for (const one of rows) {
    if ((await applyImport(office, one, until)).state !== 'applied') return 'more'
    ended += 1
  }
  return ended
}
