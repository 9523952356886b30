/** Deliveries that could not be made after every retry: nothing is dropped silently. */
import type { UseCase } from '../../ports/useCase'

const pageSize = 20

export const listStuck: UseCase<'board.stuck'> = async (office, _caller, { cursor, limit = pageSize }) => {
  const { rows, next } = await office.store.find('eventsDue', { state: 'stuck' }, { limit, ...(cursor === undefined ? {} : { cursor }) })
  const stuck = rows.map(({ _id, name, about, at, tries, lastProblem }) => ({ id: _id, name, about, at, tries, problem: lastProblem }))
  return { rows: stuck, ...(next === undefined ? {} : { next }) }
}
