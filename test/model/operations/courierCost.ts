/** What the courier asks of the database for each report it tells people of, and for each audit row it seals. */
import { logger } from '@office/door/log'
import { sealAudit } from '@office/records/audit'
import { courierRound } from '@office/reactions/courier'
import { report } from '../../cloudfunctions/hazard/county'
import { countingOffice } from './office'

const reports = 20

export async function courierCost(): Promise<{ readonly perReport: number; readonly perAuditRow: number }> {
  const office = await countingOffice()
  await office.bind('p-welder')
  const quiet = logger(() => 0, () => undefined)
  const deliver = () => office.during((there) => courierRound(there, quiet, 'wake'))
  const seal = () => office.during(async (there) => sealAudit(there))
  await deliver()
  await seal()
  const idle = { delivering: (await deliver()).length, sealing: (await seal()).length }
  for (let n = 0; n < reports; n += 1) await office.ask('p-welder', 'hazard.submit', report(), 'e-hongyuan')
  const delivering = (await deliver()).length - idle.delivering
  const sealing = (await seal()).length - idle.sealing
  return { perReport: delivering / reports, perAuditRow: sealing / reports }
}
