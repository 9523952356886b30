/** The questions of a competition's papers, the hardest first: how many answered right, and how well each tells who knows. */
import { difficultyAdvice, discriminationOf, noSums, shareRight } from '@shared/domain/quizAnalysis'
import { ForeignCursor } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { versionsOf } from '../../records/quizCache'
import { byQuestion, studiedPapers } from '../../records/studiedPapers'
import { underWay } from '../../records/underWay'

/** @throws Refusal `not_found`; ForeignCursor for a cursor that is none of ours. */
export const listStudied: UseCase<'quiz.studied'> = async (office, caller, { id, cursor, limit = 20 }) => {
  const from = cursor === undefined ? 0 : Number(cursor)
  if (!Number.isSafeInteger(from) || from < 0) throw new ForeignCursor('questions are turned by numbers')
  const sums = byQuestion(await studiedPapers(office, caller, id))
  const inOrder = [...sums].sort(([one, its], [other, others]) => (shareRight(its) ?? 0) - (shareRight(others) ?? 0) || (one < other ? -1 : 1)).slice(from, from + limit)
  const versions = await versionsOf(office, inOrder.map(([ref]) => ref))
  const his = await underWay(office, caller.personId)
  const rows = versions.map((version) => {
    const { _id, kind, category, difficulty, stem } = version
    const clause = his.holds(version) ? '' : version.clause
    const one = sums.get(_id) ?? noSums
    const discrimination = discriminationOf(one)
    return { ref: _id, kind, category, difficulty, stem, clause, asked: one.asked, right: one.right, discrimination: discrimination === null ? null : Math.round(discrimination * 100) / 100, advice: difficultyAdvice(difficulty, one) }
  })
  return { rows, ...(from + limit < sums.size ? { next: String(from + limit) } : {}) }
}
