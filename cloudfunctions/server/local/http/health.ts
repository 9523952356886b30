/** What an operator looks at first: counts and times only, nothing about anybody. */
import { StoreUnavailable } from '../../ports/store'
import { currentVersion, kinds } from '../../ports/upgrades'
import type { Office } from '../../ports/office'
import { lastRecount, lastVerify, type RecountNote, type VerifyNote } from '../../records/proofNotes'
import { version } from '../version'

export interface Health {
  readonly ok: boolean
  readonly version: string
  /** Sum of the document versions: grows as soon as any kind has a newer shape. */
  readonly schema: number
  /** Deliveries that wait, at most 100, and for how many seconds the oldest one due has waited. */
  readonly queued: number
  readonly queueAge: number
  /** Deliveries given up after every retry, at most 100. */
  readonly stuck: number
  /** Audit rows not yet in the sealed chain, at most 100. */
  readonly unsealed: number
  readonly lastRecount: RecountNote | null
  readonly lastVerify: VerifyNote | null
}
const countedTo = 100
const program = { version, schema: kinds.reduce((sum, kind) => sum + currentVersion(kind), 0) }

/** `ok` is false while the store does not answer. */
export async function readHealth(office: Office): Promise<Health> {
  try {
    return await sheet(office)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    return { ok: false, ...program, queued: 0, queueAge: 0, stuck: 0, unsealed: 0, lastRecount: null, lastVerify: null }
  }
}

async function sheet(office: Office): Promise<Health> {
  const [pending, stuck, unsealed, recount, verified] = await Promise.all([
    office.store.find('eventsDue', { state: 'pending' }, { limit: countedTo }),
    office.store.find('eventsDue', { state: 'stuck' }, { limit: countedTo }),
    office.store.find('auditUnsealed', { sealed: 0 }, { limit: countedTo }),
    lastRecount(office.store),
    lastVerify(office.store),
  ])
  const oldest = pending.rows[0]?.nextAt ?? Number.POSITIVE_INFINITY
  return {
    ok: true,
    ...program,
    queued: pending.rows.length,
    queueAge: Math.max(0, Math.round((office.clock.now() - oldest) / 1000)),
    stuck: stuck.rows.length,
    unsealed: unsealed.rows.length,
    lastRecount: recount,
    lastVerify: verified,
  }
}
