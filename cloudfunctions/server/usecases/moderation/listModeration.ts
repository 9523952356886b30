/** The queue of people before others see something, the longest waiting first (W-07 W-08), and what they have blocked. */
import type { UseCase } from '../../ports/useCase'
import { waitingView } from '../../records/publicationView'

export const listModeration: UseCase<'board.moderation'> = async (office, _caller, { state, cursor, limit = 20 }) => {
  const { rows, next } = await office.store.find('moderationsByState', { state }, { limit, ...(cursor === undefined ? {} : { cursor }) })
  return { rows: await Promise.all(rows.map((row) => waitingView(office.store, row))), ...(next === undefined ? {} : { next }) }
}
