/** An office of one's own in this process: to fill it before it is served, or to measure without the wire. */
import { unlimited } from '@office/door/limits'
import { local } from '@office/compose'
import type { LocalOffice } from '@office/compose'
import { settle } from '@office/local/sample/makeSampleCounty'

export async function openForFilling(dataDir: string): Promise<LocalOffice> {
  const office = local({ dataDir, secret: 'a secret for measuring on one machine only', sample: true, allowances: unlimited, write: () => undefined })
  await settle(office)
  return office
}
