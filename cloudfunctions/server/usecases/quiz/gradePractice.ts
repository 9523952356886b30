/** What was missed, practised once more: graded here; right twice takes it out of the book. The same practice again changes nothing. */
import { isRight } from '@shared/domain/quizScoring'
import type { UseCase } from '../../ports/useCase'
import { afterTrying, newBook, takenBefore, withPractice } from '../../records/quizBook'
import { versionsOf } from '../../records/quizCache'
import { Refusal } from '../../records/refusal'
import { underWay } from '../../records/underWay'

/** @throws Refusal `not_found` for a question that is not in his book: nobody asks the bank its keys this way (T-13). */
export const gradePractice: UseCase<'quiz.practised'> = async (office, caller, { practice, answers }) => {
  const seen = await office.store.get('quizBook', caller.personId)
  const before = takenBefore(seen, practice)
  if (before) return { right: [...before.right], left: before.left }
  const known = new Set(seen?.missed.map(({ ref }) => ref))
  if (answers.some(({ ref }) => !known.has(ref))) throw new Refusal('not_found', 'answers')
  const versions = await versionsOf(office, answers.map(({ ref }) => ref))
  const his = await underWay(office, caller.personId)
  // What a paper under way asks is neither graded nor moved: how many are left would tell, too.
  const right = answers.map(({ chosen }, n) => { const version = versions[n]; return version === undefined || his.holds(version) ? null : isRight(version, chosen) })
  const now = office.clock.now()
  const taken = await office.store.transact(async (tx) => {
    const book = (await tx.get('quizBook', caller.personId)) ?? newBook(caller.personId)
    const again = takenBefore(book, practice)
    if (again) return again
    const after = withPractice(afterTrying(book, answers.flatMap(({ ref }, n) => { const one = right[n]; return typeof one === 'boolean' ? [{ ref, right: one }] : [] }), now, false), practice, right)
    await tx.put('quizBook', after)
    return takenBefore(after, practice)
  })
  return { right: [...(taken?.right ?? right)], left: taken?.left ?? 0 }
}
