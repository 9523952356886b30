/** 签到 rows are evidence by themselves: looked for before a session ends, and again by `settleSession`. */
import { ownSources } from '@shared/domain/sessionWords'
import { measureName } from '@shared/domain/sessionFigures'
import type { LedgerRow, Proof, Session } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store, Tx } from '../ports/store'
import { everyRow } from './everyRow'
import { aboutSession } from './sessionCounts'

const isOwn = (row: LedgerRow): boolean => row.personId !== '' && ownSources.some((source) => source === row.source)

/** Is anybody in, who scanned or was signed in? Stops at the first who was never taken back. */
export async function hasOwnRows(store: Pick<Store, 'find'>, session: Session): Promise<boolean> {
  const measure = measureName('attend', session.campaign)
  const standing = new Map<string, number>()
  for await (const row of everyRow(store, 'ledgerAbout', { about: aboutSession(session._id) })) {
    if (row.measure !== measure || !isOwn(row)) continue
    standing.set(row.personId, (standing.get(row.personId) ?? 0) + row.amount)
  }
  return [...standing.values()].some((amount) => amount > 0)
}

const rowsProof = (at: number): Proof => ({ kind: 'rows', words: '', photos: [], at, byPersonId: '' })
/** The session with, or without, the proof that its rows are. */
export function provenByRows(session: Session, has: boolean, at: number): Session {
  const others = session.proofs.filter(({ kind }) => kind !== 'rows')
  if (has === (others.length !== session.proofs.length)) return session
  return { ...session, proofs: has ? [...others, rowsProof(at)] : others }
}

/** @returns what to do to the session in its transaction. */
export async function withRowsProof(office: Pick<Office, 'store' | 'clock'>, id: string): Promise<(session: Session) => Session> {
  const session = await office.store.get('session', id)
  const has = session !== undefined && (await hasOwnRows(office.store, session))
  return (current) => provenByRows(current, has, office.clock.now())
}

const asItIs = (session: Session): Session => session
/** For a session that somebody enters numbers for: its own rows are looked for only while nothing else proves it. */
export async function neededProof(office: Pick<Office, 'store' | 'clock'>, session: Session): Promise<(session: Session) => Session> {
  if (session.proofs.length > 0 || !(await hasOwnRows(office.store, session))) return asItIs
  return (current) => (current.proofs.length > 0 ? current : provenByRows(current, true, office.clock.now()))
}
/** In the transaction: what it says now is what is stored. */
export async function keepProof(tx: Pick<Tx, 'put'>, stored: Session, proven: Session): Promise<void> {
  if (proven !== stored) await tx.put('session', proven)
}
