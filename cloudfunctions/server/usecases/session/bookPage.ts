/** One page of a 班前会记录本 proves many sessions of a series: their numbers are entered, and they end (field.md, Evidence). */
import { timeWords } from '@shared/domain/calendar'
import { hasBegun } from '@shared/domain/sessionMoves'
import { counts } from '@shared/domain/sessionWords'
import type { Session } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { changeSession } from '../../records/changeSession'
import { countBatch, toldId } from '../../records/countBatch'
import { mustBeOn } from '../../records/openForEntries'
import { provePaper } from '../../records/proofs'
import { Refusal } from '../../records/refusal'
import { openAsOfficer } from '../../records/sessionFor'

const asItIs = (session: Session): Session => session

/** A session has one number off the book, whichever page says it, in whatever order and however often: this is its name in the ledger. */
const batch = 'book-page'

/** Another number than the book's is refused before anything is written, naming the day and what lies there; a correction is `session.count`'s. */
async function agrees({ store }: Pick<Office, 'store'>, session: Session, amount: number): Promise<void> {
  const there = await store.get('ledger', toldId(session, { batch }))
  if (there && there.amount !== amount) throw new Refusal('book_counted', 'rows', `${timeWords(session.startsAt)}这一场已按记录本计入 ${String(there.amount)} 人次，不再重复计入。这里请填 ${String(there.amount)}；数目有误的请到这一场里更正。`)
}

/** The same page again changes nothing. @throws Refusal `not_found`, `not_allowed`, `session_not_possible`, `session_not_begun`, `book_counted`, `assessment_needed` for a drill. */
export const bookPage: UseCase<'session.book'> = async (office, caller, { words, rows }) => {
  const amounts = new Map(rows.map(({ id, amount }) => [id, amount]))
  if (rows.some(({ id, amount }) => amounts.get(id) !== amount)) throw new Refusal('book_counted', 'rows')
  const opened = await Promise.all([...amounts.keys()].map((id) => openAsOfficer(office.store, caller, id)))
  for (const { session } of opened) {
    mustBeOn(session)
    if (session.state !== 'closed' && !hasBegun(session, office.clock.now())) throw new Refusal('session_not_begun', 'rows')
    if (session.kind === 'drill') throw new Refusal('assessment_needed')
    await agrees(office, session, amounts.get(session._id) ?? 0)
  }
  let times = 0
  for (const { session } of opened) {
    const amount = amounts.get(session._id) ?? 0
    await provePaper(office, caller, session, words)
    const number = { id: session._id, batch, what: 'attend', source: 'paper', stand: null, amount, ground: words, since: session.startsAt, claimedAt: session.startsAt } as const
    await countBatch(office, caller, number, { at: session.startsAt, proof: asItIs })
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
  return { counted: opened.length, times }
}
