/** One page of a 班前会记录本 proves many sessions of a series: their numbers are entered, and they end (field.md, Evidence). */
import { counts, hasBegun } from '@shared/domain/sessionMoves'
import type { Session } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { changeSession } from '../../records/changeSession'
import { countBatch } from '../../records/countBatch'
import { takesPeople } from '../../records/openForEntries'
import { provePaper } from '../../records/proofs'
import { Refusal } from '../../records/refusal'
import { openAsOfficer } from '../../records/sessionFor'

const asItIs = (session: Session): Session => session

/** The same page again changes nothing. @throws Refusal `not_found`, `not_allowed`, `session_not_possible`, `session_not_begun`, `assessment_needed` for a drill. */
export const bookPage: UseCase<'session.book'> = async (office, caller, { page, words, rows }) => {
  const opened = await Promise.all(rows.map(({ id }) => openAsOfficer(office.store, caller, id)))
  for (const { session } of opened) {
    takesPeople(session)
    if (session.state !== 'closed' && !hasBegun(session, office.clock.now())) throw new Refusal('session_not_begun', 'rows')
    if (session.kind === 'drill') throw new Refusal('assessment_needed')
  }
  let times = 0
  for (const [n, { session }] of opened.entries()) {
    const amount = rows[n]?.amount ?? 0
    await provePaper(office, caller, session, words)
    const batch = { id: session._id, batch: `${page}-${String(n)}`, what: 'attend', source: 'paper', stand: null, amount, ground: words, since: session.startsAt, claimedAt: session.startsAt } as const
    await countBatch(office, caller, batch, { at: session.startsAt, proof: asItIs })
    await changeSession(office, caller, session._id, {
      what: 'close',
      ground: words,
      next(current, relations, now) {
        if (!relations.includes('organiser')) throw new Refusal('not_allowed')
        return counts(current.state) && current.state !== 'closed' ? { ...current, state: 'closed', closedAt: now } : undefined
      },
      settles: () => true,
    })
    times += amount
  }
  return { counted: rows.length, times }
}
