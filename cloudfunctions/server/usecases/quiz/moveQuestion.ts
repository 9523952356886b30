/** Takes a question out of the bank, or puts it back: competitions opened from then on are drawn without or with it. */
import type { UseCase } from '../../ports/useCase'
import { nobodyImports } from '../../records/bankShelf'
import { openQuestion, questionView } from '../../records/bankView'
import { Refusal } from '../../records/refusal'

/** @throws Refusal `not_found`, `not_allowed` for the office's by a unit, `quiz_question_moved`, `bank_importing`. */
export const moveQuestion: UseCase<'quiz.moveQuestion'> = async (office, caller, { id, version, state, ground }) => {
  if (!(await openQuestion(office, caller, id)).own) throw new Refusal('not_allowed')
  const at = office.clock.now()
  const auditId = office.ids.next()
  const head = await office.store.transact(async (tx) => {
    const stored = await tx.get('quizQuestion', id)
    if (!stored) throw new Refusal('not_found')
    await nobodyImports(tx, stored.ownerId)
    if (stored.version !== version) throw new Refusal('quiz_question_moved')
    if (stored.state === state) return stored
    const next = { ...stored, state, changedAt: at }
    await tx.put('quizQuestion', next)
    await tx.create('audit', { _id: auditId, v: 1, at, who: caller.personId, unitId: stored.ownerId, what: 'quiz.moveQuestion', about: `question:${id}`, outcome: 'done', detail: { version, state, ground }, sealed: 0 })
    return next
  })
  return questionView(office, head, true, caller.personId)
}
