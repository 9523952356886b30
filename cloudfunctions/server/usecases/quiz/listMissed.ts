/** My wrong-question book, the newest first: of attempts that have ended, so with its answers. */
import type { UseCase } from '../../ports/useCase'
import { versionsOf } from '../../records/quizCache'
import { reviewed } from '../../records/quizPaper'
import { underWay } from '../../records/underWay'
import { ForeignCursor } from '../../ports/store'

/** @throws ForeignCursor for a cursor that is none of ours. */
export const listMissed: UseCase<'quiz.wrong'> = async (office, caller, { cursor, limit = 20 }) => {
  const [book, his] = await Promise.all([office.store.get('quizBook', caller.personId), underWay(office, caller.personId)])
  const all = book?.missed ?? []
  const hidden = new Set(his.any ? (await versionsOf(office, all.map(({ ref }) => ref))).filter(his.holds).map(({ _id }) => _id) : [])
  // Not even that it was missed: beside what one remembers of one's answer that would say something.
  const missed = all.filter(({ ref }) => !hidden.has(ref))
  const from = cursor === undefined ? 0 : Number(cursor)
  if (!Number.isSafeInteger(from) || from < 0) throw new ForeignCursor('the book is turned by numbers')
  const shown = missed.slice(from, from + limit)
  const versions = await versionsOf(office, shown.map(({ ref }) => ref))
  const rows = shown.flatMap(({ ref, times, right, at }, n) => {
    const version = versions[n]
    return version ? [{ question: reviewed(from + n, { ref, order: [] }, version, false), times, right, at }] : []
  })
  return { total: missed.length, waiting: hidden.size, rows, ...(from + limit < missed.length ? { next: String(from + limit) } : {}) }
}
