/** The session's officer decides what was held, once; the decision is kept (J9). What counts, counts on the day of its act. */
import { clampedTo } from '@shared/domain/checkIn'
import { counts } from '@shared/domain/sessionWords'
import type { LedgerRow, Session } from '../../ports/documents'
import type { Keys } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import type { Tx } from '../../ports/store'
import { settleEvent } from '../../records/askSettle'
import { attendAgain } from '../../records/attendance'
import { attendForeign, isForeign } from '../../records/byName'
import { hourOf } from '../../records/countBatch'
import { decisionRow, heldId, isNamesake } from '../../records/heldRows'
import type { HeldDecision } from '../../records/heldRows'
import { Refusal } from '../../records/refusal'
import { recordCount } from '../../records/sessionCounts'
import { openAsOfficer } from '../../records/sessionFor'
import { noteAttended } from '../../records/sessionNumbers'

/** @returns how much it added; undefined where it was decided before. */
async function decide(keys: Keys, tx: Tx, id: string, key: string, decision: HeldDecision): Promise<number | undefined> {
  const session = await tx.get('session', id)
  const held = session && (await tx.get('ledger', heldId(session, key)))
  if (!session || !held) throw new Refusal('not_found', 'keys')
  if (decision.verdict === 'count' && !counts(session.state)) throw new Refusal('session_not_possible')
  const row = decisionRow(session, held, key, decision)
  if (await tx.get('ledger', row._id)) return undefined
  await tx.create('ledger', row)
  if (decision.verdict === 'refuse') return 0
  await tx.create('event', settleEvent(session, row._id, decision.at))
  return held.personId === '' ? countNumber(tx, session, held, decision.at) : countPerson(keys, tx, session, held, decision)
}

async function countNumber(tx: Tx, session: Session, held: LedgerRow, at: number): Promise<number> {
  await recordCount(tx, session, at, { at: hourOf(held.at), what: 'attend', of: '', source: 'heads', amount: held.amount })
  return session.proofs.length > 0 ? held.amount : 0
}

/** Late or doubtful otherwise: who was entered by his name meanwhile has been counted. */
async function countPerson(keys: Keys, tx: Tx, session: Session, held: LedgerRow, { at, by }: HeldDecision): Promise<number> {
  const who = { personId: held.personId, home: held.personScopes ?? null }
  const act = { at: clampedTo(held.at, session), receivedAt: at, source: 'self', flags: [], stand: null, by } as const
  const came = await (isNamesake(held) || !isForeign(session, who.home) ? attendAgain(tx, session, who, act) : attendForeign(keys, tx, session, who, act))
  return came.kind === 'in' ? 1 : 0
}

/** @throws Refusal `not_found`, `not_allowed`, `session_not_possible`. */
export const decideHeld: UseCase<'session.decideHeld'> = async (office, caller, { id, keys, verdict, ground }) => {
  await openAsOfficer(office.store, caller, id)
  const decision = { verdict, ground, by: caller.personId, at: office.clock.now() }
  let decided = 0
  for (const key of new Set(keys)) {
    const added = await office.store.transact((tx) => decide(office.keys, tx, id, key, decision))
    if (added === undefined) continue
    decided += 1
    noteAttended(office.store, id, added)
  }
  return { decided, skipped: new Set(keys).size - decided }
}
