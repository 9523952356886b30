/**
 * Puts a session's rows right after it was changed: rows written under an older basis (activity, venue, by day or once) count anew, those of a voided
 * one are taken back, those of one opened again come back, and its own 签到 rows are found as evidence. Runs at once and again when no
 * straggler can come any more; as often as you like, the end is the same (T-29).
 */
import { measureName } from '@shared/domain/sessionFigures'
import { counts } from '@shared/domain/sessionWords'
import type { LedgerRow, Session } from '../../ports/documents'
import type { Office } from '../../ports/office'
import { countAnew, isOut } from '../../records/attendance'
import { everyRow } from '../../records/everyRow'
import { hasOwnRows, provenByRows } from '../../records/rowsProof'
import { forgetSession } from '../../records/sessionCache'
import { aboutSession, recordCount } from '../../records/sessionCounts'

/** People a transaction looks at. */
const step = 20

/** @returns how many rows were put right. */
export async function settleSession(office: Office, id: string): Promise<number> {
  const session = await office.store.get('session', id)
  if (!session) return 0
  const wrong = await wrongOnes(office, session)
  let put = 0
  for (let from = 0; from < wrong.length; from += step) {
    const now = office.clock.now()
    put += await office.store.transact(async (tx) => {
      const current = await tx.get('session', id)
      let done = 0
      for (const who of wrong.slice(from, from + step)) if (current && (await countAnew(tx, current, who, now))) done += 1
      return done
    })
  }
  await settleProof(office, id)
  return put
}

/** Whose last row does not say what the session says now. Those who are in come first: a day that was taken back must not stand for another one. */
async function wrongOnes(office: Office, session: Session): Promise<readonly string[]> {
  const last = new Map<string, LedgerRow>()
  const measure = measureName('attend', session.campaign)
  for await (const row of everyRow(office.store, 'ledgerAbout', { about: aboutSession(session._id) })) {
    const who = row.detail?.['who']
    if (row.measure !== measure || typeof who !== 'string') continue
    const there = last.get(who)
    if (!there || Number(there.detail?.['turn']) < Number(row.detail?.['turn'])) last.set(who, row)
  }
  const wrong = [...last].filter(([, row]) => isOut(session, row, (who) => last.has(who)))
  return wrong.sort(([, one], [, other]) => other.amount - one.amount).map(([who]) => who)
}

async function settleProof(office: Office, id: string): Promise<void> {
  const session = await office.store.get('session', id)
  if (!session || !counts(session.state)) return
  const has = await hasOwnRows(office.store, session)
  if (provenByRows(session, has, 0) === session) return
  await office.store.transact(async (tx) => {
    const current = await tx.get('session', id)
    // Somebody has changed it since: his own settling comes after.
    if (current?.version !== session.version) return
    const now = office.clock.now()
    const proven = provenByRows(current, has, now)
    if (proven === current) return
    await tx.put('session', proven)
    await recordCount(tx, proven, now)
  })
  forgetSession(office.store, id)
}
