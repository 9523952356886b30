/** Runs a job once a slot, whoever asks and how often (T-29): the slot's document is the lease. */
import type { Job } from '../jobs'
import type { Log } from '../ports/log'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'

/** A run that has not ended after this long has died with its process. */
const leaseFor = 15 * 60_000
const loud = 60 * 60_000
/** So long a slot that is done is kept, longer than the longest span of a job: nobody asks for an older one again. */
const keptFor = 8 * 24 * 60 * 60_000
const mostForgotten = 20_000

/** The newest slot of each job that this instance has seen done, by store: what is done stays done, and an idle round need not ask. */
const seenDone = new WeakMap<Store, Map<string, number>>()
const isSeenDone = (store: Store, job: string, slot: number): boolean => seenDone.get(store)?.get(job) === slot
function noteDone(store: Store, job: string, slot: number): void {
  const seen = seenDone.get(store) ?? new Map<string, number>()
  seenDone.set(store, seen.set(job, slot))
}

/** The slot `now` lies in: when it began, in milliseconds. */
export const slotAt = (job: Pick<Job, 'every' | 'from'>, now: number): number => Math.floor((now - job.from) / job.every) * job.every + job.from

const runId = (job: Job, slot: number): string => `job:${job.name}:${String(slot)}`

/** True for the one that may run it now. */
async function take(office: Office, job: Job, slot: number): Promise<boolean> {
  const _id = runId(job, slot)
  const now = office.clock.now()
  if ((await office.store.get('job', _id))?.state === 'done') {
    noteDone(office.store, job.name, slot)
    return false
  }
  return office.store.transact(async (tx) => {
    const held = await tx.get('job', _id)
    if (held && (held.state === 'done' || held.startedAt + leaseFor > now)) return false
    const mine = { _id, v: 1, job: job.name, slot, state: 'running' as const, startedAt: now, doneAt: null }
    if (held) await tx.put('job', mine)
    else await tx.create('job', mine)
    return true
  })
}

/** @param until epoch milliseconds after which a long job breaks off; its slot is free again at once, for the next round. */
export async function runSlot(office: Office, job: Job, log: Log, until = Number.POSITIVE_INFINITY): Promise<void> {
  const slot = slotAt(job, office.clock.now())
  if (isSeenDone(office.store, job.name, slot) || !(await take(office, job, slot))) return
  const count = await job.run(office, until)
  const now = office.clock.now()
  await office.store.transact(async (tx) => {
    const held = await tx.get('job', runId(job, slot))
    if (held?.state === 'running') await tx.put('job', count === 'more' ? { ...held, startedAt: 0 } : { ...held, state: 'done', doneAt: now })
  })
  if (count === 'more') return
  noteDone(office.store, job.name, slot)
  // What runs every minute and found nothing to do says nothing.
  if (count > 0 || job.every >= loud) log({ level: 'info', event: 'job', job: job.name, count })
}

/** Removes slots that are long done, oldest first. */
export async function forgetSlots(office: Pick<Office, 'store' | 'clock'>): Promise<number> {
  const until = office.clock.now() - keptFor
  let forgotten = 0
  while (forgotten < mostForgotten) {
    const { rows } = await office.store.find('jobsByStart', { state: 'done', until }, { limit: 100 })
    if (rows.length === 0) break
    await office.store.transact(async (tx) => {
      for (const { _id } of rows) await tx.remove('job', _id)
    })
    forgotten += rows.length
  }
  return forgotten
}
