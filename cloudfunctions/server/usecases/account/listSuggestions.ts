/** One's own 投诉建议 and what the office answered. */
import type { UseCase } from '../../ports/useCase'
import { suggestionView } from '../../records/suggestions'

const pageSize = 20

export const listSuggestions: UseCase<'account.suggestions'> = async (office, { personId }, { cursor, limit = pageSize }) => {
  const { rows, next } = await office.store.find('suggestionsOfPerson', { personId }, { limit, ...(cursor === undefined ? {} : { cursor }) })
  return { rows: rows.map(suggestionView), ...(next === undefined ? {} : { next }) }
}
