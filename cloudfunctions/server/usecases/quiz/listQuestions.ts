/** Questions of the office's bank, or of the unit's own, the latest changed first. */
import type { UseCase } from '../../ports/useCase'
import { bankRow, officeOf } from '../../records/bankView'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'

export const listQuestions: UseCase<'quiz.questions'> = async (office, caller, { bank, state, category, cursor, limit = 20 }) => {
  const units = await unitsOf(office)
  const ownerId = bank === 'office' ? officeOf(units) : caller.acting?.unit._id
  if (ownerId === undefined) throw new Refusal('not_allowed')
  const request = cursor === undefined ? { limit } : { limit, cursor }
  const page = category === null ? await office.store.find('questionsOfBank', { ownerId, state }, request) : await office.store.find('questionsOfCategory', { ownerId, state, category }, request)
  const rows = page.rows.map((head) => bankRow(head, units))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}
