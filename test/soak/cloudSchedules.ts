/**
 * Seeded fault schedules over the cloud's store (R-03 R-07 R-14): phones that send again until they are answered, two instances,
 * a courier that dies; while a call in nine meets a conflict, a cut, a 5xx, HTML, or arrives twice. In the end nothing is lost,
 * nothing is twice, every figure is its recount and the chain over the audit rows holds.
 */
import { createHash } from 'node:crypto'
import type { AuditRow, LedgerRow } from '@office/ports/documents'
import type { Office } from '@office/ports/office'
import type { Store } from '@office/ports/store'
import { StoreUnavailable } from '@office/ports/store'
import { sealAudit } from '@office/records/audit'
import { everyRow } from '@office/records/everyRow'
import { foldClosedBuckets } from '@office/records/foldBuckets'
import { append } from '@office/records/ledger'
import { recount } from '@office/records/recount'
import { verify } from '@office/records/verify'
import { storedPeriods } from '@office/records/storedPeriods'
import { storedFigures } from '../cloudfunctions/records/storedFigures'
import type { Cloud } from '../cloudfunctions/store/cloud/opened'
import { openCloud } from '../cloudfunctions/store/cloud/opened'
import { ledgerRow, setting } from '../cloudfunctions/store/rows'
import type { Fault } from '../standin/faults'
import { seeded } from '../standin/faults'
import { countedByHand } from '../src/shared/domain/countedByHand'

const faults: readonly Fault[] = [
  { kind: 'conflict' }, { kind: 'duplicate' }, { kind: 'duplicate', answer: 'first' }, { kind: 'cut', when: 'before' }, { kind: 'cut', when: 'after' },
  { kind: 'status', status: 502, body: 'html', after: true }, { kind: 'status', status: 503, body: 'json' }, { kind: 'delay', ms: 2 }, { kind: 'error', code: 'DATABASE_TRANSACTION_FAIL' },
]
/** Long after every bucket has closed. */
const later = 400_000
const acts = 6
type Act = (store: Store) => Promise<unknown>

/** What a phone does once, however often it has to send it. */
function actOf(n: number, chance: () => number): Act {
  const receivedAt = 1 + Math.floor(chance() * 25_000)
  const row: LedgerRow = ledgerRow(`l${String(n)}`, { scopes: ['o'], personId: `p${String(n % 3)}`, at: receivedAt, receivedAt })
  if (chance() < 0.5) return (store) => append(store, row)
  const audit: AuditRow = { _id: `a${String(n)}`, v: 1, at: n, who: 'p', unitId: 'o', what: 'x', about: `hazard:${String(n)}`, outcome: 'done', detail: {}, sealed: 0 }
  return (store) => store.transact(async (tx) => {
    if (await tx.get('ledger', row._id)) return
    const sum = Number((await tx.get('setting', 'sum'))?.value ?? 0)
    await tx.create('ledger', row)
    await tx.create('audit', audit)
    await tx.put('setting', setting('sum', sum + 1))
  })
}

/** Whether it was answered: `later` is no answer. Anything but that is a mistake of ours. */
const answered = (work: Promise<unknown>): Promise<boolean> => work.then(() => true, (error: unknown) => {
  if (error instanceof StoreUnavailable || (error instanceof Error && error.message === 'killed')) return false
  throw error
})
/** Sends again until it is answered, as the phone's outbox does. */
async function insist(act: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) if (await answered(act())) return
  throw new Error('never answered')
}
/** The store of a courier that is killed at one of its next transactions. */
function dying(store: Store, after: number): Store {
  let left = after
  return { ...store, transact: (work) => ((left -= 1) < 0 ? Promise.reject(new Error('killed')) : store.transact(work)) }
}

/** @returns what is wrong, in words; empty = nothing. */
export async function faultSchedule(cloud: Cloud, seed: number): Promise<readonly string[]> {
  const chance = seeded(seed)
  const fresh = cloud.fresh()
  const instances = [fresh.store, fresh.another()]
  const office = officeOn(fresh.store)
  const wanted = Array.from({ length: acts }, (_, n) => actOf(n, chance))
  cloud.standin.faults.schedule(seed, 0.11, faults)
  await Promise.all([...wanted.map((act, n) => insist(() => act(instances[n % 2] ?? fresh.store))), insist(() => sealAudit(office))])
  await Promise.all(instances.map((store, n) => answered(foldClosedBuckets(n === 0 ? dying(store, Math.floor(chance() * 6)) : store, later))))
  await insist(() => foldClosedBuckets(fresh.store, later))
  await insist(() => sealAudit(office))
  cloud.standin.faults.clear()
  return wrongIn(office)
}

async function wrongIn(office: Pick<Office, 'store' | 'clock' | 'keys'>): Promise<readonly string[]> {
  const rows: LedgerRow[] = []
  for await (const row of everyRow(office.store, 'ledgerByTime', {})) rows.push(row)
  const counted: string[] = []
  for await (const { _id } of everyRow(office.store, 'auditInOrder', {})) counted.push(_id)
  const told = Number((await office.store.get('setting', 'sum'))?.value ?? 0)
  const stored = await storedFigures(office.store)
  const { differences } = await recount(office)
  const { wrong, unsealed } = await verify(office)
  return [
    ...(rows.length === acts ? [] : [`${String(acts)} rows were sent and answered, ${String(rows.length)} are there`]),
    ...(told === counted.length ? [] : [`the sum says ${String(told)}, ${String(counted.length)} were done`]),
    ...(JSON.stringify(sorted(stored)) === JSON.stringify(sorted(countedByHand(rows, storedPeriods))) ? [] : ['the figures are not what the rows give']),
    ...differences.map(({ figure }) => `${figure} differs`),
    ...wrong.map(({ kind, id, is }) => `${kind} ${id}: ${is}`),
    ...(unsealed === 0 ? [] : [`${String(unsealed)} rows are not linked`]),
  ]
}
const sorted = (figures: object): unknown => Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1))

const keys = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') } as unknown as Office['keys']
const officeOn = (store: Store): Pick<Office, 'store' | 'clock' | 'keys'> => ({ store, clock: { now: () => later }, keys })

/** As many schedules as asked for, one after another in one stand-in; the run must also keep clear of the SDK's trap. */
export async function cloudSchedules(seed: number, times: number): Promise<{ readonly checked: number; readonly wrong: readonly string[] }> {
  const cloud = await openCloud()
  const wrong: string[] = []
  for (let n = 0; n < times; n += 1) wrong.push(...(await faultSchedule(cloud, seed + n)).map((what) => `schedule ${String(seed + n)}: ${what}`))
  await cloud.close()
  return { checked: times, wrong }
}
