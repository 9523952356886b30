/**
 * A question becomes a hazard in one act (D9, J6): report, question and trail are one commit. Whoever asked by his own phone is the one who
 * reported and follows it there; for somebody at the stand it is 代报 by the helper. Handlers see neither.
 */
import { missingInReport } from '@shared/domain/hazard'
import type { Caller } from '../../ports/caller'
import type { Question } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { arrivedPhotos } from '../../records/attachPhotos'
import { questionView } from '../../records/deskView'
import { bodyHash } from '../../records/newReport'
import { openQuestion } from '../../records/questions'
import { Refusal } from '../../records/refusal'
import { routeReport } from '../../records/routeReport'
import { aboutSession } from '../../records/sessionCounts'
import { takeReport } from '../../records/takeReport'

/** The one who reports it: he who asked, as nobody's employee, or the helper for him. */
const reporterOf = (question: Question, caller: Caller): Caller => (question.askerId === '' ? caller : { personId: question.askerId, kind: 'resident', provider: null, name: null, acting: null, home: null, signInId: null })

/** @throws Refusal `not_found`, `not_allowed`, `question_closed`, `place_missing`, `nothing_told`, `unknown_unit`, `different_body`. */
export const questionToHazard: UseCase<'session.toHazard'> = async (office, caller, { id, report }) => {
  const { question: asked, session } = await openQuestion(office.store, caller, id)
  const missing = missingInReport(report)
  if (missing) throw new Refusal(missing.code, missing.field)
  const reporter = reporterOf(asked, caller)
  const input = { ...report, source: asked.askerId === '' ? ('inPerson' as const) : ('self' as const), showName: false }
  const [routed, arrived] = await Promise.all([routeReport(office, { ...input, ownUnitId: null }), arrivedPhotos(office, caller.personId, input.photos)])
  const now = office.clock.now()
  return office.store.transact(async (tx) => {
    const question = await tx.get('question', id)
    if (!question) throw new Refusal('not_found')
    if (question.state !== 'waiting' && question.reportId !== input.id) throw new Refusal('question_closed')
    const taken = await takeReport(tx, { office, caller: reporter, input, hash: bodyHash(office, input), routed, arrived, hotline: null })
    if (!taken || taken === 'different') throw new Refusal('different_body')
    const handed = { ...question, state: 'handed' as const, reportId: input.id, answeredAt: question.answeredAt ?? now, answeredBy: caller.personId }
    await tx.put('question', handed)
    if (question.state === 'waiting' && question.askerId !== '') {
      await tx.create('event', { _id: `question:${id}:handed`, v: 1, name: 'question.answered', about: aboutSession(session._id), at: now, payload: { questionId: id }, state: 'pending', tries: 0, nextAt: now, lastProblem: '' })
    }
    return { question: questionView(handed, session), report: taken }
  })
}
