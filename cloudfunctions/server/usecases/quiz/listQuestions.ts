/** Questions of the office's bank, or of the unit's own: the latest changed first, or in the order of how they begin. */
import { beginningOf } from '@shared/domain/quizQuestion'
import type { UseCase } from '../../ports/useCase'
import { bankRow, officeOf } from '../../records/bankView'
import { shownTimes } from '../../records/bankShelf'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'

/** Behind every sign there is. */
const end = '\uffff'

/** @throws Refusal `bank_importing` for words while an import is under way: what it writes is told apart by its time alone. */
export const listQuestions: UseCase<'quiz.questions'> = async (office, caller, { bank, state, category, difficulty, begins, cursor, limit = 20 }) => {
  const units = await unitsOf(office)
  const ownerId = bank === 'office' ? officeOf(units) : caller.acting?.unit._id
  if (ownerId === undefined) throw new Refusal('not_allowed')
  const { store } = office
  const request = cursor === undefined ? { limit } : { limit, cursor }
  const times = await shownTimes(store, ownerId)
  const start = beginningOf(begins)
  const one = { ownerId, state, ...times }
  const find = () => {
    if (start !== '') {
      if (times.until !== undefined) throw new Refusal('bank_importing')
      return store.find('questionsByStart', { ownerId, state, from: start, until: `${start}${end}` }, request)
    }
    if (category !== null) return difficulty === null ? store.find('questionsOfCategory', { ...one, category }, request) : store.find('questionsOfCell', { ...one, category, difficulty }, request)
    return difficulty === null ? store.find('questionsOfBank', one, request) : store.find('questionsOfDifficulty', { ...one, difficulty }, request)
  }
  const page = await find()
  const rows = page.rows.map((head) => bankRow(head, units))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}
