/** Every verdict on papers of a competition, the latest first: who said it, when, with which ground. */
import { mayCorrect } from '@shared/domain/quizVerdicts'
import type { QuizDecision } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { attemptRow, turnOf } from '../../records/attemptRows'
import { ownCompetition } from '../../records/quizFor'
import type { Directory } from '../../records/units'
import { unitsOf } from '../../records/units'

async function shown(office: Pick<Office, 'store'>, units: Directory, { _id, attempt: id, verdict, turn, ground, by, at }: QuizDecision) {
  const [attempt, person] = await Promise.all([office.store.get('quizAttempt', id), office.store.get('person', by)])
  if (!attempt) throw new Error(`the paper of ${_id} is gone`)
  const isLast = attempt.decided?.at === at && turnOf(attempt) === turn
  return { ...(await attemptRow(office, units, attempt)), key: _id, reason: attempt.held, verdict, ground, by: person?.name ?? '', at, turn, again: isLast && mayCorrect('restore', attempt.standing, turn) }
}

/** @throws Refusal `not_found`, `not_allowed`. */
export const listDecidedAttempts: UseCase<'quiz.decided'> = async (office, caller, { id, cursor, limit = 20 }) => {
  await ownCompetition(office.store, caller, id)
  const [units, page] = await Promise.all([unitsOf(office), office.store.find('decisionsOfQuiz', { competitionId: id }, cursor === undefined ? { limit } : { limit, cursor })])
  const rows = await Promise.all(page.rows.map((decision) => shown(office, units, decision)))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}
