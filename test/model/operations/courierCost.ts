/** What the courier asks of the database for each report it tells people of, for each audit row it seals, and when nothing has happened. */
import type { ScriptedClock } from '@office/adapters/local/scriptedClock'
import { logger } from '@office/door/log'
import { sealAudit } from '@office/records/audit'
import { courierRound } from '@office/reactions/courier'
import { report } from '../../cloudfunctions/hazard/county'
import { how, type Operation } from './counted'
import { countingOffice, type CountingOffice } from './office'

const reports = 20
const quarter = 15_000
/** A day of rounds: every job comes once at least. */
const rounds = 24 * 240

export interface CourierCost {
  readonly perReport: number
  readonly perAuditRow: number
  /** A round with nothing to do, on an instance that is warm: at its best, and in the mean of a day with its jobs. */
  readonly idle: { readonly least: number; readonly reads: number; readonly writes: number; readonly trips: number }
}

async function idle(office: CountingOffice, clock: ScriptedClock): Promise<CourierCost['idle']> {
  const asked: (readonly Operation[])[] = []
  for (let n = 0; n < rounds; n += 1) {
    clock.advance(quarter)
    asked.push(await office.during((there) => courierRound(there, quiet)))
  }
  const all = asked.flat()
  return { least: Math.min(...asked.map(({ length }) => length)), reads: how(all, 'read') / rounds, writes: how(all, 'write') / rounds, trips: all.length / rounds }
}
const quiet = logger(() => 0, () => undefined)

export async function courierCost(): Promise<CourierCost> {
  const office = await countingOffice()
  await office.bind('p-welder')
  const deliver = () => office.during((there) => courierRound(there, quiet, 'wake'))
  const seal = () => office.during(async (there) => sealAudit(there))
  await deliver()
  await seal()
  const before = { delivering: (await deliver()).length, sealing: (await seal()).length }
  for (let n = 0; n < reports; n += 1) await office.ask('p-welder', 'hazard.submit', report(), 'e-hongyuan')
  const delivering = (await deliver()).length - before.delivering
  const sealing = (await seal()).length - before.sealing
  return { perReport: delivering / reports, perAuditRow: sealing / reports, idle: await idle(office, office.clock) }
}
