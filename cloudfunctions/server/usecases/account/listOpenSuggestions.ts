/** The office's list of 投诉建议: the open ones first come, first answered; who wrote them is not shown. */
import type { UseCase } from '../../ports/useCase'
import { suggestionView } from '../../records/suggestions'

const pageSize = 20

export const listOpenSuggestions: UseCase<'account.openSuggestions'> = async (office, _caller, { state, cursor, limit = pageSize }) => {
  const { rows, next } = await office.store.find('suggestionsByState', { state }, { limit, ...(cursor === undefined ? {} : { cursor }) })
  return { rows: rows.map(suggestionView), ...(next === undefined ? {} : { next }) }
}
