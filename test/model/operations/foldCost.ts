/** P13: what folding rows into figures costs the database, counted on the courier's own fold over closed buckets. */
import { foldClosedBuckets } from '@office/records/foldBuckets'
import { append } from '@office/records/ledger'
import { ledgerRow } from '../../cloudfunctions/store/rows'
import { june } from '../../cloudfunctions/hazard/county'
import { how } from './counted'
import { countingOffice } from './office'

export interface FoldCost {
  readonly rows: number
  readonly writesPerRow: number
  readonly operationsPerRow: number
}
const minute = 60_000

/**
 * @param rows in one minute, each by another person, at so many units under one town and one county.
 * @param fresh share of people whom the figures see for the first time; the others came the day before.
 */
export async function foldCost(rows: number, units: number, fresh: number): Promise<FoldCost> {
  const office = await countingOffice()
  const from = Math.floor(june / minute) * minute
  const known = Math.round(rows * (1 - fresh))
  const rowAt = (n: number, day: number) => {
    const at = from + day * 24 * 60 * minute + Math.floor((n * minute) / rows)
    const unit = `u${String(n % units)}`
    return ledgerRow(`r${String(day)}-${String(n)}`, { personId: `x${String(n)}`, unitId: unit, scopes: [unit, 'u-town', 'u-county'], at, receivedAt: at, facets: { via: 'scan' } })
  }
  const fold = (now: number) => office.during(async ({ store }) => { while ((await foldClosedBuckets(store, now)) > 0) continue })
  await office.during(async ({ store }) => { for (let n = 0; n < known; n += 1) await append(store, rowAt(n, -1)) })
  await fold(from - 12 * 60 * minute)
  await office.during(async ({ store }) => { for (let n = 0; n < rows; n += 1) await append(store, rowAt(n, 0)) })
  const asked = await fold(from + 10 * minute)
  return { rows, writesPerRow: how(asked, 'write') / rows, operationsPerRow: asked.length / rows }
}
