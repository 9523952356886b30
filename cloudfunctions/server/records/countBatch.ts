/** One batch of numbers, in one transaction on the session's guard document. */
import type { CountInput } from '@shared/contract/session'
import { endsAt, opensAt } from '@shared/domain/checkIn'
import { withPresses } from '@shared/domain/headCount'
import { measureName, sourceCell } from '@shared/domain/sessionFigures'
import { counts } from '@shared/domain/sessionWords'
import type { Caller } from '../ports/caller'
import type { CountedAmount, LedgerRow, Session, SessionCount } from '../ports/documents'
import type { Office } from '../ports/office'
import { heldId } from './heldRows'
import { checkRow } from './ledger'
import { Refusal } from './refusal'
import { keepProof } from './rowsProof'
import { aboutSession, cellOfSession, recordCount, sessionScope } from './sessionCounts'
import { forgetSession } from './sessionCache'
import { noteAttended } from './sessionNumbers'

const hour = 3_600_000
/** First moment of its hour: +08:00 is a whole number of hours. */
export const hourOf = (at: number): number => Math.floor(at / hour) * hour

export interface Batch {
  readonly at: number
  /** What its own 签到 rows do to it. */
  readonly proof: (session: Session) => Session
}
export type CountState = 'counted' | 'waiting' | 'held'

export const toldId = (session: Session, { batch }: Pick<CountInput, 'batch'>): string => `told:${session._id}:${batch}`
const heldBatchId = (session: Session, { batch }: CountInput): string => heldId(session, `batch:${batch}`)

/** The batch as a fact: what was told, by whom, when; it counts nowhere by itself. */
function toldRow(session: Session, caller: Caller, input: CountInput, at: number, hold: boolean, receivedAt: number): LedgerRow {
  return {
    _id: hold ? heldBatchId(session, input) : toldId(session, input),
    v: 1,
    measure: measureName(hold ? 'heldBack' : 'told', session.campaign),
    unitId: session.leadId,
    scopes: hold ? [sessionScope(session._id), ...session.path] : [sessionScope(session._id)],
    personId: '',
    at,
    receivedAt,
    amount: input.amount,
    source: input.source,
    about: aboutSession(session._id),
    facets: { cell: sourceCell(cellOfSession(session), input.source) },
    detail: { what: input.what, stand: input.stand, by: caller.personId, ground: input.ground, claimedAt: input.claimedAt, reason: hold ? 'tooFast' : null },
  }
}
export const totalOf = (count: SessionCount | undefined, { what, source }: Pick<CountedAmount, 'what' | 'source'>): number =>
  (count?.amounts ?? []).filter((one) => one.what === what && one.source === source).reduce((sum, { amount }) => sum + amount, 0)
const isSame = (row: LedgerRow, other: LedgerRow): boolean => row.amount === other.amount && row.source === other.source && row.detail?.['what'] === other.detail?.['what']

/** The big button alone has a pace. A clock that is wrong still says how long it took; a time before anybody could come, after the last could, or after now, it cannot say: those are one moment. @returns undefined where one hand cannot have pressed it. */
function pacedBy(session: Session, caller: Caller, { source, amount, since, claimedAt }: CountInput, before: SessionCount | undefined, now: number): SessionCount['presses'] {
  const pressed = before?.presses ?? []
  if (source !== 'heads' || amount <= 0) return pressed
  const until = Math.min(now, endsAt(session), Math.max(claimedAt, opensAt(session)))
  return withPresses(pressed, { by: caller.personId, amount, since: until - Math.max(0, claimedAt - since), until })
}

/** The same batch again is answered as it was the first time, whatever has come since. @throws Refusal `below_zero`, `different_body`, `session_not_possible`. */
export async function countBatch(office: Office, caller: Caller, input: CountInput, batch: Batch): Promise<{ state: CountState; total: number }> {
  const now = office.clock.now()
  const done = await office.store.transact(async (tx) => {
    const stored = await tx.get('session', input.id)
    if (!stored || !counts(stored.state)) throw new Refusal('session_not_possible')
    const session = batch.proof(stored)
    const before = await tx.get('sessionCount', input.id)
    const held = await tx.get('ledger', heldBatchId(session, input))
    const there = held ?? (await tx.get('ledger', toldId(session, input)))
    const presses = pacedBy(session, caller, input, before, now)
    const hold = there ? held !== undefined : presses === undefined
    const row = toldRow(session, caller, input, batch.at, hold, now)
    checkRow(row)
    if (there && !isSame(there, row)) throw new Refusal('different_body')
    const state: CountState = hold ? 'held' : session.proofs.length > 0 ? 'counted' : 'waiting'
    if (there) return { state, total: totalOf(before, input), added: 0 }
    if (hold) {
      await tx.create('ledger', row)
      return { state, total: totalOf(before, input), added: 0 }
    }
    if (totalOf(before, input) + input.amount < 0) throw new Refusal('below_zero', 'amount')
    await tx.create('ledger', row)
    await keepProof(tx, stored, session)
    const after = await recordCount(tx, session, now, { at: hourOf(batch.at), what: input.what, of: '', source: input.source, amount: input.amount }, presses)
    return { state, total: totalOf(after, input), added: input.what === 'attend' && state === 'counted' ? input.amount : 0 }
  })
  forgetSession(office.store, input.id)
  noteAttended(office.store, input.id, done.added)
  return done
}
