/**
 * Somebody checks in by a code: one create, and an answer that is never an error (design decision 13; T-11 T-12; J6 J9).
 * Two phones of one person are one; what cannot be believed is held for the session's officer, not dropped.
 */
import type { CheckInAnswer, CheckInInput } from '@shared/contract/session'
import { judge, surelyFrom } from '@shared/domain/checkIn'
import type { Attempt } from '@shared/domain/checkIn'
import type { Session } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { settleFirst } from '../../records/askSettle'
import { attend } from '../../records/attendance'
import type { Act, Attending, Came } from '../../records/attendance'
import { attendForeign, isForeign } from '../../records/byName'
import { currentCampaign } from '../../records/campaigns'
import { holdBack } from '../../records/heldRows'
import { isTokenRight } from '../../records/screenToken'
import { scannedSession } from '../../records/sessionCache'
import type { Scanned } from '../../records/sessionCache'
import { attendedNow, noteAttended, readyToCount } from '../../records/sessionNumbers'
import { publicCard } from '../../records/sessionView'
import { keptUnits } from '../../records/units'

function attemptOf(office: Office, { code, session }: Scanned, input: CheckInInput, token: string, receivedAt: number): Attempt {
  const at = Math.min(input.claimedAt, receivedAt)
  const { position } = session.card.place
  const metres = input.position === null ? null : position === null ? 0 : surelyFrom(input.position, position)
  return { claimedAt: input.claimedAt, receivedAt, entry: input.entry, metres, token: !code.rotating ? 'none' : isTokenRight(office, code._id, token, at) ? 'right' : 'wrong' }
}

/** One call to the store for everybody (P12); of another unit it is a transaction, since his name may have been typed. */
async function enter({ store, keys }: Office, session: Session, who: Attending, act: Act): Promise<Came> {
  if (!isForeign(session, who.home)) return attend(store, session, who, act)
  const came = await store.transact((tx) => attendForeign(keys, tx, session, who, act))
  if (came.kind === 'in') noteAttended(store, session._id, 1)
  return came
}

export const checkIn: UseCase<'session.checkIn'> = async (office, caller, input): Promise<CheckInAnswer> => {
  const [letters = '', token = ''] = input.code.split('.')
  const scanned = await scannedSession(office, letters)
  if (!scanned) return { outcome: 'unknown_code' }
  const { session, code } = scanned
  const receivedAt = office.clock.now()
  const verdict = judge(attemptOf(office, scanned, input, token, receivedAt), { ...session, startsAt: session.startsAt, endsAt: session.endsAt })
  const [campaign, units] = await Promise.all([currentCampaign(office), keptUnits(office)])
  const card = publicCard(session, campaign, units, code.stand)
  if (verdict.outcome === 'too_early' || verdict.outcome === 'closed') return { session: card, ...verdict }
  const who = { personId: caller.personId, home: caller.home?.scopes ?? null }
  if (verdict.outcome === 'held') {
    const held = await holdBack(office.store, session, who, { at: verdict.at, claimedAt: input.claimedAt, receivedAt, reason: verdict.reason, stand: code.stand, entry: input.entry })
    if (held.is === 'counted') return { outcome: 'already', session: card, at: held.at }
    return { session: card, ...verdict, ...(held.is === 'refused' && { uncounted: true as const }) }
  }
  await readyToCount(office, session)
  const came = await enter(office, session, who, { at: verdict.at, receivedAt, source: 'self', flags: verdict.flags, stand: code.stand, by: '', acted: input.claimedAt })
  if (came.kind === 'namesake') {
    const held = await holdBack(office.store, session, who, { at: verdict.at, claimedAt: input.claimedAt, receivedAt, reason: 'namesake', stand: code.stand, entry: input.entry })
    // Decided that it is he: he has taken part, under his name.
    return held.is === 'waits' ? { session: card, outcome: 'held', at: verdict.at, reason: 'namesake' } : { outcome: 'already', session: card, at: came.row.at }
  }
  await settleFirst(office.store, session, came.row._id, receivedAt)
  if (came.kind === 'already') return { outcome: 'already', session: card, at: came.row.at, ...(came.row.amount < 0 && { uncounted: true as const }) }
  return { outcome: 'accepted', session: card, at: verdict.at, receivedAt, nth: attendedNow(office.store, session._id), flags: [...verdict.flags] }
}
