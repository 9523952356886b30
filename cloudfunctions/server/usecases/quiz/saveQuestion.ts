/** Puts a question into the bank of the unit acted for, or its next version: papers that name the old one stay gradable (E1). */
import { civilDay } from '@shared/domain/calendar'
import { replacedFault } from '@shared/domain/replacedDocuments'
import { faultsOf, futureFault, tidy } from '@shared/domain/quizQuestion'
import type { BankQuestion } from '@shared/domain/quizQuestion'
import type { UseCase } from '../../ports/useCase'
import { isSameBody, printHash, versionRef, writeQuestion } from '../../records/bankQuestions'
import { nobodyImports } from '../../records/bankShelf'
import { questionView } from '../../records/bankView'
import { Refusal } from '../../records/refusal'
import { underWay } from '../../records/underWay'

const tidied = (question: BankQuestion): BankQuestion => ({ ...question, stem: tidy(question.stem), passage: tidy(question.passage), options: question.options.map(tidy), explanation: tidy(question.explanation), clause: tidy(question.clause) })

/** @throws Refusal `quiz_question_faulty` with what to mend, `quiz_question_known`, `quiz_question_moved`, `quiz_question_answering`, `bank_importing`, `not_found` for another unit's. */
export const saveQuestion: UseCase<'quiz.saveQuestion'> = async (office, caller, { id, version, question: told }) => {
  const ownerId = caller.acting?.unit._id
  if (ownerId === undefined) throw new Refusal('not_allowed')
  const question = tidied(told)
  const today = civilDay(office.clock.now())
  const fault = faultsOf(question)[0] ?? futureFault(question, today)
  if (fault) throw new Refusal('quiz_question_faulty', `question.${fault.field}`, fault.say)
  const replaced = replacedFault(question, today)
  if (replaced !== undefined) throw new Refusal('quiz_question_faulty', 'question.clause', replaced)
  // Whether a guess were the same body would tell its key; and nobody writes over what he cannot see.
  if ((await underWay(office, caller.personId)).holds({ ...question, questionId: id })) throw new Refusal('quiz_question_answering')
  const print = printHash(office, question)
  const { rows: same } = await office.store.find('questionsByPrint', { ownerId, print: [print] }, { limit: 10 })
  if (same.some((one) => one._id !== id && one.state === 'active')) throw new Refusal('quiz_question_known', 'question.stem')
  const at = office.clock.now()
  const head = await office.store.transact(async (tx) => {
    await nobodyImports(tx, ownerId)
    const stored = await tx.get('quizQuestion', id)
    if (stored && stored.ownerId !== ownerId) throw new Refusal('not_found')
    const current = stored && (await tx.get('quizVersion', versionRef(id, stored.version)))
    if (stored && current && isSameBody(current, question)) return stored
    if ((stored?.version ?? 0) !== version) throw new Refusal('quiz_question_moved')
    const next = await writeQuestion(tx, stored, question, { id, ownerId, by: caller.personId, at, print })
    await tx.create('audit', { _id: `question:${versionRef(id, next.version)}`, v: 1, at, who: caller.personId, unitId: ownerId, what: 'quiz.saveQuestion', about: `question:${id}`, outcome: 'done', detail: { version: next.version }, sealed: 0 })
    return next
  })
  return questionView(office, head, true, caller.personId)
}
