/**
 * Ends sessions that nobody has ended twelve hours after their time, so that what was proven counts and what was not says 未计入.
 * A drill waits for its assessment (L-33): nobody else can write it.
 */
import type { Session } from '../../ports/documents'
import type { Office } from '../../ports/office'
import { everyRow } from '../../records/everyRow'
import { hasOwnRows, provenByRows } from '../../records/rowsProof'
import { forgetSession } from '../../records/sessionCache'
import { recordSessionTrail } from '../../records/sessionTrail'

const after = 12 * 3_600_000
const house = 'house'
/** Never opened and never cancelled, or opened and forgotten. */
const forgotten = ['planned', 'open'] as const satisfies readonly Session['state'][]

/** @returns how many it ended. */
export async function endForgotten(office: Office): Promise<number> {
  let ended = 0
  for (const state of forgotten) {
    for await (const session of everyRow(office.store, 'sessionsToEnd', { state, until: office.clock.now() - after })) {
      if (session.kind !== 'drill' && (await end(office, session))) ended += 1
    }
  }
  return ended
}

async function end(office: Office, seen: Session): Promise<boolean> {
  const has = await hasOwnRows(office.store, seen)
  const now = office.clock.now()
  const done = await office.store.transact(async (tx) => {
    const session = await tx.get('session', seen._id)
    if (session?.version !== seen.version) return false
    const proven = has ? provenByRows(session, true, now) : session
    const closed: Session = { ...proven, state: 'closed', closedAt: session.endsAt, version: session.version + 1, updatedAt: now, steps: [...session.steps, { move: 'close', at: now, byPersonId: '', ground: '到时未结束，自动结束' }] }
    await tx.put('session', closed)
    await recordSessionTrail(tx, closed, { what: 'close', at: now, who: house, unitId: '', from: session.state }, true)
    return true
  })
  if (done) forgetSession(office.store, seen._id)
  return done
}
