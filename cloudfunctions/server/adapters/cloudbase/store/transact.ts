/**
 * A transaction until it is committed, refused, or its time is up (cloudbase.md 11.2): conflicts and duplicates run the work
 * again on a fresh snapshot, spread by full jitter; a commit whose answer was lost is looked up before anything runs again.
 */
import type { Kind } from '../../../ports/documents'
import type { Tx } from '../../../ports/store'
import { StoreMisuse, StoreUnavailable } from '../../../ports/store'
import { attempt } from './attempt'
import type { Doubt } from './attempt'
import type { Wire } from './calls'
import { endTransaction, readRow, spread } from './calls'
import { inWords } from './faces'
import { marksOf } from './layout'

const MOST_ATTEMPTS = 12
/** Attempts that ended because an answer was lost: a few are the network's way, more are an outage. */
const MOST_TROUBLES = 3

/** @param mostMs no attempt begins later than this after the first, so that the answer comes before the function's time is up */
export async function transact<T>(wire: Wire, mostMs: number, work: (tx: Tx) => Promise<T>): Promise<T> {
  const began = wire.clock.now()
  let same = 0
  let last = ''
  let troubles = 0
  let cause: unknown
  for (let tried = 1; tried <= MOST_ATTEMPTS && wire.clock.now() - began <= mostMs; tried += 1) {
    if (tried > 1) await spread(wire, tried - 1)
    const ending = await attempt(wire, work)
    if (ending.is === 'done') return ending.value
    if (ending.is === 'refused') throw ending.error
    if (ending.is === 'away') throw inWords(ending.cause)
    if (ending.is === 'doubt' && (await cameThrough(wire, ending))) return ending.value
    cause = ending.cause
    if (ending.is !== 'conflict' && ending.is !== 'duplicate') troubles += 1
    if (troubles === MOST_TROUBLES) throw inWords(cause)
    const twice = ending.is === 'duplicate' ? ending.what : ''
    same = twice !== '' && twice === last ? same + 1 : 0
    last = twice
    if (same >= 2 && (await isThere(wire, twice))) throw new StoreMisuse(`the work creates ${twice} again although tx.get shows it`)
  }
  throw new StoreUnavailable('too many others were at the same documents', { cause })
}

/**
 * Whether a commit without an answer is in the database. First the server is made to end it, whatever it answers: from then on
 * nothing can change. Then one of the documents it wrote carries its mark, or none does.
 * @throws StoreUnavailable when that cannot be learnt now: the caller may send the same again later
 */
async function cameThrough(wire: Wire, { mark, wrote, transaction }: Doubt<unknown>): Promise<boolean> {
  await endTransaction(wire, transaction)
  for (const { kind, id } of wrote) {
    if (marksOf(await readRow(wire, kind, id)).includes(mark)) return true
  }
  return false
}

// A request that arrives twice is refused as its own duplicate; only what others can read is really there.
async function isThere(wire: Wire, what: string): Promise<boolean> {
  const at = what.indexOf('/')
  return (await readRow(wire, what.slice(0, at) as Kind, what.slice(at + 1))) !== undefined
}
