/**
 * The same house on the cloud's adapters: its documents and files lie behind the real SDK and its wire, the figures lag and the
 * courier folds them. Pictures are cleaned one at a time as there, by whichever sharp jest finds (imagesOnWasm.test.ts has the other). The doors stay on HTTP: what the cloud's own doors do with an invocation is tested with them.
 */
import { init } from '@cloudbase/node-sdk'
import { cloudFiles } from '@office/adapters/cloudbase/files/cloudFiles'
import { cloudImages } from '@office/adapters/cloudbase/images'
import { orderedIds } from '@office/adapters/node/orderedIds'
import { systemClock } from '@office/adapters/node/systemClock'
import type { LocalOffice, LocalSettings } from '@office/compose'
import { courierRound } from '@office/reactions/courier'
import { foldClosedBuckets, foldedUntil } from '@office/records/foldBuckets'
import { recount } from '@office/records/recount'
import { verify } from '@office/records/verify'
import { openCloud } from '../../cloudfunctions/store/cloud/opened'

export interface CloudParts {
  readonly settings: Partial<LocalSettings>
  dress(office: LocalOffice): LocalOffice
  /** Every figure holds what was done until now: waits out the fold's lag on the house's clock, not on ours. */
  catchUp(office: LocalOffice, advance: (ms: number) => void): Promise<void>
  /** Once the house is closed: every figure is its recount, the chain holds, no call left its transaction. */
  end(office: LocalOffice): Promise<void>
}

/** Every bucket that had begun is closed by then. */
const later = 200_000
/** What the figures may be behind (house decision 6): a bucket and the longest a function may run. */
const lag = 90_000

export async function cloudParts(): Promise<CloudParts> {
  const cloud = await openCloud()
  const { store } = cloud.fresh()
  return {
    settings: { store: { ...store, close: () => Promise.resolve() }, tallies: 'behind' },
    dress: (office) => ({ ...office, files: cloudFiles({ storage: init(cloud.standin.config), store, ids: orderedIds(systemClock) }), images: cloudImages() }),
    async catchUp(office, advance) {
      const until = office.clock.now()
      advance(lag)
      while ((await foldedUntil(office.store)) <= until && (await foldClosedBuckets(office.store, office.clock.now())) > 0) { /* bucket by bucket */ }
    },
    async end(office) {
      const then = { ...office, clock: { now: () => office.clock.now() + later } }
      for (let round = 0; round < 30; round += 1) await courierRound(then, () => undefined)
      const [counted, chain] = [await recount(then), await verify(then)]
      expect({ differences: counted.differences, wrong: chain.wrong, unsealed: chain.unsealed }).toEqual({ differences: [], wrong: [], unsealed: 0 })
      expect(counted.rows).toBeGreaterThan(0)
      await cloud.close()
    },
  }
}
