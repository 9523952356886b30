/** My wrong-question book, the newest first: of attempts that have ended, so with its answers. */
import type { UseCase } from '../../ports/useCase'
import { versionsOf } from '../../records/quizCache'
import { reviewed } from '../../records/quizPaper'
import { ForeignCursor } from '../../ports/store'

/** @throws ForeignCursor for a cursor that is none of ours. */
export const listMissed: UseCase<'quiz.wrong'> = async (office, caller, { cursor, limit = 20 }) => {
  const missed = (await office.store.get('quizBook', caller.personId))?.missed ?? []
  const from = cursor === undefined ? 0 : Number(cursor)
  if (!Number.isSafeInteger(from) || from < 0) throw new ForeignCursor('the book is turned by numbers')
  const shown = missed.slice(from, from + limit)
  const versions = await versionsOf(office, shown.map(({ ref }) => ref))
  const rows = shown.flatMap(({ ref, times, right, at }, n) => {
    const version = versions[n]
    return version ? [{ question: reviewed(from + n, { ref, order: [] }, version), times, right, at }] : []
  })
  return { total: missed.length, rows, ...(from + limit < missed.length ? { next: String(from + limit) } : {}) }
}
