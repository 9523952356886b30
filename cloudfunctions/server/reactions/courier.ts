/** One round of the courier: the figures catch up, everything that is due is delivered, then the jobs whose slot has come are run. */
import { dueJobs } from '../jobs'
import type { Log } from '../ports/log'
import type { Office } from '../ports/office'
import { reactions } from '../reactions'
import { sealAudit } from '../records/audit'
import { foldClosedBuckets } from '../records/foldBuckets'
import { deliverDue } from './deliver'

/** Rounds of a hundred, so that one call ends in the time a cloud function has. */
const mostRounds = 20
/** Buckets of the ledger folded before the deliveries, which is more than come between two rounds, and after them: ten minutes more, to make up for an outage. */
const soon = 6
const afterwards = 40

/**
 * Never throws: what the store refused is tried in the next round.
 * @param why `wake` right after a commit, when only deliveries are wanted soon; `timer` also seals the audit rows and looks at the slots.
 * @param until epoch milliseconds after which nothing more is begun: a cloud function is ended in the middle of whatever it does.
 */
export async function courierRound(office: Office, log: Log, why: 'wake' | 'timer' = 'timer', until = Number.POSITIVE_INFINITY): Promise<void> {
  const folded = why === 'timer' ? await catchUp(office, log, soon, until) : 0
  try {
    for (let round = 0; round < mostRounds; round += 1) {
      const { done, failed } = await deliverDue(office, reactions, until)
      if (failed > 0) log({ level: 'warn', event: 'delivery', count: failed })
      if (done === 0) break
    }
    if (why === 'wake' || office.clock.now() >= until) return
    await sealAudit(office, until)
    // Fewer than it might: no closed bucket was left, and an idle round asks no second time.
    if (folded === soon) await catchUp(office, log, afterwards, until)
    await dueJobs(office, log, until)
  } catch (error) {
    log({ level: 'error', event: 'delivery', error: error instanceof Error ? error.name : 'unknown' })
  }
}

/** @returns how many buckets were folded. */
async function catchUp({ tallies, store, clock }: Office, log: Log, most: number, until: number): Promise<number> {
  if (tallies === 'inCommit') return 0
  try {
    return await foldClosedBuckets(store, clock.now(), most, () => clock.now() < until)
  } catch (error) {
    log({ level: 'error', event: 'fold', error: error instanceof Error ? error.name : 'unknown' })
    return 0
  }
}
